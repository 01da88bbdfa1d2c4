import { mkdir, realpath, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import {
  type FailedFile,
  type FileFormatter,
  type FormatOptions,
  type ReviewResult,
  SourceTrouble,
} from '@hengji/review';
import { checkOutputPath, writeOutputFile } from './output-file.js';
import { UsageError } from './usage-error.js';

/** What was written, and which files could not be given back. */
export interface Written {
  readonly paths: readonly string[];
  readonly troubles: readonly FailedFile[];
}

/** Refuses, before any long work is done, a file or folder that the outputs cannot go to. Throws `UsageError`. */
export async function checkEachOutput(out: string, inputs: readonly string[]): Promise<void> {
  if (await isFolder(out)) return;
  await checkOutputPath(out);
  if (namesFile(out) && inputs.length > 1) throw severalFiles(inputs.length);
  await refuseSource(out, inputs);
}

/**
 * Writes one output for each document: to `out` where it names a file, which must then be the only document, else into
 * the folder `out`, which is made if need be. Outputs whose names would be equal are numbered. Throws `UsageError`
 * where nothing can be written.
 */
export async function writeEachOutput(
  formatter: FileFormatter,
  result: ReviewResult,
  out: string,
  options: FormatOptions,
): Promise<Written> {
  const { documents } = result;
  const single = namesFile(out) && !(await isFolder(out));
  if (single && documents.length > 1) throw severalFiles(documents.length);
  if (single) {
    await refuseSource(
      out,
      documents.map(({ file }) => file),
    );
  } else await mkdir(out, { recursive: true });
  const taken = new Set<string>();
  const paths: string[] = [];
  const troubles: FailedFile[] = [];
  for (const review of documents) {
    try {
      const content = await formatter.formatFile(review, result, options);
      const path = single ? out : join(out, freeName(formatter.nameFor(review), taken));
      await writeOutputFile(path, content);
      paths.push(path);
    } catch (error) {
      if (!(error instanceof SourceTrouble)) throw error;
      troubles.push({ file: review.file, error: error.message });
    }
  }
  return { paths, troubles };
}

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

/** A path with the extension of a Word file is taken for a file, any other for a folder. */
const namesFile = (path: string): boolean => /^\.do[ct][xm]$/i.test(extname(path));

const severalFiles = (count: number): UsageError =>
  new UsageError(`有${count}个文件，每个写出一份；请用 --out 给出文件夹，例如 --out 审核稿`);

/** A report must never be replaced by its own annotated copy. */
async function refuseSource(out: string, files: readonly string[]): Promise<void> {
  const target = await realpath(out).catch(() => resolve(out));
  for (const file of files) {
    const source = await realpath(file).catch(() => resolve(file));
    if (source === target) throw new UsageError(`--out 就是被审核的文件：${out}；请换一个文件名，以免覆盖原件。`);
  }
}

/** 「甲.审核.docx」, then 「甲(2).审核.docx」; file systems may not tell upper from lower case. */
function freeName(name: string, taken: Set<string>): string {
  const dot = name.search(/(?:\.审核)?\.[^.]*$/);
  const [stem, rest] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${stem}(${number})${rest}`;
  taken.add(free.toLowerCase());
  return free;
}
