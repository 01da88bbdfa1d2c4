import fc from 'fast-check';
import type { Booklet, Heading, Line, PageCell, PageTable } from '../page.js';

const words = fc.constantFrom(
  '整理档案',
  '举办展览',
  '开放利用',
  '12.50',
  '98%',
  '1,200',
  '=1+1',
  '@sum',
  '-3',
  '第一季度',
);
const text = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('，'));
const entry = fc.oneof(words, text, fc.constant(''));

const look = fc.constantFrom<Line['look']>('body', 'note', 'closing', 'caption', 'unit');
const line: fc.Arbitrary<Line> = fc.record({ type: fc.constant('line'), look, text });
const heading: fc.Arbitrary<Heading> = fc
  .record({ level: fc.constantFrom<(1 | 2)[]>(1, 2), title: words })
  .map(({ level, title }) => ({
    type: 'heading',
    level,
    number: level === 1 ? '一、' : '（一）',
    text: `关于${title}`,
  }));

/** A table cut into rectangles: bands of rows, each cut into columns of its own. */
const table: fc.Arbitrary<PageTable> = fc
  .record({
    columns: fc.integer({ min: 2, max: 6 }),
    bands: fc.array(fc.record({ height: fc.integer({ min: 1, max: 3 }), cuts: fc.nat(63) }), {
      minLength: 2,
      maxLength: 6,
    }),
    texts: fc.array(entry, { minLength: 40, maxLength: 40 }),
    look: fc.constantFrom<PageCell['look']>('text', 'number', 'word'),
  })
  .map(({ columns, bands, texts, look }) => {
    const cells: PageCell[] = [];
    let row = 0;
    for (const [band, { height, cuts }] of bands.entries()) {
      const starts = Array.from({ length: columns }, (_, at) => at).filter((at) => at === 0 || (cuts >> at) & 1);
      for (const [at, column] of starts.entries()) {
        const columnSpan = (starts[at + 1] ?? columns) - column;
        // Only the first cell of a band is merged downwards, as groups are.
        const spans = at === 0 ? [height] : new Array<number>(height).fill(1);
        let top = row;
        for (const rowSpan of spans) {
          const written = texts[(band * 7 + at * 3 + top) % texts.length] ?? '';
          cells.push({ row: top, column, rowSpan, columnSpan, text: written, look });
          top += rowSpan;
        }
      }
      row += height;
    }
    cells.sort((a, b) => a.row - b.row || a.column - b.column);
    // A table of nothing but blanks is no table to a reader of web pages.
    const [first] = cells;
    if (first && cells.every((cell) => cell.text === '')) cells[0] = { ...first, text: '整理档案' };
    return { type: 'table', columns, rows: row, headerRows: bands[0]?.height === 1 ? 1 : 0, cells };
  });

/** Booklets of any shape; the texts are such that a reader must not take them for something else. */
export const randomBooklet: fc.Arbitrary<Booklet> = fc
  .array(
    fc.record({
      orientation: fc.constantFrom<('portrait' | 'landscape')[]>('portrait', 'landscape'),
      blocks: fc.array(fc.oneof(line, heading, table), { minLength: 1, maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((pages) => ({ title: '自评材料', pages: pages.map((page, at) => ({ name: `表${at + 1}`, ...page })) }));
