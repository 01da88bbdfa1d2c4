import type { Evaluation, Mark } from '@hengji/core';
import { describe, expect, it } from 'vitest';
import { blank, cells, indicator, pack } from './testing/sample.js';
import { hasUnfinished, shortfalls, unfinishedTable, withShortfalls } from './unfinished.js';

describe('the table of unfinished indicators', () => {
  const record: Evaluation = {
    ...blank,
    indicators: [
      indicator('维修路灯', '≥200盏', '180盏', { reason: { text: '汛期停工' } }),
      indicator('验收合格率', '≥95%', '95.00%'),
      indicator('单盏成本', '≤120元', '120.01元'),
      indicator('群众知晓', '明显提高', '基本达成'),
      indicator('巡查', '12次', ''),
    ],
  };
  const marks = new Map([
    [3, { kind: 'indicator', settled: '4', fullMarks: '5', allowed: { min: '4', max: '4' } } as Mark],
  ]);
  const short = shortfalls(record, marks, undefined);

  it('is offered what fell short, exactly, and not what has no value yet', () => {
    expect(short.map(({ name }) => name.text)).toEqual(['维修路灯', '单盏成本', '群众知晓']);
  });

  it('is filled without losing a line or a reason that stands there', () => {
    const own: Evaluation = {
      ...record,
      unfinished: [
        { name: { text: '单盏成本' }, actual: { text: '119元' }, reason: { text: '材料涨价' } },
        { name: { text: '另写的一项' } },
      ],
    };
    const filled = withShortfalls(own, short);
    expect(cells(unfinishedTable(filled, pack))).toEqual([
      ['数量指标', '单盏成本', '≤120元', '120.01元', '材料涨价'],
      ['', '另写的一项', '', '', ''],
      ['数量指标', '维修路灯', '≥200盏', '180盏', '汛期停工'],
      ['数量指标', '群众知晓', '明显提高', '基本达成', ''],
      ['', '', '', '', ''],
    ]);
    expect(withShortfalls(filled, short).unfinished).toEqual(filled.unfinished);
    expect([hasUnfinished(blank, pack), hasUnfinished(filled, pack)]).toEqual([false, true]);
  });
});
