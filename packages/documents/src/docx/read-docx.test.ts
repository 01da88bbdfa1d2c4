import { describe, expect, it } from 'vitest';
import { UnreadableFile } from '../errors.js';
import { defaultLimits } from '../limits.js';
import { writeZip } from '../zip/testing/write-zip.js';
import { readDocx } from './read-docx.js';
import { readBlocks, readFirstTable, readTexts } from './testing/read.js';
import { type DocxSource, p, r, tbl, tc, tr, writeDocx } from './testing/write-docx.js';

const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const box = (content: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe('text', () => {
  it('keeps line breaks and tabs, and drops page breaks and soft hyphens', () => {
    const body = paragraph(
      r('预算'),
      '<w:r><w:br/><w:t>执行</w:t><w:tab/><w:t>率</w:t><w:softHyphen/><w:t>高</w:t><w:noBreakHyphen/><w:cr/></w:r>',
      '<w:r><w:br w:type="page"/></w:r>',
      r('末'),
    );
    expect(readTexts(body)).toEqual(['预算\n执行\t率高-\n末']);
  });

  it('drops white space around text only where it is not to be preserved', () => {
    const body = paragraph('<w:r><w:t>\n  一 </w:t></w:r>', '<w:r><w:t xml:space="preserve"> 二\n三 </w:t></w:r>');
    expect(readTexts(body)).toEqual(['一 二 三 ']);
  });

  it('reads tracked changes as accepted', () => {
    const body =
      paragraph(
        r('支出'),
        '<w:del><w:r><w:delText>99</w:delText></w:r></w:del>',
        `<w:ins>${r('118')}</w:ins>`,
        r('万元'),
      ) + paragraph(`<w:moveFrom>${r('旧处')}</w:moveFrom>`, `<w:moveTo>${r('新处')}</w:moveTo>`);
    const document = readDocx(writeDocx(body), defaultLimits);
    expect(document.blocks.map((block) => block.type === 'paragraph' && block.text)).toEqual(['支出118万元', '新处']);
    expect(document.remarks).toEqual(['文件带有修订痕迹，已按接受全部修订后的内容读取。']);
  });

  it('joins paragraphs whose end mark was deleted', () => {
    const deletedMark = '<w:rPr><w:del w:id="1"/></w:rPr>';
    expect(readTexts(p('本年', deletedMark) + p('支出') + p('末', deletedMark))).toEqual(['本年支出', '末']);
  });

  it('drops text hidden by its run or by a style, and keeps what a run shows again', () => {
    const styles =
      '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="hp"><w:rPr><w:vanish/></w:rPr></w:style>';
    const hiddenParagraph = `<w:p><w:pPr><w:pStyle w:val="hp"/></w:pPr>${r('藏')}${r('露', '<w:vanish w:val="false"/>')}</w:p>`;
    const body =
      paragraph(
        r('可见'),
        r('藏', '<w:vanish/>'),
        r('藏', '<w:rStyle w:val="h"/>'),
        r('也可见', '<w:vanish w:val="0"/>'),
      ) + hiddenParagraph;
    expect(readTexts({ body, styles })).toEqual(['可见也可见', '露']);
  });

  it('keeps the results of fields and not their codes, also of fields in fields', () => {
    const inner = field('PAGE', r('丙'));
    const nested = `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('码')}${inner}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('果')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(readTexts(paragraph(r('甲'), field(' DATE ', r('2023年')), nested, r('乙')))).toEqual(['甲2023年果乙']);
  });

  it('does not lose the rest of a document whose field has no end', () => {
    expect(readTexts(paragraph(r('甲'), '<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p('乙'))).toEqual([
      '甲',
      '乙',
    ]);
  });

  it('reads the base of ruby text, links and simple fields', () => {
    const ruby = `<w:r><w:ruby><w:rt>${r('yù')}</w:rt><w:rubyBase>${r('预')}</w:rubyBase></w:ruby></w:r>`;
    const link = `<w:hyperlink>${r('算')}</w:hyperlink><w:fldSimple w:instr="X">${r('表')}</w:fldSimple>`;
    expect(readTexts(paragraph(ruby, link))).toEqual(['预算表']);
  });

  it('writes formulas in one line', () => {
    const run = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const fraction = `<m:f><m:num>${run('实际+结转')}</m:num><m:den>${run('预算')}</m:den></m:f>`;
    const body = paragraph(r('执行率='), `<m:oMath>${fraction}${run('×100%')}</m:oMath>`);
    expect(readTexts(body)).toEqual(['执行率=(实际+结转)/预算×100%']);
  });
});

describe('check boxes', () => {
  it('reads symbols of symbol fonts', () => {
    const symbol = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
    const typed = (text: string, font: string) => r(text, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`);
    const body = paragraph(
      symbol('Wingdings', 'F0FE'),
      r('是'),
      symbol('Wingdings', 'F0A8'),
      r('否'),
      typed('þ', 'Wingdings'),
      typed('R', 'Wingdings 2'),
      typed('\uf0b3', 'Symbol'),
      r('R'),
    );
    expect(readTexts(body)).toEqual(['☑是□否☑☑≥R']);
  });

  it('reads content controls whatever sign they draw, and no placeholders', () => {
    const control = (properties: string, content: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const checkBox = (state: string) => `<w14:checkbox><w14:checked w14:val="${state}"/></w14:checkbox>`;
    const body =
      paragraph(control(checkBox('1'), r('☒')), r('优'), control(checkBox('0'), r('☐')), r('良')) +
      paragraph(r('联系人：'), control('<w:showingPlcHdr/>', r('单击此处输入文字。')), r('；')) +
      tbl(tr([control(checkBox('1'), tc('☒')), control('', tc('☒'))]));
    expect(readTexts(body)).toEqual(['☑优□良', '联系人：；']);
    expect(readFirstTable(body).cells.map(({ text }) => text)).toEqual(['☑', '☒']);
  });

  it('reads form fields of the older kind', () => {
    const form = (data: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = paragraph(
      form('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'),
      form('<w:checkBox><w:default w:val="0"/></w:checkBox>'),
      form('<w:ddList><w:result w:val="1"/><w:listEntry w:val="良"/><w:listEntry w:val="优"/></w:ddList>'),
    );
    expect(readTexts(body)).toEqual(['☑□优']);
  });
});

describe('structure', () => {
  it('finds heading levels by outline level, style name and style id', () => {
    const styles = [
      '<w:style w:type="paragraph" w:styleId="a1"><w:name w:val="heading 1"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="a2"><w:name w:val="标题 2"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="小标题"/><w:basedOn w:val="a2"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="a4"><w:name w:val="正文4"/><w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>',
    ].join('');
    const style = (id: string, more = '') => `<w:pStyle w:val="${id}"/>${more}`;
    const body = [
      p('一级', style('a1')),
      p('二级', style('a2')),
      p('也是二级', style('a3')),
      p('四级', style('a4')),
      p('无样式表', style('Heading5')),
      p('直接指定', '<w:outlineLvl w:val="1"/>'),
      p('正文', style('a1', '<w:outlineLvl w:val="9"/>')),
    ].join('');
    expect(readBlocks({ body, styles }).map((block) => block.type === 'paragraph' && block.level)).toEqual([
      1,
      2,
      2,
      4,
      5,
      2,
      undefined,
    ]);
  });

  it('puts text boxes after their paragraph, once, and into the text of a cell', () => {
    const body =
      paragraph(box(p('框中')), r('段落')) + tbl(tr([`<w:tc>${paragraph(r('格'), box(p('格中框')))}</w:tc>`]));
    const blocks = readBlocks(body);
    expect(blocks.slice(0, 2)).toEqual([
      { type: 'paragraph', text: '段落', origin: 'body' },
      { type: 'paragraph', text: '框中', origin: 'text-box' },
    ]);
    expect(readFirstTable(body).cells[0]?.text).toBe('格\n格中框');
  });

  it('puts footnotes and endnotes that the text refers to at the end', () => {
    const note = (kind: string, id: number, text: string, type = '') =>
      `<w:${kind} w:id="${id}" ${type}><w:p><w:r><w:${kind}Ref/></w:r>${r(text)}</w:p></w:${kind}>`;
    const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const source: DocxSource = {
      body: paragraph(
        r('结转'),
        reference('footnote', 3),
        r('资金'),
        reference('endnote', 2),
        reference('footnote', 2),
      ),
      footnotes:
        note('footnote', 0, '线', 'w:type="separator"') +
        note('footnote', 2, ' 后') +
        note('footnote', 3, ' 先') +
        note('footnote', 4, '无'),
      endnotes: note('endnote', 2, '尾'),
    };
    expect(readBlocks(source)).toEqual([
      { type: 'paragraph', text: '结转资金', origin: 'body' },
      { type: 'paragraph', text: '先', origin: 'footnote' },
      { type: 'paragraph', text: '后', origin: 'footnote' },
      { type: 'paragraph', text: '尾', origin: 'endnote' },
    ]);
  });

  it('keeps two tables in a row apart and leaves out blank paragraphs', () => {
    const table = tbl(tr([tc('甲')]));
    expect(readBlocks(p('') + table + table + p('　')).map(({ type }) => type)).toEqual(['table', 'table']);
  });

  it('remarks on pictures and embedded objects, whose text it cannot read', () => {
    const body =
      paragraph(
        '<w:r><w:drawing><pic:pic/></w:drawing></w:r>',
        '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject/></w:object></w:r>',
      ) + p('正文');
    expect(readDocx(writeDocx(body), defaultLimits).remarks).toEqual([
      '文件中有 1 幅图片，图片里的文字没有读取。',
      '文件中有 1 个嵌入对象（如 Excel 表格），其中的内容没有读取。',
    ]);
  });
});

describe('packages', () => {
  const styles = '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="heading 1"/></w:style>';
  const body = p('标题', '<w:pStyle w:val="x"/>') + tbl(tr([tc('甲', '<w:gridSpan w:val="2"/>')]));
  const expected = readBlocks({ body, styles });

  it('finds a main part by its relationship or its content type', () => {
    expect(readBlocks({ body, styles, mainPart: 'word/document2.xml' })).toEqual(expected);
    expect(readBlocks({ body, styles, mainPart: 'docs/main.xml', withoutRelationships: true })).toEqual(expected);
  });

  it('reads strict files and files with other prefixes', () => {
    expect(readBlocks({ body, styles, strict: true })).toEqual(expected);
    expect(readBlocks({ body, styles, prefix: 'ns0' })).toEqual(expected);
    expect(readBlocks({ body, styles, prefix: '' })).toEqual(expected);
  });
});

describe('hostile and damaged files', () => {
  const reasonOf = (bytes: Uint8Array): string => {
    try {
      readDocx(bytes, defaultLimits);
    } catch (error) {
      if (error instanceof UnreadableFile) return error.reason;
      throw error;
    }
    return 'none';
  };

  it('refuses entities', () => {
    const prolog = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]>';
    expect(reasonOf(writeDocx({ body: p('&x;'), prolog }))).toBe('unsupported');
  });

  it('refuses deep nesting and huge spans', () => {
    const nested = (depth: number): string => (depth === 0 ? p('底') : tbl(tr([`<w:tc>${nested(depth - 1)}</w:tc>`])));
    expect(reasonOf(writeDocx(nested(1000)))).toBe('too-complex');
    expect(reasonOf(writeDocx(tbl(tr([tc('甲', '<w:gridSpan w:val="100000"/>')]))))).toBe('too-complex');
    expect(reasonOf(writeDocx(tbl(tr([tc('甲')], '<w:gridBefore w:val="999999999"/>'))))).toBe('too-complex');
  });

  it('refuses a table that would be too large as a grid', () => {
    const wide = tr([tc('甲', '<w:gridSpan w:val="1000"/>')]);
    expect(reasonOf(writeDocx(tbl(...new Array<string>(500).fill(wide))))).toBe('too-complex');
  });

  it('refuses packages without a document', () => {
    expect(reasonOf(writeZip([{ name: 'a.txt', content: 'b' }]))).toBe('damaged');
    expect(reasonOf(writeZip([{ name: 'word/document.xml', content: '<html/>' }]))).toBe('damaged');
    expect(reasonOf(writeDocx(p('甲')).subarray(0, 300))).toBe('damaged');
  });
});
