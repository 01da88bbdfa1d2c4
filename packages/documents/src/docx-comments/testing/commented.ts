import { wordPrefixes } from '../../docx/namespaces.js';
import { defaultLimits } from '../../limits.js';
import { attribute, children, ownText, parseXml, type XmlElement } from '../../xml/parse.js';
import { openPackage } from '../../zip/package.js';
import { readRelationships } from '../../zip/relationships.js';

/** A comment of a file: the text in its range as it stands in the XML, and its paragraphs. */
export interface FoundComment {
  readonly id: string;
  readonly author: string;
  readonly marked: string;
  readonly paragraphs: readonly string[];
}

/** The entries of a package, unpacked. */
export function entriesOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const zip = openPackage(bytes, defaultLimits);
  return new Map(zip.names.map((name) => [name, zip.read(name) ?? new Uint8Array()]));
}

/** The main part, parsed. */
export function mainPartOf(bytes: Uint8Array): XmlElement {
  return parsed(bytes, mainName(bytes));
}

/** Every comment in the order of its id. Throws where marks and comments do not belong together. */
export function commentsOf(bytes: Uint8Array): FoundComment[] {
  const zip = openPackage(bytes, defaultLimits);
  const main = mainName(bytes);
  const part = readRelationships(zip, main, defaultLimits).find(({ kind }) => kind === 'comments')?.target;
  if (part === undefined) return [];
  const marked = markedTexts(parsed(bytes, main));
  return children(parsed(bytes, part), 'w:comment').map((comment) => {
    const id = attribute(comment, 'w:id') ?? '';
    const text = marked.get(id);
    if (text === undefined) throw new Error(`comment ${id} has no range`);
    return {
      id,
      author: attribute(comment, 'w:author') ?? '',
      marked: text,
      paragraphs: children(comment, 'w:p').map(allText),
    };
  });
}

const mainName = (bytes: Uint8Array): string =>
  readRelationships(openPackage(bytes, defaultLimits), '', defaultLimits).find(({ kind }) => kind === 'officeDocument')
    ?.target ?? 'word/document.xml';

function parsed(bytes: Uint8Array, name: string): XmlElement {
  const part = openPackage(bytes, defaultLimits).read(name);
  if (!part) throw new Error(`${name} is missing`);
  return parseXml(part, defaultLimits, wordPrefixes);
}

/** The text between the marks of each comment; ends of paragraphs as ¶. */
function markedTexts(root: XmlElement): Map<string, string> {
  const open = new Set<string>();
  const texts = new Map<string, string>();
  const referred = new Set<string>();
  const add = (text: string) => {
    for (const id of open) texts.set(id, (texts.get(id) ?? '') + text);
  };
  const walk = (element: XmlElement): void => {
    const id = attribute(element, 'w:id') ?? '';
    if (element.name === 'w:commentRangeStart') {
      if (texts.has(id)) throw new Error(`comment ${id} begins twice`);
      open.add(id);
      texts.set(id, '');
    } else if (element.name === 'w:commentRangeEnd') {
      if (!open.delete(id)) throw new Error(`comment ${id} ends before it begins`);
    } else if (element.name === 'w:commentReference') {
      if (open.has(id) || !texts.has(id) || referred.has(id)) throw new Error(`comment ${id} is misreferred`);
      referred.add(id);
    } else if (element.name === 'w:t' || element.name === 'm:t') add(ownText(element));
    else if (element.name === 'w:tab') add('\t');
    else if (element.name === 'w:br') add('\n');
    else if (element.name === 'w:sym') add('◇');
    else {
      for (const node of element.children) if (typeof node !== 'string') walk(node);
      if (element.name === 'w:p') add('¶');
    }
  };
  walk(root);
  if (open.size > 0 || referred.size !== texts.size) throw new Error('comments are left open');
  return texts;
}

function allText(element: XmlElement): string {
  if (element.name === 'w:t') return ownText(element);
  return element.children.map((node) => (typeof node === 'string' ? '' : allText(node))).join('');
}

/**
 * A part without comments, and with neighbouring runs of one look as one run: what a file and its commented copy must
 * have in common to the last attribute. Whether blanks are to be preserved is told by the blanks themselves.
 */
export function withoutComments(element: XmlElement): unknown {
  const kept: unknown[] = [];
  let last: { run: string; content: unknown[] } | undefined;
  for (const node of element.children) {
    if (typeof node === 'string') {
      kept.push(node);
      continue;
    }
    if (node.name.startsWith('w:comment') || isReference(node)) continue;
    if (node.name !== 'w:r') {
      last = undefined;
      kept.push(withoutComments(node));
      continue;
    }
    const properties = children(node, 'w:rPr').map(withoutComments);
    const content = node.children.filter((each) => typeof each !== 'string' && each.name !== 'w:rPr');
    const shown = content.map((each) => (typeof each === 'string' ? each : withoutComments(each)));
    const run = JSON.stringify([node.attributes, properties]);
    if (last?.run === run) append(last.content, shown);
    else {
      last = { run, content: [] };
      append(last.content, shown);
      kept.push(last);
    }
  }
  if (element.name === 'w:t') return ['w:t', kept.join('')];
  return [element.name, element.attributes, kept];
}

function append(content: unknown[], more: readonly unknown[]): void {
  for (const each of more) {
    const before = content.at(-1);
    if (isText(before) && isText(each)) before[1] += each[1];
    else content.push(isText(each) ? [...each] : each);
  }
}

const isText = (value: unknown): value is [string, string] =>
  Array.isArray(value) && value[0] === 'w:t' && value.length === 2;

const isReference = (element: XmlElement): boolean =>
  element.name === 'w:r' && children(element, 'w:commentReference').length > 0;
