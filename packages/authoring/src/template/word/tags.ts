import { adviceAt, errorAt, type WordPlace, type WordTemplateProblem } from '../problem.js';
import { readWritten, type Written } from '../words/expression.js';
import { isText, kidNamed, kids, numberIn, type XmlNode } from './nodes.js';
import type { TemplatePart } from './package.js';
import { bracesIn, type Piece, piecesOf, stretchesOf } from './stretches.js';

/** A placeholder as it stands in a part of a template. */
export interface Tag extends Written {
  /** Unlike that of every other tag of the template. */
  readonly id: number;
  /** As written, with the braces. */
  readonly raw: string;
  readonly paragraph: XmlNode;
  /** Offset in the text of the paragraph. */
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
  /** The table rows and cells around it, the innermost last. */
  readonly rows: readonly XmlNode[];
  readonly cells: readonly XmlNode[];
  readonly place: WordPlace;
}

/** What was found in a part of a template. */
export interface Findings {
  readonly tags: Tag[];
  readonly problems: WordTemplateProblem[];
  /** The text of each paragraph that holds a brace. */
  readonly texts: Map<XmlNode, string>;
  /** The places in the order of the text. */
  readonly places: Map<WordPlace, number>;
}

/** Longer placeholders are text that happens to stand between braces. */
const longest = 200;

interface Surroundings {
  readonly rows: readonly XmlNode[];
  readonly cells: readonly XmlNode[];
  readonly place: Omit<WordPlace, 'text'>;
}

/**
 * Finds the placeholders of a part, also those that Word has cut into several runs.
 *
 * @param nextId gives numbers that no other tag of the template has
 */
export function findTags(part: TemplatePart, nextId: () => number): Findings {
  const walker = new Walker(nextId);
  walker.visit(part.root, { rows: [], cells: [], place: { part: part.kind } });
  return walker.found;
}

/** Walks through a part and counts as a person does: tables, their rows and columns, paragraphs outside tables. */
class Walker {
  readonly found: Findings = { tags: [], problems: [], texts: new Map(), places: new Map() };
  readonly #nextId: () => number;
  #tables = 0;
  #paragraphs = 0;
  #row = 0;
  #column = 1;

  constructor(nextId: () => number) {
    this.#nextId = nextId;
  }

  visit(node: XmlNode, around: Surroundings): void {
    for (const kid of kids(node)) {
      switch (kid.nodeName) {
        case 'w:p':
          this.#paragraph(kid, around);
          break;
        case 'w:tbl':
          this.#table(kid, around);
          break;
        case 'w:tr':
          this.#tableRow(kid, around);
          break;
        case 'w:tc':
          this.#cell(kid, around);
          break;
        case 'w:del':
        case 'w:moveFrom':
          break;
        default:
          if (!isText(kid)) this.visit(kid, around);
      }
    }
  }

  #paragraph(paragraph: XmlNode, around: Surroundings): void {
    const { place } = around;
    const isCounted = place.table === undefined && place.paragraph === undefined;
    const here = isCounted ? { ...around, place: { ...place, paragraph: ++this.#paragraphs } } : around;
    readParagraph(paragraph, here, this.found, this.#nextId);
    // Text boxes hold paragraphs of their own.
    this.visit(paragraph, here);
  }

  #table(table: XmlNode, around: Surroundings): void {
    if (around.place.table !== undefined) {
      this.visit(table, around);
      return;
    }
    this.#tables += 1;
    this.#row = 0;
    this.visit(table, { ...around, place: { part: around.place.part, table: this.#tables } });
  }

  #tableRow(row: XmlNode, around: Surroundings): void {
    const rows = [...around.rows, row];
    if (around.rows.length > 0) {
      this.visit(row, { ...around, rows });
      return;
    }
    this.#row += 1;
    this.#column = 1 + numberIn(kidNamed(row, 'w:trPr'), 'w:gridBefore');
    this.visit(row, { ...around, rows, place: { ...around.place, row: this.#row } });
  }

  #cell(cell: XmlNode, around: Surroundings): void {
    const cells = [...around.cells, cell];
    if (around.cells.length > 0) {
      this.visit(cell, { ...around, cells });
      return;
    }
    this.visit(cell, { ...around, cells, place: { ...around.place, column: this.#column } });
    this.#column += Math.max(1, numberIn(kidNamed(cell, 'w:tcPr'), 'w:gridSpan'));
  }
}

function readParagraph(paragraph: XmlNode, around: Surroundings, found: Findings, nextId: () => number): void {
  const stretches = stretchesOf(paragraph);
  const whole = stretches.map(({ text }) => text).join('\n');
  if (!/[{}｛｝]/.test(whole)) return;
  found.texts.set(paragraph, whole);
  const placeOf = (at: number): WordPlace => {
    const place = { ...around.place, text: excerpt(whole, at) };
    found.places.set(place, found.places.size);
    return place;
  };
  for (const stretch of stretches) {
    const { text } = stretch;
    const fail = (at: number, sentence: string): void => {
      found.problems.push(errorAt(placeOf(stretch.start + at), sentence));
    };
    for (const { start, end } of bracesIn(text, fail)) {
      const inside = text.slice(start + 2, end - 2);
      if (inside.trim() === '') fail(start, '花括号里没有写名称');
      else if (inside.length > longest) fail(start, `占位符最多${longest}个字`);
      else {
        found.tags.push({
          ...readWritten(inside),
          id: nextId(),
          raw: text.slice(start, end),
          paragraph,
          start: stretch.start + start,
          end: stretch.start + end,
          pieces: piecesOf(stretch, start, end),
          rows: around.rows,
          cells: around.cells,
          place: placeOf(stretch.start + start),
        });
      }
    }
    const wide = text.search(/｛[｛{]|[{｛]｛/);
    if (wide >= 0) fail(wide, '占位符要用半角的花括号“{{”“}}”');
    const single = /(?:^|[^{])\{([^{}\s]{1,40})\}(?!\})/.exec(text);
    if (single) {
      found.problems.push(
        adviceAt(placeOf(stretch.start + single.index), `“{${single[1]}}”只有一层花括号，会原样留在文件里`),
      );
    }
  }
}

/** At most this much of a paragraph is quoted. */
const quoted = 30;

function excerpt(text: string, at: number): string {
  const from = text.length <= quoted ? 0 : Math.max(0, Math.min(at - 6, text.length - quoted));
  const part = text
    .slice(from, from + quoted)
    .replace(/\s/g, ' ')
    .trim();
  return `${from > 0 ? '…' : ''}${part}${from + quoted < text.length ? '…' : ''}`;
}
