import type { Figure } from '@hengji/core';
import type { TextFigure } from '../../extract/narrative/narrative.js';
import { defineQualityCheck } from '../../kernel/check.js';
import type { Context } from '../../kernel/context.js';
import type { Quote } from '../../model/review.js';
import { directionsOf } from '../common/direction.js';
import { meaningOf, plainName, shareOfName } from '../common/similar.js';
import { targetAndActual } from './shared/attainment.js';
import { byEvaluation } from './shared/by-evaluation.js';
import { mostQuotes, quoteIn, quoteOf } from './shared/quote.js';
import { earnedAll, type ScoredRow, scoredRows } from './shared/scored-rows.js';
import { inQuotes } from './shared/worded.js';

export const approximateFullMarks = defineQualityCheck({
  id: 'approximate-full-marks',
  title: '用约数认定达标',
  severity: 'advice',
  why: '“近”“约”所指的实际数可能低于目标值，按达标计满分缺少准确数字。',
  basis:
    '《项目支出绩效评价管理办法》（财预〔2020〕10号）：定量指标完成指标值的记全部分值，未完成的按完成值与指标值的比例记分',
  advice: '核实准确数字后填报；低于目标值的，按完成比例计分。',
  *observe(context) {
    const approximate = approximateFigures(context);
    const rows = scoredRows(context).filter(
      (row) => (approximate.length > 0 || approximateWords.test(row.indicator.actual?.text ?? '')) && mayBeShort(row),
    );
    if (rows.length === 0) return;
    const found = new Map<string, Found>();
    const foundFor = (row: ScoredRow): Found => {
      const key = plainName(row.indicator.name.text);
      const known = found.get(key) ?? { row, text: '', quotes: [] };
      found.set(key, known);
      return known;
    };
    for (const row of rows) {
      const actual = targetAndActual(row.indicator)?.actual;
      if (actual && isApproximate(actual.figure) && isDoubtful(actual.figure, row)) {
        const one = foundFor(row);
        one.text ||= actual.figure.text;
        one.quotes.push(...quoteOf(row.indicator.actual));
      }
    }
    for (const { f, row } of toldApproximately(approximate, rows)) {
      const one = foundFor(row);
      one.text ||= f.figure.text;
      one.quotes.push(quoteIn(f.passage.at, f.passage.text, f.at.start, f.at.end));
      if (one.quotes.length === 1) one.quotes.push(...quoteOf(row.indicator.actual));
    }
    const told = [...found.values()].map((one) => ({ ...one, evaluation: one.row.evaluation }));
    for (const [evaluation, group] of byEvaluation(told)) {
      yield {
        quotes: group.flatMap(({ quotes }) => quotes).slice(0, mostQuotes),
        message: `${group.slice(0, most).map(inWords).join('；')}${
          group.length > most ? `；同样的共${group.length}项` : ''
        }。实际可能不到目标值，却按达标得满分。`,
        evaluation,
      };
    }
  },
});

/** Indicators that a message tells one by one. */
const most = 3;

const inWords = ({ row: { indicator }, text }: Found): string =>
  `${inQuotes(indicator.name.text)}的目标值是“${indicator.target?.text}”，报告所说的完成数是“${text}”`;

interface Found {
  readonly row: ScoredRow;
  text: string;
  readonly quotes: Quote[];
}

const approximateWords = /近|约|左右|上下|大概/;

const approximateFigures = ({ narrative }: Context): TextFigure[] =>
  narrative.passages.flatMap(({ figures }) => figures.filter(({ figure }) => isApproximate(figure)));

const isApproximate = ({ approximation }: Figure): boolean => approximation === 'nearly' || approximation === 'about';

/** Full marks for a count or rate of which more is better. */
function mayBeShort(row: ScoredRow): boolean {
  if (!earnedAll(row) || !row.indicator.target || !row.indicator.actual) return false;
  const [direction, ...others] = directionsOf(row.indicator);
  return direction === 'at-least' && others.length === 0 && targetAndActual(row.indicator) !== undefined;
}

/** The value itself reaches the target, but what the word leaves open does not. */
function isDoubtful({ value, interval: { lo } }: Figure, { indicator }: ScoredRow): boolean {
  const target = targetAndActual(indicator)?.target.figure.value;
  return target !== undefined && value.ge(target) && (lo === null || lo.lt(target));
}

/** How much of an indicator's name must stand around an approximate figure of the same number and unit. */
const enough = 0.3;
/** Characters around a figure in which the name is looked for. */
const around = 60;

/** Figures of the running text that tell the very number of the form, but as an approximate one. */
function toldApproximately(
  told: readonly TextFigure[],
  rows: readonly ScoredRow[],
): { readonly f: TextFigure; readonly row: ScoredRow }[] {
  const byValue = new Map<string, ScoredRow[]>();
  for (const row of rows) {
    const actual = targetAndActual(row.indicator)?.actual.figure;
    if (!actual || actual.dimension === 'none') continue;
    const key = keyOf(actual);
    const same = byValue.get(key);
    if (same) same.push(row);
    else byValue.set(key, [row]);
  }
  return told.flatMap((f) => {
    const candidates = byValue.get(keyOf(f.figure)) ?? [];
    if (candidates.length === 0) return [];
    const { text, sentences } = f.passage;
    const sentence = sentences[f.sentence] ?? { start: 0, end: text.length };
    const words = meaningOf(
      text.slice(Math.max(sentence.start, f.at.start - around), Math.min(sentence.end, f.at.end + around)),
    );
    const ranked = candidates
      .map((row) => ({ row, share: shareOfName(row.indicator.name.text, words) }))
      .filter(({ share }) => share >= enough)
      .sort((a, b) => b.share - a.share);
    const [best] = ranked;
    // Two indicators of that number: which of them is meant is not known.
    const names = new Set(ranked.map(({ row }) => plainName(row.indicator.name.text)));
    return best && names.size === 1 && isDoubtful(f.figure, best.row) ? [{ f, row: best.row }] : [];
  });
}

const keyOf = ({ unit, value }: Figure): string => `${unit}|${value.toString()}`;
