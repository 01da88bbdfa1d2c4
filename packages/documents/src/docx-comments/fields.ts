import type { XmlElement } from '../xml/parse.js';
import type { SourceMap } from './source-map.js';

/** A complex field that stands in one paragraph, from the mark at its beginning to the mark at its end. */
export interface Field {
  readonly begin: XmlElement;
  readonly end: XmlElement;
  /** Offsets of both marks in the XML. */
  readonly from: number;
  readonly to: number;
}

/**
 * The outermost complex fields of a part in order, those left out that run on over several paragraphs, such as a table
 * of contents: what stands in these is text like any other.
 */
export function fieldsOf(root: XmlElement, map: SourceMap): Field[] {
  const fields: Field[] = [];
  const open: { readonly mark: XmlElement; readonly paragraph: XmlElement | undefined }[] = [];
  const walk = (element: XmlElement, paragraph: XmlElement | undefined): void => {
    if (element.name === 'w:fldChar') {
      const type = element.attributes['w:fldCharType'];
      if (type === 'begin') open.push({ mark: element, paragraph });
      if (type === 'end') close(element, paragraph);
      return;
    }
    const inside = element.name === 'w:p' ? element : paragraph;
    for (const node of element.children) if (typeof node !== 'string') walk(node, inside);
  };
  const close = (mark: XmlElement, paragraph: XmlElement | undefined): void => {
    const field = open.pop();
    if (!field || field.paragraph !== paragraph) return;
    const [from, to] = [map.span(field.mark)?.start, map.span(mark)?.end];
    if (from === undefined || to === undefined) return;
    while ((fields.at(-1)?.from ?? -1) > from) fields.pop();
    fields.push({ begin: field.mark, end: mark, from, to });
  };
  walk(root, undefined);
  return fields;
}

/** The field inside which an offset lies. */
export function fieldAt(fields: readonly Field[], at: number): Field | undefined {
  let low = 0;
  let high = fields.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const field = fields[middle];
    if (field && field.to < at) low = middle + 1;
    else high = middle;
  }
  const field = fields[low];
  return field && field.from < at && at < field.to ? field : undefined;
}
