import type { Evaluation, FrameNode } from '@hengji/core';
import { describe, expect, it } from 'vitest';
import { plain } from '../testing/plain.js';
import { readTables } from '../testing/read.js';
import { tableOf } from '../testing/tables.js';

const outline = (nodes: readonly FrameNode[]): unknown[] =>
  nodes.map((node) => [
    `${node.name}${node.weight ? `=${node.weight.text}` : ''}`,
    ...outline(node.children),
    ...node.indicators,
  ]);

const names = (evaluation: Evaluation): string[] => evaluation.indicators.map(({ name }) => name.text);

describe('indicator tables', () => {
  it('reads a frame with weights at every level and standards', () => {
    const { evaluation, notUnderstood } = readTables(
      tableOf(`
        一级指标 | 分值 | 二级指标 | 分值 | 三级\\n指标 | 分值 | 评价标准 | 指标说明 | 得分
        投入 | 20 | 预算配置 | 20 | 在职人员控制率 | 12 | 不超过100%计满分 | 在职人数/编制数 | 　12
        ^    | ^  | ^        | ^  | 重点支出安排率 | 8  | 达到90%计满分 |  | 6　
        产出 | 80 | 履职 | 80 | 馆藏数字化率 | 80 | 按比例计分 | 数字化卷数/馆藏卷数 | 70
        合计 | 100 |  | 100 |  | 100 |  |  | 88
      `),
    );
    expect(outline(evaluation.frame)).toEqual([
      ['投入=20', ['预算配置=20', 0, 1]],
      ['产出=80', ['履职=80', 2]],
    ]);
    expect(plain(evaluation.indicators[1])).toEqual({
      name: '重点支出安排率',
      level1: '投入',
      level2: '预算配置',
      weight: '8',
      standard: '达到90%计满分',
      definition: '',
      score: '6',
    });
    expect(plain(evaluation.total)).toEqual({ fullMarks: '100', score: '88' });
    expect(notUnderstood).toEqual([]);
  });

  it('reads columns in any order and by any of their names', () => {
    const { evaluation } = readTables(
      tableOf(`
        自评得分 | 实际值(B) | 预期值(A) | 绩效指标 | 权重（%） | 未完成原因
        9 | 95% | 100% | 借阅办结率 | 10 | 系统升级
        5 | 12场 | 10场 | 展览场次 | 5 |
      `),
    );
    expect(plain(evaluation.indicators)).toEqual([
      { name: '借阅办结率', weight: '10', target: '100%', actual: '95%', score: '9', reason: '系统升级' },
      { name: '展览场次', weight: '5', target: '10场', actual: '12场', score: '5', reason: '' },
    ]);
    expect(evaluation.indicators[0]?.weight?.numbers).toEqual([{ value: '10', unit: '%' }]);
    expect(evaluation.frame).toEqual([]);
  });

  it('reads classes that stand right of the indicators', () => {
    const { evaluation } = readTables(
      tableOf(`
        序号 | 三级指标 | 二级指标 | 一级指标 | 实际值 | 目标值 | 自评得分 | 权重
        1 | 预算执行率 | 资金管理 | 过程 | 97.50% | =100% | 7.8 | 8%
        2 | 制度执行 | 事项管理 | ^ | 有效 | 有效 | 4 | 4%
        合计 | < | < | < |  |  | 11.8 | 12%
      `),
    );
    expect(outline(evaluation.frame)).toEqual([['过程', ['资金管理', 0], ['事项管理', 1]]]);
    expect(plain(evaluation.total)).toEqual({ fullMarks: '12%', score: '11.8' });
  });

  it('takes weights in brackets from names and points at both parts', () => {
    const { evaluation } = readTables(
      tableOf(`
        一级指标 | 二级指标 | 三级指标 | 年初目标值（A) | 实际完成值(B) | 得分
        产出指标（6分） | 数量\\n指标（6分） | 举办展览（2分） | 3次 | 4次 | 2
        ^ | ^ | 修复古籍（4分） | 80册/年 | 60册 | 3.00
      `),
    );
    expect(outline(evaluation.frame)).toEqual([['产出指标=6分', ['数量指标=6分', 0, 1]]]);
    const [first] = evaluation.indicators;
    expect(first?.name).toEqual({ text: '举办展览', at: { block: 0, row: 1, column: 2, start: 0, end: 4 } });
    expect(first?.weight).toMatchObject({
      text: '2分',
      numbers: [{ value: '2', unit: '分' }],
      at: { block: 0, row: 1, column: 2, start: 5, end: 7 },
    });
  });

  it('does not count a class twice that is repeated after a page break', () => {
    const header = '一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 得分';
    const first = tableOf(`
      ${header}
      过程 | 30 | 预算执行 | 10 | 支付进度 | 10 | 9
        |  | 预算管理 | 20 | 制度健全 | 12 | 12
    `);
    const second = tableOf(`
      过程 | 30 | 预算管理 |  | 信息公开 | 8 | 8
      产出 | 70 | 履职 | 70 | 服务群众 | 70 | 66
    `);
    const { evaluation, notUnderstood } = readTables(first, second);
    expect(outline(evaluation.frame)).toEqual([
      ['过程=30', ['预算执行=10', 0], ['预算管理=20', 1, 2]],
      ['产出=70', ['履职=70', 3]],
    ]);
    expect(evaluation.indicators[2]?.name.at).toMatchObject({ block: 1, row: 0, column: 4 });
    expect(notUnderstood).toEqual([]);
    const repeated = readTables(first, tableOf(`${header}\n过程 | 30 | 预算管理 |  | 信息公开 | 8 | 8`));
    expect(outline(repeated.evaluation.frame)).toEqual([['过程=30', ['预算执行=10', 0], ['预算管理=20', 1, 2]]]);
  });

  it('keeps a class without a name that has a weight', () => {
    const { evaluation } = readTables(
      tableOf(`
        一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 得分
        效果 | 20 | 效益 | 8 | 社会效益 | 8 | 8
        ^ | ^ |  | 12 | 行政效能 | 6 | 6
        ^ | ^ |  |  | 满意度 | 6 | 5
      `),
    );
    expect(outline(evaluation.frame)).toEqual([['效果=20', ['效益=8', 0], ['=12', 1, 2]]]);
  });

  it('sees a weight shared by two indicators, merged or blank', () => {
    const merged = readTables(
      tableOf(`
        二级指标 | 三级指标 | 分值 | 得分
        效益 | 经济效益 | 6 | 3
        ^ | 社会效益 | ^ | 2
      `),
    ).evaluation;
    expect(plain(merged.indicators[1])).toEqual({ name: '社会效益', level2: '效益', sharesWeightWith: 0, score: '2' });
    const blank = readTables(
      tableOf(`
        二级指标 | 分值 | 三级指标 | 分值 | 得分
        效益 | 6 | 经济效益 | 6 | 3
          |  | 社会效益 |  | 2
        满意度 | 9 | 群众满意度 | 5 | 5
          |  | 职工满意度 |  | 4
      `),
    ).evaluation;
    expect(blank.indicators.map(({ sharesWeightWith }) => sharesWeightWith)).toEqual([
      undefined,
      0,
      undefined,
      undefined,
    ]);
    expect(blank.indicators[3]?.weight?.text).toBe('');
  });

  it('passes over rows that a template left open', () => {
    const { evaluation, notUnderstood } = readTables(
      tableOf(`
        一级指标 | 二级指标 | 三级指标 | 年度\\n\\n指标值 | 实际完成值 | 分值 | 得分
        产出指标\\n\\n(50分) | 数量指标 | 征集档案 | 100卷 | 100卷 | 50 | 50
         |  |  | 　 | 　 | 　 | 　
         |  | …… |  |  |  |
         | 时效指标 | 指标1： |  |  |  |
        效益指标\\n\\n（40分） | 经济效\\n\\n益指标 | …… |  |  |  |
         | 社会效益指标 | 服务群众 | 100% | 100% | 40 | 40
      `),
    );
    expect(names(evaluation)).toEqual(['征集档案', '服务群众']);
    expect(evaluation.indicators[1]).toMatchObject({ level1: '效益指标', level2: '社会效益指标' });
    expect(notUnderstood).toEqual([]);
  });

  it('reads a satisfaction class of its own that has no second level', () => {
    const { evaluation } = readTables(
      tableOf(`
        一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分
        效益指标 | 社会效益 | 服务群众 | 好 | 好 | 30 | 30
        满意度指标 | < | 群众满意度 | ≥95% | 98% | 10 | 10
        预算执行率 | < | < | 100% | 97% | 10 | 9.7
      `),
    );
    expect(outline(evaluation.frame)).toEqual([
      ['效益指标', ['社会效益', 0]],
      ['满意度指标', 1],
    ]);
    expect(plain(evaluation.indicators[2])).toMatchObject({ name: '预算执行率', score: '9.7' });
    expect(evaluation.indicators[2]?.level1).toBeUndefined();
  });

  it('reads a class that stands alone because the table was cut there', () => {
    const { evaluation } = readTables(
      tableOf(`
        一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分
        产出指标 | 数量指标 | 征集 | 1 | 1 | 5
        效益指标（40分） | | | | |
         | 社会效益 | 宣传 | 2 | 2 | 40
      `),
    );
    expect(outline(evaluation.frame)).toEqual([
      ['产出指标', ['数量指标', 0]],
      ['效益指标=40分', ['社会效益', 1]],
    ]);
  });

  it('moves a row of plain text under its headings where two cells were merged', () => {
    const { evaluation } = readTables(
      tableOf(`
        一级指标 | 分值 | 三级指标 | 分值 | 评价标准 | 指标说明 | 得分
        效益 | 9 | 经济效益 | 6 | 根据实际情况设置个性化指标。 | 3
         |  | 社会效益 | 3 | 好的计3分。 | 说明文字 | 2
      `),
    );
    expect(plain(evaluation.indicators[0])).toMatchObject({ standard: '根据实际情况设置个性化指标。', score: '3' });
    expect(evaluation.indicators[0]?.definition).toBeUndefined();
  });

  it('counts a score merged over two rows once, and shares a merged reason', () => {
    const { evaluation } = readTables(
      tableOf(`
        三级指标 | 目标值 | 完成值 | 得分 | 偏差原因分析
        征集次数 | 3 | 1 | 4 | 汛期停办
        征集人数 | 90 | 40 | ^ | ^
      `),
    );
    expect(plain(evaluation.indicators[1])).toEqual({
      name: '征集人数',
      target: '90',
      actual: '40',
      reason: '汛期停办',
    });
  });

  it('reads the table of unfinished indicators', () => {
    const { evaluation } = readTables(
      tableOf(`
        二级指标 | 三级指标 | 年初目标值 | 实际完成值 | 未完成原因分析
        数量指标 | 举办展览 | 3次 | 1次 | 场馆维修
        数量指标 | 参观人数 | 500人 | 120人 | ^
        质量指标 | 修复合格率 | 95% | 90% |
      `),
    );
    expect(plain(evaluation.unfinished)).toEqual([
      { level2: '数量指标', name: '举办展览', target: '3次', actual: '1次', reason: '场馆维修' },
      { level2: '数量指标', name: '参观人数', target: '500人', actual: '120人', reason: '场馆维修' },
      { level2: '质量指标', name: '修复合格率', target: '95%', actual: '90%', reason: '' },
    ]);
    expect(evaluation.indicators).toEqual([]);
  });

  it('reads headings over two rows', () => {
    const { evaluation } = readTables(
      tableOf(`
        指标 | < | < | 分值 | 完成情况 | < | 得分
        一级指标 | 二级指标 | 三级指标 | ^ | 年初目标值 | 实际值 | ^
        产出 | 数量 | 展览 | 10 | 3次 | 4次 | 9
      `),
    );
    expect(plain(evaluation.indicators)).toEqual([
      { name: '展览', level1: '产出', level2: '数量', weight: '10', target: '3次', actual: '4次', score: '9' },
    ]);
  });

  it('reports a row whose indicator has no name', () => {
    const { notUnderstood } = readTables(
      tableOf(`
        三级指标 | 目标值 | 完成值 | 得分
        征集 | 3 | 3 | 5
         | 4 | 4 | 6
      `),
    );
    expect(notUnderstood).toHaveLength(1);
    expect(notUnderstood[0]).toMatchObject({ at: { block: 0, row: 2, column: 1 }, text: '4 | 4 | 6' });
  });

  it('keeps its headings where values read like headings', () => {
    const { evaluation, notUnderstood } = readTables(
      tableOf(`
        绩效指标 | 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
        ^ | 效益指标 | 改善读者体验 | 完成 | 完成 | 40
        ^ | ^ | 接待查档 | ≥30人次 | 31人次 | 50
      `),
      tableOf(`
        年度绩效目标 | 一级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分
        ^ | 效益指标 | 改善读者体验 | 完成 | 完成 |
        ^ | ^ | 接待查档 | ≥30人次 | 31人次 |
      `),
    );
    expect(notUnderstood).toEqual([]);
    expect(names(evaluation)).toEqual(['改善读者体验', '接待查档', '改善读者体验', '接待查档']);
    expect(evaluation.money).toEqual([]);
  });
});
