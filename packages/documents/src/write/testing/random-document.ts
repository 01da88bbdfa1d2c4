import * as fc from 'fast-check';
import type { Block, Cell, Document, Paragraph, Table } from '../../document.js';

/** Words as reports print them, and signs that markup and spreadsheets give a meaning to. */
const words = [
  '预算执行率',
  '基本支出',
  '3,279.31',
  '97.67%',
  '0',
  '-107.30',
  '≥30家／年',
  '万元',
  '“三公”经费',
  '<b>&"',
  '=1+1',
  '2021年',
  '（含）',
  'A/B',
  '①',
  '𠮷',
];

/** One line, never blank, no blanks at its ends. */
export const line: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));

const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n'));

export const cellText: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 4, arbitrary: lines },
);

/** A table whose merged cells tile its grid; `spans` false gives a plain grid. */
export const table = (options: {
  readonly spans: boolean;
  readonly text?: fc.Arbitrary<string>;
}): fc.Arbitrary<Table> =>
  fc
    .record({ rows: fc.integer({ min: 1, max: 7 }), columns: fc.integer({ min: 2, max: 6 }) })
    .chain(({ rows, columns }) =>
      fc
        .array(
          fc.record({
            down: fc.constantFrom(1, 1, 1, 2, 3),
            across: fc.constantFrom(1, 1, 1, 2, 4),
            text: options.text ?? cellText,
          }),
          { minLength: rows * columns, maxLength: rows * columns },
        )
        .map((choices) =>
          tile(rows, columns, options.spans ? choices : choices.map(({ text }) => ({ text, down: 1, across: 1 }))),
        ),
    )
    // A table without a word, or of one cell only, is layout to some readers.
    .filter(({ cells }) => cells.length > 1 && cells.some(({ text }) => text !== ''));

function tile(
  rows: number,
  columns: number,
  choices: readonly { down: number; across: number; text: string }[],
): Table {
  const taken = new Set<number>();
  const free = (row: number, column: number): boolean =>
    row < rows && column < columns && !taken.has(row * columns + column);
  const cells: Cell[] = [];
  choices.forEach(({ down, across, text }, at) => {
    const row = Math.floor(at / columns);
    const column = at % columns;
    if (!free(row, column)) return;
    let columnSpan = 1;
    while (columnSpan < across && free(row, column + columnSpan)) columnSpan += 1;
    const rowSpan = Math.min(down, rows - row);
    for (let r = row; r < row + rowSpan; r += 1)
      for (let c = column; c < column + columnSpan; c += 1) taken.add(r * columns + c);
    cells.push({ row, column, rowSpan, columnSpan, text });
  });
  return { type: 'table', rows, columns, cells };
}

/** Running text that no reader takes for a numbered heading. */
const running: fc.Arbitrary<Paragraph> = line.map((text) => ({
  type: 'paragraph',
  text: `正文${text}。`,
  origin: 'body',
}));

const heading = (deepest: number): fc.Arbitrary<Paragraph> =>
  fc
    .record({ text: line, level: fc.integer({ min: 1, max: deepest }) })
    .map(({ text, level }) => ({ type: 'paragraph', text: `标题${text}`, level, origin: 'body' }));

const labels = ['一、', '二、', '三、', '（一）', '（二）', '1.', '2.', '10.', '（1）', '第一章', '十一、', '①', '●'];
const numbered: fc.Arbitrary<Paragraph> = fc
  .record({ label: fc.constantFrom(...labels), text: line, level: fc.constantFrom(undefined, 1, 2, 3) })
  .map(({ label, text, level }) => ({
    type: 'paragraph',
    text: `条目${text}`,
    label,
    ...(level ? { level } : {}),
    origin: 'body',
  }));

export interface Contents {
  readonly labels: boolean;
  readonly deepestHeading: number;
  readonly spans: boolean;
}

/** Documents with headings, text and tables, never two tables in succession. */
export const randomDocument = (contents: Contents): fc.Arbitrary<Document> => {
  const paragraphs = [
    running,
    ...(contents.deepestHeading > 0 ? [heading(contents.deepestHeading)] : []),
    ...(contents.labels ? [numbered] : []),
  ];
  const piece = fc.tuple(
    fc.array(fc.oneof(...paragraphs), { minLength: 1, maxLength: 3 }),
    fc.option(table(contents), { nil: undefined }),
  );
  return fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => ({
    format: 'docx',
    blocks: pieces.flatMap(([texts, grid]): Block[] => (grid ? [...texts, grid] : texts)),
    remarks: [],
  }));
};

/** The blocks as they should come back: only what the reader of a format can know. */
export const cellsByPlace = (document: Document): readonly Block[] =>
  document.blocks.map((block) =>
    block.type === 'paragraph'
      ? block
      : { ...block, cells: [...block.cells].sort((a, b) => a.row - b.row || a.column - b.column) },
  );
