/** 「由上年的5.6万元减少至4.2万元，减少1.4万元，下降25%」: a figure that became another. */
import { declineVerbs, growthVerbs } from './aspects.js';
import type { Change } from './changes.js';
import { directionOf, toNext } from './comparisons.js';
import { figuresBetween, sentenceAt } from './locate.js';
import type { Passage, TextFigure } from './narrative.js';
import { sameQuantity } from './quantities.js';

const opener = /[由从]/g;
const passesTo = new RegExp(
  `^[^，。；]{0,12}?(${growthVerbs}|${declineVerbs}|调整|升|降|增|减|变)(?:了)?(?:到|至|为)(?:了)?[^，。；、]{0,14}$`,
);

/** Finds the transitions of a passage. */
export function findTransitions(passage: Passage): Change[] {
  const found: Change[] = [];
  let from = 0;
  for (const match of passage.text.matchAll(opener)) {
    const start = match.index ?? 0;
    if (start < from) continue;
    const change = transitionAt(passage, start);
    if (!change) continue;
    found.push(change);
    from = change.end;
  }
  return found;
}

function transitionAt(passage: Passage, start: number): Change | undefined {
  const sentence = passage.sentences[sentenceAt(passage, start)];
  if (!sentence) return undefined;
  const [base] = figuresBetween(passage, start, Math.min(sentence.end, start + 30));
  const current = base && passage.figures[base.index + 1];
  if (!base || !current || current.at.start >= sentence.end || !comparable(base, current)) return undefined;
  if (/[，。；]/.test(passage.text.slice(start, base.at.start))) return undefined;
  const word = passesTo.exec(passage.text.slice(base.at.end, current.at.start))?.[1];
  if (word === undefined) return undefined;
  const rest = amountsAfter(passage, current, sentence.end, current.figure.dimension === 'ratio');
  return {
    currents: [current],
    bases: [base],
    ...rest.found,
    direction: directionIn(word, base, current),
    against: '原',
    certain: true,
    inline: true,
    start,
    end: rest.end,
  };
}

const comparable = (a: TextFigure, b: TextFigure): boolean => sameQuantity(a, b) && !a.figure.points;

/** 调整为 says nothing about the direction; the figures do. */
function directionIn(word: string, base: TextFigure, current: TextFigure): 1 | -1 {
  if (/^[升增]$/.test(word)) return 1;
  if (/^[降减]$/.test(word)) return -1;
  if (/^[调变]/.test(word)) return current.figure.value.ge(base.figure.value) ? 1 : -1;
  return directionOf(word) === 1 ? 1 : -1;
}

/** The difference and the rate after the new figure. */
function amountsAfter(
  passage: Passage,
  current: TextFigure,
  sentenceEnd: number,
  ofRatios: boolean,
): { found: { amount?: TextFigure; rate?: TextFigure }; end: number } {
  const found: { amount?: TextFigure; rate?: TextFigure } = {};
  let last = current;
  for (let i = 0; i < 2; i += 1) {
    const next = passage.figures[last.index + 1];
    if (!next || next.at.start >= sentenceEnd) break;
    const gap = passage.text.slice(last.at.end, next.at.start);
    if (gap.length > 24 || !toNext.test(gap) || /^[、，,\s]*$/.test(gap)) break;
    const isRate = next.figure.dimension === 'ratio';
    if (isRate && !found.rate) found.rate = next;
    else if (!isRate && !ofRatios && !found.amount && sameQuantity(next, current)) found.amount = next;
    else break;
    last = next;
  }
  return { found, end: last.at.end };
}
