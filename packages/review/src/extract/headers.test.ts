import { describe, expect, it } from 'vitest';
import { headingOf, isTotalLabel, type Role, unitOf } from './headers.js';
import { squeeze } from './text.js';

const role = (text: string): Role | undefined => headingOf(squeeze(text))?.role;

describe('headingOf', () => {
  it.each<[Role, string[]]>([
    ['level1', ['一级指标', '一 级\n指标', '一级绩效指标']],
    ['level3', ['三级\n指标', '三级指标名称']],
    ['name', ['指标名称', '绩效指标', '考核指标', '指标内容']],
    ['weight', ['分值', '权重（%）', '标准分', '指标分值', '满分', '权数', '分值（10）']],
    [
      'target',
      [
        '年度\n\n指标值',
        '年初目标值（A)',
        '预期值',
        '目标值',
        '计划值',
        '年初设定目标值(A)',
        '全年目标值',
        '绩效目标值',
      ],
    ],
    [
      'actual',
      ['实际完成值(B)', '全年完成值', '完成情况', '实际值（B）', '全年实际值', '实际完成情况', '指标完成情况'],
    ],
    ['score', ['得分', '自评得分', '评分', '得分（20分*执行率）', '自评分']],
    ['standard', ['评价标准', '评分标准', '计分标准', '评分细则', '扣分标准']],
    ['definition', ['指标说明', '指标解释', '计算公式', '指标定义']],
    ['completion', ['完成率', '完成比例']],
    ['reason', ['偏差原因\n分析及\n改进措施', '未完成原因分析', '备注', '扣分原因']],
    ['opening', ['年初预算数', '年初\n预算数（万元）']],
    ['adjusted', ['全年预算数(A)', '预算数（A)', '调整后预算数', '调整预算数']],
    ['executed', ['全年执行数（B）', '执行数(B)', '支出数', '实际支出数']],
    ['rate', ['执行率(B/A)', '预算执行率（%）']],
    ['posts', ['编制数', '编制人数']],
    ['onPost', ['2022年实际在职人数', '实有人数', '在职人数']],
    ['controlRate', ['控制率', '在职人员控制率']],
    ['approvedArea', ['批复规模\n（㎡）']],
    ['investmentRate', ['投资概算控制率']],
  ])('%s', (expected, texts) => {
    for (const text of texts) expect([text, role(text)]).toEqual([text, expected]);
  });

  it('leaves other texts alone', () => {
    for (const text of [
      '产出指标',
      '数量指标',
      '全县档案数字化率',
      '100%',
      '',
      '项目名称',
      '实际完成档案整理12万卷的情况说明附后',
    ]) {
      expect([text, role(text)]).toEqual([text, undefined]);
    }
  });

  it('reads units and full marks in brackets', () => {
    expect(headingOf('年初预算数(万元)')?.unit).toBe('万元');
    expect(headingOf('得分(20分*执行率)')?.marks).toBe('20');
    expect(unitOf('单位:万元')).toBe('万元');
    expect(unitOf('单位:云溪县档案馆')).toBeUndefined();
  });

  it('knows the words of the total row', () => {
    expect(['合计', '总分', '总计', '总得分'].every(isTotalLabel)).toBe(true);
    expect(isTotalLabel('合计数')).toBe(false);
  });
});
