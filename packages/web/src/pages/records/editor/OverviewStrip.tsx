import type { Overview } from '../model/overview.js';
import styles from './editor.module.css';

/** Weights and marks of the whole at a glance. */
export const OverviewStrip = ({ overview }: { readonly overview: Overview }) => {
  const { classes, execution, weights, fullMarks, isFull, score, grade, open } = overview;
  return (
    <dl className={styles.strip}>
      <div data-wrong={!isFull}>
        <dt>分值合计</dt>
        <dd className="number">
          {weights} / {fullMarks}
          {isFull ? null : <small>应为{fullMarks}</small>}
        </dd>
      </div>
      {execution === undefined ? null : (
        <div>
          <dt>预算执行</dt>
          <dd className="number">{execution}</dd>
        </div>
      )}
      {classes.map(({ name, sum, wanted, isRight }) => (
        <div key={name} data-wrong={!isRight}>
          <dt>{name || '未分类'}</dt>
          <dd className="number">
            {sum}
            {wanted === undefined ? null : ` / ${wanted}`}
            {isRight ? null : <small>应为{wanted}</small>}
          </dd>
        </div>
      ))}
      <div className={styles.score}>
        <dt>得分{open === 0 ? '' : `（${open}项待定）`}</dt>
        <dd className="number">
          {score || '—'} <span>{grade}</span>
        </dd>
      </div>
    </dl>
  );
};
