import { type ReactNode, useEffect } from 'react';
import styles from './page.module.css';

/** A page: its heading with what can be done at the right, and its content. */
export const Page = ({
  title,
  lead,
  actions,
  wide = false,
  children,
}: {
  readonly title: string;
  /** One sentence below the title. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Uses the whole width. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}) => {
  useWindowTitle(title);
  return (
    <div className={styles.page} data-wide={wide}>
      <header className={styles.head}>
        <div>
          <h1>{title}</h1>
          {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
        </div>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
};

/** Names the window, or the tab, after what it shows. */
export function useWindowTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · 衡绩`;
  }, [title]);
}
