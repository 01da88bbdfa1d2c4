import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../limits.js';
import { readPdf } from './read-pdf.js';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url));

/** A PDF of one page with the given drawing instructions. */
function drawing(instructions: string): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${instructions.length}>>stream\n${instructions}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 6\n0000000000 65535 f \n${entries}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(text, 'latin1');
}

describe('readPdf', () => {
  it('reads a report over two pages', async () => {
    const { blocks, remarks } = await readPdf(fixture('archive.pdf'), defaultLimits);
    expect(
      blocks.map((block) => (block.type === 'table' ? `${block.rows}×${block.columns}` : block.text.slice(0, 12))),
    ).toEqual([
      '云溪县档案馆2023年度',
      '一、基本情况',
      '云溪县档案馆为县委直属事',
      '二、绩效目标完成情况',
      '全年接待查档3,120人',
      '27×5',
      '三、存在的问题',
      '部分指标设置偏低。',
    ]);
    expect(remarks).toEqual([
      '每页重复的页眉或页脚“云溪县档案馆绩效自评材料”未计入正文。',
      '第1页末与第2页开头的表格按同一张表连接，重复的 1 行表头已略去。',
    ]);
  });

  it('joins wrapped lines of text and keeps merged cells', async () => {
    const { blocks } = await readPdf(fixture('archive.pdf'), defaultLimits);
    expect(blocks[2]).toMatchObject({
      text: expect.stringMatching(/^云溪.*批复金额为1,286\.40万元，年中追加32\.15万元.*98\.97%。$/),
    });
    const table = blocks[5];
    if (table?.type !== 'table') throw new Error('no table');
    expect(table.cells.filter((cell) => cell.rowSpan > 1)).toEqual([
      { row: 1, column: 0, rowSpan: 13, columnSpan: 1, text: '产出指标' },
      { row: 14, column: 0, rowSpan: 13, columnSpan: 1, text: '效益指标' },
    ]);
    expect(table.cells.at(-1)?.text).toBe('2');
  });

  it('does not take a frame for a table', async () => {
    const { blocks } = await readPdf(
      drawing('50 700 400 100 re S BT /F 12 Tf 60 750 Td (Budget 2023) Tj ET'),
      defaultLimits,
    );
    expect(blocks).toEqual([{ type: 'paragraph', text: 'Budget 2023', origin: 'body' }]);
  });

  it('cuts text that runs over a drawn line', async () => {
    const grid = '50 700 200 40 re S 150 700 m 150 740 l S 50 720 m 250 720 l S';
    const text = 'BT /F 12 Tf 110 725 Td (123456 7890123) Tj ET';
    const { blocks } = await readPdf(drawing(`${grid} ${text}`), defaultLimits);
    expect(blocks).toMatchObject([{ rows: 2, columns: 2, cells: [{ text: '123456' }, { text: '7890123' }, {}, {}] }]);
  });

  it('says what to do about scans, passwords and damage', async () => {
    await expect(readPdf(drawing('0 0 595 842 re f'), defaultLimits)).rejects.toMatchObject({ reason: 'no-text' });
    await expect(readPdf(fixture('encrypted.pdf'), defaultLimits)).rejects.toMatchObject({ reason: 'encrypted' });
    await expect(readPdf(Buffer.from('%PDF-1.7\nnothing'), defaultLimits)).rejects.toMatchObject({ reason: 'damaged' });
    await expect(readPdf(fixture('archive.pdf'), { ...defaultLimits, pages: 1 })).rejects.toMatchObject({
      reason: 'too-large',
    });
  });
});
