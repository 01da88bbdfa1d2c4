import type { Report } from '../../../api/types.js';
import styles from './pack-tag.module.css';
import { packWords } from './packs.js';

/** By which packs a report is reviewed; nothing where by none. */
export const PackTag = ({ report }: { readonly report: Report }) => {
  const words = packWords(report);
  if (words === undefined) return null;
  return (
    <span className={styles.tag} title={words.detail}>
      <span className="hidden-text">评分依据：</span>
      {words.short}
    </span>
  );
};
