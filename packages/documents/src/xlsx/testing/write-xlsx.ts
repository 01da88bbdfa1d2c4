import { writeZip } from '../../zip/testing/write-zip.js';

/** One worksheet to write. */
export interface SheetToWrite {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What stands inside `worksheet`: `cols`, `sheetData`, `mergeCells`. */
  readonly xml: string;
}

export interface WorkbookToWrite {
  readonly sheets: readonly SheetToWrite[];
  /** What stands inside `sst`. */
  readonly strings?: string;
  /** What stands inside `styleSheet`. */
  readonly styles?: string;
  readonly date1904?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook as bytes. For tests. */
export function writeXlsx({ sheets, strings, styles, date1904 }: WorkbookToWrite): Uint8Array {
  const relationships = (items: readonly string[]) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
  const relationship = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="s${i}"/>`,
  );
  return writeZip([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    { name: '_rels/.rels', content: relationships([relationship('r1', 'officeDocument', 'xl/workbook.xml')]) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${list.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships([
        // One absolute target and the rest relative: both are allowed.
        ...sheets.map((_, i) => relationship(`s${i}`, 'worksheet', `${i === 0 ? '/xl/' : ''}worksheets/sheet${i}.xml`)),
        relationship('t1', 'sharedStrings', 'sharedStrings.xml'),
        relationship('t2', 'styles', 'styles.xml'),
      ]),
    },
    { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${strings ?? ''}</sst>` },
    { name: 'xl/styles.xml', content: `<styleSheet xmlns="${MAIN}">${styles ?? ''}</styleSheet>` },
    ...sheets.map(({ xml }, i) => ({
      name: `xl/worksheets/sheet${i}.xml`,
      content: `<worksheet xmlns="${MAIN}">${xml}</worksheet>`,
    })),
  ]);
}

/** A `sheetData` of texts, one list a row; an empty text is no cell. */
export function sheetData(rows: readonly (readonly string[])[]): string {
  const column = (index: number) => String.fromCharCode(65 + index);
  const lines = rows.map((row, r) => {
    const cells = row.map((text, c) =>
      text === '' ? '' : `<c r="${column(c)}${r + 1}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`,
    );
    return `<row r="${r + 1}">${cells.join('')}</row>`;
  });
  return `<sheetData>${lines.join('')}</sheetData>`;
}
