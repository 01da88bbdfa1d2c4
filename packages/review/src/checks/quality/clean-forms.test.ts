import { describe, expect, it } from 'vitest';
import { department, type IndicatorRow, indicatorTable, project, reviewReport } from '../../testing/report.js';
import { qualityChecks } from './index.js';

/** One indicator a line: first level, second level, name, marks, target, actual value, score, reason. */
const table = (lines: string): string =>
  indicatorTable(
    lines
      .trim()
      .split('\n')
      .map((line): IndicatorRow => {
        const [level1 = '', level2 = '', name = '', weight = '', target = '', actual = '', score = '', reason = ''] =
          line.trim().split(/\s+/);
        return { level1, level2, name, weight, target, actual, score, reason };
      }),
  );

const library = table(`
  产出指标 数量指标 新增馆藏图书 8 ≥12000册 12680册 8
  产出指标 数量指标 举办阅读推广活动 8 ≥60场 64场 8
  产出指标 数量指标 流动服务车下乡 6 ≥90次 84次 5.6 车辆大修停运两周，已补排班次
  产出指标 质量指标 图书加工合格率 7 ≥99% 99.6% 7
  产出指标 质量指标 读者借阅差错次数 6 ≤5次 2次 6
  产出指标 时效指标 新书上架及时率 8 ≥95% 96.2% 8
  产出指标 成本指标 单册加工成本 7 ≤3.5元 3.42元 7
  效益指标 社会效益指标 持证读者增长人数 10 ≥3000人 3268人 10
  效益指标 社会效益指标 未成年人到馆占比 10 ≥40% 42.5% 10
  效益指标 可持续影响指标 建立馆校共建机制 10 1项 1项 10
  满意度指标 服务对象满意度指标 读者满意度 10 ≥90% 94.3% 10`);

const roads = table(`
  成本指标 经济成本指标 每公里养护成本 10 ≤4.8万元 4.75万元 10
  成本指标 生态环境成本指标 施工扬尘投诉 5 ≤3起 1起 5
  产出指标 数量指标 完成农村公路养护里程 15 ≥86公里 88.4公里 15
  产出指标 数量指标 安装波形护栏 10 ≥5200米 5200米 10
  产出指标 质量指标 养护工程验收合格率 15 =100% 100% 15
  产出指标 时效指标 水毁路段抢通时间 5 ≤48小时 36小时 5
  效益指标 经济效益指标 降低沿线群众运输成本 10 ≥5% 6.1% 10
  效益指标 社会效益指标 受益群众人数 10 ≥3.2万人 3.4万人 10
  效益指标 生态效益指标 边坡复绿面积 10 ≥2公顷 2.1公顷 10
  满意度指标 服务对象满意度指标 沿线群众满意度 10 ≥90% 92% 10`);

const health = table(`
  产出 产出数量 免费孕前检查目标人群覆盖人数 12 ≥1500人 1566人 12
  产出 产出质量 检查结果复核准确率 12 ≥98% 99.1% 12
  产出 产出时效 检查报告按时送达率 12 ≥95% 97% 12
  产出 产出成本 人均检查费用 14 ≤240元 236元 14
  效益 社会效益 高风险人群干预率 15 ≥90% 93.4% 15
  效益 生态效益 医疗废物规范处置率 15 =100% 100% 15
  满意度 满意度 受检人员满意度 20 ≥90% 95.2% 20`);

/** The checks of classes and targets; other checks ask for narrative and attachments that these forms lack. */
const indicatorChecks = qualityChecks.filter(({ id }) =>
  [
    'ambitious-target',
    'benefit-weight-concentration',
    'duplicate-indicator',
    'indicator-class',
    'indicator-classed-twice',
    'low-target',
    'missing-class',
    'outcome-counted-twice',
    'project-without-indicator',
    'target-without-quantity',
    'unmeasurable-target',
  ].includes(id),
);

describe('checks of indicators say nothing of', () => {
  it.each([
    ['a library', department([], library)],
    ['the upkeep of roads, with costs as a first level', [department([]), project('农村公路养护', roads)].join('\n')],
    ['checks of health, in a frame of the unit', [department([]), project('免费孕前检查', health)].join('\n')],
    ['a department and its projects', [department([], library), project('农村公路养护', roads)].join('\n')],
  ])('%s', (_, report) => {
    expect(indicatorChecks).toHaveLength(11);
    const { findings, evaluations } = reviewReport(report, { checks: indicatorChecks });
    expect(findings.map(({ message }) => message)).toEqual([]);
    expect(evaluations.some(({ indicators }) => indicators.length > 6)).toBe(true);
  });
});
