import { type Evaluation, Rational, type Scorecard } from '@hengji/core';
import type { PackDetail } from '../../../api/types.js';
import { marksOf } from './quantity.js';

/** The weights of one class of level 1, as far as they are filled in. */
export interface ClassWeight {
  readonly name: string;
  readonly sum: string;
  /** What the pack or the record sets for the class. */
  readonly wanted: string | undefined;
  readonly isRight: boolean;
}

export interface Overview {
  readonly classes: readonly ClassWeight[];
  /** Marks of the execution row; undefined where it is not scored. */
  readonly execution: string | undefined;
  readonly weights: string;
  readonly fullMarks: string;
  readonly isFull: boolean;
  /** 「95.5」 or 「90～96」. */
  readonly score: string;
  readonly grade: string;
  /** Sum of the scores as typed, with those that follow where none is typed; undefined while one is open. */
  readonly open: number;
}

/** Weights and marks of the whole record. */
export function overviewOf(evaluation: Evaluation, pack: PackDetail, card: Scorecard | undefined): Overview {
  const sums = new Map<string, Rational>();
  for (const { level1 = '', weight, sharesWeightWith } of evaluation.indicators) {
    const own = sharesWeightWith === undefined ? marksOf(weight?.text ?? '') : undefined;
    sums.set(level1, (sums.get(level1) ?? Rational.zero).add(own ?? Rational.zero));
  }
  const set = new Map<string, string>();
  for (const node of evaluation.frame.flatMap((each) => (each.level === 'goal' ? each.children : [each]))) {
    const weight = marksOf(node.weight?.text ?? '');
    // A class that stands below several goals has a weight below each.
    if (weight !== undefined) set.set(node.name, weight.add(Rational.of(set.get(node.name) ?? '0')).toDecimal(4));
  }
  for (const { level1, marks } of pack.frame ?? []) if (marks !== undefined && !set.has(level1)) set.set(level1, marks);
  const execution = card?.marks.find(({ kind }) => kind === 'execution')?.fullMarks ?? pack.executionMarks;
  const weights = Rational.sum([...sums.values()]).add(Rational.of(execution ?? '0'));
  const isMarked = card !== undefined && card.marks.length > 0;
  const fullMarks = pack.fullMarks ?? '100';
  const named = new Set(evaluation.indicators.filter(({ name }) => name.text !== '').map(({ level1 = '' }) => level1));
  return {
    classes: [...sums].map(([name, sum]) => {
      const wanted = set.get(name);
      const goal = wanted === undefined ? undefined : marksOf(wanted);
      return {
        name,
        sum: sum.toDecimal(4),
        wanted,
        isRight: goal === undefined || !named.has(name) || goal.eq(sum),
      };
    }),
    execution,
    weights: weights.toDecimal(4),
    fullMarks,
    isFull: evaluation.indicators.length === 0 || weights.eq(Rational.of(fullMarks)),
    score: isMarked ? scoreWords(card) : '',
    grade: isMarked ? gradeWords(card) : '',
    open: card?.marks.filter(({ settled }) => settled === undefined).length ?? 0,
  };
}

const scoreWords = ({ total: { settled, min, max } }: Scorecard): string =>
  settled ?? (min === max ? min : `${min}～${max}`);

const gradeWords = ({ grade: { settled, min, max } }: Scorecard): string =>
  settled ?? (min === max ? min : `${min}～${max}`);
