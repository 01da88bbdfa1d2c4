import type { ReactNode } from 'react';
import styles from './state.module.css';

/** What a page shows instead of its content: nothing there yet, not found, failed. */
export const State = ({
  title,
  words,
  detail,
  tone = 'plain',
  children,
}: {
  readonly title: string;
  readonly words?: ReactNode;
  /** Technical, shown small. */
  readonly detail?: string | undefined;
  readonly tone?: 'plain' | 'error';
  /** What can be done: buttons, links. */
  readonly children?: ReactNode;
}) => (
  <section className={styles.state} role={tone === 'error' ? 'alert' : undefined} data-tone={tone}>
    <h2>{title}</h2>
    {words === undefined ? null : <p>{words}</p>}
    {detail === undefined ? null : <pre>{detail}</pre>}
    {children === undefined ? null : <div className={styles.actions}>{children}</div>}
  </section>
);
