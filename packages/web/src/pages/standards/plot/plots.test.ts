import { compileStandard } from '@hengji/core';
import { describe, expect, it } from 'vitest';
import { examples } from '../examples.js';
import { runsOf } from './path.js';
import { type LinePlot, marksWords, plotsOf } from './plots.js';

const plots = (text: string, fullMarks: string) => plotsOf(compileStandard(text, { fullMarks }));

function line(text: string, fullMarks: string): LinePlot {
  const [plot] = plots(text, fullMarks);
  if (plot?.kind !== 'line') throw new Error(`${plot?.kind}`);
  return plot;
}

const table = (plot: LinePlot) => plot.rows.map(({ values, marks }) => `${values} ${marks}`);

describe('marks against the value', () => {
  it('tells tiers', () => {
    expect(table(line('90%（含）以上得5分；80%（含）-90%得3分；低于80%不得分。', '5'))).toEqual([
      '小于80% 0分',
      '80%（含）～90%（不含） 3分',
      '90%（含）以上 5分',
    ]);
  });

  it('tells what a standard leaves open', () => {
    expect(table(line('90%以上得5分；80%-85%得3分；低于80%不得分。', '5'))).toContain(
      '85%（不含）～90%（不含） 没有规定',
    );
  });

  it('tells steps with the marks that each reading of a part of a step allows', () => {
    expect(table(line('100%计满分，每低于5%扣2分，扣完为止。', '4'))).toEqual([
      '90%（含）以下 0分',
      '90%（不含）～95%（不含） 0～2分',
      '95% 2分',
      '95%（不含）～100%（不含） 2～4分',
      '100% 4分',
      '大于100% 没有规定',
    ]);
  });

  it('tells proportions', () => {
    expect(table(line('95%（含）以上得满分；60%（含）-95%按比例得分；低于60%不得分。', '10')).slice(0, 2)).toEqual([
      '小于60% 0分',
      expect.stringMatching(/^60% /),
    ]);
  });

  it('takes the rate of completion for a formula of target and actual value', () => {
    const plot = line('得分=实际完成值/目标值×分值，最高不超过分值。', '10');
    expect(plot.axis).toBe('完成率（实际完成值÷目标值）');
    expect(plot.rows.at(-1)).toEqual({ values: '100%（含）以上', marks: '10分' });
  });

  it('draws jumps as jumps, and nothing where nothing is said', () => {
    const tiers = line('90%（含）以上得5分；80%（含）-90%得3分；低于80%不得分。', '5');
    expect(runsOf(tiers.samples, 5)).toMatchObject({ runs: { length: 3 }, gaps: [] });
    const gap = line('90%以上得5分；80%-85%得3分；低于80%不得分。', '5');
    const { gaps } = runsOf(gap.samples, 5);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]?.from).toBeCloseTo(85, 3);
    expect(gaps[0]?.to).toBeCloseTo(90, 3);
  });
});

describe('marks of single cases', () => {
  const cases = (text: string, fullMarks: string) =>
    plots(text, fullMarks).map((plot) =>
      plot.kind === 'cases'
        ? plot.cases.map(({ words, score }) => `${words} ${score === undefined ? '–' : marksWords(score)}`)
        : plot.kind,
    );

  it.each([
    ['每发现一例违规支出扣2分，扣完为止。', '4', ['0例 4分', '1例 2分', '2例 0分', '3例 0分']],
    ['优得5分，良得3分，差不得分。', '5', ['优 5分', '良 3分', '差 0分']],
    ['①有制度，得2分；②有记录，得3分。', '5', ['第1项 2分', '第2项 3分']],
    [
      '全部符合得5分，符合2项得3分，否则不得分：①制度健全；②程序合规；③资料完整。',
      '5',
      ['0项 0分', '1项 0分', '2项 3分', '3项 5分'],
    ],
  ])('%s', (text, fullMarks, expected) => expect(cases(text, fullMarks)).toEqual([expected]));
});

it('gives each part a plot of its own', () => {
  const parts = plots('1.水费控制率≤100%，计2分；每超过1%扣1分。2.效果显著得3分，较好得2分，一般得1分。', '5');
  expect(parts.map(({ kind }) => kind)).toEqual(['line', 'cases']);
  expect(parts.every(({ title }) => title !== undefined)).toBe(true);
});

it.each(examples.map((example) => [example.title, example] as const))('draws the example %s', (_, example) => {
  const found = plots(example.text, example.fullMarks);
  if (example.id === 'unread') expect(found).toEqual([]);
  else expect(found.length).toBeGreaterThan(0);
});
