import { isChange } from './aspects.js';
import { afterVerb, becomes, directionOf, opener, reference, toNext, verb } from './comparisons.js';
import { figuresBefore, figuresBetween, oncePerPassage, sentenceAt } from './locate.js';
import type { Passage, TextFigure } from './narrative.js';
import { sameQuantity } from './quantities.js';
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

function readChange(passage: Passage, start: number, word: string, used: ReadonlySet<TextFigure>): Change | undefined {
  const { text } = passage;
  const sentence = passage.sentences[sentenceAt(passage, start)];
  if (!sentence) return undefined;
  const openEnd = start + word.length;
  const found = verbAfter(text, openEnd, Math.min(sentence.end, openEnd + reach));
  if (!found) return undefined;
  const said = text.slice(openEnd, found.start);
  // 「分别比上年增加20万元、30万元」 speaks of several things at once.
  if (/分别/.test(said) || /分别$/.test(text.slice(Math.max(sentence.start, start - 2), start))) return undefined;
  if (!isComparison(word, said)) return undefined;
  const base = figuresBetween(passage, openEnd, found.start).find((f) => f.at.end <= found.start);
  const told = readAmounts(passage, found.end, sentence.end);
  if (!told && found.direction !== 0) return undefined;
  const result = told?.becomes;
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
export function readAmounts(passage: Passage, from: number, sentenceEnd: number): Amounts | undefined {
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

interface Subject {
  readonly currents: readonly TextFigure[];
  readonly certain: boolean;
}

const fillers =
  /^(?:其|实际|总体|整体|均|各|共|同|则|也|但|并|且|又|分别|相应|同时|有所|略有|略|可比口径|同口径|口径)+|(?:均|共|同|则|也|分别|相应|有所|略有|略|实际)+$/g;

/**
 * What changed. Words between 相比 and the verb, or before 较, name it; without any it is the figure before. A name that
 * no figure bears means that the figure is not told.
 */
function subjectOf(
  passage: Passage,
  start: number,
  said: string,
  near: {
    readonly sentence: number;
    readonly like: TextFigure | undefined;
    readonly used: ReadonlySet<TextFigure>;
    readonly base: TextFigure | undefined;
  },
): Subject {
  const { like, used, base } = near;
  const fits = (f: TextFigure): boolean =>
    f !== base && !used.has(f) && (like ? sameKindAs(f, like) : f.figure.dimension !== 'ratio') && !isChange(f.lead);
  const here = figuresBetween(passage, near.sentence, start).filter((f) => f.at.end <= start && fits(f));
  const inside = nameInside(said, base);
  const last = figuresBetween(passage, near.sentence, start).at(-1);
  const clause = passage.text.slice(Math.max(near.sentence, last?.at.end ?? 0), start);
  const name = inside ?? nameBefore(clause);
  if (name !== undefined) {
    const named = here.filter((f) => isCalled(f, name));
    if (named.length > 0) return { currents: [...named].reverse(), certain: true };
    const earlier =
      name.length < 3
        ? undefined
        : figuresBefore(passage, near.sentence, 3)
            .filter((f) => fits(f) && isCalled(f, name))
            .at(-1);
    return { currents: earlier ? [earlier] : [], certain: earlier !== undefined };
  }
  const before =
    here.length > 0 || passage.text.slice(near.sentence, start).trim() !== ''
      ? here
      : figuresBefore(passage, near.sentence, 1).filter(fits);
  const rivals = before.filter((f) => !/预算|计划|目标|编制/.test(f.lead));
  return {
    currents: [...before].reverse(),
    certain: before.length === 1 || (rivals.length === 1 && rivals[0] === before.at(-1)),
  };
}

/** 「实际支出」 is what 「2023年实际支出是」 calls its figure; of several names in a row none is meant alone. */
function isCalled(f: TextFigure, name: string): boolean {
  const own = f.name.slice(f.name.lastIndexOf('、') + 1);
  if (own.length < f.name.length && /共|合计|总计/.test(f.lead)) return false;
  return own.endsWith(name) || (own.length >= 2 && name.endsWith(own));
}

/** Of the kind of a figure; a ratio is also compared in percentage points. */
const sameKindAs = (f: TextFigure, like: TextFigure): boolean =>
  like.figure.dimension === 'ratio' ? f.figure.dimension === 'ratio' && !f.figure.points : sameQuantity(f, like);

/** 「与上年相比，会议费」: the name after the reference. */
function nameInside(said: string, base: TextFigure | undefined): string | undefined {
  if (base) return undefined;
  const clause = said.slice(Math.max(said.lastIndexOf('，'), said.lastIndexOf(',')) + 1);
  const bare = clause
    .replace(/\s/g, '')
    .replace(
      new RegExp(`^(?:的|(?:${reference.source})|同期|相比|度|数|决算|执行|实际|批复|下达|收入支出|支出决算)+`),
      '',
    )
    .replace(/相比|相应|的$/g, '')
    .replace(fillers, '');
  return /^[一-龥（）“”]{3,20}$/.test(bare) ? bare : undefined;
}

/** 「公务接待费较上年」: the words right before the comparison, back to a mark or a figure. */
function nameBefore(clause: string): string | undefined {
  const words = /[^，。；：、,;:（）()\d]*$/.exec(clause)?.[0] ?? '';
  const bare = words
    .replace(/\s/g, '')
    .replace(/^(?:本年度?|当年|全年|年度)/, (prefix) => (words.length > prefix.length + 2 ? '' : prefix))
    .replace(fillers, '');
  return /^[一-龥“”]{2,24}$/.test(bare) && !/^(?:情况|工作|总额|合计|数量)$/.test(bare) ? bare : undefined;
}

/** 「较预算支出减少」, 「比2022年增加」: the figure of the same sentence that is the budget's, or that year's. */
function statedBases(passage: Passage, current: TextFigure | undefined, said: string, start: number): TextFigure[] {
  if (!current) return [];
  const alike = figuresBefore(passage, start).filter(
    (f) => f !== current && sameKindAs(f, current) && !isChange(f.lead),
  );
  if (/预算/.test(said)) {
    const wanted = /年初/.test(said) ? /年初|预算/ : /预算/;
    return alike.filter((f) => wanted.test(f.lead) && !/决算|执行|实际/.test(f.lead)).reverse();
  }
  const printed = /20\d\d/.exec(said)?.[0];
  const year = printed
    ? Number(printed)
    : /上年|去年|上一年|前一?年|同期|同比/.test(said) && current.year
      ? current.year - 1
      : undefined;
  if (year === undefined) return [];
  const then = alike.filter((f) => f.year === year).reverse();
  const same = then.filter((f) => f.name === current.name);
  return same.length > 0 ? same : then;
}
