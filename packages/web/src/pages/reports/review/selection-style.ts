import { placeKey } from './marks.js';

/**
 * The style sheet that shows what is selected and what was dismissed. A rule on the whole document is far cheaper than
 * drawing thousands of cells anew. Ids are letters and digits; anything else is left out.
 */
export function selectionStyle(
  selected: { readonly id: string; readonly order: number } | undefined,
  dismissed: readonly string[],
  place?: { readonly block: number; readonly row: number | undefined; readonly column: number | undefined },
): string {
  // An attribute named again and again outweighs the colours of the style sheet.
  const safe = (id: string) => /^[a-z0-9]{1,40}$/i.test(id);
  const rules: string[] = [];
  const faded = dismissed.filter(safe).map((id) => `[data-lead="${id}"][data-lead][data-lead]`);
  if (faded.length > 0) rules.push(`:is(${faded.join(',')}){background:none;border-bottom-color:transparent}`);
  if (selected !== undefined && safe(selected.id)) {
    const { id, order } = selected;
    rules.push(`[data-keys~="${id}"]{outline:1.5px solid var(--accent);border-radius:2px}`);
    rules.push(`[data-keys~="${id}.${order}"][data-keys][data-keys]{outline-width:2.5px;background:#fff3a8}`);
  }
  if (place !== undefined) {
    const key = placeKey(place.block, place.row, place.column);
    rules.push(`[data-place="${key}"]{outline:3px solid var(--accent);outline-offset:-1px;background:#fff9d6}`);
  }
  return rules.join('\n');
}
