import { type Item, withoutReferenceGap } from '../word/items.js';
import { children, type XmlElement } from '../xml/parse.js';
import type { DocxContext } from './context.js';
import { readItems } from './items.js';

/**
 * The notes of a part (`w:footnotes` or `w:endnotes`), `kind` being one of them, that the text refers to, in order of reference.
 * Separators, and notes whose reference was deleted, are not text.
 */
export function readNotes(
  part: () => XmlElement | undefined,
  kind: 'footnote' | 'endnote',
  references: ReadonlySet<string>,
  context: DocxContext,
): Item[] {
  if (references.size === 0) return [];
  const notes = new Map<string, XmlElement>();
  for (const note of children(part(), `w:${kind}`)) {
    const type = note.attributes['w:type'];
    if (type === undefined || type === 'normal') notes.set(note.attributes['w:id'] ?? '', note);
  }
  const items: Item[] = [];
  for (const id of references) {
    const note = notes.get(id);
    if (!note) continue;
    for (const item of readItems(note, context)) {
      const kept = withoutReferenceGap(item);
      context.trace?.note(kept, kind, id);
      items.push(kept);
    }
  }
  return items;
}
