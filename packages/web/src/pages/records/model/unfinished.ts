import {
  type Evaluation,
  type Indicator,
  type Mark,
  proportionalMark,
  Rational,
  readIndicator,
  type ScoringRules,
  type UnfinishedIndicator,
} from '@hengji/core';
import type { PackDetail } from '../../../api/types.js';
import { labelKey, textOf } from './entries.js';
import { blocksOf } from './execution.js';
import { wordsColumn } from './people.js';
import { type LineColumn, listTable, type Table } from './table.js';

const widths = { level2: 130, name: 240, target: 130, actual: 130, reason: 340 } as const;
const usual = [
  { role: 'level2', header: '二级指标' },
  { role: 'name', header: '三级指标' },
  { role: 'target', header: '年初目标值' },
  { role: 'actual', header: '实际完成值' },
  { role: 'reason', header: '未完成原因分析' },
] as const;

/** Whether the record or a form of its pack has a table of unfinished indicators; packs without forms may have one. */
export const hasUnfinished = ({ unfinished }: Evaluation, pack: PackDetail): boolean =>
  pack.forms === undefined || unfinished.length > 0 || blocksOf(pack, 'unfinished').length > 0;

/** 未完成绩效指标及原因, with the headings of the form. */
export function unfinishedTable(evaluation: Evaluation, pack: PackDetail): Table {
  const headers = new Map<string, string>(
    blocksOf(pack, 'unfinished').flatMap(({ columns }) => columns.map(({ role, header }) => [role, header] as const)),
  );
  return listTable<UnfinishedIndicator>(
    {
      columns: usual.map(({ role, header }): LineColumn<UnfinishedIndicator> => {
        const title = headers.get(role) ?? header;
        return role === 'level2'
          ? { ...levelColumn, title }
          : {
              ...wordsColumn<UnfinishedIndicator>(role, title, widths[role]),
              isName: role === 'name',
            };
      }),
      lines: ({ unfinished }) => unfinished,
      put: (record, unfinished) => ({ ...record, unfinished }),
      blank: { name: { text: '' } },
      label: ({ name }) => name.text,
    },
    evaluation,
  );
}

const levelColumn: Omit<LineColumn<UnfinishedIndicator>, 'title'> = {
  id: 'level2',
  width: widths.level2,
  get: ({ level2 = '' }) => level2,
  set: ({ level2: _old, ...line }, level2) => (level2 === '' ? line : { ...line, level2 }),
};

/**
 * The indicators that fell short of their targets: by their figures, exactly; where words stand for figures or less may
 * be better, by a mark below the full marks. What has no actual value yet is not judged.
 */
export const shortfalls = (
  { indicators }: Evaluation,
  marks: ReadonlyMap<number, Mark>,
  rules: ScoringRules | undefined,
): Indicator[] =>
  indicators.filter(
    (indicator, index) =>
      indicator.name.text !== '' && textOf(indicator.actual) !== '' && fallsShort(indicator, marks.get(index), rules),
  );

function fallsShort(indicator: Indicator, mark: Mark | undefined, rules: ScoringRules | undefined): boolean {
  const reading = readIndicator(indicator, rules?.quantitative?.reverseHints ?? []);
  if (typeof reading !== 'string' && reading.direction !== 'unclear') {
    const { target, actuals, direction } = reading;
    return actuals.some(({ value }) =>
      proportionalMark(Rational.one, target.value, value, direction).mark.lt(Rational.one),
    );
  }
  if (mark === undefined || mark.kind === 'shared') return false;
  const score = mark.printed ?? mark.settled ?? mark.allowed.max;
  return Rational.of(score).lt(Rational.of(mark.fullMarks));
}

/**
 * The table with these indicators: those that it has already get the values of the indicator and keep their own reason,
 * the others are added with the reason of the indicator. No line goes away.
 */
export function withShortfalls(evaluation: Evaluation, indicators: readonly Indicator[]): Evaluation {
  const lines = [...evaluation.unfinished];
  const taken = new Set<number>();
  for (const { name, level2, target, actual, reason } of indicators) {
    const at = lines.findIndex((line, index) => !taken.has(index) && labelKey(line.name.text) === labelKey(name.text));
    const old = lines[at];
    const why = textOf(old?.reason) === '' ? reason : old?.reason;
    const line: UnfinishedIndicator = {
      ...(level2 === undefined ? {} : { level2 }),
      name,
      target: target ?? { text: '' },
      actual: actual ?? { text: '' },
      reason: why ?? { text: '' },
    };
    if (old === undefined) lines.push(line);
    else lines[at] = line;
    taken.add(old === undefined ? lines.length - 1 : at);
  }
  return { ...evaluation, unfinished: lines };
}
