import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { readDocument } from '@hengji/documents';
import { describe, expect, it } from 'vitest';
import { commentsOf } from '../../../../documents/src/docx-comments/testing/commented.js';
import type { DocumentReview, Finding } from '../../model/review.js';
import { docxFormatter } from '../docx.js';
import { sampleReview } from '../testing/sample-result.js';

const installed = spawnSync('soffice', ['--version']).status === 0;
const run = promisify(execFile);

/** Every figure of the sample found faulty again and again, until there are that many findings. */
function withFindings(count: number): DocumentReview {
  const places = sampleReview.statements.flatMap(({ figures }) => figures);
  const findings = Array.from({ length: count }, (_, index): Finding => {
    const figure = places[index % places.length] ?? { text: '', at: { block: 0, start: 0, end: 0 } };
    return {
      ...{ id: `f${index}`, check: `c${index % 3}`, severity: 'error', title: '有误', message: `第${index}次<&>。` },
      ...{ quotes: [{ text: figure.text, at: figure.at }], why: '', basis: '勾稽关系', advice: '改正。' },
    };
  });
  return { ...sampleReview, format: 'txt', findings };
}

describe.skipIf(!installed)('LibreOffice', () => {
  it.each([[4], [300]])(
    'opens a file with %i findings, with every comment where it was put',
    async (count) => {
      const folder = await mkdtemp(join(tmpdir(), 'hengji-office-'));
      try {
        const review = withFindings(count);
        const options = { color: false, width: 80, verbose: false, date: new Date('2024-05-06T08:00:00Z') };
        const bytes = await docxFormatter.formatFile(review, { version: 1, documents: [review], failed: [] }, options);
        const file = join(folder, '审核.docx');
        await writeFile(file, bytes);
        const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
        for (const target of ['docx:MS Word 2007 XML', 'pdf']) {
          await run('soffice', [profile, '--headless', '--convert-to', target, '--outdir', join(folder, 'out'), file]);
        }
        expect((await readFile(join(folder, 'out', '审核.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
        const converted = await readFile(join(folder, 'out', '审核.docx'));
        const facts = (found: ReturnType<typeof commentsOf>) =>
          found.map(({ author, marked, paragraphs }) => [author, marked, ...paragraphs]);
        expect(facts(commentsOf(converted))).toEqual(facts(commentsOf(bytes)));
        const texts = async (source: Uint8Array) =>
          (await readDocument(source)).blocks.map((block) =>
            block.type === 'table' ? block.cells.length : block.text,
          );
        expect(await texts(converted)).toEqual(await texts(bytes));
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    240_000,
  );
});
