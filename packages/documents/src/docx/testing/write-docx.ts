import { writeZip } from '../../zip/testing/write-zip.js';

/** The parts of a small Word package, as the XML inside their root elements. */
export interface DocxSource {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Written before the root element of the main part, for hostile cases. */
  readonly prolog?: string;
  readonly mainPart?: string;
  /** The prefix of the main namespace. */
  readonly prefix?: string;
  readonly strict?: boolean;
  /** Leaves out the relationships, so that parts must be found by their content types or names. */
  readonly withoutRelationships?: boolean;
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const OTHERS = [
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Writes a Word package for tests. Elements are written with the prefix `w`, whatever `prefix` says. */
export function writeDocx(source: DocxSource | string): Uint8Array {
  const given = typeof source === 'string' ? { body: source } : source;
  const main = given.mainPart ?? 'word/document.xml';
  const slash = main.lastIndexOf('/') + 1;
  const related = (['numbering', 'styles', 'footnotes', 'endnotes'] as const).filter((kind) => given[kind]);
  const part = (root: string, content: string): string => {
    const namespace = given.strict ? STRICT : TRANSITIONAL;
    const xml = `${given.prolog ?? ''}<w:${root} xmlns:w="${namespace}" ${OTHERS}>${content}</w:${root}>`;
    return given.prefix === undefined ? xml : withPrefix(xml, given.prefix);
  };
  const type = given.strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relationships = (targets: readonly (readonly [string, string])[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
      .map(([kind, target], i) => `<Relationship Id="r${i}" Type="${type}/${kind}" Target="${target}"/>`)
      .join('')}</Relationships>`;
  return writeZip([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${main}" ContentType="${MAIN_TYPE}"/></Types>`,
    },
    ...(given.withoutRelationships
      ? []
      : [
          { name: '_rels/.rels', content: relationships([['officeDocument', main]]) },
          {
            name: `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`,
            content: relationships(related.map((kind) => [kind, `${kind}.xml`])),
          },
        ]),
    { name: main, content: part('document', `<w:body>${given.body}</w:body>`) },
    ...related.map((kind) => ({
      name: `${main.slice(0, slash)}${kind}.xml`,
      content: part(kind, given[kind] ?? ''),
    })),
  ]);
}

function withPrefix(xml: string, prefix: string): string {
  const colon = prefix === '' ? '' : `${prefix}:`;
  return (
    xml
      .replaceAll('xmlns:w=', prefix === '' ? 'xmlns=' : `xmlns:${prefix}=`)
      .replaceAll('<w:', `<${colon}`)
      .replaceAll('</w:', `</${colon}`)
      // Attributes have no default namespace: they keep a prefix of their own.
      .replaceAll(' w:', ` ${prefix || 'q'}:`)
      .replace(/ xmlns="([^"]+)"/, (all, address) => (prefix === '' ? `${all} xmlns:q="${address}"` : all))
  );
}

/** A paragraph of one run; `properties` is the inside of its `w:pPr`. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
}

/** A run; `properties` is the inside of its `w:rPr`. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A table cell of one paragraph; `properties` is the inside of its `w:tcPr`. */
export function tc(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
}

/** A table row; `properties` is the inside of its `w:trPr`. */
export function tr(cells: readonly string[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

export function tbl(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
}

/** The numbering properties of a paragraph. */
export function numbered(level: number, list = 1): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A list level; `more` is further content of its `w:lvl`. */
export function lvl(index: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
}
