import { testCheck } from '../../testing/test-check.js';
import { missingFormality } from './missing-formality.js';
import { archiveReport, changed, libraryReport, parkResult } from './testing/whole-reports.js';

const signed = '填表人：周 敏    填报日期：2024年4月10日    联系电话：    单位负责人签字：';

testCheck(missingFormality, {
  finds: [
    {
      name: 'a line of signatures left blank in one form',
      report: changed(archiveReport, [signed, '填表人：      填报日期：      联系电话：      单位负责人签字：']),
      message: '“填表人”“填报日期”“联系电话”“单位负责人签字”印了栏目但没有填写',
    },
    {
      name: 'the date left blank in both forms, told once',
      report: changed(
        archiveReport,
        [signed, '填表人：周 敏    填报日期：      联系电话：'],
        [signed, '填表人：周 敏    填报日期：      联系电话：'],
      ),
      message: /^2处签署栏中“填报日期”“联系电话”印了栏目但没有填写。$/,
    },
    {
      name: 'a report that ends without unit and date',
      report: changed(libraryReport, ['\n南湖市青溪区图书馆\n2023年3月30日\n', '\n']),
      message: '报告全文没有落款',
    },
  ],
  ignores: [
    { name: 'telephone and handwritten signature left out', report: archiveReport },
    { name: 'a date in the form', report: parkResult },
    { name: 'unit and date at the end', report: libraryReport },
    {
      name: 'unit and date on the cover',
      report: changed(
        libraryReport,
        ['\n南湖市青溪区图书馆\n2023年3月30日\n', '\n'],
        ['附件3\n', '编制单位：青溪区图书馆\n编制时间：2023年3月\n'],
      ),
    },
    {
      name: 'a form without any place for signatures',
      report:
        '2023年度云溪县档案馆部门整体支出绩效自评表\n 一级指标 | 三级指标 | 年度指标值 | 实际完成值\n 产出指标 | 接收档案进馆 | 1000卷 | 1200卷',
    },
  ],
});
