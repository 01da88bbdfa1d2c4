import { signedLead } from './aspects.js';
import { findChanges } from './changes.js';
import { coverByName } from './complements.js';
import { figuresBefore, figuresBetween, oncePerPassage, sentenceAt } from './locate.js';
import type { Passage, TextFigure } from './narrative.js';

/** A difference and the amounts that the text gives as its causes. */
export interface Causes {
  /** The difference, where it is printed. */
  readonly amount?: TextFigure;
  /** Else the two figures that differ. */
  readonly from?: TextFigure;
  readonly to?: TextFigure;
  /** Signed as the difference is: +1 adds to it, -1 takes away from it. */
  readonly causes: readonly { readonly figure: TextFigure; readonly sign: 1 | -1 }[];
  /** True where the wording leaves room for other causes: 主要是…, …等. */
  readonly open: boolean;
}

const causeWords = /主要是(?:由于|因为|因)?|(?:主要)?原因(?:是|为|有|如下)|主要因为|其中[:：，,]?/g;
/** Changes are told close to their causes. */
const closeness = 30;

/** Finds the differences whose causes are given with amounts. */
export const findCauses = oncePerPassage((passage): readonly Causes[] => {
  const found: Causes[] = [];
  let from = 0;
  for (const match of passage.text.matchAll(causeWords)) {
    const at = (match.index ?? 0) + match[0].length;
    if (at < from) continue;
    const causes = causesAt(passage, match.index ?? 0, at, match[0]);
    if (!causes) continue;
    found.push(causes);
    from = causes.causes.at(-1)?.figure.at.end ?? at;
  }
  return found;
});

function causesAt(passage: Passage, start: number, at: number, word: string): Causes | undefined {
  const end = passage.sentences[sentenceAt(passage, at - 1)]?.end ?? passage.text.length;
  const stop = passage.text.slice(at, end).search(/[；;]/);
  const limit = stop < 0 ? end : at + stop;
  const amounts = amountsOf(passage, at, limit);
  if (amounts.length < 2) return undefined;
  const inside = /其中/.test(word);
  if (inside && !amounts.every((f) => signedLead(f.lead) !== 0)) return undefined;
  const changed = changeBefore(passage, start);
  const pair = changed || inside ? undefined : pairBefore(passage, at);
  if (!changed && !pair) return undefined;
  const direction = changed?.direction ?? 1;
  const causes = amounts.map((f) => {
    const sign = signedLead(f.lead) || direction;
    return { figure: f, sign: (sign === direction ? 1 : -1) as 1 | -1 };
  });
  const rest = passage.text.slice(amounts.at(-1)?.at.end ?? at, limit);
  const mainly = /主要/.test(word) && !coverByName(amounts);
  const open = mainly || inside || /^[^，。]{0,6}等/.test(rest);
  return changed ? { amount: changed.amount, causes, open } : pair && { ...pair, causes, open };
}

/** The amounts given as causes; what a cause is compared with, and a total of the causes, are none. */
function amountsOf(passage: Passage, from: number, to: number): TextFigure[] {
  const all = figuresBetween(passage, from, to).filter((f) => f.figure.dimension === 'money');
  const other = all.findIndex((f) => /合计|共计|总计|人均|每[人户月]|从|由|至|到$|上年|去年|较|比/.test(f.lead));
  return other < 0 ? all : [];
}

/** The difference stated last before the causes, in the same sentence. */
function changeBefore(passage: Passage, at: number): { amount: TextFigure; direction: 1 | -1 } | undefined {
  const changes = findChanges(passage);
  for (let i = changes.length - 1; i >= 0; i -= 1) {
    const change = changes[i];
    if (!change || change.end > at) continue;
    if (at - change.end > closeness) return undefined;
    const { amount, direction, end } = change;
    if (!amount || direction === 0 || amount.figure.dimension !== 'money') continue;
    return /[。；;]/.test(passage.text.slice(end, at)) ? undefined : { amount, direction };
  }
  return undefined;
}

/** 「年初预算…A，决算…B。差异的原因是…」: the two figures before, of which the second is larger. */
function pairBefore(passage: Passage, at: number): { from: TextFigure; to: TextFigure } | undefined {
  const { start = 0 } = passage.sentences[sentenceAt(passage, at - 1)] ?? {};
  if (!/差异|差额|不一致/.test(passage.text.slice(start, at))) return undefined;
  const [from, to, ...others] = figuresBefore(passage, at, 1).filter((f) => f.figure.dimension === 'money');
  return from && to && others.length === 0 && to.figure.value.gt(from.figure.value) ? { from, to } : undefined;
}
