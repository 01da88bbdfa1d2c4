import { type Evaluation, gradeOf, isBlank, Rational, type Scorecard } from '@hengji/core';
import { type Pack, rulesOf } from '@hengji/packs';
import { isOpen, quantityOf, sumOf } from './quantity.js';

/** Full marks, total score and grade, where every score is there. */
export function withTotal(
  record: Evaluation,
  scorecard: Scorecard,
  pack: Pack,
): { readonly evaluation: Evaluation; readonly remarks: readonly string[] } {
  const scores = [
    ...record.execution.filter(({ fullMarks }) => !isOpen(fullMarks)).map(({ score }) => score),
    ...record.indicators.map(({ score }) => score),
  ];
  if (scores.length === 0) return { evaluation: record, remarks: [] };
  const fullMarks = isOpen(record.total?.fullMarks) ? { text: scorecard.fullMarks } : record.total?.fullMarks;
  const sum = isOpen(record.total?.score) ? sumOf(scores.map(plain)) : undefined;
  const score = sum === undefined ? record.total?.score : { text: Rational.of(sum).toDecimal(4) };
  const grade = record.grade !== undefined && !isBlank(record.grade) ? record.grade : gradeFor(score, fullMarks, pack);
  const open = score === undefined || isBlank(score) ? scores.filter(isOpen).length : 0;
  return {
    evaluation: {
      ...record,
      total: { ...(fullMarks === undefined ? {} : { fullMarks }), ...(score === undefined ? {} : { score }) },
      ...(grade === undefined ? {} : { grade }),
    },
    remarks: open === 0 ? [] : [`还有${open}项没有得分，总分和等级暂不计算。`],
  };
}

/** 「9.5分」 as 「9.5」. */
function plain(entry: Evaluation['indicators'][number]['score']) {
  const figure = quantityOf(entry);
  return figure === undefined ? entry : { text: figure.value.toDecimal(6) };
}

function gradeFor(
  score: { readonly text: string } | undefined,
  full: { readonly text: string } | undefined,
  pack: Pack,
): { readonly text: string } | undefined {
  const [a, b] = [quantityOf(score), quantityOf(full)];
  if (a === undefined || b === undefined) return undefined;
  const name = gradeOf(a.value, b.value, rulesOf(pack).grades);
  return name === '' ? undefined : { text: name };
}
