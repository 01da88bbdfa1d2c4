import { testCheck } from '../../testing/test-check.js';
import { missingTotalScore } from './missing-total-score.js';
import { archiveReport, changed, libraryReport, parkResult } from './testing/whole-reports.js';

const scoreless = changed(libraryReport, [
  '对照年初绩效目标逐项自评，整体支出绩效自评得分96.5分，等级为“优”。',
  '对照年初绩效目标逐项自评，各项工作完成较好。',
]);

testCheck(missingTotalScore, {
  finds: [
    {
      name: 'the row of the total is blank',
      report: changed(archiveReport, ['总分 | < | < | < | < | 100 | 98', '总分 | < | < | < | < | 100 | ']),
      message: '表中印了“总分”，但没有填写',
    },
    {
      name: 'full marks and score of the total blank',
      report: changed(archiveReport, ['总分 | < | < | < | < | 100 | 98', '合计 | < | < | < | < |  | ']),
      message: '表中印了“合计”，但没有填写',
    },
    {
      name: 'the grade was left blank',
      report: changed(
        archiveReport,
        ['自评得分98分，等级为“优”。', ''],
        [' 预算部门 | 云溪县档案馆 | < | < | < | < | <', ' 预算部门 | 云溪县档案馆 | < | < | 自评等级 |  | <'],
      ),
      message: '表中印了“自评等级”，但没有填写',
    },
    {
      name: 'a self-evaluation that gives itself no marks',
      report: scoreless,
      message: '报告通篇没有写明自评得分和等级',
    },
    {
      name: 'the marks stand in a form that is not there',
      report: changed(scoreless, ['五、结果应用', '逐项得分见所附自评表。\n五、结果应用']),
      message: '文件中也没有带得分的自评表',
    },
  ],
  ignores: [
    { name: 'total in form and text', report: archiveReport },
    { name: 'totals of department and project', report: parkResult },
    { name: 'the score in the text', report: libraryReport },
    {
      name: 'the grade alone in the text',
      report: changed(libraryReport, ['自评得分96.5分，等级为“优”', '结果为“优”']),
    },
    {
      name: 'the total in words below the table',
      report: changed(archiveReport, ['总分 | < | < | < | < | 100 | 98', '总分 | < | < | < | < | 100 | 98分（优）']),
    },
    {
      name: 'a form of targets without scores',
      report:
        '2023年度云溪县档案馆部门整体支出绩效目标表\n 一级指标 | 二级指标 | 三级指标 | 指标值\n 产出指标 | 数量指标 | 接收档案进馆 | 1000卷\n 总分 | < | < | ',
    },
  ],
});
