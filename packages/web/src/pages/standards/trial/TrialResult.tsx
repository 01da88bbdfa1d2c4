import { type Rational, roundMarks, type StandardResult } from '@hengji/core';
import { resultWords } from '../status.js';
import styles from './trial.module.css';

/** The marks, and how they come about. */
export const TrialResult = ({
  result: { status, score, explanation, needs },
  fullMarks,
  isEmpty,
}: {
  readonly result: StandardResult;
  readonly fullMarks: Rational;
  /** Nothing was filled in yet. */
  readonly isEmpty: boolean;
}) => {
  if (isEmpty && needs !== undefined)
    return (
      <p className={styles.hint} role="status">
        填写上面的数据，即可看到得分和计算过程。
      </p>
    );
  const { title, tone } = resultWords[status];
  const open = needs !== undefined && score === null;
  return (
    <div className={styles.result} role="status" aria-live="polite">
      {score === null ? null : (
        <p className={styles.marks}>
          <b className="number">
            {roundMarks(score.min)}
            {score.min.eq(score.max) ? '' : `～${roundMarks(score.max)}`}
          </b>
          <span>分　满分{fullMarks.toDecimal(4)}分</span>
        </p>
      )}
      {open ? null : (
        <p className={styles.verdict} data-tone={tone}>
          {title}
          {score !== null && status === 'compiled' && !score.min.eq(score.max) ? '，范围以内的得分都允许' : ''}
        </p>
      )}
      <p className={styles.explanation}>{explanation}。</p>
    </div>
  );
};
