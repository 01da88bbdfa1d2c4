import { findChanges, signedLead } from './changes.js';
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
}

const causeWords = /(?:主要是(?:由于|因为|因)?|(?:主要)?原因(?:是|为|有|如下)|主要因为|系(?=[^，。]{2,}))/g;

/** Finds the differences whose causes are given with amounts. */
export function findCauses(passage: Passage): Causes[] {
  const found: Causes[] = [];
  for (const match of passage.text.matchAll(causeWords)) {
    const at = (match.index ?? 0) + match[0].length;
    const sentence = passage.sentences.findIndex((s) => at >= s.start && at <= s.end);
    const end = passage.sentences[sentence]?.end ?? passage.text.length;
    const amounts = passage.figures.filter((f) => f.at.start >= at && f.at.start < end && f.figure.dimension === 'money');
    if (amounts.length < 2) continue;
    const changed = changeBefore(passage, at);
    const pair = changed ? undefined : pairBefore(passage, at);
    const direction = changed?.direction ?? 1;
    const causes = amounts.map((f) => {
      const sign = signedLead(f.lead) || direction;
      return { figure: f, sign: (sign === direction ? 1 : -1) as 1 | -1 };
    });
    if (changed) found.push({ amount: changed.amount, causes });
    else if (pair) found.push({ ...pair, causes });
  }
  return found;
}

/** The difference stated last before the causes, in the same sentence. */
function changeBefore(passage: Passage, at: number): { amount: TextFigure; direction: 1 | -1 } | undefined {
  for (const { amount, direction, end } of findChanges(passage).reverse()) {
    if (!amount || direction === 0 || end > at || amount.figure.dimension !== 'money') continue;
    const gap = passage.text.slice(end, at);
    return /[。；]/.test(gap) || gap.length > 24 ? undefined : { amount, direction };
  }
  return undefined;
}

/** 「年初预算…A，决算…B。差异的原因是…」: the two figures of the sentence before, of which the second is larger. */
function pairBefore(passage: Passage, at: number): { from: TextFigure; to: TextFigure } | undefined {
  const current = passage.sentences.findIndex((s) => at >= s.start && at <= s.end);
  const { start = 0 } = passage.sentences[current] ?? {};
  if (!/差异|差额|增加|不一致/.test(passage.text.slice(start, at))) return undefined;
  const earlier = passage.figures.filter((f) => f.figure.dimension === 'money' && f.at.end <= at && f.sentence >= current - 1);
  const [from, to, ...others] = earlier;
  return from && to && others.length === 0 && to.figure.value.gt(from.figure.value) ? { from, to } : undefined;
}
