import { firstUnitWidth, joinText, type Line } from './text.js';

/** A line of running text with its page. */
export interface PlacedLine {
  readonly line: Line;
  readonly page: number;
  readonly pageWidth: number;
}

/** Where running text begins and ends on pages of one width, and how far its lines are apart. */
interface Measure {
  readonly left: number;
  readonly right: number;
  readonly leading: number;
}

/** The beginning of a numbered paragraph or heading. */
const NUMBERED =
  /^\s*(?:第?[一二三四五六七八九十]{1,3}(?:、|部分)|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}[.．、](?!\d))/;
const ENDED = /[。；：！？;:]\s*$/;

/** Tells which lines go on from the line before them. */
export class LineJoiner {
  readonly #measures = new Map<number, Measure>();

  /** @param lines all lines of running text of the document. */
  constructor(lines: readonly PlacedLine[]) {
    const byWidth = new Map<number, PlacedLine[]>();
    for (const line of lines) {
      const width = Math.round(line.pageWidth);
      const group = byWidth.get(width);
      if (group) group.push(line);
      else byWidth.set(width, [line]);
    }
    for (const [width, group] of byWidth) this.#measures.set(width, measure(group));
  }

  /** Whether `next` is the same paragraph as `line`, directly before it. */
  joins(line: PlacedLine, next: PlacedLine): boolean {
    const measured = this.#measures.get(Math.round(next.pageWidth));
    if (!measured || Math.round(line.pageWidth) !== Math.round(next.pageWidth)) return false;
    const [a, b] = [line.line, next.line];
    if (Math.abs(a.size - b.size) > 0.15 * Math.max(a.size, b.size)) return false;
    if (line.page === next.page && b.y - a.y > 1.5 * Math.max(measured.leading, b.size)) return false;
    if (isCentredHeading(a, measured) && isCentredHeading(b, measured)) return line.page === next.page;
    const wrapped = a.right + firstUnitWidth(b) > measured.right - 0.3 * b.size;
    const indented = b.left > measured.left + 0.8 * b.size;
    return wrapped && !indented && !(ENDED.test(a.text) && NUMBERED.test(b.text));
  }
}

/** Puts the lines of one paragraph together. */
export function paragraphText(lines: readonly Line[]): string {
  return lines.reduce((text, line) => (text === '' ? line.text : joinText(text, line.text)), '').trim();
}

function measure(lines: readonly PlacedLine[]): Measure {
  const lefts = lines.map(({ line }) => line.left).sort((a, b) => a - b);
  const rights = lines.map(({ line }) => line.right).sort((a, b) => a - b);
  const leadings: number[] = [];
  lines.forEach(({ line, page }, index) => {
    const before = lines[index - 1];
    if (before && before.page === page && line.y > before.line.y) leadings.push(line.y - before.line.y);
  });
  leadings.sort((a, b) => a - b);
  return {
    // Not the very outermost: one stray line must not move the margin.
    left: lefts[Math.floor(lefts.length * 0.05)] ?? 0,
    right: rights[Math.ceil(rights.length * 0.95) - 1] ?? 0,
    leading: leadings[Math.floor(leadings.length / 2)] ?? 0,
  };
}

/** A line set in from both margins by the same amount, in type larger than a body text's. */
function isCentredHeading(line: Line, { left, right }: Measure): boolean {
  const off = line.left - left - (right - line.right);
  return line.size >= 17 && Math.abs(off) < 1.5 * line.size;
}
