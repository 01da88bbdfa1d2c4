import { afterVerb, becomes, directionOf, opener, reference, toNext, verb } from './comparisons.js';
import { figuresBetween, oncePerPassage, sentenceAt } from './locate.js';
import type { Passage, TextFigure } from './narrative.js';
import { sameQuantity } from './quantities.js';
import { statedBases, subjectOf } from './subject-of-change.js';
import { findTransitions } from './transitions.js';

/** 「A，较上年B减少D，降幅R」: a comparison of a figure with an earlier one. */
export interface Change {
  /** What may have changed, the most likely first; empty where the text does not state it. */
  readonly currents: readonly TextFigure[];
  /** What it may be compared with, the most likely first; empty where the text does not state it. */
  readonly bases: readonly TextFigure[];
  /** Difference and rate, where stated. Of ratios the difference is in percentage points. */
  readonly amount?: TextFigure;
  readonly rate?: TextFigure;
  /** +1 for growth, -1 for decline, 0 for 持平. */
  readonly direction: 1 | -1 | 0;
  /** What it is compared with, as printed: 上年, 年初预算 … */
  readonly against: string;
  /** True where no other figures than the first of each list can be meant. */
  readonly certain: boolean;
  /** True where the comparison itself prints what it compares with: 较上年的480万元增加. */
  readonly inline: boolean;
  /** Range of the comparison in the passage. */
  readonly start: number;
  readonly end: number;
}

/** Finds the comparisons of a passage, in order. */
export const findChanges = oncePerPassage((passage): readonly Change[] => {
  const changes: Change[] = [...findTransitions(passage)];
  const taken = changes.map(({ start, end }) => ({ start, end }));
  const used = new Set<TextFigure>();
  let from = 0;
  for (const match of passage.text.matchAll(opener)) {
    const start = match.index ?? 0;
    if (start < from || taken.some((other) => start >= other.start && start < other.end)) continue;
    const change = readChange(passage, start, match[0], used);
    if (!change) continue;
    changes.push(change);
    from = change.end;
    for (const f of [change.amount, change.rate, ...change.bases.slice(0, 1)]) if (f) used.add(f);
  }
  return changes.sort((a, b) => a.start - b.start);
});

/** Characters between the word that opens a comparison and its verb. */
const reach = 44;
/** … and where 「与2022年支出1,162,996.87元相比」 sets one full sum against another. */
const reachOfPair = 80;

function readChange(passage: Passage, start: number, word: string, used: ReadonlySet<TextFigure>): Change | undefined {
  const { text } = passage;
  const sentence = passage.sentences[sentenceAt(passage, start)];
  if (!sentence) return undefined;
  const openEnd = start + word.length;
  const far =
    word === '与' && /^[^。；;]{0,40}相比[，,]/.test(text.slice(openEnd, openEnd + reach)) ? reachOfPair : reach;
  const found = verbAfter(text, openEnd, Math.min(sentence.end, openEnd + far));
  if (!found) return undefined;
  const said = text.slice(openEnd, found.start);
  // 「分别比上年增加20万元、30万元」 speaks of several things at once.
  if (/分别/.test(said) || /分别$/.test(text.slice(Math.max(sentence.start, start - 2), start))) return undefined;
  if (!isComparison(word, said)) return undefined;
  const [base, inner] = figuresBetween(passage, openEnd, found.start).filter((f) => f.at.end <= found.start);
  const told = readAmounts(passage, found.end, sentence.end);
  if (!told && found.direction !== 0) return undefined;
  // 「与2022年支出480万元相比，2023年支出510万元，增加30万元」: both stand between the opening and the verb.
  const result = told?.becomes ?? (base && inner && isSetAgainst(passage, base, inner) ? inner : undefined);
  const like = result ?? base ?? told?.amount;
  const dimension = like ?? (told?.rate?.figure.points ? told.rate : undefined);
  const subject = subjectOf(passage, start, said, { sentence: sentence.start, like: dimension, used, base });
  const currents = result ? [result] : subject.currents.filter((f) => f !== told?.amount && f !== told?.rate);
  return {
    currents,
    bases: base ? [base] : statedBases(passage, currents[0], `${word}${said}`, start),
    ...(told?.amount ? { amount: told.amount } : {}),
    ...(told?.rate ? { rate: told.rate } : {}),
    direction: found.direction,
    against: againstWhat(word, said),
    certain: result !== undefined || subject.certain,
    inline: base !== undefined,
    start,
    end: told?.end ?? found.end,
  };
}

const isSetAgainst = (passage: Passage, base: TextFigure, inner: TextFigure): boolean =>
  sameQuantity(base, inner) && /^(?:的)?(?:相比|比较|相较)[，,]/.test(passage.text.slice(base.at.end, inner.at.start));

const againstWhat = (word: string, said: string): string =>
  reference.exec(said)?.[0] ??
  (/同比|环比/.test(word) ? `${word}期` : said.replace(/[\s，、]+$/, '').slice(0, 12) || '对比');

/** A comparison names what it compares with; 与 needs 相比 or 持平 as well. */
function isComparison(word: string, said: string): boolean {
  if (/[。；;]/.test(said)) return false;
  if (word === '与')
    return /相比|比较|持平|一致/.test(said) || (reference.test(said) && said.length < 12 && !/[，、]/.test(said));
  if (/同比|环比|相比/.test(word)) return said.length <= 14;
  return reference.test(said) || /^\s*(?:约|近)?\d/.test(said);
}

/** The verb of the comparison: the first that has a figure, or 持平. */
function verbAfter(
  text: string,
  from: number,
  to: number,
): { start: number; end: number; direction: 1 | -1 | 0 } | undefined {
  const range = text.slice(from, to);
  for (const match of range.matchAll(verb)) {
    const start = from + (match.index ?? 0);
    const end = start + match[0].length;
    if (/[。；;]/.test(text.slice(from, start))) return undefined;
    const direction = directionOf(match[0]);
    const rest = text.slice(end, end + 12);
    if (direction === 0 || /^[^，。；、\d]{0,8}[\d.]|^[^，。；、\d]{0,6}[百零一二三四五六七八九十]/.test(rest))
      return { start, end, direction };
  }
  return undefined;
}

interface Amounts {
  readonly amount?: TextFigure;
  readonly rate?: TextFigure;
  /** The new value in 「增加到150家」. */
  readonly becomes?: TextFigure;
  readonly end: number;
}

/** The figures right after the verb: the change, its rate, or the new value and then both. */
function readAmounts(passage: Passage, from: number, sentenceEnd: number): Amounts | undefined {
  const { text, figures } = passage;
  const [first] = figuresBetween(passage, from, Math.min(sentenceEnd, from + 16));
  if (!first) return undefined;
  const gap = text.slice(from, first.at.start);
  const end = first.at.end;
  if (becomes.test(gap)) {
    const rest = secondAfter(passage, first, sentenceEnd);
    const more = rest && readPair(passage, rest, sentenceEnd);
    return { becomes: first, end, ...(more ?? {}) };
  }
  if (!afterVerb.test(gap)) return undefined;
  return figures.includes(first) ? readPair(passage, first, sentenceEnd) : undefined;
}

/** An amount with its rate, in either order. */
function readPair(passage: Passage, first: TextFigure, sentenceEnd: number): Amounts {
  const second = secondAfter(passage, first, sentenceEnd);
  const isRate = (f: TextFigure | undefined): boolean => f?.figure.dimension === 'ratio';
  if (isRate(first)) {
    const amount = second && !isRate(second) ? second : undefined;
    return { rate: first, ...(amount ? { amount } : {}), end: (amount ?? first).at.end };
  }
  const rate = second && isRate(second) && !second.figure.points ? second : undefined;
  return { amount: first, ...(rate ? { rate } : {}), end: (rate ?? first).at.end };
}

/** The next figure, if nothing but the words of a change stand between. */
function secondAfter(passage: Passage, first: TextFigure, sentenceEnd: number): TextFigure | undefined {
  const next = passage.figures[first.index + 1];
  if (!next || next.at.start >= sentenceEnd) return undefined;
  const gap = passage.text.slice(first.at.end, next.at.start);
  if (gap.length > 24 || !toNext.test(gap)) return undefined;
  // 「12%、8.5%」 are two rates of two things.
  return /^[、，,]\s*$/.test(gap) && next.figure.dimension === first.figure.dimension ? undefined : next;
}
