import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FailedFile } from '../model/review.js';
import { fileTrouble } from './file-trouble.js';

export interface ExpandedPaths {
  /** Files to review: the given order, the files of a folder sorted by name. Every file stands here once. */
  readonly files: readonly string[];
  /** Paths that lead to no file. */
  readonly failed: readonly FailedFile[];
}

/**
 * What no one means to have reviewed in a folder: what editors, file managers and npm leave behind, data beside the
 * reports, and reports that an earlier review has annotated. A report that bears such a name can still be named itself.
 */
const isLitter = (name: string): boolean =>
  name.startsWith('.') ||
  name.startsWith('~$') ||
  /^(?:node_modules|thumbs\.db|desktop\.ini)$|\.(?:ya?ml|json|ndjson|sarif)$|\.审核\.do[ct][xm]$/i.test(name);

const byName = new Intl.Collator('zh-CN', { numeric: true });

/**
 * Replaces folders by the files in and below them, whatever their extensions (a report may be mislabelled). Links inside
 * a folder are not followed: what they show either stands in the folder too or does not belong to it.
 */
export async function expandPaths(paths: readonly string[]): Promise<ExpandedPaths> {
  const files: string[] = [];
  const failed: FailedFile[] = [];
  const seen = new Set<string>();
  const add = async (path: string) => {
    const identity = await realpath(path).catch(() => path);
    if (seen.has(identity)) return;
    seen.add(identity);
    files.push(path);
  };
  for (const path of paths) {
    try {
      const kind = await stat(path);
      if (kind.isFile()) await add(path);
      else if (!kind.isDirectory())
        failed.push({ file: path, error: '这不是普通文件，无法审核；请给出报告文件或文件夹。' });
      else {
        const inside = await filesBelow(path, failed);
        if (inside.length === 0) failed.push({ file: path, error: '文件夹里没有可审核的文件；请检查路径。' });
        for (const file of inside) await add(file);
      }
    } catch (error) {
      failed.push({ file: path, error: fileTrouble(error) });
    }
  }
  return { files, failed };
}

/** All regular files below a folder: those of the folder itself first, then those of its sorted sub-folders. */
async function filesBelow(folder: string, failed: FailedFile[]): Promise<string[]> {
  const files: string[] = [];
  const waiting = [folder];
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    let entries: Dirent[];
    try {
      entries = await readdir(current, { withFileTypes: true });
    } catch (error) {
      failed.push({ file: current, error: fileTrouble(error) });
      continue;
    }
    const kept = entries
      .filter(({ name }) => !isLitter(name))
      .sort((a, b) => byName.compare(a.name, b.name) || (a.name < b.name ? -1 : 1));
    for (const entry of kept) if (entry.isFile()) files.push(join(current, entry.name));
    for (const entry of kept.reverse()) if (entry.isDirectory()) waiting.push(join(current, entry.name));
  }
  return files;
}
