import type { Coverage, DocumentReview, Finding, ReviewResult, ScoreLine, Severity } from '../../model/review.js';
import { countDismissed } from './dismissed.js';
import { findingsOf } from './groups.js';
import { countSeverities, severities, severityName } from './severity.js';

/** 「错误2项，待说明1项，建议0项」. */
export const countWords = (counts: Readonly<Record<Severity, number>>): string =>
  severities.map((severity) => `${severityName[severity]}${counts[severity]}项`).join('，');

/** What was read and tested, in one sentence; `read` says which figures are counted. */
export const coverageWords = (coverage: Coverage, read = '读到数字'): string =>
  `${read}${coverage.figures}个，其中${coverage.figuresInStatements}个参与核对；共核对${coverage.statements}条关系：` +
  `一致${coverage.holds}，舍入内一致${coverage.withinRounding}，` +
  `矛盾${coverage.contradictions}，未说明${coverage.unexplained}`;

/** The marks that a recomputation gives, 「95.82」 or 「95.5～96」; undefined where none was possible. */
export const recomputedScore = ({ recomputed }: ScoreLine): string | undefined => {
  if (recomputed === undefined) return undefined;
  return recomputed.min === recomputed.max ? recomputed.min : `${recomputed.min}～${recomputed.max}`;
};

/** 「自评得分96.82，重算95.82，等级优」; undefined where the report prints no score and none can be computed. */
export const scoreWords = (score: ScoreLine): string | undefined => {
  const recomputed = recomputedScore(score);
  const parts = [
    ...(score.printed === undefined ? [] : [`自评得分${score.printed}`]),
    ...(recomputed === undefined ? [] : [`重算${recomputed}`]),
    ...(score.grade === undefined ? [] : [`等级${score.grade}`]),
  ];
  return parts.length === 0 ? undefined : parts.join('，');
};

/** What one evaluation of a document is called: its project, else its unit; undefined in a document with only one. */
export const evaluationName = (review: DocumentReview, index: number | undefined): string | undefined => {
  if (index === undefined || review.evaluations.length < 2) return undefined;
  const evaluation = review.evaluations[index];
  if (evaluation === undefined) return undefined;
  const project = evaluation.project?.text;
  if (evaluation.kind === 'project') return `项目：${project || `第${index + 1}个自评`}`;
  return '部门整体支出';
};

/** The scores of a document, each with the evaluation it belongs to where there are several. */
export const scoreLines = (review: DocumentReview): string[] =>
  review.scores.flatMap((score) => {
    const words = scoreWords(score);
    if (words === undefined) return [];
    const name = evaluationName(review, score.evaluation);
    return [name === undefined ? words : `${name}：${words}`];
  });

/** Unit and year of a document, as far as they were read. */
export const identity = (review: DocumentReview): string[] => [
  ...(review.unit === undefined ? [] : [review.unit]),
  ...(review.year === undefined ? [] : [`${review.year}年度`]),
];

/** 「表述96.82，核对95.82」; undefined where a finding has neither. */
export const printedAndRecomputed = (finding: Finding): string | undefined => {
  const parts = [
    ...(finding.printed === undefined ? [] : [`表述${finding.printed}`]),
    ...(finding.recomputed === undefined ? [] : [`核对${finding.recomputed}`]),
  ];
  return parts.length === 0 ? undefined : parts.join('，');
};

/** One sentence on the whole batch. */
export const totalWords = (result: ReviewResult): string => {
  const counts = countSeverities(findingsOf(result));
  const failed = result.failed.length === 0 ? '' : `，${result.failed.length}个文件未能审核`;
  const dismissed = countDismissed(findingsOf(result));
  const groups = result.groups?.length ? `，归为${result.groups.length}组互相核对` : '';
  return `共审核${result.documents.length}个文件${groups}${failed}；${countWords(counts)}${dismissed === 0 ? '' : `，已排除${dismissed}项`}`;
};

/** Tells the arithmetic of a finding's statement; undefined where there is none or the message shows it already. */
export const arithmeticOf = (
  review: Pick<DocumentReview, 'statements'>,
): ((finding: Finding) => string | undefined) => {
  const relations = new Map(review.statements.map(({ id, relation }) => [id, relation]));
  return ({ statement, message }) => {
    const relation = statement === undefined ? undefined : relations.get(statement);
    return relation === undefined || message.includes(relation) ? undefined : relation;
  };
};
