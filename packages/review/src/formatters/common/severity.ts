import type { Finding, Severity, Verdict } from '../../model/review.js';

/** Gravest first: the order in which every format lists findings. */
export const severities: readonly Severity[] = ['error', 'warning', 'advice'];

/** The Chinese word of a severity. */
export const severityName: Readonly<Record<Severity, string>> = { error: '错误', warning: '待说明', advice: '建议' };

/** The Chinese word of a verdict. */
export const verdictName: Readonly<Record<Verdict, string>> = {
  holds: '一致',
  'holds-within-rounding': '舍入内一致',
  contradiction: '矛盾',
  unexplained: '未说明',
};

/** What is to be answered: no one has dismissed it. */
export const isOpen = ({ dismissed }: Finding): boolean => dismissed === undefined;

/** Open findings with the gravest first; within one severity they keep their order. */
export const bySeverity = (findings: readonly Finding[]): Finding[] =>
  severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity && isOpen(finding)));

/** {@link bySeverity}, and after them what was dismissed. */
export const openThenDismissed = (findings: readonly Finding[]): Finding[] => [
  ...bySeverity(findings),
  ...findings.filter((finding) => !isOpen(finding)),
];

/** How many open findings of each severity. */
export const countSeverities = (findings: readonly Finding[]): Record<Severity, number> => {
  const counts: Record<Severity, number> = { error: 0, warning: 0, advice: 0 };
  for (const finding of findings) if (isOpen(finding)) counts[finding.severity] += 1;
  return counts;
};
