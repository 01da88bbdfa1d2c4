import { rulesOf } from '@hengji/packs';
import type { Book } from '../book.js';
import { type Content, shown } from '../cells/content.js';
import { quoted } from '../formulas/exact.js';
import { at, helper as h } from '../indicator/columns.js';
import type { Drawing, IndicatorPlaces } from './frame.js';
import { alarm } from './looks.js';
import type { Pen, Spec } from './pen.js';

const totalHeight = 22;

type Totals = Pick<IndicatorPlaces, 'total' | 'fullMarks' | 'grade' | 'open'>;

/** Sums, total and grade below the table of indicators. */
export function drawTotals(pen: Pen, drawing: Drawing, first: number, last: number): Totals {
  const { book, places } = drawing;
  const { typed, completed } = book;
  const execution = places.execution;
  const range = (letter: string): string => `${letter}${first}:${letter}${last}`;
  const executionMarks = execution === undefined ? '0' : `SUM(${execution.fullMarks})`;
  const executionScore = execution === undefined ? '0' : `SUM(${execution.scores})`;
  const openExecution =
    execution === undefined ? '0' : `SUMPRODUCT((${execution.fullMarks}<>"")*(${execution.scores}=""))`;
  const total = completed.evaluation.total;
  const line = (key: string, label: string, weight: Spec, score: Spec): number => {
    const row = pen.line(
      `total:${key}`,
      {
        B: { look: 'head', value: label },
        C: { look: 'head' },
        D: { look: 'head' },
        [at.weight]: weight,
        [at.score]: score,
      },
      totalHeight,
    );
    pen.merge('B', 'D', row);
    return row;
  };
  const sum = (letter: string): string => `SUM(${range(letter)})`;
  line(
    'indicators',
    '绩效指标小计',
    { look: 'computedMarks', formula: `ROUND(${sum(at.weight)},4)` },
    { look: 'computedMarks', formula: `ROUND(${sum(at.score)},4)` },
  );
  line(
    'execution',
    '预算执行',
    { look: 'computedMarks', formula: executionMarks },
    { look: 'computedMarks', formula: executionScore },
  );
  const scores = `SUMPRODUCT((${range(h.mode)}<>"")*(${range(at.score)}=""))`;
  const openRow = line(
    'open',
    '还没有得分的项数',
    { look: 'computedMarks', value: '' },
    { look: 'computedMarks', formula: `${scores}+${openExecution}` },
  );
  const fullTyped = shown(typed.total?.fullMarks, 'marks');
  const scoreTyped = shown(typed.total?.score, 'marks');
  const used = `SUMPRODUCT((${range(h.mode)}<>"")*1)${execution === undefined ? '' : `+COUNT(${execution.fullMarks})`}`;
  const sheet = `'${pen.sheet.name}'`;
  const totalRow = line(
    'total',
    '总分',
    override(fullTyped, {
      look: 'strong',
      value: shown(total?.fullMarks, 'marks') ?? '',
      formula: `IF(${used}=0,"",ROUND(${sum(at.weight)}+${executionMarks},4))`,
    }),
    override(scoreTyped, {
      look: 'strong',
      value: shown(total?.score, 'marks') ?? '',
      formula: `IF(OR(${used}=0,${at.score}${openRow}>0),"",ROUND(${sum(at.score)}+${executionScore},4))`,
    }),
  );
  const grade = shown(typed.grade, 'text');
  const gradeRow = line(
    'grade',
    '等级',
    { look: 'computedMarks', value: '' },
    override(grade, {
      look: 'strong',
      value: shown(completed.evaluation.grade, 'text') ?? '',
      formula: gradeFormula(book, `${at.score}${totalRow}`, `${at.weight}${totalRow}`),
    }),
  );
  pen.end('total');
  pen.colour(`${at.score}${openRow}`, `${at.score}${openRow}>0`, alarm);
  return {
    total: `${sheet}!$${at.score}$${totalRow}`,
    fullMarks: `${sheet}!$${at.weight}$${totalRow}`,
    grade: `${sheet}!$${at.score}$${gradeRow}`,
    open: `${sheet}!$${at.score}$${openRow}`,
  };
}

/** What the record says otherwise stands in the place of the formula. */
const override = (content: Content, spec: Spec): Spec =>
  content === undefined ? spec : { look: typeof content === 'number' ? 'mixedMarks' : 'mixedText', value: content };

function gradeFormula({ pack }: Book, score: string, full: string): string {
  const grades = [...rulesOf(pack).grades].sort((a, b) => Number(b.from) - Number(a.from));
  const steps = grades.reduceRight(
    (rest, { name, from }) => `IF(ROUND(${score}*100-${from}*${full},6)>=0,${quoted(name)},${rest})`,
    '""',
  );
  return `IF(AND(ISNUMBER(${score}),ISNUMBER(${full})),${steps},"")`;
}
