import { memo } from 'react';
import styles from './document.module.css';
import { type Mark, placeKey, segmentsOf } from './marks.js';

/** How many of the relations that a figure stands in can be told apart by a click. */
const mostKeys = 40;

/** Text with its marks. What belongs to the selection is found by `data-keys`; see {@link selectionStyle}. */
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

/**
 * The style sheet that shows what is selected and what was dismissed. A rule on the whole document is far cheaper than
 * drawing thousands of cells anew. Ids are letters and digits; anything else is left out.
 */
export function selectionStyle(
  selected: { readonly id: string; readonly order: number } | undefined,
  dismissed: readonly string[],
  place?: { readonly block: number; readonly row: number | undefined; readonly column: number | undefined },
): string {
  const safe = (id: string) => /^[a-z0-9]{1,40}$/i.test(id);
  const rules: string[] = [];
  const faded = dismissed.filter(safe).map((id) => `[data-lead="${id}"]`);
  if (faded.length > 0) rules.push(`:is(${faded.join(',')}){background:none;border-bottom-color:transparent}`);
  if (selected !== undefined && safe(selected.id)) {
    const { id, order } = selected;
    rules.push(`[data-keys~="${id}"]{outline:1.5px solid var(--accent);border-radius:2px}`);
    // The attribute twice outweighs the colour of the mark's own severity.
    rules.push(`[data-keys~="${id}.${order}"][data-keys][data-keys]{outline-width:2.5px;background:#fff3a8}`);
  }
  if (place !== undefined) {
    const key = placeKey(place.block, place.row, place.column);
    rules.push(`[data-place="${key}"]{outline:3px solid var(--accent);outline-offset:-1px;background:#fff9d6}`);
  }
  return rules.join('\n');
}
