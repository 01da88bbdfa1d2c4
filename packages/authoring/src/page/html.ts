import { escapeMarkup } from '@hengji/documents/write';
import { isFlushLeft, longestShortGroup, positionsOf } from './cells.js';
import type { Booklet, Heading, Page, PageBlock, PageCell, PageTable } from './page.js';
import { sharesOf } from './widths.js';

const style = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.25rem 4rem; background: #fff; color: #1b1b1b;
  font: 1.05rem/1.85 "FangSong", "仿宋", "STFangsong", "Noto Serif CJK SC", serif; }
section + section { margin-top: 3rem; border-top: 1px solid #ccc; padding-top: 1.5rem; }
h1, h2, h3, h4, .caption, .attachment { font-family: "SimHei", "黑体", "Noto Sans CJK SC", sans-serif; line-height: 1.5; }
h1, h2, h3, h4 { font-size: 1.12rem; font-weight: 600; margin: 1.1em 0 .4em; text-indent: 2em; }
h2 { font-family: "KaiTi", "楷体", serif; }
p { margin: 0 0 .35em; text-align: justify; }
p.body { text-indent: 2em; }
.title { font: 1.6rem/1.4 "FZXiaoBiaoSong-B05S", "方正小标宋简体", "SimSun", "Noto Serif CJK SC", serif; text-align: center; margin: .2em 0 .6em; }
.caption { font-size: 1.15rem; text-align: center; margin: 1.4em 0 .4em; }
.unit, .closing { text-align: right; }
.head, .unit, .note, .signature { font-size: .86rem; line-height: 1.6; }
.signature { margin-top: .6em; white-space: pre-wrap; }
nav { margin: 0 0 1.5rem; } nav p { margin: 0; } nav p.level2 { padding-left: 2em; }
nav a { color: inherit; text-decoration: none; }
.table { overflow-x: auto; margin: .5rem 0 .8rem; }
table { border-collapse: collapse; width: 100%; font: .86rem/1.5 "SimSun", "宋体", "Noto Serif CJK SC", serif; }
td, th { border: 1px solid #333; padding: .3rem .4rem; text-align: center; vertical-align: middle; font-weight: normal; height: 1.5em; }
th, td.total { font-family: "SimHei", "黑体", "Noto Sans CJK SC", sans-serif; }
td.left { text-align: left; } .table + .table { margin-top: calc(-.8rem - 1px); } td.long { vertical-align: top; } td.number { white-space: nowrap; }
@media print { body { max-width: none; padding: 0; } section + section { break-before: page; border: 0; }
  .table { overflow: visible; } thead { display: table-header-group; } }
@page { size: A4; margin: 2.2cm 2cm; }
`;

/** The booklet as one self-contained HTML page: no scripts, nothing loaded; printed, each part begins a page. */
export function renderHtml(booklet: Booklet): string {
  const headings = booklet.pages.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'heading'));
  const ids = new Map(headings.map((heading, at) => [heading, `h${at + 1}`]));
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(booklet.title)}</title>
<style>${style}</style>
</head>
<body>
${booklet.pages.map((page) => sectionOf(page, ids)).join('\n')}
</body>
</html>
`;
}

const sectionOf = ({ blocks }: Page, ids: ReadonlyMap<Heading, string>): string =>
  `<section>\n${blocks.map((block) => blockOf(block, ids)).join('\n')}\n</section>`;

function blockOf(block: PageBlock, ids: ReadonlyMap<Heading, string>): string {
  switch (block.type) {
    case 'contents':
      return `<nav aria-label="目录">\n${[...ids].map(([heading, id]) => entryOf(heading, id)).join('\n')}\n</nav>`;
    case 'heading':
      return `<h${block.level} id="${ids.get(block) ?? ''}">${inline(`${block.number}${block.text}`)}</h${block.level}>`;
    case 'line':
      return `<p class="${block.look}">${inline(block.text)}</p>`;
    case 'table':
      return tableOf(block);
  }
}

const entryOf = ({ level, number, text }: Heading, id: string): string =>
  level > 2 ? '' : `<p class="level${level}"><a href="#${id}">${inline(`${number}${text}`)}</a></p>`;

function tableOf(table: PageTable): string {
  const columns = sharesOf(table).map((share) => `<col style="width:${(share * 100).toFixed(1)}%">`);
  const rows = positionsOf(table).map((line, row) => {
    const cells = line.filter((cell) => cell.row === row);
    return `<tr>${cells.map((cell) => cellOf(cell, row < table.headerRows)).join('')}</tr>`;
  });
  // A cell cannot reach out of the head of a table; where one must, there is none.
  const reaches = table.cells.some(({ row, rowSpan }) => row < table.headerRows && row + rowSpan > table.headerRows);
  const headed = reaches ? 0 : table.headerRows;
  const head = rows.slice(0, headed);
  const body = rows.slice(headed);
  return [
    `<div class="table"><table>\n<colgroup>${columns.join('')}</colgroup>`,
    ...(head.length > 0 ? [`<thead>\n${head.join('\n')}\n</thead>`] : []),
    `<tbody>\n${body.join('\n')}\n</tbody>\n</table></div>`,
  ].join('\n');
}

function cellOf(cell: PageCell, isHeader: boolean): string {
  const tag = isHeader ? 'th' : 'td';
  const classes = [
    ...(cell.look === 'total' || cell.look === 'number' ? [cell.look] : []),
    ...(isFlushLeft(cell) ? ['left'] : []),
    ...(cell.rowSpan > longestShortGroup ? ['long'] : []),
  ];
  const shape =
    (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '') +
    (cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '');
  const room = cell.text === '' && cell.lines !== undefined ? ` style="height:${(cell.lines * 1.5).toFixed(1)}em"` : '';
  return `<${tag}${shape}${room}${classes.length > 0 ? ` class="${classes.join(' ')}"` : ''}>${inline(cell.text)}</${tag}>`;
}

/** Browsers collapse blanks: those at the ends of a line and all but one of a run become no-break blanks. */
const inline = (text: string): string =>
  escapeMarkup(text)
    .split('\n')
    .map((line) => line.replace(/^[ \t]+|[ \t]+$|[ \t]{2,}/g, (blanks) => '&nbsp;'.repeat(blanks.length)))
    .join('<br>');
