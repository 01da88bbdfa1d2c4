import type { Mark } from '@hengji/core';
import type { Finding } from '../../../api/types.js';
import { severityName } from '../../../common/words.js';
import { allowedWords, basisWords, statusWords } from '../model/marks.js';
import styles from './editor.module.css';

/** How the mark of an indicator comes about, and what the check says of it. */
export const MarkExplanation = ({
  name,
  mark,
  findings,
}: {
  readonly name: string;
  readonly mark: Mark | undefined;
  readonly findings: readonly Finding[];
}) => (
  <div className={styles.explain} aria-live="polite">
    <p>
      <b>{name || '（未命名的指标）'}</b>
      {mark === undefined || name === '' ? null : (
        <>
          {' '}
          可得 <b className="number">{allowedWords(mark)}</b> 分，满分 {mark.fullMarks} 分 · {statusWords[mark.status]}{' '}
          · 依据：{basisWords[mark.basis]}
        </>
      )}
    </p>
    {mark === undefined || name === '' ? (
      <p>填好名称、分值、指标值和完成值，这里就会说明得分是怎样算出来的。</p>
    ) : (
      <p>{mark.explanation}</p>
    )}
    {name !== '' && mark?.needs?.length ? <p>还缺：{mark.needs.join('、')}</p> : null}
    {findings.map(({ id, severity, title, message }) => (
      <p key={id} className={styles.finding} data-severity={severity}>
        {severityName[severity]}：{title}。{message}
      </p>
    ))}
  </div>
);
