import { Budget } from '../budget.js';
import type { Block, Document } from '../document.js';
import { UnreadableFile } from '../errors.js';
import type { Limits } from '../limits.js';
import { sheetToBlocks } from '../spreadsheet/sheet-to-blocks.js';
import { decodeXml } from '../xml/decode.js';
import { openPackage, type ZipPackage } from '../zip/package.js';
import { findPartByContentType, readRelationships } from '../zip/relationships.js';
import { readSharedStrings } from './shared-strings.js';
import { readStyles } from './styles.js';
import { readWorkbook } from './workbook.js';
import { readWorksheet } from './worksheet.js';

/**
 * Reads an Excel workbook (.xlsx, .xlsm): each visible worksheet becomes paragraphs and tables with the texts as
 * displayed. Hidden sheets, rows and columns are left out and named in the remarks.
 *
 * @throws UnreadableFile where it is damaged or exceeds the limits.
 */
export function readXlsx(bytes: Uint8Array, limits: Limits): Document {
  const zip = openPackage(bytes, limits);
  const workbookPart = findWorkbook(zip, limits);
  const relationships = readRelationships(zip, workbookPart, limits);
  const partOfKind = (kind: string) => relationships.find((relationship) => relationship.kind === kind)?.target;
  const textOf = (part: string | undefined) => {
    const content = part === undefined ? undefined : zip.read(part);
    return content && decodeXml(content);
  };
  const workbook = readWorkbook(textOf(workbookPart) ?? '', limits);
  const strings = readSharedStrings(textOf(partOfKind('sharedStrings')), limits);
  const styles = readStyles(textOf(partOfKind('styles')), limits);
  const budget = new Budget(limits);
  const blocks: Block[] = [];
  const remarks: string[] = [];
  for (const entry of workbook.sheets) {
    const target = relationships.find((relationship) => relationship.id === entry.relationship);
    if (target?.kind !== 'worksheet') continue;
    if (entry.hidden) {
      remarks.push(`工作表“${entry.name}”是隐藏的，未读取。`);
      continue;
    }
    const text = textOf(target.target);
    if (text === undefined) throw new UnreadableFile('damaged', missingPart(`工作表“${entry.name}”`));
    const { sheet, uncalculated } = readWorksheet(
      text,
      entry.name,
      { strings, styles, date1904: workbook.date1904 },
      limits,
    );
    if (uncalculated > 0) {
      remarks.push(
        `工作表“${entry.name}”有 ${uncalculated} 个公式没有保存计算结果，按空白读取。请用 Excel 或 WPS 打开、保存后再提交。`,
      );
    }
    blocks.push(...sheetToBlocks(sheet, budget, remarks));
  }
  return { format: 'xlsx', blocks, remarks };
}

function findWorkbook(zip: ZipPackage, limits: Limits): string {
  const main = readRelationships(zip, '', limits).find(
    (relationship) => relationship.kind === 'officeDocument',
  )?.target;
  const part =
    main ??
    findPartByContentType(
      zip,
      (type) => /spreadsheetml\.(?:sheet|template)\.main|sheet\.macroEnabled\.main/.test(type),
      limits,
    );
  if (part !== undefined && zip.has(part)) return part;
  if (zip.has('xl/workbook.xml')) return 'xl/workbook.xml';
  throw new UnreadableFile('damaged', missingPart('工作簿'));
}

function missingPart(what: string): string {
  return `这个 Excel 文件已损坏（缺少${what}的内容）。请用 Excel 或 WPS 打开后另存一份再提交。`;
}
