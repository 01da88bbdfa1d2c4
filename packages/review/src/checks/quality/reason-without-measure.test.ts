import { department, type IndicatorRow, indicatorTable } from '../../testing/report.js';
import { testCheck } from '../../testing/test-check.js';
import { reasonWithoutMeasure } from './reason-without-measure.js';

const row: IndicatorRow = {
  level1: '产出指标',
  name: '举办档案展览场次',
  target: '≥6场',
  actual: '4场',
  weight: '9',
  score: '6',
};
const form = (reason: string, ...narrative: string[]): string =>
  department(narrative, indicatorTable([{ ...row, reason }]));

testCheck(reasonWithoutMeasure, {
  finds: [
    { name: 'a cause and nothing else', report: form('场馆漏水停用两个月'), message: '“举办档案展览场次”没有达到目标' },
    { name: 'a cause in few words', report: form('受暴雨影响'), message: '全文也没有写改进措施' },
    { name: 'a cause told of people', report: form('讲解员全部外出轮训，展览停办'), message: '只写了原因' },
  ],
  ignores: [
    { name: 'cause and measure', report: form('场馆漏水停用两个月；加强日常巡检') },
    { name: 'a measure that was already taken', report: form('展柜损坏停展两个月，已更换展柜') },
    { name: 'measures in the text', report: form('受暴雨影响', '四、下一步改进措施', '按季度检修场馆。') },
    { name: 'no reason at all is asked for elsewhere', report: form('') },
    {
      name: 'a column that asks for reasons only',
      report: department(
        [],
        ` 一级指标 | 三级指标 | 年初目标值 | 实际完成值 | 分值 | 得分 | 未完成原因分析
 产出指标 | 举办档案展览场次 | ≥6场 | 4场 | 9 | 6 | 受暴雨影响`,
      ),
    },
  ],
});
