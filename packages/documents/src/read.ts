import { Budget } from './budget.js';
import { detectFormat } from './detect.js';
import type { Block, Document, DocumentFormat, Table } from './document.js';
import { UnreadableFile } from './errors.js';
import { defaultLimits, type Limits } from './limits.js';
import { inferHeadings } from './outline/infer-headings.js';
import { decodeText, replacedRemarks } from './text-encoding.js';

export interface ReadOptions {
  /** Bounds that differ from {@link defaultLimits}. */
  readonly limits?: Partial<Limits>;
}

/**
 * Reads a file of any known format, told by its content, into a {@link Document}.
 *
 * @throws UnreadableFile always, where it cannot be read; its message says why and what to do.
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions = {}): Promise<Document> {
  const limits = { ...defaultLimits, ...options.limits };
  try {
    if (bytes.length > limits.fileBytes) {
      throw new UnreadableFile(
        'too-large',
        `这个文件超过 ${Math.max(1, Math.floor(limits.fileBytes / (1 << 20)))} MB，无法读取。请删去大图片和无关内容，或拆成几个文件再提交。`,
      );
    }
    const document = await dispatch(detectFormat(bytes, limits), bytes, limits);
    measure(document.blocks, new Budget(limits));
    return { ...document, blocks: inferHeadings(document.blocks) };
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause;
    throw new UnreadableFile('damaged', '这个文件已损坏，无法读取。请用 Word、Excel 或 WPS 打开后另存一份再提交。', {
      cause,
    });
  }
}

/** Each reader is loaded when first needed: those of PDF and old Excel files are large. */
async function dispatch(format: DocumentFormat, bytes: Uint8Array, limits: Limits): Promise<Document> {
  switch (format) {
    case 'docx':
      return (await import('./docx/read-docx.js')).readDocx(bytes, limits);
    case 'doc':
      return (await import('./doc/read-doc.js')).readDoc(bytes, limits);
    case 'xlsx':
      return (await import('./xlsx/read-xlsx.js')).readXlsx(bytes, limits);
    case 'xls':
      return (await import('./xls/read-xls.js')).readXls(bytes, limits);
    case 'html':
      return (await import('./html/read-html.js')).readHtml(bytes, limits);
    case 'pdf':
      return (await import('./pdf/read-pdf.js')).readPdf(bytes, limits);
    case 'txt': {
      const { text, replaced } = decodeText(bytes);
      const document = (await import('./txt/read-txt.js')).readTxt(text, limits);
      return { ...document, remarks: [...replacedRemarks(replaced), ...document.remarks] };
    }
  }
}

/** Holds the result against the limits, whatever a reader has counted itself, and refuses a document without text. */
function measure(blocks: readonly Block[], budget: Budget): void {
  let blank = true;
  const table = ({ rows, columns, cells }: Table) => {
    budget.grid(rows, columns);
    for (const cell of cells) {
      budget.characters(cell.text.length);
      if (blank && cell.text.trim() !== '') blank = false;
      cell.tables?.forEach(table);
    }
  };
  for (const block of blocks) {
    budget.block();
    if (block.type === 'table') table(block);
    else {
      budget.characters(block.text.length);
      if (blank && (block.text.trim() !== '' || block.label !== undefined)) blank = false;
    }
  }
  if (blank) {
    throw new UnreadableFile(
      'no-text',
      '这个文件里没有文字。如果内容是图片或扫描件，请先做文字识别（OCR），再提交有文字的文件。',
    );
  }
}
