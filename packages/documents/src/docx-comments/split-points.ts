import { child, ownText, type XmlElement } from '../xml/parse.js';
import type { Insertion, Point } from './edits.js';
import { type Field, fieldAt, fieldsOf } from './fields.js';
import { paragraphIn } from './paragraph-in.js';
import { isEmptyTag, type SourceMap, type Span } from './source-map.js';

/** Containers of runs that a comment's marks may stand in. A content control only where it is plain rich text. */
const ENTERED = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:sdt',
  'w:sdtContent',
]);

/** Kinds of content control whose content Word writes itself or keeps free of marks. */
const CLOSED_CONTROLS = [
  'w:text',
  'w14:checkbox',
  'w:dropDownList',
  'w:comboBox',
  'w:date',
  'w:picture',
  'w:dataBinding',
  'w:showingPlcHdr',
];

const SPACE = ' xml:space="preserve"';

/** An element that marks can stand around, and the part of a run that is meant inside it. */
interface Unit {
  /** The paragraph of the body or of a table, never that of a text box. */
  readonly paragraph: XmlElement;
  /** A run or another inline element; absent where the paragraph itself is meant. */
  readonly outer?: XmlElement;
  /** The child of the run `outer` that holds what is meant. */
  readonly inner?: XmlElement;
  /** The paragraph is the first in a content control around paragraphs, cells or tables. */
  readonly controlled: boolean;
}

/** Finds the points of the XML at which marks can stand, splitting runs where needed. */
export class SplitPoints {
  readonly #map: SourceMap;

  readonly #fields: readonly Field[];

  constructor(map: SourceMap, root: XmlElement) {
    this.#map = map;
    this.#fields = fieldsOf(root, map);
  }

  /**
   * The point before the unit `offset` of the text that an element gives; where the text cannot be split there, the
   * point before the element. Undefined for an element that does not stand in a paragraph of this part, and in the
   * first paragraph of a content control.
   */
  before(element: XmlElement, offset: number, length: number): Point | undefined {
    return this.#outsideField(this.#point(element, offset, length, false), false);
  }

  /** The point after the first `offset` units of the text of an element; otherwise the point after the element. */
  after(element: XmlElement, offset: number, length: number): Point | undefined {
    return this.#outsideField(this.#point(element, offset, length, true), true);
  }

  /**
   * The points around the content of a paragraph, or around an inline element; for what is in a text box, around what
   * holds the box. In the first paragraph of a content control, both are its beginning.
   */
  around(element: XmlElement): { start: Point; end: Point } | undefined {
    const unit = this.#unit(element);
    if (!unit) return undefined;
    const outer = unit.outer && !unit.controlled ? this.#map.span(unit.outer) : undefined;
    if (outer) {
      const start = this.#outsideField(plain(outer.start), false);
      const end = this.#outsideField(plain(outer.end), true);
      return start && end && { start, end };
    }
    const span = this.#map.span(unit.paragraph);
    if (!span) return undefined;
    if (isEmptyTag(span)) {
      // `<w:p/>` becomes `<w:p>…</w:p>` without losing a character.
      const also = [{ at: span.end - 1, text: this.#map.writtenName(span) }];
      const point = { at: span.end - 2, close: '>', reopen: '<', also };
      return { start: point, end: point };
    }
    const properties = child(unit.paragraph, 'w:pPr');
    const start = (properties && this.#map.span(properties)?.end) ?? span.contentStart;
    // LibreOffice drops the text before a comment inside such a control: there the comment stands first.
    return { start: plain(start), end: plain(unit.controlled ? start : span.contentEnd) };
  }

  /** LibreOffice puts a comment that ends inside a field into the text; there the whole field is marked. */
  #outsideField(point: Point | undefined, end: boolean): Point | undefined {
    const field = point && fieldAt(this.#fields, point.at);
    return field ? this.#point(end ? field.end : field.begin, 0, 0, end) : point;
  }

  #unit(element: XmlElement): Unit | undefined {
    const path = this.#map.path(element);
    let at = path.findIndex(({ name }) => name === 'w:p');
    const paragraph = path[at];
    if (!paragraph) return undefined;
    const controlled = opensControl(path.slice(0, at), paragraph);
    for (at += 1; at < path.length; at++) {
      const outer = path[at];
      if (!outer || isEntered(outer)) continue;
      const inner = outer.name === 'w:r' ? path[at + 1] : undefined;
      return { paragraph, outer, ...(inner ? { inner } : {}), controlled };
    }
    return { paragraph, controlled };
  }

  #point(element: XmlElement, offset: number, length: number, end: boolean): Point | undefined {
    const { outer, inner, controlled } = this.#unit(element) ?? {};
    const run = outer && this.#map.span(outer);
    if (!outer || !run || controlled) return undefined;
    if (!inner) return plain(end ? run.end : run.start);
    if (inner === element && offset > 0 && offset < length) {
      const inside = this.#insideText(outer, run, element, offset, length);
      if (inside) return inside;
    }
    return this.#besideChild(outer, run, inner, end);
  }

  /** The point before or after a child of a run; at the ends of the run, outside it. */
  #besideChild(outer: XmlElement, run: Span, inner: XmlElement, end: boolean): Point | undefined {
    const content = outer.children.filter((node) => typeof node !== 'string' && node.name !== 'w:rPr');
    if (!end && content[0] === inner) return plain(run.start);
    if (end && content.at(-1) === inner) return plain(run.end);
    const span = this.#map.span(inner);
    return span && { at: end ? span.end : span.start, ...this.#splitRun(outer, run) };
  }

  /** The point inside a `w:t`; undefined where what it shows is not simply what it holds. */
  #insideText(outer: XmlElement, run: Span, element: XmlElement, offset: number, length: number): Point | undefined {
    const span = this.#map.span(element);
    const space = element.attributes['xml:space'];
    if (!span || element.name !== 'w:t' || (space !== undefined && space !== 'preserve')) return undefined;
    if (ownText(element).length !== length) return undefined;
    const at = rawOffset(this.#map.text.slice(span.contentStart, span.contentEnd), offset);
    if (at === undefined) return undefined;
    const { close, reopen } = this.#splitRun(outer, run);
    const name = this.#map.writtenName(span);
    const afterName = span.start + 1 + name.length;
    const rest = this.#map.text.slice(afterName, span.contentStart);
    // Both halves may begin or end with blanks, which count only where the file says so.
    const also: Insertion[] = space === undefined ? [{ at: afterName, text: SPACE }] : [];
    return {
      at: span.contentStart + at,
      close: `</${name}>${close}`,
      reopen: `${reopen}<${name}${space === undefined ? SPACE : ''}${rest}`,
      also,
    };
  }

  /** Ends a run and begins one like it. */
  #splitRun(outer: XmlElement, run: Span): Pick<Point, 'close' | 'reopen'> {
    const { text } = this.#map;
    const properties = child(outer, 'w:rPr');
    const look = properties && this.#map.span(properties);
    return {
      close: `</${this.#map.writtenName(run)}>`,
      reopen: text.slice(run.start, run.contentStart) + (look ? text.slice(look.start, look.end) : ''),
    };
  }
}

const plain = (at: number): Point => ({ at, close: '', reopen: '' });

function isEntered(element: XmlElement): boolean {
  if (!ENTERED.has(element.name)) return false;
  if (element.name !== 'w:sdt') return true;
  const properties = child(element, 'w:sdtPr');
  return !CLOSED_CONTROLS.some((kind) => child(properties, kind));
}

/** Whether a paragraph is the first in a content control that is not around rows; `path` leads down to it. */
function opensControl(path: readonly XmlElement[], paragraph: XmlElement): boolean {
  return path.some((content, index) => {
    if (content.name !== 'w:sdtContent') return false;
    const inside = path.slice(index + 1).find(({ name }) => name !== 'w:sdt' && name !== 'w:sdtContent');
    return inside?.name !== 'w:tr' && paragraphIn(content, 'first') === paragraph;
  });
}

/**
 * The offset in the raw text of an element before the unit `offset` of what it decodes to, never inside a character.
 * Undefined where the text holds anything but characters and references.
 */
function rawOffset(raw: string, offset: number): number | undefined {
  if (raw.includes('<')) return undefined;
  let at = 0;
  let units = 0;
  while (units < offset && at < raw.length) {
    if (raw.charCodeAt(at) === 0x26) {
      const end = raw.indexOf(';', at);
      if (end < 0) return undefined;
      units += referenceUnits(raw.slice(at + 1, end));
      at = end + 1;
      continue;
    }
    const code = raw.codePointAt(at) ?? 0;
    const size = code > 0xffff || (code === 0x0d && raw.charCodeAt(at + 1) === 0x0a) ? 2 : 1;
    units += code > 0xffff ? 2 : 1;
    at += size;
  }
  return at;
}

/** UTF-16 units of a character reference, given without `&` and `;`. */
function referenceUnits(reference: string): number {
  if (!reference.startsWith('#')) return 1;
  const code = reference.startsWith('#x') ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  return code > 0xffff ? 2 : 1;
}
