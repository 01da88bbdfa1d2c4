import type { Passage, TextFigure } from './narrative.js';

/** 「A，较上年B减少D，降幅R」: a comparison of a figure with an earlier one. */
export interface Change {
  /** The figure compared, where the text states it. */
  readonly current?: TextFigure;
  /** What it is compared with, where the text states it. */
  readonly base?: TextFigure;
  /** Difference and rate, where stated. */
  readonly amount?: TextFigure;
  readonly rate?: TextFigure;
  /** +1 for growth, -1 for decline, 0 for 持平. */
  readonly direction: 1 | -1 | 0;
  /** What it is compared with, as printed: 上年, 年初预算 … */
  readonly against: string;
  /** Range of the comparison in the passage. */
  readonly start: number;
  readonly end: number;
}

const against =
  /(?:较|比|同比|与)(上年度?|去年|上一年度?|前一?年|20\d\d年度?|年初|年初预算|预算|同期|计划|目标)?[^，。；：]{0,24}?/;
const growth = '增加|增长|上升|提高|提升|增多|上涨|超出|超过|多';
const decline = '减少|下降|降低|压减|压缩|缩减|节约|少';
const verb = new RegExp(`(?:${growth}|${decline}|持平)`);
const growthOnly = new RegExp(`^(?:${growth})$`);
const comparison = /(?:较|同比|比(?!例|重|率|较|选|对|武)|与)/g;

/** Finds the comparisons of a passage. */
export function findChanges(passage: Passage): Change[] {
  const changes: Change[] = [];
  for (const match of passage.text.matchAll(comparison)) {
    const start = match.index ?? 0;
    if (changes.some((other) => start < other.end)) continue;
    const used = new Set(changes.flatMap(({ base, amount, rate }) => [base, amount, rate]));
    const change = readChange(passage, start, used);
    if (change) changes.push(change);
  }
  return changes;
}

function readChange(passage: Passage, start: number, used: ReadonlySet<TextFigure | undefined>): Change | undefined {
  const sentence = passage.sentences.find((s) => start >= s.start && start < s.end);
  if (!sentence) return undefined;
  const rest = passage.text.slice(start, sentence.end);
  const word = verb.exec(rest);
  if (!word || word.index > 40) return undefined;
  const between = rest.slice(0, word.index);
  if (!/上年|去年|上一年|前年|同期|同比|20\d\d年|预算|年初|计划|目标|\d/.test(between) || /[。；]/.test(between))
    return undefined;
  const opening = against.exec(rest);
  const verbAt = start + word.index;
  const verbEnd = verbAt + word[0].length;
  const inSentence = passage.figures.filter((f) => f.at.start >= sentence.start && f.at.end <= sentence.end);
  const base = inSentence.find((f) => f.at.start > start && f.at.end <= verbAt);
  const direction = word[0] === '持平' ? 0 : growthOnly.test(word[0]) ? 1 : -1;
  const after =
    direction === 0 ? undefined : inSentence.find((f) => f.at.start >= verbEnd && f.at.start - verbEnd <= 2);
  if (!after && direction !== 0) return undefined;
  const amount = after && after.figure.dimension !== 'ratio' ? after : undefined;
  const direct = after && after.figure.dimension === 'ratio' ? after : undefined;
  const rate = direct ?? (amount ? rateAfter(inSentence, amount) : undefined);
  const said = passage.text.slice(sentence.start, start);
  const current =
    subjectOfChange(inSentence.filter((f) => f.at.end <= start && !used.has(f)), base ?? amount, said) ??
    toldBefore(passage.figures.filter((f) => f.at.end <= sentence.start && !used.has(f)), base ?? amount, said);
  const end = (rate ?? amount ?? base)?.at.end ?? verbEnd;
  return {
    ...(current ? { current } : {}),
    ...(base ? { base } : {}),
    ...(amount ? { amount } : {}),
    ...(rate ? { rate } : {}),
    direction,
    against: opening?.[1] ?? between.replace(/^(?:较|同比|比|与)/, '').slice(0, 12),
    start,
    end,
  };
}

/**
 * What changed: the earlier figure that carries the name before 较 (「实际支出较预算减少」), else the nearest of the
 * same kind.
 */
function subjectOfChange(before: readonly TextFigure[], like: TextFigure | undefined, text: string): TextFigure | undefined {
  const candidates = before.filter((f) =>
    like ? f.figure.dimension === like.figure.dimension && f.figure.unit === like.figure.unit : f.figure.dimension !== 'ratio',
  );
  const name = /[^，。；：、（）\d]{2,20}$/.exec(text.trimEnd())?.[0];
  const named = name === undefined ? undefined : candidates.filter((f) => f.lead.includes(name)).at(-1);
  return named ?? candidates.at(-1);
}

/** 「当年支出较上年减少…」 in a later sentence: the figure that the passage has already given under that very name. */
function toldBefore(before: readonly TextFigure[], like: TextFigure | undefined, text: string): TextFigure | undefined {
  const name = /[^，。；：、（）\d]{3,20}$/.exec(text.trim())?.[0];
  if (name === undefined || like === undefined) return undefined;
  return before
    .filter((f) => f.figure.dimension === like.figure.dimension && f.figure.unit === like.figure.unit && f.lead.trim().endsWith(name))
    .at(-1);
}

/** 「减少33.97万元，降幅达23.54%」: the rate that goes with a difference. */
function rateAfter(figures: readonly TextFigure[], amount: TextFigure): TextFigure | undefined {
  const next = figures[figures.indexOf(amount) + 1];
  if (next?.figure.dimension !== 'ratio' || next.figure.points) return undefined;
  return /(?:增幅|降幅|增长率|下降率|增长|下降|减少|增加|幅度|变动率|同比)/.test(next.lead) || next.lead === ''
    ? next
    : undefined;
}

/** 「减少44.99万元」 without 较: the amounts by which the parts of a change explain it. */
export const signedLead = (lead: string): 1 | -1 | 0 => {
  const tail = lead.slice(-8);
  if (new RegExp(`(?:${decline}|压减|调减|核减)[了]?$`).test(tail)) return -1;
  return new RegExp(`(?:${growth}|追加|调增|核增)[了]?$`).test(tail) ? 1 : 0;
};
