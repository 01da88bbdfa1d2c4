import { memo } from 'react';
import styles from './document.module.css';
import { type Mark, segmentsOf } from './marks.js';

/** How many of the relations that a figure stands in can be told apart by a click. */
const mostKeys = 40;

/** Text with its marks. What belongs to the selection is found by `data-keys`; see selection-style.ts. */
export const Marked = memo(
  ({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] | undefined }) => {
    if (marks === undefined) return text;
    return segmentsOf(text, marks).map((segment) => {
      const [lead] = segment.marks;
      if (lead === undefined) return segment.text;
      const keys = segment.marks.slice(0, mostKeys).flatMap(({ id, order }) => [id, `${id}.${order}`]);
      const shared = { 'data-keys': keys.join(' '), 'data-blank': segment.text === '' ? '' : undefined };
      const key = `${segment.start}/${segment.text.length}`;
      if (lead.severity === undefined) {
        return (
          <span key={key} className={styles.tested} data-verdict={lead.verdict} {...shared}>
            {segment.text}
          </span>
        );
      }
      const ends = lead.order === 0 && lead.end <= segment.start + segment.text.length;
      return (
        <mark
          key={key}
          className={styles.found}
          data-severity={lead.severity}
          data-lead={lead.id}
          data-number={ends ? lead.number : undefined}
          {...shared}
        >
          {segment.text}
        </mark>
      );
    });
  },
);
