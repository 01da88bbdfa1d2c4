import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import styles from './cover-link.module.css';

/** A link that can be pressed anywhere in the nearest positioned element around it; long words are cut where room is scarce. */
export const CoverLink = ({
  to,
  title,
  children,
}: {
  readonly to: string;
  /** The words in full. */
  readonly title: string;
  readonly children: ReactNode;
}) => (
  <Link to={to} title={title} className={styles.link ?? ''}>
    {children}
  </Link>
);
