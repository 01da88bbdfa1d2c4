import { wordPrefixes } from '../docx/namespaces.js';
import type { Limits } from '../limits.js';
import { children, parseXml, type XmlElement } from '../xml/parse.js';
import type { ZipPackage } from '../zip/package.js';
import { readRelationships } from '../zip/relationships.js';
import { withinRoot } from './part-text.js';
import { type Vocabulary, vocabularyOf } from './vocabulary.js';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = '[Content_Types].xml';

/** The comments part of a package, as it is or as it is to be. */
export interface CommentsPart {
  readonly name: string;
  readonly vocabulary: Vocabulary;
  /** The first number that no comment has. */
  readonly nextId: number;
  /** The parts that change when `comments` are added, by name. */
  add(comments: string): Map<string, Uint8Array>;
}

/** Finds the comments part of the main part, or prepares a new one. `root` and `vocabulary` are those of the main part. */
export function commentsPartOf(
  zip: ZipPackage,
  main: string,
  root: XmlElement,
  vocabulary: Vocabulary,
  limits: Limits,
): CommentsPart {
  const relationships = readRelationships(zip, main, limits);
  const related = relationships.find(({ kind }) => kind === 'comments')?.target;
  const bytes = related === undefined ? undefined : zip.read(related);
  if (related !== undefined && bytes) {
    const part = parseXml(bytes, limits, wordPrefixes);
    const own = vocabularyOf(part);
    return {
      name: related,
      vocabulary: own,
      nextId: 1 + Math.max(highestId(root), ...children(part, 'w:comment').map(idOf)),
      add: (comments) => new Map([[related, withinRoot(bytes, () => comments)]]),
    };
  }
  const name = related ?? freeName(zip, main);
  return {
    name,
    vocabulary: { ...vocabulary, declaration: '' },
    nextId: 1 + highestId(root),
    add(comments) {
      const changed = new Map([[name, newPart(comments, vocabulary.namespace)]]);
      const types = zip.read(TYPES);
      if (types) changed.set(TYPES, withContentType(types, name));
      if (related === undefined) {
        const slash = main.lastIndexOf('/') + 1;
        const list = `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`;
        changed.set(list, withRelationship(zip.read(list), name.slice(slash), vocabulary.strict));
      }
      return changed;
    },
  };
}

/** The highest number of a comment that the text refers to, -1 where there is none. */
function highestId(element: XmlElement): number {
  let highest = /^w:comment/.test(element.name) ? idOf(element) : -1;
  for (const node of element.children) {
    if (typeof node !== 'string') highest = Math.max(highest, highestId(node));
  }
  return highest;
}

const idOf = (element: XmlElement): number => {
  const id = element.attributes['w:id'] ?? '';
  return /^\d{1,9}$/.test(id) ? Number(id) : -1;
};

function freeName(zip: ZipPackage, main: string): string {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  let name = `${folder}comments.xml`;
  for (let number = 2; zip.has(name); number++) name = `${folder}comments${number}.xml`;
  return name;
}

const newPart = (comments: string, namespace: string): Uint8Array =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}">${comments}</w:comments>`,
    'utf8',
  );

const withContentType = (types: Uint8Array, name: string): Uint8Array =>
  withinRoot(types, (prefix) => `<${prefix}Override PartName="/${name}" ContentType="${CONTENT_TYPE}"/>`);

function withRelationship(list: Uint8Array | undefined, target: string, strict: boolean): Uint8Array {
  const text = list ? Buffer.from(list).toString('latin1') : '';
  let number = 1;
  while (text.includes(`rIdHengji${number}"`)) number += 1;
  const type = `${strict ? STRICT_RELATIONSHIPS : RELATIONSHIPS}/comments`;
  return withinRoot(
    list ?? Buffer.from(`<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"/>`, 'utf8'),
    (prefix) => `<${prefix}Relationship Id="rIdHengji${number}" Type="${type}" Target="${target}"/>`,
  );
}
