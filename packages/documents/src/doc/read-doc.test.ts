import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../document.js';
import { UnreadableFile } from '../errors.js';
import { defaultLimits, type Limits } from '../limits.js';
import { readDoc } from './read-doc.js';

// Written by LibreOffice from a made-up report: numbering, merges, a nested table, revisions, hidden text, notes, boxes.
const fixture = new Uint8Array(readFileSync(new URL('../../fixtures/word97.doc', import.meta.url)));

function reasonOf(bytes: Uint8Array, limits: Limits = defaultLimits): string {
  try {
    readDoc(bytes, limits);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.reason;
    throw error;
  }
  return 'none';
}

/** The fixture with a byte of its WordDocument stream changed; the stream starts with the identifier of Word 97. */
function withByte(at: number, change: (byte: number) => number): Uint8Array {
  const bytes = Buffer.from(fixture);
  const position = bytes.indexOf(Buffer.from([0xec, 0xa5])) + at;
  bytes[position] = change(bytes[position] ?? 0);
  return new Uint8Array(bytes);
}

describe('readDoc', () => {
  const document = readDoc(fixture, defaultLimits);
  const table = document.blocks.find((block): block is Table => block.type === 'table');

  it('reads paragraphs with numbers, heading levels and visible text only', () => {
    const lines = document.blocks.flatMap((block) =>
      block.type === 'table' ? [] : [[block.origin, block.level ?? '', block.label ?? '', block.text].join('|')],
    );
    expect(lines).toEqual([
      'body|||虚构市图书馆2022年度部门整体支出绩效自评报告',
      'body|1|一、|部门概况',
      'body|2|（一）|机构设置',
      'body|2|（二）|人员情况',
      'body|||编制20人。第一行\n第二行',
      'body|||本年支出118万元。',
      'body|1|二、|预算执行情况',
      'body|||是否公开：☑是□否',
      'body|||填报日期：2023年3月1日',
      'body|||符号：☑完成',
      'body|||锚定文本框的段落',
      'text-box|||文本框里的话',
      'footnote|||含上年结转。',
    ]);
    expect(document.remarks).toEqual(['文件带有修订痕迹，已按接受全部修订后的内容读取。']);
  });

  it('reads merged cells, numbers in cells and nested tables', () => {
    expect(table?.columns).toBe(3);
    expect(table?.cells.map((cell) => [cell.row, cell.column, cell.rowSpan, cell.columnSpan, cell.text])).toEqual([
      [0, 0, 2, 1, '指标'],
      [0, 1, 1, 2, '年初预算与决算'],
      [1, 1, 1, 1, '120.50万元'],
      [1, 2, 1, 1, '118.00万元'],
      [2, 0, 1, 1, '1.自动编号'],
      [2, 1, 1, 1, '甲\t乙\n内表之后'],
      [2, 2, 1, 1, '两段之一\n两段之二'],
    ]);
    const [nested] = table?.cells[5]?.tables ?? [];
    expect(nested?.cells.map(({ text }) => text)).toEqual(['甲', '乙']);
  });

  it('tells files with a password and files from before Word 97 apart from damaged ones', () => {
    expect(reasonOf(withByte(0x0b, (flags) => flags | 0x01))).toBe('encrypted');
    expect(reasonOf(withByte(0, () => 0xdc))).toBe('unsupported');
    expect(reasonOf(fixture.subarray(0, 4_000))).toBe('damaged');
    expect(reasonOf(new TextEncoder().encode('<html>不是 Word 文件</html>'))).toBe('damaged');
    expect(reasonOf(new Uint8Array(0))).toBe('damaged');
  });

  it('refuses a file whose directory gives a stream an impossible size', () => {
    const bytes = Buffer.from(fixture);
    const entry = bytes.indexOf(Buffer.from('1Table\0', 'utf16le'));
    bytes.writeUInt32LE(0x80_00_00_00, entry + 120);
    expect(reasonOf(new Uint8Array(bytes))).toBe('damaged');
  });

  it('keeps to the limits', () => {
    expect(reasonOf(fixture, { ...defaultLimits, characters: 50 })).toBe('too-large');
    expect(reasonOf(fixture, { ...defaultLimits, columns: 2 })).toBe('too-complex');
    expect(reasonOf(fixture, { ...defaultLimits, blocks: 5 })).toBe('too-complex');
    expect(reasonOf(fixture, { ...defaultLimits, depth: 1 })).toBe('too-complex');
  });

  it('reads or refuses a file with any bytes changed, and never fails otherwise', () => {
    const change = fc.tuple(fc.nat({ max: fixture.length - 1 }), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 12 }),
        fc.nat({ max: fixture.length }),
        (changes, cut) => {
          const bytes = new Uint8Array(cut % 10 === 0 ? fixture.subarray(0, cut) : fixture);
          for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
          expect(['none', 'damaged', 'unsupported', 'encrypted', 'too-large', 'too-complex']).toContain(
            reasonOf(bytes),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
