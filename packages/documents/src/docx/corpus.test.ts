import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDoc } from '../doc/read-doc.js';
import type { Document, Table } from '../document.js';
import { UnreadableFile } from '../errors.js';
import { defaultLimits } from '../limits.js';
import { readDocx } from './read-docx.js';
import { describeCells } from './testing/read.js';

const corpus = process.env.HENGJI_CORPUS ?? '';
const file = (...path: string[]) => new Uint8Array(readFileSync(join(corpus, 'samples', ...path)));
const tables = (document: Document) => document.blocks.filter((block): block is Table => block.type === 'table');

describe.skipIf(corpus === '')('samples', () => {
  it('reads the same form from docx and doc', () => {
    const [docx] = tables(readDocx(file('form', 'form.docx'), defaultLimits));
    const [doc] = tables(readDoc(file('form', 'form.doc'), defaultLimits));
    expect([docx?.rows, docx?.columns, docx?.cells.length]).toEqual([66, 7, 302]);
    expect(docx?.cells.filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1)).toHaveLength(52);
    expect(doc).toEqual(docx);
  });

  it('reads the hard cases', () => {
    const document = readDocx(file('hard', 'hard.docx'), defaultLimits);
    const numbers = document.blocks.flatMap((block) => (block.type === 'paragraph' ? (block.label ?? []) : []));
    expect(numbers.join('')).toBe(
      '一、二、（一）（二）三、（一）第一条第二条一、二、三、四、五、六、七、八、九、十、十一、十二、一、①②',
    );
    const cells = tables(document).flatMap(describeCells);
    expect(cells).toHaveLength(38);
    for (const cell of [
      '0,0 3×1 A1',
      '3,2 C4',
      '4,1 B5控件格',
      '4,2 插入C5',
      '4,3 ☑是□否',
      '7,0 1×2 A8',
      '8,0 1 自动序号行一',
    ]) {
      expect(cells).toContain(cell);
    }
    const last = document.blocks
      .slice(-6)
      .map((block) => block.type === 'paragraph' && `${block.origin} ${block.text}`);
    expect(last).toEqual([
      'body 框后正文',
      'text-box 文本框内容',
      'body 正文含脚注与域2024年',
      'body 得分=权重×B/A',
      'body 书签标题',
      'footnote 脚注文字',
    ]);
  });

  it('refuses the hostile documents', () => {
    const names = readdirSync(join(corpus, 'samples', 'hostile')).filter((name) => name.endsWith('.docx'));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      expect(() => readDocx(file('hostile', name), defaultLimits), name).toThrow(UnreadableFile);
    }
  });
});
