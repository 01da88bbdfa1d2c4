import type { Block } from '../document.js';
import { readParts } from '../docx/parts.js';
import { readDocxParts } from '../docx/read-docx.js';
import { Trace } from '../docx/trace.js';
import { UnreadableFile } from '../errors.js';
import { defaultLimits, type Limits } from '../limits.js';
import { type PackagePart, zipParts } from '../write/zip.js';
import { decodeXml } from '../xml/decode.js';
import { child, children, type XmlElement } from '../xml/parse.js';
import { openPackage, type ZipPackage } from '../zip/package.js';
import { commentsPartOf } from './add-comments-part.js';
import { appendixXml, textWidth } from './appendix.js';
import { commentElement, commentMarks, type DocxComment } from './comments.js';
import { Edits, inserted, type Point } from './edits.js';
import { locate } from './locate.js';
import { encodeLike } from './part-text.js';
import { isEmptyTag, SourceMap } from './source-map.js';
import { SplitPoints } from './split-points.js';
import { vocabularyOf } from './vocabulary.js';

export type { DocxComment } from './comments.js';

export interface AnnotateOptions {
  /** Paragraphs and tables to stand at the end of the text, on a new page. */
  readonly appendix?: readonly Block[];
  /** Bounds on the file that differ from the usual ones. */
  readonly limits?: Partial<Limits>;
}

/**
 * Puts Word comments into a .docx, each on the very characters of its place; where these cannot be marked, on the
 * paragraph or cell. Word has no comments in notes and text boxes: there the reference of the note and the paragraph
 * of the box are commented.
 *
 * Everything else stays as it is: the text of the main part only gains insertions, and all other parts are copied as
 * they are packed. The same input gives the same bytes.
 *
 * Throws `UnreadableFile` for a file that `readDocument` would not read as a .docx.
 */
export function annotateDocx(
  bytes: Uint8Array,
  comments: readonly DocxComment[],
  options: AnnotateOptions = {},
): Uint8Array {
  const limits = { ...defaultLimits, ...options.limits };
  const parts = readParts(openPackage(bytes, limits), limits);
  const trace = new Trace();
  readDocxParts(parts, limits, trace);

  const zip = openPackage(bytes, limits);
  const main = zip.read(parts.main);
  const body = child(parts.document, 'w:body');
  if (!main || !body) throw new UnreadableFile('damaged', '这个 Word 文件已损坏（没有正文）。');
  const map = new SourceMap(decodeXml(main), parts.document);
  const vocabulary = vocabularyOf(parts.document);
  const edits = new Edits();

  const section = children(body, 'w:sectPr').at(-1);
  const end = endOfBody(map, body, section);
  if (options.appendix?.length && end !== undefined) {
    edits.insert({ at: end, text: appendixXml(options.appendix, textWidth(section), vocabulary) });
  }

  let changed = new Map<string, Uint8Array>();
  if (comments.length > 0 && end !== undefined) {
    const part = commentsPartOf(zip, parts.main, parts.document, vocabulary, limits);
    const points = new SplitPoints(map, parts.document);
    const lone: Point = { at: end, close: `<w:p${vocabulary.declaration}>`, reopen: '</w:p>' };
    const elements = comments.map((comment, index) => {
      const id = part.nextId + index;
      const range = locate(comment.at, body, trace, points);
      const marks = commentMarks(id, vocabulary);
      edits.mark(range?.start ?? lone, range?.end ?? lone, marks.start, marks.end);
      return commentElement(comment, id, part.vocabulary);
    });
    changed = part.add(elements.join(''));
  }
  changed.set(parts.main, encodeLike(inserted(map.text, edits.list()), main));
  return rezip(zip, changed);
}

/** Whether a .docx carries digital signatures, which any change makes invalid. */
export function isSigned(bytes: Uint8Array, limits: Limits = defaultLimits): boolean {
  return openPackage(bytes, limits).names.some((name) => /^_xmlsignatures\/.*\.xml$/i.test(name));
}

/** Where what is appended to the body goes: before the properties of its last section. */
function endOfBody(map: SourceMap, body: XmlElement, section: XmlElement | undefined): number | undefined {
  const span = map.span(section ?? body);
  if (!span || (!section && isEmptyTag(span))) return undefined;
  return section ? span.start : span.contentEnd;
}

/** The package with some parts changed or added; the others are copied packed, in their order. */
function rezip(zip: ZipPackage, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const byName = new Map(Array.from(changed, ([name, content]) => [name.toLowerCase(), content]));
  const parts: PackagePart[] = [];
  for (const name of zip.names) {
    const content = byName.get(name.toLowerCase());
    const packed = content ? undefined : zip.packed(name);
    if (content) parts.push({ name, content });
    else if (packed) parts.push({ name, packed });
  }
  for (const [name, content] of changed) {
    if (!zip.has(name)) parts.push({ name, content });
  }
  return zipParts(parts);
}
