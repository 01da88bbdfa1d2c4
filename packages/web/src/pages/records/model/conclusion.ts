import {
  type Evaluation,
  type ExecutionRow,
  gradeOf,
  Rational,
  type Scorecard,
  type ScoringRules,
  sumOf,
} from '@hengji/core';
import { textOf, withText } from './entries.js';
import { marksOf } from './quantity.js';

type Part = 'fullMarks' | 'score' | 'grade';

/** The last line of the form: what is typed, what follows from the rest, and where the two differ. */
export interface ConclusionField {
  readonly part: Part;
  readonly name: string;
  readonly text: string;
  /** What follows while nothing is typed. */
  readonly ghost: string;
  readonly trouble: string | undefined;
  readonly choices?: readonly string[];
}

/** Full marks, total and grade. */
export function conclusionOf(
  evaluation: Evaluation,
  card: Scorecard | undefined,
  rules: ScoringRules | undefined,
): ConclusionField[] {
  const { total, grade } = evaluation;
  const [fullMarks, score] = [textOf(total?.fullMarks), textOf(total?.score)];
  const full = card === undefined || card.marks.length === 0 ? '' : card.fullMarks;
  const sum = card === undefined ? undefined : scoreSum(evaluation, card);
  const follows = gradeFrom(score || (sum ?? ''), fullMarks || full, rules);
  return [
    {
      part: 'fullMarks',
      name: '满分',
      text: fullMarks,
      ghost: full,
      trouble: differs(fullMarks, full) ? `各项分值合计是${full}` : undefined,
    },
    {
      part: 'score',
      name: '总分',
      text: score,
      ghost: sum ?? '',
      trouble: sum !== undefined && differs(score, sum) ? `各项得分合计是${sum}` : undefined,
    },
    {
      part: 'grade',
      name: '自评等级',
      text: textOf(grade),
      ghost: follows,
      trouble:
        follows !== '' && textOf(grade) !== '' && !textOf(grade).includes(follows)
          ? `按总分应为“${follows}”`
          : undefined,
      ...(rules === undefined ? {} : { choices: rules.grades.map(({ name }) => name) }),
    },
  ];
}

/** Two marks that are not the same number; a text that is no number differs from every number. */
const differs = (typed: string, computed: string): boolean => {
  if (typed === '' || computed === '') return false;
  const [a, b] = [marksOf(typed), marksOf(computed)];
  return a === undefined || b === undefined || !a.eq(b);
};

/** The scores together, typed ones before those that follow; undefined while one is open. */
function scoreSum({ indicators, execution }: Evaluation, { marks }: Scorecard): string | undefined {
  const scores: string[] = [];
  for (const { kind, name, indicators: members, settled = '' } of marks) {
    if (kind === 'execution') {
      const row: ExecutionRow | undefined = execution.find((each) => each.name === name) ?? execution[0];
      scores.push(textOf(row?.score) || settled);
      continue;
    }
    const typed = members.map((index) => textOf(indicators[index]?.score));
    scores.push(...(typed.every((text) => text === '') ? [settled] : typed));
  }
  const sum = sumOf(scores.map((text) => text.replace(/分$/, '')));
  return sum === undefined ? undefined : Rational.of(sum).toDecimal(4);
}

function gradeFrom(score: string, fullMarks: string, rules: ScoringRules | undefined): string {
  const [a, b] = [marksOf(score), marksOf(fullMarks)];
  return a === undefined || b === undefined || rules === undefined ? '' : gradeOf(a, b, rules.grades);
}

/** The record with a text typed for full marks or total. */
export const withTotal = (evaluation: Evaluation, part: Exclude<Part, 'grade'>, text: string): Evaluation => ({
  ...evaluation,
  total: withText(evaluation.total ?? {}, part, text),
});
