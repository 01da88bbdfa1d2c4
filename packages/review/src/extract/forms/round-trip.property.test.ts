import type { Evaluation } from '@hengji/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTables } from '../testing/read.js';
import { tableOf } from '../testing/tables.js';

interface FrameIndicator {
  name: string;
  weight: string;
  target: string;
  actual: string;
  score: string;
}
interface FrameClass {
  name: string;
  weight: string;
  classes: { name: string; weight: string; indicators: FrameIndicator[] }[];
}

const name = (prefix: string) =>
  fc.constantFrom('征集', '利用', '修复', '展览', '数字化', '宣传').map((word) => prefix + word);
const marks = fc.integer({ min: 1, max: 400 }).map((tenths) => String(tenths / 10));
const value = fc.constantFrom('100%', '3次', '30家', '已完成', '0', '8.5万元', '');
const indicator: fc.Arbitrary<FrameIndicator> = fc.record({
  name: name('指标'),
  weight: marks,
  target: value,
  actual: value,
  score: marks,
});
// Neighbouring classes differ: a repeated class is the same class.
const class2 = fc.record({
  name: name('乙'),
  weight: marks,
  indicators: fc.array(indicator, { minLength: 1, maxLength: 4 }),
});
const class1: fc.Arbitrary<FrameClass> = fc.record({
  name: name('甲'),
  weight: marks,
  classes: fc.uniqueArray(class2, { minLength: 1, maxLength: 3, selector: (item) => item.name }),
});
const frame = fc.uniqueArray(class1, { minLength: 1, maxLength: 3, selector: (item) => item.name });

const layout = fc.record({
  merged: fc.boolean(),
  repeated: fc.boolean(),
  weights: fc.constantFrom('brackets' as const, 'columns' as const),
  scoreHeading: fc.constantFrom('得分', '自评得分', '自评分'),
  targetHeading: fc.constantFrom('年初目标值（A)', '年度\\n指标值', '预期值'),
  valuesFirst: fc.boolean(),
  pageBreakAfter: fc.option(fc.nat(12), { nil: undefined }),
});
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

/** Writes a frame as one table, or as two where a page ends after a row. */
function draw(classes: readonly FrameClass[], options: Layout): string[] {
  const inColumns = options.weights === 'columns';
  const classCells = (text: string, weight: string): string[] =>
    inColumns ? [text, weight] : [`${text}（${weight}分）`];
  const header = [
    ...['一级指标', '二级\\n指标', '三级指标'].flatMap((heading) => (inColumns ? [heading, '分值'] : [heading])),
    ...(options.valuesFirst
      ? [options.scoreHeading, '实际完成值', options.targetHeading]
      : [options.targetHeading, '实际完成值', options.scoreHeading]),
  ];
  const rows: string[][] = [];
  for (const one of classes) {
    one.classes.forEach((two, index2) => {
      two.indicators.forEach((item, index3) => {
        const cells1 = classCells(one.name, one.weight);
        const cells2 = classCells(two.name, two.weight);
        const afterBreak = rows.length === options.pageBreakAfter;
        const below = (cells: string[]): string[] =>
          options.repeated || afterBreak ? cells : cells.map(() => (options.merged ? '^' : ''));
        const values = [item.target, item.actual, item.score];
        rows.push([
          ...(index2 + index3 === 0 ? cells1 : below(cells1)),
          ...(index3 === 0 ? cells2 : below(cells2)),
          ...classCells(item.name, item.weight),
          ...(options.valuesFirst ? values.reverse() : values),
        ]);
      });
    });
  }
  const cut = options.pageBreakAfter ?? rows.length;
  const pages = [[header, ...rows.slice(0, cut)], rows.slice(cut)].filter((page) => page.length > 0);
  return pages.map((page) => page.map((cells) => cells.join(' | ')).join('\n'));
}

/** The frame as it was read. */
const frameOf = ({ frame: nodes, indicators }: Evaluation): FrameClass[] =>
  nodes.map((one) => ({
    name: one.name,
    weight: one.weight?.numbers?.[0]?.value ?? '',
    classes: one.children.map((two) => ({
      name: two.name,
      weight: two.weight?.numbers?.[0]?.value ?? '',
      indicators: two.indicators.flatMap((index) => {
        const item = indicators[index];
        if (!item) return [];
        return [
          {
            name: item.name.text,
            weight: item.weight?.numbers?.[0]?.value ?? '',
            target: item.target?.text ?? '-',
            actual: item.actual?.text ?? '-',
            score: item.score?.text ?? '-',
          },
        ];
      }),
    })),
  }));

describe('indicator tables', () => {
  it('come back as they were written, in every layout', () => {
    fc.assert(
      fc.property(frame, layout, (classes, options) => {
        const { evaluation, notUnderstood } = readTables(...draw(classes, options).map(tableOf));
        expect(frameOf(evaluation)).toEqual(classes);
        expect(notUnderstood).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
