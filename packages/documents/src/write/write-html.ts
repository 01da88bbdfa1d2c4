import type { Document, Paragraph, Table } from '../document.js';
import { columnShares } from './column-widths.js';
import { extent, gridOf } from './grid.js';
import { escapeMarkup } from './legal-text.js';
import { type Role, rolesOf } from './roles.js';

const style = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 60rem; padding: 2.5rem 1.5rem 4rem; background: #fff; color: #1b1b1b;
  font: 1.05rem/1.85 "FangSong", "仿宋", "STFangsong", "Noto Serif CJK SC", serif; }
h1, h2, h3, h4, h5, h6, .title, .caption { font-family: "SimHei", "黑体", "Noto Sans CJK SC", sans-serif; line-height: 1.5; }
h1 { font-size: 1.25rem; } h2 { font-size: 1.12rem; } h3, h4, h5, h6 { font-size: 1.05rem; }
h1, h2, h3, h4, h5, h6 { margin: 1.1em 0 .4em; }
p { margin: 0 0 .35em; text-indent: 2em; text-align: justify; }
.title { font-size: 1.6rem; font-weight: 700; text-align: center; text-indent: 0; margin: .2em 0 .5em; }
.caption { font-size: 1.15rem; font-weight: 700; text-align: center; text-indent: 0; margin: 1.6em 0 .4em; }
.signature { text-align: right; text-indent: 0; }
.note { font-size: .86rem; text-indent: 0; text-align: left; }
.table { overflow-x: auto; margin: .6rem 0 1rem; }
table { border-collapse: collapse; width: 100%; font-size: .86rem; line-height: 1.5; }
td { border: 1px solid #333; padding: .28rem .4rem; text-align: center; vertical-align: middle; }
td.long { text-align: left; }
@media print { body { max-width: none; padding: 0; } .note { font-size: .86rem; text-indent: 0; text-align: left; }
.table { overflow: visible; } tr { break-inside: avoid; } }
@page { size: A4; margin: 2.5cm 2.2cm; }
`;

/**
 * One self-contained HTML page (no scripts, nothing loaded). Automatic numbers are typed out; heading levels below 6
 * become 6; line ends become `<br>`; runs of blanks are kept with no-break blanks.
 */
export function writeHtml(document: Document): string {
  const roles = rolesOf(document.blocks);
  const body = document.blocks.map((block, at) =>
    block.type === 'table' ? tableHtml(block) : paragraphHtml(block, roles[at] ?? 'body'),
  );
  const title = document.blocks.find((block): block is Paragraph => block.type === 'paragraph')?.text ?? '';
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title.split('\n').join(' ').trim())}</title>
<style>${style}</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`;
}

function paragraphHtml(paragraph: Paragraph, role: Role): string {
  const text = inline(`${paragraph.label ?? ''}${paragraph.text}`);
  if (paragraph.level) {
    const tag = `h${Math.min(6, paragraph.level)}`;
    return `<${tag}>${text}</${tag}>`;
  }
  return role === 'body' ? `<p>${text}</p>` : `<p class="${role}">${text}</p>`;
}

function tableHtml(table: Table): string {
  const columns = columnShares(table).map((share) => `<col style="width:${(share * 100).toFixed(1)}%">`);
  const rows = gridOf(table).map((row, at) => {
    const cells = row.map((slot, column) => {
      if (slot.kind === 'gap') return '<td></td>';
      if (slot.kind === 'covered' || slot.cell.row !== at || slot.cell.column !== column) return '';
      const { lastRow, lastColumn } = extent(table, slot.cell);
      const down = lastRow > at ? ` rowspan="${lastRow - at + 1}"` : '';
      const across = lastColumn > column ? ` colspan="${lastColumn - column + 1}"` : '';
      const long = slot.cell.text.length > 24 ? ' class="long"' : '';
      return `<td${down}${across}${long}>${inline(slot.cell.text)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<div class="table"><table>\n<colgroup>${columns.join('')}</colgroup>\n${rows.join('\n')}\n</table></div>`;
}

/** Browsers collapse blanks: those at the ends of a line and all but one of a run become no-break blanks. */
const inline = (text: string): string =>
  escapeMarkup(text)
    .split('\n')
    .map((line) => line.replace(/^[ \t]+|[ \t]+$|[ \t]{2,}/g, (blanks) => '&nbsp;'.repeat(blanks.length)))
    .join('<br>');
