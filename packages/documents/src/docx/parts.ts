import { UnreadableFile } from '../errors.js';
import type { Limits } from '../limits.js';
import { parseXml, type XmlElement } from '../xml/parse.js';
import type { ZipPackage } from '../zip/package.js';
import { findPartByContentType, readRelationships } from '../zip/relationships.js';
import { wordPrefixes } from './namespaces.js';

/** The parts of a Word package that carry text, parsed. */
export interface DocxParts {
  readonly document: XmlElement;
  /** The name of the entry that holds `document`. */
  readonly main: string;
  /** Each of these may be missing. They are unpacked and parsed when asked for. */
  styles(): XmlElement | undefined;
  numbering(): XmlElement | undefined;
  footnotes(): XmlElement | undefined;
  endnotes(): XmlElement | undefined;
}

const USUAL_MAIN_PART = 'word/document.xml';

/** Finds the parts by the package's relationships, so that parts with unusual names are found too. */
export function readParts(zip: ZipPackage, limits: Limits): DocxParts {
  const main = findMainPart(zip, limits);
  const parse = (name: string): XmlElement | undefined => {
    const bytes = zip.read(name);
    return bytes && parseXml(bytes, limits, wordPrefixes);
  };
  const document = parse(main);
  if (!document) {
    throw new UnreadableFile(
      'damaged',
      '这个 Word 文件已损坏（缺少正文部件）。请用 Word 或 WPS 打开后另存一份再提交。',
    );
  }
  const related = readRelationships(zip, main, limits);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relatedPart = (kind: string) => (): XmlElement | undefined =>
    parse(related.find((relationship) => relationship.kind === kind)?.target ?? `${folder}${kind}.xml`);
  return {
    document,
    main,
    styles: relatedPart('styles'),
    numbering: relatedPart('numbering'),
    footnotes: relatedPart('footnotes'),
    endnotes: relatedPart('endnotes'),
  };
}

function findMainPart(zip: ZipPackage, limits: Limits): string {
  const stated = readRelationships(zip, '', limits).find((relationship) => relationship.kind === 'officeDocument');
  if (stated && zip.has(stated.target)) return stated.target;
  return findPartByContentType(zip, isMainDocument, limits) ?? USUAL_MAIN_PART;
}

/** Documents and templates, with or without macros. */
function isMainDocument(contentType: string): boolean {
  return contentType.endsWith('.main+xml') && /(?:wordprocessingml|ms-word)\.(?:document|template)/.test(contentType);
}
