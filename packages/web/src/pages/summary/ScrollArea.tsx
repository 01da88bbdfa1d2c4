import type { ReactNode } from 'react';
import styles from './table.module.css';

/** What may be larger than its place, and can then be scrolled by keyboard, too. */
export const ScrollArea = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the arrow keys could not reach what is cut off
  <section className={styles.scroll} aria-label={label} tabIndex={0}>
    {children}
  </section>
);
