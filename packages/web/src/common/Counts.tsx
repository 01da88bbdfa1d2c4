import type { FindingCounts } from '../api/types.js';
import styles from './counts.module.css';
import { severities, severityName } from './words.js';

const countOf = { error: 'errors', warning: 'warnings', advice: 'advice' } as const;

/** The numbers of findings of a report: each with its word, so that colour is not the only sign. */
export const Counts = ({ counts }: { readonly counts: FindingCounts }) => {
  const some = severities.filter((severity) => counts[countOf[severity]] > 0);
  if (some.length === 0) return <span className={styles.none}>没有问题</span>;
  return (
    <span className={styles.counts}>
      {some.map((severity) => (
        <span key={severity} className={styles.count} data-severity={severity}>
          {severityName[severity]}
          <b className="number">{counts[countOf[severity]]}</b>
        </span>
      ))}
    </span>
  );
};
