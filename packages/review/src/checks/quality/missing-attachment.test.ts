import { loadPack } from '@hengji/packs';
import { testCheck } from '../../testing/test-check.js';
import { missingAttachment } from './missing-attachment.js';
import { archiveReport, changed, libraryReport, parkResult } from './testing/whole-reports.js';

const withReference = (words: string): string =>
  changed(libraryReport, ['对照年初绩效目标逐项自评，', `对照年初绩效目标逐项自评（${words}），`]);

const basicTable = archiveReport.slice(archiveReport.indexOf('附件1\n'), archiveReport.indexOf('附件2\n'));

testCheck(missingAttachment, {
  finds: [
    { name: 'a numbered attachment', report: withReference('详见附件2'), message: '“详见附件2”，文件中没有找到' },
    {
      name: 'a table behind the text',
      report: withReference('见后附的整体支出绩效自评表'),
      message: '后附的整体支出绩效自评表',
    },
    {
      name: 'an item of the list of attachments',
      report: changed(archiveReport, [basicTable, '']),
      message: '正文提到“2023年度部门整体支出绩效评价基础数据表”，文件中没有找到',
    },
    {
      name: 'a form that the place asks for',
      report: libraryReport,
      options: { packs: [loadPack('hunan-department-form-2022')] },
      severity: 'warning',
      message: '应附“部门整体支出绩效评价基础数据表”“部门整体支出绩效自评表”',
    },
  ],
  ignores: [
    { name: 'both attachments stand in the file', report: archiveReport },
    {
      name: 'they are those that the place asks for',
      report: archiveReport,
      options: { packs: [loadPack('hunan-department-form-2022')] },
    },
    {
      name: 'the form follows 附件：',
      report: parkResult,
      options: { packs: [loadPack('hubei-department-2021'), loadPack('hubei-project-2021')] },
    },
    { name: 'a report that is an attachment itself', report: libraryReport },
    {
      name: 'a table follows',
      report: `${withReference('详见附表')}\n 指标 | 分值 | 得分\n 购置图书 | 50 | 48\n 阅读活动 | 50 | 48.5`,
    },
    { name: 'the attachment of another document', report: withReference('按照财政局通知附件要求') },
  ],
});
