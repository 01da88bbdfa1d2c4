import type { DocumentFormat } from './document.js';
import { UnreadableFile } from './errors.js';
import { isMhtml } from './html/mhtml.js';
import { defaultLimits, type Limits } from './limits.js';
import { CompoundFile, isCompoundFile } from './ole/compound-file.js';
import { decodeText } from './text-encoding.js';
import { openPackage, type ZipPackage } from './zip/package.js';
import { findPartByContentType } from './zip/relationships.js';

const SAVE_AS_DOCX = '请用 Word 或 WPS 打开后另存为 .docx 文件再提交。';
const SAVE_AS_XLSX = '请用 Excel 或 WPS 打开后另存为 .xlsx 文件再提交。';
const USE_OCR = '请先做文字识别（OCR），或直接提交 Word、Excel 原文件。';

/** Kinds of files that are known by their first bytes and not read. */
const REFUSED: readonly (readonly [signature: string, at: number, message: string])[] = [
  ['{\\rtf', 0, `这是 RTF 文件，不能直接读取。${SAVE_AS_DOCX}`],
  ['\x89PNG', 0, `这是图片文件（PNG），里面没有文字。${USE_OCR}`],
  ['\xff\xd8\xff', 0, `这是图片文件（JPEG），里面没有文字。${USE_OCR}`],
  ['GIF8', 0, `这是图片文件（GIF），里面没有文字。${USE_OCR}`],
  ['BM', 0, `这是图片文件（BMP），里面没有文字。${USE_OCR}`],
  ['II*\0', 0, `这是图片文件（TIFF），里面没有文字。${USE_OCR}`],
  ['MM\0*', 0, `这是图片文件（TIFF），里面没有文字。${USE_OCR}`],
  ['WEBP', 8, `这是图片文件（WebP），里面没有文字。${USE_OCR}`],
  ['ftyphei', 4, `这是图片文件（HEIC），里面没有文字。${USE_OCR}`],
  ['Rar!\x1a\x07', 0, '这是 RAR 压缩包。请解压后提交其中的 Word、Excel 或 PDF 文件。'],
  ['7z\xbc\xaf\x27\x1c', 0, '这是 7z 压缩包。请解压后提交其中的 Word、Excel 或 PDF 文件。'],
  ['\x1f\x8b', 0, '这是 gzip 压缩包。请解压后提交其中的 Word、Excel 或 PDF 文件。'],
  ['%!PS', 0, '这是 PostScript 文件，不能直接读取。请转换为 PDF，或提交 Word、Excel 原文件。'],
];

/**
 * Tells the format of a file by its content; names and extensions are often wrong.
 *
 * @throws UnreadableFile with a sentence for each kind of file that is not read: `empty`, `unsupported`, `encrypted`,
 * or `damaged`.
 */
export function detectFormat(bytes: Uint8Array, limits: Limits = defaultLimits): DocumentFormat {
  if (bytes.length === 0) throw new UnreadableFile('empty', '这个文件是空的（0 字节）。请检查后重新提交。');
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return detectZip(bytes, limits);
  if (isCompoundFile(bytes)) return detectCompound(bytes);
  if (findPdfHeader(bytes)) return 'pdf';
  for (const [signature, at, message] of REFUSED) {
    if (startsWith(bytes, signature, at) && !(signature === 'BM' && !isBitmap(bytes))) {
      throw new UnreadableFile('unsupported', message);
    }
  }
  return detectText(bytes);
}

function startsWith(bytes: Uint8Array, signature: string, at = 0): boolean {
  for (let i = 0; i < signature.length; i++) if (bytes[at + i] !== signature.charCodeAt(i)) return false;
  return true;
}

/** Two letters are not enough to call a file a picture: its header gives its own size. */
function isBitmap(bytes: Uint8Array): boolean {
  if (bytes.length < 14) return false;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(2, true) === bytes.length;
}

/** Readers of PDF accept other bytes before the header. */
function findPdfHeader(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1_024)).includes('%PDF-');
}

function detectZip(bytes: Uint8Array, limits: Limits): DocumentFormat {
  const zip = openPackage(bytes, limits);
  const type = (pattern: RegExp) => findPartByContentType(zip, (contentType) => pattern.test(contentType), limits);
  if (zip.has('word/document.xml')) return 'docx';
  if (zip.has('xl/workbook.xml')) return 'xlsx';
  if (zip.has('[Content_Types].xml')) {
    if (type(/wordprocessingml\.(?:document|template)\.main|word\.(?:document|template)\.macroEnabled/)) return 'docx';
    if (type(/spreadsheetml\.(?:sheet|template)\.main|excel\.(?:sheet|template)\.macroEnabled\.main/)) return 'xlsx';
  }
  throw new UnreadableFile('unsupported', refusedZip(zip));
}

function refusedZip(zip: ZipPackage): string {
  if (zip.has('xl/workbook.bin')) return `这是 Excel 二进制工作簿（.xlsb），不能直接读取。${SAVE_AS_XLSX}`;
  if (zip.has('ppt/presentation.xml'))
    return '这是演示文稿（PowerPoint），不是绩效自评报告。请提交 Word、Excel 或 PDF 文件。';
  if (zip.has('OFD.xml')) return '这是 OFD 版式文件，不能直接读取。请转换为 PDF，或提交 Word、Excel 原文件。';
  const kind = zip.read('mimetype');
  const mime = kind ? new TextDecoder('latin1').decode(kind.subarray(0, 100)) : '';
  if (mime.includes('opendocument.text')) return `这是 ODT 文档，不能直接读取。${SAVE_AS_DOCX}`;
  if (mime.includes('opendocument.spreadsheet')) return `这是 ODS 表格，不能直接读取。${SAVE_AS_XLSX}`;
  if (mime.includes('opendocument')) return `这是 OpenDocument 文件，不能直接读取。${SAVE_AS_DOCX}`;
  return '这是压缩包（ZIP）。请解压后提交其中的 Word、Excel 或 PDF 文件。';
}

function detectCompound(bytes: Uint8Array): DocumentFormat {
  const names = new Set(new CompoundFile(bytes).names);
  if (names.has('encryptedpackage')) {
    throw new UnreadableFile('encrypted', '这个文件设有打开密码。请用 Word、Excel 或 WPS 取消密码后再提交。');
  }
  if (names.has('worddocument')) return 'doc';
  if (names.has('workbook') || names.has('book')) return 'xls';
  if (names.has('powerpoint document')) {
    throw new UnreadableFile(
      'unsupported',
      '这是演示文稿（PowerPoint），不是绩效自评报告。请提交 Word、Excel 或 PDF 文件。',
    );
  }
  if (names.size === 0) {
    throw new UnreadableFile('damaged', '这个文件已损坏，无法读取。请用 Word、Excel 或 WPS 打开后另存一份再提交。');
  }
  throw new UnreadableFile(
    'unsupported',
    `这个文件是旧版 WPS 文档（.wps、.et）或其他软件的文件，不能直接读取。${SAVE_AS_DOCX}`,
  );
}

const HTML_START =
  /^[\s\ufeff]*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*){0,5}<(?:!doctype\s+html|html|head|body|meta|table|div|p|style|title|center|font|span|h[1-6]|link|script)[\s>]/i;
const WORD_XML =
  /<\?mso-application\s+progid="(?:Word|Excel)\.|<w:wordDocument[\s>]|<Workbook\s+xmlns="urn:schemas-microsoft-com:office:spreadsheet"/;
const START = 4_096;
/** Enough to tell text from other bytes; the reader looks at the rest. */
const SAMPLE_BYTES = 1 << 17;

function detectText(bytes: Uint8Array): DocumentFormat {
  if (isMhtml(bytes)) return 'html';
  const start = decodeText(bytes.subarray(0, SAMPLE_BYTES)).text.slice(0, START);
  if (WORD_XML.test(start)) {
    throw new UnreadableFile(
      'unsupported',
      '这是 Office 2003 的 XML 文件，不能直接读取。请用 Word、Excel 或 WPS 打开后另存为 .docx 或 .xlsx 文件再提交。',
    );
  }
  return HTML_START.test(start) || /<(?:html|body|table)[\s>]/i.test(start.slice(0, 1_024)) ? 'html' : 'txt';
}
