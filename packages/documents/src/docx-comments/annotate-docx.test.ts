import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '@hengji/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../docx/read-docx.js';
import { type DocxSource, lvl, numbered, p, r, tbl, tc, tr, writeDocx } from '../docx/testing/write-docx.js';
import { defaultLimits } from '../limits.js';
import { writeZip } from '../zip/testing/write-zip.js';
import { annotateDocx, type DocxComment, isSigned } from './annotate-docx.js';
import { commentsOf, entriesOf, mainPartOf, withoutComments } from './testing/commented.js';

const comment = (at: Place, ...paragraphs: string[]): DocxComment => ({
  at,
  paragraphs,
  author: '衡绩',
  initials: '衡',
  date: new Date('2024-03-01T08:00:00Z'),
});

/** The place of `text` in the block, or in the cell at `row` and `column`. */
function placeOf(bytes: Uint8Array, text: string, block: number, row?: number, column?: number): Place {
  const found = readDocx(bytes, defaultLimits).blocks[block];
  const cell = found?.type === 'table' ? found.cells.find((c) => c.row === row && c.column === column) : found;
  const start = cell?.text.indexOf(text) ?? -1;
  if (start < 0) throw new Error(`${text} is not in ${cell?.text}`);
  return { block, ...(row === undefined ? {} : { row, column }), start, end: start + text.length };
}

/** Comments `text` and gives what is marked; holds the file against the one without the comment. */
function marked(source: DocxSource | string, text: string, block = 0, row?: number, column?: number): string {
  const bytes = writeDocx(source);
  const annotated = annotateDocx(bytes, [comment(placeOf(bytes, text, block, row, column), '看这里')]);
  expectOnlyComments(bytes, annotated);
  const [found] = commentsOf(annotated);
  expect(found).toMatchObject({ author: '衡绩', paragraphs: ['看这里'] });
  return found?.marked ?? '';
}

function expectOnlyComments(bytes: Uint8Array, annotated: Uint8Array): void {
  expect(readDocx(annotated, defaultLimits)).toEqual(readDocx(bytes, defaultLimits));
  expect(withoutComments(mainPartOf(annotated))).toEqual(withoutComments(mainPartOf(bytes)));
  const before = entriesOf(bytes);
  const after = entriesOf(annotated);
  for (const [name, content] of before) {
    if (!/document\.xml|comments\.xml|Content_Types/.test(name))
      expect([name, after.get(name)]).toEqual([name, content]);
  }
}

const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const box = (content: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const field = (result: string) =>
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r>' +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const control = (properties: string, content: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

describe('the very characters', () => {
  it('splits a run, keeping its look', () => {
    const body = paragraph(
      '<w:r w:rsidR="00A1"><w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr><w:t>支出 107.49 万元</w:t></w:r>',
    );
    expect(marked(body, '107.49')).toBe('107.49');
    expect(marked(body, '支出 ')).toBe('支出 ');
    expect(marked(body, '支出 107.49 万元')).toBe('支出 107.49 万元');
  });

  it('goes over several runs, tabs, breaks and symbols', () => {
    const body = paragraph(
      r('支出'),
      '<w:r><w:t>10</w:t><w:t>7.4</w:t><w:tab/><w:t>9万</w:t><w:br/><w:t>元</w:t><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
    );
    expect(marked(body, '7.4')).toBe('7.4');
    expect(marked(body, '07.4\t9')).toBe('07.4\t9');
    expect(marked(body, '\t')).toBe('\t');
    expect(marked(body, '出1')).toBe('出1');
    expect(marked(body, '元☑')).toBe('元◇');
    expect(marked(body, '☑')).toBe('◇');
  });

  it('counts references, line ends and characters beyond the basic plane as what they stand for', () => {
    const body = paragraph('<w:r><w:t xml:space="preserve">&lt;甲&#x1D7D8;&#20057;\r\n𠮷&gt;5%且&lt;9 </w:t></w:r>');
    expect(marked(body, '5%')).toBe('5%');
    expect(marked(body, '乙 𠮷')).toBe('乙\n𠮷');
    expect(marked(body, '<')).toBe('<');
  });

  it('leaves unsplit what the file shows otherwise than it holds it', () => {
    expect(marked(paragraph('<w:r><w:t>\n 支出5万元 </w:t></w:r>'), '5')).toBe('\n 支出5万元 ');
    expect(marked(paragraph('<w:r><w:t><![CDATA[支出5万元]]></w:t></w:r>'), '5')).toBe('支出5万元');
    expect(marked(paragraph('<w:r><w:t xml:space="default">支出5万元</w:t></w:r>'), '5')).toBe('支出5万元');
  });

  it.each([
    ['a link', `<w:hyperlink>${r('支出5万元')}</w:hyperlink>`, '5'],
    ['an insertion', `<w:ins w:id="3">${r('支出5万元')}</w:ins>`, '5'],
    ['a rich content control', control('<w:richText/>', r('支出5万元')), '5'],
    ['a plain content control', control('<w:text/>', r('支出5万元')), '支出5万元'],
    ['a simple field', `<w:fldSimple w:instr="=5">${r('支出5万元')}</w:fldSimple>`, '支出5万元'],
    ['the result of a field', field(r('支出5万元')), '支出5万元'],
    ['a field in a field', field(r('支出') + field(r('5')) + r('万元')), '支出5万元'],
    ['a smart tag in a link', `<w:hyperlink><w:smartTag>${r('支出5万元')}</w:smartTag></w:hyperlink>`, '5'],
    ['ruby', `<w:r><w:ruby><w:rubyBase>${r('支出5万元')}</w:rubyBase></w:ruby></w:r>`, '支出5万元'],
    ['a formula', '<m:oMath><m:r><m:t>支出5万元</m:t></m:r></m:oMath>', '支出5万元'],
    [
      'alternate content',
      `<mc:AlternateContent><mc:Choice Requires="x">${r('支出5万元')}</mc:Choice></mc:AlternateContent>`,
      '支出5万元',
    ],
  ])('stands in %s', (_, content, expected) => {
    expect(marked(paragraph(r('前'), content, r('后')), '5')).toBe(expected);
    expect(marked(tbl(tr([`<w:tc>${paragraph(r('前'), content)}${p('')}</w:tc>`])), '5', 0, 0, 0)).toBe(expected);
  });

  it('marks a check box content control as a whole', () => {
    const check = control('<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>', r('☒'));
    expect(marked(paragraph(r('是'), check, r('否')), '☑')).toBe('☒');
  });

  it('takes what stands in a field over several paragraphs for text like any other', () => {
    const [begin = '', end = ''] = field('|').split('|');
    const link = field(r('第5页'));
    const contents = paragraph(begin, r('概况1'), link) + p('收支36') + paragraph(r('7'), end, r('后'));
    expect(marked(contents, '1')).toBe('1');
    expect(marked(contents, '5')).toBe('第5页');
    expect(marked(contents, '3', 1)).toBe('3');
    expect(marked(contents, '7', 2)).toBe('7');
  });

  it('stands before the first paragraph of a content control around paragraphs, cells or a table', () => {
    const inside = p('支出5万元') + p('收入6万元');
    expect(marked(control('', inside), '5')).toBe('');
    expect(marked(control('', inside), '6', 1)).toBe('6');
    expect(marked(control('', inside), '收入', 1)).toBe('收入');
    const row = tr([tc('甲1'), tc('乙2')]);
    expect(marked(control('', tbl(row)), '1', 0, 0, 0)).toBe('');
    expect(marked(control('', tbl(row)), '2', 0, 0, 1)).toBe('2');
    expect(marked(tbl(control('', control('', row))), '1', 0, 0, 0)).toBe('1');
    const cell = tbl(tr([tc('前'), control('', `<w:tc>${inside}</w:tc>`)]));
    expect(marked(cell, '5', 0, 0, 1)).toBe('');
    expect(marked(cell, '6', 0, 0, 1)).toBe('6');
    expect(marked(cell, '5万元\n收', 0, 0, 1)).toBe('');
  });

  it('goes from one paragraph into the next where the end mark between them was deleted', () => {
    expect(marked(p('本年支出1', '<w:rPr><w:del w:id="1"/></w:rPr>') + p('07万元'), '107万')).toBe('1¶07万');
  });
});

describe('cells', () => {
  const numbering = `<w:abstractNum w:abstractNumId="1">${lvl(0, 'decimal', '%1')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;

  it('finds a figure in a cell of several paragraphs', () => {
    const cell = `<w:tc><w:tcPr/>${p('培训4期')}${p('')}${p('走访60家')}</w:tc>`;
    expect(marked(tbl(tr([tc('产出'), cell])), '60', 0, 0, 1)).toBe('60');
    expect(marked(tbl(tr([tc('产出'), cell])), '4期\n\n走访', 0, 0, 1)).toBe('4期¶¶走访');
  });

  it('finds merged cells, rows inside content controls and figures after automatic numbers', () => {
    const row = control('', tr([tc('', '<w:vMerge/>'), `<w:tc><w:tcPr/>${p('得分8分', numbered(0))}</w:tc>`]));
    const source = {
      body: tbl(tr([tc('投入13', '<w:vMerge w:val="restart"/>'), tc('分值8')]), row),
      numbering,
    };
    expect(marked(source, '13', 0, 0, 0)).toBe('13');
    expect(marked(source, '8', 0, 1, 1)).toBe('8');
    expect(marked(source, '1 得', 0, 1, 1)).toBe('得');
    expect(marked(source, '1', 0, 1, 1)).toBe('得分8分');
  });

  it('finds a figure in a nested table', () => {
    const inner = tbl(tr([tc('甲1'), tc('乙2')]), tr([tc('丙3'), tc('丁4')]));
    const outer = tbl(tr([`<w:tc>${p('上')}${inner}${p('下5')}</w:tc>`]));
    expect(marked(outer, '4', 0, 0, 0)).toBe('4');
    expect(marked(outer, '5', 0, 0, 0)).toBe('5');
  });

  it('marks an empty cell, however it is written', () => {
    for (const empty of [
      '<w:p/>',
      '<w:p w:rsidR="01" />',
      '<w:p></w:p>',
      '<w:p><w:pPr><w:jc w:val="left"/></w:pPr></w:p>',
    ]) {
      const bytes = writeDocx(tbl(tr([tc('完成值'), `<w:tc>${empty}</w:tc>`])));
      const at = { block: 0, row: 0, column: 1, start: 0, end: 0 };
      const annotated = annotateDocx(bytes, [comment(at, '甲'), comment(at, '乙')]);
      expectOnlyComments(bytes, annotated);
      expect(commentsOf(annotated).map(({ marked, paragraphs }) => [marked, ...paragraphs])).toEqual([
        ['', '甲'],
        ['', '乙'],
      ]);
    }
  });
});

describe('where Word has no comments', () => {
  const footnotes = `<w:footnote w:id="2">${p('期数以签到册为准，共5期')}</w:footnote>`;

  it('comments on the reference of a note', () => {
    const body = paragraph(r('培训'), '<w:r><w:footnoteReference w:id="2"/></w:r>', r('后'));
    expect(marked({ body, footnotes }, '5', 1)).toBe('');
  });

  it('comments on the paragraph of a text box, once', () => {
    const body = paragraph(r('前'), box(p('盒中5万元')), r('后'));
    expect(marked(body, '5', 1)).toContain('盒中5万元');
    expect(marked(paragraph(r('前'), field(box(p('盒中5万元'))), r('后')), '5', 1)).toContain('盒中5万元');
    const cell = tbl(tr([`<w:tc>${paragraph(box(p('盒中5万元')))}</w:tc>`]));
    expect(marked(cell, '5', 0, 0, 0)).toContain('盒中5万元');
    expect(marked(paragraph(box(tbl(tr([tc('盒中9')])))), '9', 0, 0, 0)).toContain('盒中9');
  });
});

describe('places that cannot be found', () => {
  const bytes = writeDocx(p('标题') + tbl(tr([tc('甲'), tc('乙')])));
  it.each<[string, Place, string]>([
    ['no such block', { block: 9, start: 0, end: 1 }, '标题'],
    ['a whole table', { block: 1, start: 0, end: 0 }, '甲'],
    ['no such cell', { block: 1, row: 7, column: 7, start: 0, end: 1 }, '甲'],
    ['beyond the text', { block: 0, start: 50, end: 60 }, '标题'],
    ['backwards', { block: 0, start: 1, end: 0 }, '标题'],
    ['a whole cell', { block: 1, row: 0, column: 1, start: 0, end: 0 }, '乙'],
  ])('%s', (_, at, expected) => {
    expect(commentsOf(annotateDocx(bytes, [comment(at, '一')]))[0]?.marked).toBe(expected);
  });

  it('stands in a paragraph of its own in a body without any', () => {
    const [found] = commentsOf(annotateDocx(writeDocx('<w:sectPr/>'), [comment({ block: 0, start: 0, end: 0 }, '一')]));
    expect(found?.paragraphs).toEqual(['一']);
  });
});

describe('the package', () => {
  const body = p('支出107.49万元');
  const at = { block: 0, start: 2, end: 8 };

  it.each([
    ['strict', { body, strict: true }],
    ['another prefix', { body, prefix: 'ns0' }],
    ['no prefix', { body, prefix: '' }],
    ['an unusual main part', { body, mainPart: 'word/document2.xml' }],
  ])('%s', (_, source) => {
    const bytes = writeDocx(source);
    const annotated = annotateDocx(bytes, [comment(at, '一')], {
      appendix: [{ type: 'paragraph', text: '汇总', level: 1, origin: 'body' }],
    });
    expect(commentsOf(annotated)).toMatchObject([{ marked: '107.49', paragraphs: ['一'] }]);
    expect(readDocx(annotated, defaultLimits).blocks).toMatchObject([
      { text: '支出107.49万元' },
      { text: '汇总', level: 1 },
    ]);
  });

  it('adds to the comments that are there', () => {
    const first = annotateDocx(writeDocx(body), [comment(at, '早先')]);
    const second = annotateDocx(first, [comment(at, '后来'), comment({ block: 0, start: 0, end: 4 }, '再来')]);
    expect(commentsOf(second).map(({ id, marked, paragraphs }) => [id, marked, ...paragraphs])).toEqual([
      ['0', '107.49', '早先'],
      ['1', '107.49', '后来'],
      ['2', '支出10', '再来'],
    ]);
    expect([...entriesOf(second).keys()]).toEqual([...entriesOf(first).keys()]);
  });

  it('takes other encodings as they are', () => {
    const wide = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
    for (const encode of [
      wide,
      (text: string) => wide(text).swap16(),
      (text: string) => Buffer.from(`\ufeff${text}`),
    ]) {
      const entries = [...entriesOf(writeDocx(body))].map(([name, content]) => ({
        name,
        content: name === 'word/document.xml' ? encode(Buffer.from(content).toString()) : content,
      }));
      const bytes = writeZip(entries);
      const annotated = annotateDocx(bytes, [comment(at, '一')]);
      expectOnlyComments(bytes, annotated);
      const before = entriesOf(bytes).get('word/document.xml')?.subarray(0, 4);
      expect(entriesOf(annotated).get('word/document.xml')?.subarray(0, 4)).toEqual(before);
      expect(commentsOf(annotated)[0]?.marked).toBe('107.49');
    }
  });

  it('gives the same bytes for the same input, and leaves out what XML cannot hold', () => {
    const bytes = writeDocx(body);
    const list = [comment(at, '一\u0000<&>"\n\t二\ud800')];
    expect(annotateDocx(bytes, list)).toEqual(annotateDocx(bytes, list));
    expect(commentsOf(annotateDocx(bytes, list))[0]?.paragraphs).toEqual(['一<&>"二']);
  });

  it('changes no more than it must', () => {
    const bytes = writeDocx(`${p('甲')}<!-- 注 --><w:sectPr/>`);
    expect(entriesOf(annotateDocx(bytes, []))).toEqual(entriesOf(bytes));
    const before = Buffer.from(entriesOf(bytes).get('word/document.xml') ?? []).toString();
    const after = Buffer.from(
      entriesOf(annotateDocx(bytes, [comment({ block: 0, start: 0, end: 1 }, '一')])).get('word/document.xml') ?? [],
    ).toString();
    const mark = /<w:commentRange(?:Start|End) w:id="0"\/>|<w:r><w:commentReference w:id="0"\/><\/w:r>/g;
    expect(after.match(mark)).toHaveLength(3);
    expect(after.replace(mark, '')).toBe(before);
  });

  it('tells a signed file', () => {
    expect(isSigned(writeDocx(body))).toBe(false);
    const entries = [...entriesOf(writeDocx(body))].map(([name, content]) => ({ name, content }));
    expect(isSigned(writeZip([...entries, { name: '_xmlsignatures/sig1.xml', content: '<S/>' }]))).toBe(true);
  });
});

describe('any document', () => {
  const text = fc.string({
    unit: fc.constantFrom('甲', '5', ' ', '.', '&amp;', '&#x20BB7;', '𠮷', '　'),
    minLength: 0,
    maxLength: 8,
  });
  const run = fc.oneof(
    text.map((content) => r(content)),
    text.map((content) => `<w:r><w:t>${content}</w:t></w:r>`),
    fc
      .tuple(text, text)
      .map(([a, b]) => `<w:r><w:rPr><w:i/></w:rPr><w:t>${a}</w:t><w:tab/><w:t xml:space="preserve">${b}</w:t></w:r>`),
    text.map((content) => `<w:hyperlink>${r(content)}</w:hyperlink>`),
    text.map((content) => `<w:ins w:id="8">${r(content)}</w:ins>`),
    text.map((content) => control('', r(content))),
    text.map((content) => field(r(content))),
    text.map((content) => box(p(content))),
  );
  const para = fc.array(run, { maxLength: 4 }).map((runs) => paragraph(...runs));
  const cell = fc.array(para, { minLength: 1, maxLength: 3 }).map((content) => `<w:tc>${content.join('')}</w:tc>`);
  const table = fc.array(
    fc.array(cell, { minLength: 1, maxLength: 3 }).map((cells) => tr(cells)),
    { minLength: 1, maxLength: 3 },
  );
  const body = fc.array(
    fc.oneof(
      para,
      table.map((rows) => tbl(...rows)),
    ),
    { minLength: 1, maxLength: 4 },
  );
  const offset = fc.nat({ max: 12 });

  it('keeps its blocks, its other parts and, but for split runs, its XML', () => {
    fc.assert(
      fc.property(body, fc.array(fc.tuple(fc.nat(), fc.nat(), offset, offset), { maxLength: 6 }), (content, picks) => {
        const bytes = writeDocx(content.join(''));
        const { blocks } = readDocx(bytes, defaultLimits);
        const comments = picks.map(([blockPick, cellPick, start, length]) => {
          const block = blocks.length === 0 ? 0 : blockPick % blocks.length;
          const found = blocks[block];
          const anchor = found?.type === 'table' ? found.cells[cellPick % found.cells.length] : undefined;
          const place = anchor ? { row: anchor.row, column: anchor.column } : {};
          return comment({ block, ...place, start, end: start + length }, '注');
        });
        const annotated = annotateDocx(bytes, comments);
        expectOnlyComments(bytes, annotated);
        expect(commentsOf(annotated)).toHaveLength(comments.length);
      }),
      { numRuns: 300 },
    );
  });
});

const corpus = process.env.HENGJI_CORPUS ?? '';

describe.skipIf(corpus === '')('samples', () => {
  it.each([
    ['hard', 'hard.docx'],
    ['form', 'filled-template.docx'],
  ])('comments on every text of %s/%s, half by half', (folder, name) => {
    const bytes = new Uint8Array(readFileSync(join(corpus, 'samples', folder, name)));
    const { blocks } = readDocx(bytes, defaultLimits);
    const comments = blocks.flatMap((block, index) =>
      (block.type === 'table' ? block.cells : [block]).flatMap((found) => {
        const place = { block: index, ...('row' in found ? { row: found.row, column: found.column } : {}) };
        const middle = Math.floor(found.text.length / 2);
        return [
          comment({ ...place, start: 0, end: middle }, '前'),
          comment({ ...place, start: middle, end: found.text.length }, '后'),
        ];
      }),
    );
    const annotated = annotateDocx(bytes, comments);
    expectOnlyComments(bytes, annotated);
    const before = commentsOf(bytes).length;
    expect(commentsOf(annotated)).toHaveLength(before + comments.length);
  });
});
