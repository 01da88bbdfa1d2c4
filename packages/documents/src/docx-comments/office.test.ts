import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Block } from '../document.js';
import { readDocx } from '../docx/read-docx.js';
import { p, r, tr, writeDocx } from '../docx/testing/write-docx.js';
import { defaultLimits } from '../limits.js';
import { annotateDocx, type DocxComment } from './annotate-docx.js';

const installed = spawnSync('soffice', ['--version']).status === 0;

const control = (properties: string, content: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const paragraph = (...content: string[]) => `<w:p>${content.join('')}</w:p>`;
const cell = (content: string) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
const table = (rows: string) =>
  `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(3)}</w:tblGrid>${rows}</w:tbl>`;
const threeCells = (middle: string) => table(tr([cell(p('左1')), middle, cell(p('右3'))]));
const text = '目标25万元';

/** Where other programs may lose text when a comment stands in it. */
const bodies: readonly string[] = [
  threeCells(control('', cell(p(text)))),
  threeCells(control('<w:text/>', cell(p(text) + p('又36')))),
  threeCells(cell(p('前') + control('<w:id w:val="4"/>', p(text)) + p('后'))),
  threeCells(cell(paragraph(control('<w:id w:val="4"/>', r(text)), r('后')))),
  table(control('', tr([cell(p(text)), cell(p('乙')), cell(p('丙'))]))),
  control('<w:id w:val="4"/>', threeCells(cell(p(text)))),
  control('<w:id w:val="4"/>', p(text) + p('又36')),
  paragraph(r('前'), control('<w:text/>', r(text)), r('后')),
  paragraph(r('前'), `<w:hyperlink w:anchor="x">${r(text)}</w:hyperlink>`, r('后')),
  paragraph(r('前'), field('REF x', r(text)), r('后')),
  paragraph(r('前'), `<w:fldSimple w:instr="REF x">${r(text)}</w:fldSimple>`, r('后')),
  threeCells(cell(p('一1') + p(text) + p(''))),
  threeCells(cell('<w:p/>')),
];

describe.skipIf(!installed)('LibreOffice', () => {
  it('keeps every text beside a comment', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hengji-office-'));
    try {
      const files: string[] = [];
      for (const [index, body] of bodies.entries()) {
        const bytes = writeDocx(`${p('题')}${body}${p('末')}`);
        const { blocks } = readDocx(bytes, defaultLimits);
        for (const [name, content] of Object.entries({
          plain: bytes,
          commented: annotateDocx(bytes, middles(blocks)),
        })) {
          files.push(join(folder, `${index}-${name}.docx`));
          await writeFile(files.at(-1) ?? '', content);
        }
      }
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const out = join(folder, 'out');
      await promisify(execFile)('soffice', [
        profile,
        '--headless',
        '--convert-to',
        'txt:Text (encoded):UTF8',
        '--outdir',
        out,
        ...files,
      ]);
      const lines = async (name: string) =>
        (await readFile(join(out, name), 'utf8')).split(/[\r\n\ufeff]+/).filter((line) => line !== '');
      for (const index of bodies.keys()) {
        expect([index, await lines(`${index}-commented.txt`)]).toEqual([index, await lines(`${index}-plain.txt`)]);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 240_000);
});

/** A comment on the middle of every text. */
const middles = (blocks: readonly Block[]): DocxComment[] =>
  blocks.flatMap((block, index) =>
    (block.type === 'table' ? block.cells : [block]).map((found) => ({
      at: {
        block: index,
        ...('row' in found ? { row: found.row, column: found.column } : {}),
        start: Math.floor(found.text.length / 3),
        end: Math.ceil((found.text.length * 2) / 3),
      },
      ...{ paragraphs: ['批注'], author: '衡绩', initials: '衡', date: new Date(0) },
    })),
  );
