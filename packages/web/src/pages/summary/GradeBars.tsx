import { useMemo } from 'react';
import type { SummaryRow } from '../../api/types.js';
import styles from './chart.module.css';
import { gradesOf } from './groups.js';
import frame from './summary.module.css';

/** How many evaluations have each grade; a grade can be chosen to see only its evaluations. */
export const GradeBars = ({
  rows,
  chosen,
  onChoose,
}: {
  readonly rows: readonly SummaryRow[];
  readonly chosen: string | undefined;
  readonly onChoose: (grade: string | undefined) => void;
}) => {
  const grades = useMemo(() => gradesOf(rows), [rows]);
  const most = Math.max(1, ...grades.map(({ count }) => count));
  return (
    <section className={frame.card} aria-labelledby="grades-title">
      <h2 id="grades-title">等级分布</h2>
      <ul className={styles.grades}>
        {grades.map(({ grade, count }) => {
          const isChosen = chosen === grade;
          return (
            <li key={grade}>
              <button
                type="button"
                aria-pressed={isChosen}
                disabled={count === 0 && !isChosen}
                onClick={() => onChoose(isChosen ? undefined : grade)}
              >
                <span className={styles.grade}>{grade === '' ? '没有等级' : grade}</span>
                <span className={styles.track} aria-hidden>
                  <span style={{ width: `${(count / most) * 100}%` }} />
                </span>
                <span className="number">{count} 份</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
