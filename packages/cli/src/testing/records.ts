import { type Entry, type Evaluation, emptyEvaluation } from '@hengji/core';

const number = (value: string, unit?: string): Entry => ({
  text: `${value}${unit ?? ''}`,
  numbers: [{ value, ...(unit === undefined ? {} : { unit }) }],
});

interface ProjectFigures {
  readonly unit: string;
  readonly project?: string;
  readonly year?: number;
  readonly budget: string;
  readonly executed: string;
  /** Courses held of the ten planned, and the marks that the unit gave itself of 40. */
  readonly held: string;
  readonly score: string;
}

/** A small project evaluation: execution 20, courses 40, a platform 40 (done, 38 marks given). */
export function projectOf({
  unit,
  project = '培训经费',
  year = 2023,
  budget,
  executed,
  held,
  score,
}: ProjectFigures): Evaluation {
  return {
    ...emptyEvaluation('project'),
    unit: { text: unit },
    project: { text: project },
    year,
    execution: [
      {
        name: '年度资金总额',
        adjusted: { ...number(budget), unit: '万元' },
        executed: { ...number(executed), unit: '万元' },
        fullMarks: number('20', '分'),
      },
    ],
    indicators: [
      {
        name: { text: '培训期数' },
        weight: number('40'),
        target: number('10', '期'),
        actual: number(held, '期'),
        score: number(score),
      },
      {
        name: { text: '平台建设' },
        weight: number('40'),
        target: { text: '建成服务平台' },
        actual: { text: '已完成' },
        score: number('38'),
      },
    ],
  };
}
