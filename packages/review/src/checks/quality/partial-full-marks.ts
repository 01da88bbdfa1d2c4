import { rulesOf } from '@hengji/packs/rules';
import { defineQualityCheck } from '../../kernel/check.js';
import { type Context, packFor } from '../../kernel/context.js';
import { attainmentOf } from './shared/attainment.js';
import { byEvaluation } from './shared/by-evaluation.js';
import { type PartialWording, partialWordings } from './shared/partial-words.js';
import { mostQuotes, quoteOf } from './shared/quote.js';
import { earnedAll, type ScoredRow, scoredRows } from './shared/scored-rows.js';
import { inQuotes } from './shared/worded.js';

export const partialFullMarks = defineQualityCheck({
  id: 'partial-full-marks',
  title: '未全部完成却得满分',
  severity: 'warning',
  why: '实际完成值自己写明只是部分完成，满分缺少依据。',
  basis:
    '《项目支出绩效评价管理办法》（财预〔2020〕10号）：定性指标按达成年度指标、部分达成并具有一定效果、未达成且效果较差三档分别赋分',
  advice: '按完成程度对应的档次重新赋分；确已完成的，改写实际完成值并附佐证。',
  *observe(context) {
    const found = scoredRows(context).flatMap((row) => partialOf(context, row) ?? []);
    for (const [evaluation, rows] of byEvaluation(found)) {
      const told = rows.slice(0, most).map(({ row, words }) => {
        const { name, target } = row.indicator;
        const aim = target?.text ? `，目标为${inQuotes(target.text)}` : '';
        return `${inQuotes(name.text)}的实际完成值写的是${inQuotes(words)}${aim}，却得满分${row.score.figure.text}`;
      });
      const more = rows.length > most ? `；同样的共${rows.length}项` : '';
      const nearly = rows.every(({ degree }) => degree === 'nearly');
      yield {
        quotes: rows
          .flatMap(({ row }) => [...quoteOf(row.indicator.actual), ...quoteOf(row.indicator.score)])
          .slice(0, mostQuotes),
        message: `${told.join('；')}${more}。`,
        ...(nearly ? { severity: 'advice' as const } : {}),
        evaluation,
      };
    }
  },
});

/** Rows that a message tells one by one. */
const most = 3;
/** Longer cells tell several things, of which one may be unfinished. */
const longestActual = 80;

interface Partial {
  readonly row: ScoredRow;
  readonly evaluation: number;
  readonly words: string;
  readonly degree: PartialWording['degree'];
}

function partialOf(context: Context, row: ScoredRow): Partial | undefined {
  const { indicator, evaluation } = row;
  const said = indicator.actual?.text ?? '';
  const wanted = indicator.target?.text ?? '';
  if (said === '' || said.length > longestActual || !earnedAll(row) || said === wanted) return undefined;
  for (const { pattern, unlessTarget, onlyTarget, degree } of partialWordings) {
    const words = pattern.exec(said)?.[0];
    if (words === undefined || unlessTarget.test(wanted) || (onlyTarget && !onlyTarget.test(wanted))) continue;
    if (attainmentOf(indicator) !== undefined || isAllowed(context, row, words)) return undefined;
    return { row, evaluation, words: said, degree };
  }
  return undefined;
}

/** True where a standard, a note of the form or the pack speaks of the wording, and so may give full marks for it. */
function isAllowed(context: Context, { indicator, evaluation: index }: ScoredRow, words: string): boolean {
  if (indicator.standard?.text.includes(words)) return true;
  const evaluation = context.evaluations[index];
  if (!evaluation) return false;
  // 「部分达成…三档，分别按100-80%…」 is where partial is less; only the very words beside full marks allow them.
  if (evaluation.notes.some(({ text }) => givesFull(text, words))) return true;
  const pack = packFor(context, evaluation);
  const bands = (pack && rulesOf(pack, evaluation.year).qualitative?.bands) ?? [];
  return bands.some(({ to, words: known }) => to === '100%' && known.some((word) => words.includes(word)));
}

/** Characters between a wording and the marks that it earns. */
const near = 16;

function givesFull(note: string, words: string): boolean {
  for (let at = note.indexOf(words); at >= 0; at = note.indexOf(words, at + words.length)) {
    const after = note.slice(at + words.length, at + words.length + near);
    if (/^[^，；。]*(?:满分|100\s*[%％-])/.test(after)) return true;
  }
  return false;
}
