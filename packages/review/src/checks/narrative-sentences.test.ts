import { describe, expect, it } from 'vitest';
import type { Check } from '../kernel/check.js';
import { prose, reviewReport } from '../testing/report.js';
import { budgetStages } from './budget-stages.js';
import { causesOfChange } from './causes-of-change.js';
import { changeAndGrowth } from './change-and-growth.js';
import { enumerationCount } from './enumeration-count.js';
import { namedRate } from './named-rate.js';
import { sameFigure } from './same-figure.js';
import { shareOfTotal } from './share-of-total.js';
import { sharesAddUp } from './shares-add-up.js';
import { sumOfParts } from './sum-of-parts.js';
import { correctSentences } from './testing/correct-sentences.js';
import { faultySentences } from './testing/faulty-sentences.js';

const checks: readonly Check[] = [
  budgetStages,
  sumOfParts,
  shareOfTotal,
  sharesAddUp,
  changeAndGrowth,
  causesOfChange,
  namedRate,
  enumerationCount,
  sameFigure,
];

const review = (text: string) => reviewReport(prose(text), { checks });

describe('right sentences', () => {
  it.each(correctSentences)('%s', (text, tested) => {
    const { statements, findings } = review(text);
    expect(findings.map(({ check, message }) => `${check} ${message}`)).toEqual([]);
    const held = statements.filter(({ verdict }) => verdict.startsWith('holds')).map(({ relation }) => relation);
    expect(held.length, held.join('；')).toBeGreaterThanOrEqual(tested);
  });

  it('together accuse nobody either', () => {
    const { findings } = reviewReport(prose(...correctSentences.map(([text]) => text)), { checks });
    expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
  });
});

describe('sentences with an error', () => {
  it.each(faultySentences)('%s', (text, check, verdict) => {
    const { statements, findings } = review(text);
    const found = findings
      .filter((finding) => finding.check === check)
      .map(({ statement }) => statements.find(({ id }) => id === statement)?.verdict);
    expect(found, JSON.stringify(statements.map(({ relation, verdict: v }) => `${v} ${relation}`))).toContain(verdict);
  });
});
