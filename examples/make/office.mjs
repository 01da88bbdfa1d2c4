import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const filters = { pdf: 'pdf', doc: 'doc:MS Word 97', xls: 'xls:MS Excel 97' };

/** Converts a docx or xlsx with LibreOffice. Its output differs from run to run, so these files are made only on request. */
export function convert(bytes, from, to) {
  const folder = mkdtempSync(join(tmpdir(), 'examples-'));
  try {
    const source = join(folder, `report.${from}`);
    writeFileSync(source, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', filters[to], '--outdir', folder, source], {
      stdio: 'ignore',
    });
    return readFileSync(join(folder, `report.${to}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
