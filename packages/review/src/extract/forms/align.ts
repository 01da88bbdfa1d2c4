import { isPlainNumber } from '../entries.js';
import type { Slot } from '../grid.js';
import { headingOf, type Role } from '../headers.js';

const figureRoles: ReadonlySet<Role> = new Set<Role>(['weight', 'score', 'completion']);
const proseRoles: ReadonlySet<Role> = new Set<Role>(['standard', 'definition', 'reason']);
const nameRoles: ReadonlySet<Role> = new Set<Role>(['level1', 'level2', 'level3', 'level4', 'name']);

/** No form has more columns; the search is quadratic in them. */
const widest = 30;

/**
 * Moves the cells of a short row under their headings. In a table rebuilt from plain text, cells merged side by side
 * leave a row shorter than its heading and everything after them too far left. The one place is taken for the merged
 * cell at which figures stand under figures and words under words; where nothing fits better, the row stays.
 */
export function alignRow(slots: readonly Slot[], header: readonly Slot[]): readonly Slot[] {
  const missing = header.length - slots.length;
  if (missing <= 0 || slots.length < 3 || header.length > widest || ![...slots, ...header].every(isSingle))
    return slots;
  if (slots[0]?.from !== header[0]?.from) return slots;
  const roles = header.map(({ cell }) => headingOf(cell.key)?.role);
  let best = slots;
  let bestFit = slots.reduce((sum, { cell }, index) => sum + fitOf(cell.key, roles[index]), 0);
  slots.forEach((_, merged) => {
    const moved = slots.map((slot, index) => {
      const from = index <= merged ? index : index + missing;
      const to = index === merged ? index + missing : from;
      return { ...slot, from: header[from]?.from ?? slot.from, to: header[to]?.to ?? slot.to };
    });
    const over = roles.slice(merged, merged + missing + 1);
    const bonus = over.every((role) => role !== undefined && proseRoles.has(role)) ? 1 : -1;
    const fit =
      bonus + slots.reduce((sum, { cell }, i) => sum + fitOf(cell.key, roles[i <= merged ? i : i + missing]), 0);
    if (fit > bestFit) {
      best = moved;
      bestFit = fit;
    }
  });
  return best;
}

const isSingle = (slot: Slot): boolean => slot.to - slot.from === 1 && slot.anchor;

function fitOf(key: string, role: Role | undefined): number {
  if (key === '' || role === undefined) return 0;
  const number = isPlainNumber(key);
  if (figureRoles.has(role)) return number ? 2 : -3;
  if (nameRoles.has(role)) return number ? -3 : 1;
  if (proseRoles.has(role)) return number ? -2 : 1;
  return 0;
}
