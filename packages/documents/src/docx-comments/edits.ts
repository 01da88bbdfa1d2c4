/** A place in an XML text where marks can be put; `close` and `reopen` stand around them. */
export interface Point {
  readonly at: number;
  /** What must be closed before the marks, such as a run that is split there. */
  readonly close: string;
  readonly reopen: string;
  /** Insertions elsewhere that the split needs. */
  readonly also?: readonly Insertion[];
}

export interface Insertion {
  readonly at: number;
  readonly text: string;
}

interface Marks {
  readonly point: Point;
  ends: string;
  wholes: string;
  starts: string;
}

/** Insertions into an XML text. Nothing is ever taken away: without what was inserted, the text is what it was. */
export class Edits {
  readonly #insertions = new Map<number, string>();
  readonly #marks = new Map<number, Marks>();

  /** Inserts text; the same insertion twice counts once. */
  insert({ at, text }: Insertion): void {
    this.#insertions.set(at, text);
  }

  /** Puts a mark at the beginning and one at the end of a range, which may be empty. */
  mark(start: Point, end: Point, startMark: string, endMark: string): void {
    if (start.at === end.at) {
      this.#at(start).wholes += startMark + endMark;
      return;
    }
    this.#at(start).starts += startMark;
    this.#at(end).ends += endMark;
  }

  #at(point: Point): Marks {
    for (const insertion of point.also ?? []) this.insert(insertion);
    let marks = this.#marks.get(point.at);
    if (!marks) {
      marks = { point, ends: '', wholes: '', starts: '' };
      this.#marks.set(point.at, marks);
    }
    return marks;
  }

  /** All insertions in the order of their places. Where ranges touch, the first ends before the second begins. */
  list(): Insertion[] {
    const list: Insertion[] = Array.from(this.#marks.values(), ({ point, ends, wholes, starts }) => ({
      at: point.at,
      text: point.close + ends + wholes + starts + point.reopen,
    }));
    for (const [at, text] of this.#insertions) list.push({ at, text });
    return list.sort((a, b) => a.at - b.at);
  }
}

/** The text with the insertions, which must be in order. */
export function inserted(text: string, insertions: readonly Insertion[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const insertion of insertions) {
    pieces.push(text.slice(from, insertion.at), insertion.text);
    from = insertion.at;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}
