import { describe, expect, it } from 'vitest';
import type { Block } from '../document.js';
import { defaultLimits } from '../limits.js';
import { readHtml, readHtmlText } from './read-html.js';

const read = (html: string): readonly Block[] => readHtmlText(html, defaultLimits).blocks;
/** Paragraphs as 「label|level|text」, tables as rows of cell texts. */
const outline = (html: string) =>
  read(html).map((block) =>
    block.type === 'table'
      ? block.cells.map((cell) => `${cell.row},${cell.column}+${cell.rowSpan}x${cell.columnSpan} ${cell.text}`)
      : `${block.label ?? ''}|${block.level ?? ''}|${block.text}`,
  );

describe('running text', () => {
  it('collapses layout white space as browsers do', () => {
    expect(outline('<p>  预算 \n  执行率　 为\t98%  </p>')).toEqual(['||预算 执行率　 为 98%']);
    expect(outline('<p>年初预算\n为<b> 12 </b> 万元</p>')).toEqual(['||年初预算为 12 万元']);
    expect(outline('<p>a\nb</p>')).toEqual(['||a b']);
    expect(outline('<pre>a  b\nc</pre>')).toEqual(['||a  b\nc']);
  });

  it('keeps no-break blanks and line breaks, and drops blank paragraphs', () => {
    expect(outline('<p>&nbsp;&nbsp;得分&nbsp;10<br>\n 等级<br></p><p>&nbsp;</p><p><br></p>')).toEqual([
      '||\u00a0\u00a0得分\u00a010\n等级',
    ]);
  });

  it('takes block elements and loose text as paragraphs', () => {
    expect(outline('开头<div>一<div>二</div>三</div><section>四</section>尾')).toEqual([
      '||开头',
      '||一',
      '||二',
      '||三',
      '||四',
      '||尾',
    ]);
  });

  it('reads headings, numbered lists and nested lists', () => {
    expect(outline('<h2>概况</h2><ol start=3><li>甲<ol type=a><li>乙</ol><li value=7>丙</ol><ul><li>丁</ul>')).toEqual([
      '|2|概况',
      '3.||甲',
      'a.||乙',
      '7.||丙',
      '||丁',
    ]);
    expect(outline('<ol style="list-style-type: cjk-ideographic"><li>概况<li>绩效</ol>')).toEqual([
      '一、||概况',
      '二、||绩效',
    ]);
  });

  it('takes the list numbers that Word writes as text, and drops its bullets', () => {
    const item = (number: string, style = '') =>
      `<p class=MsoListParagraph><![if !supportLists]><span style='${style}mso-list:Ignore'>${number}<span style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>绩效目标</p>`;
    expect(outline(item('（一）'))).toEqual(['（一）||绩效目标']);
    expect(outline(item('l', 'font-family:Wingdings;'))).toEqual(['||绩效目标']);
  });

  it('drops what does not show', () => {
    expect(
      outline(
        '<style>p{}</style><script>var a="<p>x</p>"</script><p hidden>a</p><div style="DISPLAY : none">b</div><p>甲<span style="display:none">c</span><del>d</del></p><template><p>e</p></template><nav>f</nav>',
      ),
    ).toEqual(['||甲']);
  });

  it('shows form fields by their state', () => {
    expect(
      outline(
        '<p><input type=checkbox checked>是 <input type="checkbox">否 <input value="98.5"> <select><option>良<option selected>优</select></p>',
      ),
    ).toEqual(['||☑是 □否 98.5 优']);
  });
});

describe('tables', () => {
  it('places spans in a true grid', () => {
    expect(outline('<table><tr><td rowspan=2>产出<td colspan=2>数量<tr><td>甲<td>1</table>')).toEqual([
      ['0,0+2x1 产出', '0,1+1x2 数量', '1,1+1x1 甲', '1,2+1x1 1'],
    ]);
  });

  it('ends a row span at its row group, and reads 0 as the rest of it', () => {
    expect(outline('<table><thead><tr><td rowspan=9>a<td>b<tbody><tr><td rowspan=0>c<td>d<tr><td>e</table>')).toEqual([
      ['0,0+1x1 a', '0,1+1x1 b', '1,0+2x1 c', '1,1+1x1 d', '2,1+1x1 e'],
    ]);
  });

  it('cuts absurd spans down to what shows', () => {
    const [table] = read('<table><tr><td colspan=100000>标题<tr><td>甲<td>1</table>');
    expect(table).toMatchObject({ rows: 2, columns: 2 });
  });

  it('joins the paragraphs of a cell, with their numbers', () => {
    expect(outline('<table><tr><td><p>甲</p><ol><li>2023年<li>2024年</ol><td>1</table>')).toEqual([
      ['0,0+1x1 甲\n1. 2023年\n2. 2024年', '0,1+1x1 1'],
    ]);
  });

  it('keeps nested tables in their cell', () => {
    const [table] = read(
      '<table><tr><td>经费<td><table><tr><td>人员<td>9.5</table><tr><td>合计<td>12<tr><td>x<td>y</table>',
    );
    if (table?.type !== 'table') throw new Error('no table');
    expect(table.cells[1]).toMatchObject({ text: '人员\t9.5', tables: [{ rows: 1, columns: 2 }] });
  });

  it('takes a table that only lays out the page apart', () => {
    const form = '<table><tr><td>指标<td>得分<tr><td>数量<td>9</table>';
    expect(outline(`<table><tr><td><p>标题</p>${form}<p>说明</p></table>`)).toEqual([
      '||标题',
      ['0,0+1x1 指标', '0,1+1x1 得分', '1,0+1x1 数量', '1,1+1x1 9'],
      '||说明',
    ]);
    const report = Array.from({ length: 10 }, (_, i) => `<p>第${i}段，叙述部门职责和年度工作的完成情况。</p>`).join('');
    expect(outline(`<table><tr><td>首页<tr><td>${report}<tr><td>版权</table>`)).toHaveLength(12);
    const menu = Array.from({ length: 90 }, (_, i) => `<div><a href="/${i}">第${i}个栏目</a></div>`).join('');
    expect(outline(`<table><tr><td>${menu}<td>${report}</table>`)).toHaveLength(100);
  });

  it('keeps a table of links a table', () => {
    const row = '<tr><td><a href="a.html">古籍修缮项目自评表</a><td><a href="a.xlsx">下载</a>';
    expect(read(`<table>${row.repeat(4)}</table>`)).toMatchObject([{ type: 'table', rows: 4, columns: 2 }]);
  });

  it('puts a caption before its table and leaves out empty tables', () => {
    expect(outline('<table><caption>附表</caption><tr><td>甲<td>乙</table><table><tr><td> <td></table>')).toEqual([
      '||附表',
      ['0,0+1x1 甲', '0,1+1x1 乙'],
    ]);
  });
});

describe('encodings', () => {
  it('reads a GBK page by its declaration', () => {
    const head = Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>');
    const page = Buffer.concat([head, Buffer.from([0xd4, 0xa4, 0xcb, 0xe3])]);
    expect(readHtml(page, defaultLimits).blocks).toMatchObject([{ text: '预算' }]);
  });

  it('reads the page in a web archive', () => {
    const archive = [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="----=_Next"',
      '',
      '------=_Next',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Type: text/html; charset="utf-8"',
      '',
      '<p>=E9=A2=84=E7=AE=97=',
      '12</p>',
      '------=_Next--',
    ].join('\r\n');
    expect(readHtml(Buffer.from(archive), defaultLimits).blocks).toMatchObject([{ text: '预算12' }]);
  });
});

describe('hostile pages', () => {
  const limits = { ...defaultLimits, nodes: 200_000, cells: 50_000 };
  it.each([
    ['deep nesting', '<div>'.repeat(100_000)],
    ['deep tables', '<table><tr><td>'.repeat(5_000)],
    ['crossing spans', '<tr><td rowspan=65534 colspan=1000>a'.repeat(600).replace(/^/, '<table>')],
    ['attributes without end', `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>x`],
    ['nodes without end', '<b>x</b>'.repeat(150_000)],
  ])('refuses %s', (_, html) => {
    expect(() => readHtmlText(html, limits)).toThrow(expect.objectContaining({ reason: 'too-complex' }));
  });

  it('survives content misplaced in a table', () => {
    expect(readHtmlText(`<table>${'<b>x</b>y'.repeat(20_000)}`, limits).blocks).toHaveLength(1);
  });
});
