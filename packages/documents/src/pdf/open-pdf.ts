import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { UnreadableFile } from '../errors.js';
import type { Limits } from '../limits.js';
import { provideCanvasStandIns } from './canvas-stand-ins.js';
import type { Operators } from './segments.js';

export interface OpenedPdf {
  readonly document: PDFDocumentProxy;
  readonly operators: Operators;
}

/**
 * Opens a PDF for reading text and lines only: no scripts, no fonts of the system, no images.
 *
 * @throws UnreadableFile where it needs a password, is damaged or has more pages than the limits allow.
 */
export async function openPdf(bytes: Uint8Array, limits: Limits): Promise<OpenedPdf> {
  const pdfjs = await loadPdfJs();
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  let document: PDFDocumentProxy;
  try {
    document = await pdfjs.getDocument({
      // A copy: pdf.js takes the buffer for itself.
      data: new Uint8Array(bytes),
      cMapUrl: join(folder, 'cmaps') + sep,
      cMapPacked: true,
      standardFontDataUrl: join(folder, 'standard_fonts') + sep,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      useWasm: false,
      isEvalSupported: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      enableXfa: false,
      maxImageSize: 1,
      stopAtErrors: false,
      verbosity: 0,
    }).promise;
  } catch (cause) {
    throw refusal(cause);
  }
  if (document.numPages > limits.pages) {
    await document.destroy();
    throw new UnreadableFile('too-large', `这个 PDF 超过 ${limits.pages} 页，无法读取。请拆成几个文件再提交。`);
  }
  return { document, operators: pdfjs.OPS };
}

let loading: Promise<typeof import('pdfjs-dist')> | undefined;

/** Loads pdf.js once, without the warnings it prints about what it does not find. */
function loadPdfJs(): Promise<typeof import('pdfjs-dist')> {
  loading ??= importQuietly();
  return loading;
}

async function importQuietly(): Promise<typeof import('pdfjs-dist')> {
  provideCanvasStandIns();
  const warn = console.warn;
  console.warn = () => undefined;
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}

function refusal(cause: unknown): UnreadableFile {
  if (cause instanceof Error && cause.name === 'PasswordException') {
    return new UnreadableFile('encrypted', '这个 PDF 设有打开密码。请取消密码后再提交。', { cause });
  }
  return new UnreadableFile(
    'damaged',
    '这个 PDF 已损坏，无法读取。请从原文件重新导出 PDF，或直接提交 Word、Excel 原文件。',
    { cause },
  );
}
