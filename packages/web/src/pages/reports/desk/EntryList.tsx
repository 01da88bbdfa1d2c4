import type { ReactNode } from 'react';
import { useGrowing } from '../../../common/useGrowing.js';
import styles from './panel.module.css';

/** A long list, its beginning at once and the rest little by little; what is selected is always there. */
export function EntryList<Entry>({
  label,
  entries,
  selected,
  idOf,
  children,
}: {
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly selected: string | undefined;
  readonly idOf: (entry: Entry) => string;
  readonly children: (entry: Entry) => ReactNode;
}) {
  const needed = selected === undefined ? 0 : entries.findIndex((entry) => idOf(entry) === selected) + 1;
  const drawn = useGrowing(entries.length, needed);
  return (
    <ol className={styles.list} aria-label={label}>
      {entries.slice(0, drawn).map(children)}
    </ol>
  );
}
