import { describe, expect, it } from 'vitest';
import { plain } from '../testing/plain.js';
import { readTables } from '../testing/read.js';
import { tableOf } from '../testing/tables.js';

describe('goals', () => {
  it('reads several goals from one cell with their fulfilment', () => {
    const { evaluation } = readTables(
      tableOf(`
        年度总体目标 | 预期目标 | 实际完成情况
        ^ | 目标1：征集档案；\\n目标2：开放利用。 | 目标1：已征集。\\n目标2：已开放。
      `),
    );
    expect(plain(evaluation.goals)).toEqual([
      { number: 1, text: '征集档案；', actual: '已征集。' },
      { number: 2, text: '开放利用。', actual: '已开放。' },
    ]);
    expect(evaluation.goals[1]?.text.at).toMatchObject({ row: 1, column: 1, start: 14, end: 19 });
  });

  it('lets one fulfilment stand for all goals', () => {
    const { evaluation } = readTables(
      tableOf(`
        年度总体目标 | 预期目标 | 实际完成情况
         | 目标一：征集。目标二：开放。 | 全部完成。
      `),
    );
    expect(plain(evaluation.goals)).toEqual([
      { number: 1, text: '征集。', actual: '全部完成。' },
      { number: 2, text: '开放。', actual: '全部完成。' },
    ]);
  });

  it('puts the indicators of each goal block under its goal, with the weight beside the headings', () => {
    const { evaluation, notUnderstood } = readTables(
      tableOf(`
        年度目标1 | 推进档案数字化。 | < | < | < | <
        年度绩效指标（12分） | 一级指标 | 二级指标 | 三级指标 | 目标值 | 得分
        ^ | 产出指标（12分） | 数量指标（12分） | 扫描页数（12分） | 5万页 | 12
        年度目标2 | 服务群众。 | < | < | < | <
        年度绩效指标（8分） | 一级指标 | 二级指标 | 三级指标 | 目标值 | 得分
         | 产出指标（8分） | 数量指标（8分） | 借阅人次（8分） | 300人次 | 7
        总分 | 19 | < | < | < | <
      `),
    );
    expect(plain(evaluation.goals)).toEqual([
      { number: 1, text: '推进档案数字化。', weight: '12分' },
      { number: 2, text: '服务群众。', weight: '8分' },
    ]);
    expect(evaluation.frame.map(({ level, name, goal, weight }) => [level, name, goal, weight?.text])).toEqual([
      ['goal', '年度目标1', 0, '12分'],
      ['goal', '年度目标2', 1, '8分'],
    ]);
    expect(evaluation.indicators.map(({ goal, level1 }) => [goal, level1])).toEqual([
      [0, '产出指标'],
      [1, '产出指标'],
    ]);
    expect(plain(evaluation.total)).toEqual({ score: '19' });
    expect(notUnderstood).toEqual([]);
  });

  it('opens a goal from the side cell of its first row, without a text', () => {
    const { evaluation } = readTables(
      tableOf(`
        年度绩效目标1（68分） | 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 得分
        ^ | 产出指标（68分） | 数量指标（68分） | 征集（68分） | 1次 | 3次 | 68
        年度绩效目标2（12分） | 产出指标（12分） | 数量指标（12分） | 会议（6分） | 5次 | 3次 | 3.6
         |  |  | 人数（6分） | 598人 | 552人 | 5.54
      `),
    );
    expect(plain(evaluation.goals)).toEqual([
      { number: 1, text: '', weight: '68分' },
      { number: 2, text: '', weight: '12分' },
    ]);
    expect(evaluation.indicators.map(({ goal }) => goal)).toEqual([0, 1, 1]);
    expect(evaluation.indicators[0]).toMatchObject({ target: { text: '1次' }, actual: { text: '3次' } });
  });

  it('reads a single goal with a weight and none without', () => {
    const weighted = readTables(
      tableOf(`
        年度绩效目标（80分） | 一级指标 | 二级指标 | 三级指标 | 目标值 | 得分
        ^ | 产出指标（80分） | 质量指标（80分） | 合格率（80分） | 90% | 80
      `),
    ).evaluation;
    expect(plain(weighted.goals)).toEqual([{ text: '', weight: '80分' }]);
    expect(weighted.indicators[0]?.target?.text).toBe('90%');
    const side = readTables(
      tableOf(`
        绩效\\n指标 | 一级指标 | 二级指标 | 三级指标 | 目标值 | 得分
        ^ | 产出指标 | 质量指标 | 合格率 | 90% | 80
      `),
    ).evaluation;
    expect(side.goals).toEqual([]);
    expect(side.frame[0]?.level).toBe(1);
  });
});
