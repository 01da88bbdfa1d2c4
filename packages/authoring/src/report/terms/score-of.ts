import { type Evaluation, gradeOf, isBlank, Rational } from '@hengji/core';
import { type Pack, rulesOf } from '@hengji/packs';
import { amountOf, marks, sumOfAmounts } from '../values/amount.js';
import type { Amount, Value } from '../values/value.js';
import { wordsOf } from '../values/words.js';

const hundred = Rational.of(100);

/** A score or weight in marks. */
export const marksOf = (entry: Evaluation['grade']): Amount | undefined => amountOf(entry, marks);

/** The printed total score. */
export const totalOf = (record: Evaluation): Amount | undefined => marksOf(record.total?.score);

/** The grade, where it is the one that the pack gives to the total score, or there is no total to hold it against. */
export function gradeOfRecord(record: Evaluation, pack: Pack): Value | undefined {
  if (record.grade === undefined || isBlank(record.grade)) return undefined;
  const total = totalOf(record);
  const full = marksOf(record.total?.fullMarks)?.value ?? hundred;
  if (total === undefined) return wordsOf(record.grade.text);
  const [printed] = /优|良|中|差/.exec(record.grade.text) ?? [];
  const earned = gradeOf(total.value, full, rulesOf(pack).grades);
  return printed === undefined || printed === earned ? wordsOf(record.grade.text) : undefined;
}

export interface ScorePart {
  readonly name: string;
  readonly score: Amount;
  readonly fullMarks: Amount | undefined;
}

/** The score of the execution row and of each class of level 1; empty where one of them is open. */
export function scoreParts(record: Evaluation): ScorePart[] {
  const scored = record.execution.filter(({ score }) => score !== undefined && !isBlank(score));
  const parts: (ScorePart | undefined)[] = scored.map(({ score, fullMarks }) =>
    partOf('预算执行', [marksOf(score)], [marksOf(fullMarks)]),
  );
  for (const level1 of new Set(record.indicators.map((indicator) => indicator.level1 ?? ''))) {
    const own = record.indicators.filter((indicator) => (indicator.level1 ?? '') === level1);
    const weights = own.filter(({ sharesWeightWith }) => sharesWeightWith === undefined);
    parts.push(
      partOf(
        level1,
        own.map(({ score }) => marksOf(score)),
        weights.map(({ weight }) => marksOf(weight)),
      ),
    );
  }
  const known = parts.filter((part): part is ScorePart => part !== undefined);
  return known.length === parts.length ? known : [];
}

function partOf(
  name: string,
  scores: readonly (Amount | undefined)[],
  weights: readonly (Amount | undefined)[],
): ScorePart | undefined {
  const score = sumOfAll(scores);
  return name === '' || score === undefined ? undefined : { name, score, fullMarks: sumOfAll(weights) };
}

function sumOfAll(amounts: readonly (Amount | undefined)[]): Amount | undefined {
  const known = amounts.filter((amount): amount is Amount => amount !== undefined);
  return known.length === amounts.length ? sumOfAmounts(known) : undefined;
}
