import type { ReactNode } from 'react';
import styles from './more.module.css';

/** What is shown when it is asked for. */
export const More = ({ words, children }: { readonly words: string; readonly children: ReactNode }) => (
  <details className={styles.more}>
    <summary>{words}</summary>
    {children}
  </details>
);
