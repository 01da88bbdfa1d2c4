import { execFile, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const hasOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

/** Workbooks as LibreOffice saves them after calculating every formula; all in one run, in the same order. */
export async function recalculated(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hengji-workbook-'));
  try {
    const [before, after] = [join(folder, 'before'), join(folder, 'after')];
    await mkdir(before);
    const paths = files.map((_, at) => join(before, `${at}.xlsx`));
    await Promise.all(files.map((bytes, at) => writeFile(paths[at] ?? '', bytes)));
    await run(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        after,
        ...paths,
      ],
      { timeout: 240_000 },
    );
    return await Promise.all(files.map(async (_, at) => new Uint8Array(await readFile(join(after, `${at}.xlsx`)))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
