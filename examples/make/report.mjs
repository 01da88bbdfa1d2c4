/** Building blocks for one example: paragraphs, tables, and the register of its deliberate errors. */

/** Cells of a row that continue the cell to the left or above. */
export const LEFT = '<';
export const UP = '^';

export class Report {
  /** @param meta name, title facts for the YAML: unit, year, kind, format, description */
  constructor(meta) {
    this.meta = meta;
    this.blocks = [];
    this.errors = [];
  }

  /** Paragraphs of running text. */
  p(...texts) {
    for (const text of texts) this.blocks.push({ type: 'paragraph', text, origin: 'body' });
    return this;
  }

  /** A heading with a heading style; the number is typed in the text. */
  h(level, text) {
    this.blocks.push({ type: 'paragraph', text, level, origin: 'body' });
    return this;
  }

  /** A heading or paragraph whose number Word counts. Level 0 is running text. */
  auto(level, label, text) {
    this.blocks.push({ type: 'paragraph', text, label, ...(level ? { level } : {}), origin: 'body' });
    return this;
  }

  table(rows, name) {
    this.blocks.push(tableOf(rows, name));
    return this;
  }

  /**
   * Registers a deliberate error and returns the false words to print.
   * kind: sum, share, difference, growth, ratio, product, weights, scores, bound, grade, count, same, sequence
   */
  wrong(kind, where, printed, correct, explanation) {
    if (printed === correct) throw new Error(`${this.meta.name}: an error that is none: ${printed}`);
    this.errors.push({ id: `E${this.errors.length + 1}`, kind, where, printed, correct, explanation });
    return printed;
  }

  document(format) {
    return { format, blocks: this.blocks, remarks: [] };
  }
}

/** A grid of texts with LEFT and UP for merged positions as a Table. */
export function tableOf(rows, name) {
  const columns = rows[0].length;
  const cells = [];
  rows.forEach((row, r) => {
    if (row.length !== columns) throw new Error(`row ${r} has ${row.length} cells, not ${columns}: ${row.join(' | ')}`);
    row.forEach((text, c) => {
      if (text === LEFT || text === UP) return;
      let columnSpan = 1;
      while (row[c + columnSpan] === LEFT) columnSpan += 1;
      let rowSpan = 1;
      while (rows[r + rowSpan]?.[c] === UP) rowSpan += 1;
      cells.push({ row: r, column: c, rowSpan, columnSpan, text: String(text) });
    });
  });
  const covered = cells.reduce((sum, cell) => sum + cell.rowSpan * cell.columnSpan, 0);
  if (covered !== rows.length * columns) throw new Error(`merged cells of ${name ?? 'a table'} do not fill its grid`);
  return { type: 'table', rows: rows.length, columns, cells, ...(name ? { name } : {}) };
}

/**
 * Rows of an indicator table. `cells` makes the cells after the class columns from one indicator; equal classes in
 * succession become one merged cell. Each class column is a function of the indicator.
 */
export function classRows(indicators, classColumns, cells) {
  return indicators.map((indicator, at) => {
    const before = indicators[at - 1];
    let same = before !== undefined;
    const classes = classColumns.map((classOf) => {
      same = same && classOf(before) === classOf(indicator);
      return same ? UP : classOf(indicator);
    });
    return [...classes, ...cells(indicator)];
  });
}
