import type { Dismissal, DocumentReview, Finding } from '../../model/review.js';
import { oneLine, shorten } from './clean.js';
import { severityName } from './severity.js';

/** What a person decided on a finding, in the parts that every format shows. */
export interface DecidedFinding {
  readonly id: string;
  /** 「错误：分项之和不等于合计」. */
  readonly title: string;
  /** What was found; why the decision applies no more. */
  readonly words: string;
  readonly lapsed: boolean;
  readonly dismissal: Dismissal;
}

/** The findings of a document that were dismissed, then the dismissals that lapsed. */
export const decidedFindings = ({
  findings,
  lapsed = [],
}: Pick<DocumentReview, 'findings' | 'lapsed'>): DecidedFinding[] => [
  ...findings.flatMap(({ id, severity, title, message, dismissed }) =>
    dismissed === undefined
      ? []
      : [{ id, title: `${severityName[severity]}：${title}`, words: message, lapsed: false, dismissal: dismissed }],
  ),
  ...lapsed.map(({ id, title, ...dismissal }) => ({ id, title, words: lapsedWords, lapsed: true, dismissal })),
];

const lapsedWords = '已失效：报告中相应的文字已改，或按现在的设置不再发现该问题。';

/** 「已排除1项」, 「已排除1项，另有2项排除已失效」; empty where nobody dismissed anything. */
export const decidedWords = (decided: readonly DecidedFinding[]): string => {
  const lapsed = decided.filter((one) => one.lapsed).length;
  const parts = [
    ...(decided.length > lapsed ? [`已排除${decided.length - lapsed}项`] : []),
    ...(lapsed > 0 ? [`排除已失效${lapsed}项`] : []),
  ];
  return parts.join('，');
};

/** 「核对过决算报表（李明，2024-03-18）」 */
export const reasonWords = ({ reason, by, on }: Dismissal): string =>
  `${shorten(oneLine(reason), 500)}（${by === undefined ? '' : `${oneLine(by)}，`}${on}）`;

/** How many findings were dismissed. */
export const countDismissed = (findings: readonly Finding[]): number =>
  findings.filter(({ dismissed }) => dismissed !== undefined).length;
