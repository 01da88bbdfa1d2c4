/** Finding one's way in a passage: by offset, by sentence, and each extraction once only. */
import type { Passage, TextFigure } from './narrative.js';

/** Index of the first element that is not before `offset`, by binary search. */
function firstFrom<T>(items: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && isBefore(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the sentence that holds the offset; an offset between sentences belongs to the one before it. */
export const sentenceAt = (passage: Passage, offset: number): number =>
  Math.max(0, firstFrom(passage.sentences, (s) => s.start <= offset) - 1);

/** The figures that start in [from, to). */
export const figuresBetween = (passage: Passage, from: number, to: number): TextFigure[] =>
  passage.figures.slice(
    firstFrom(passage.figures, (f) => f.at.start < from),
    firstFrom(passage.figures, (f) => f.at.start < to),
  );

/** The figures of one sentence. */
export function figuresOf(passage: Passage, sentence: number): TextFigure[] {
  const range = passage.sentences[sentence];
  return range ? figuresBetween(passage, range.start, range.end) : [];
}

/** The figures before an offset in its sentence and, with `earlier`, in that many sentences before it. */
export function figuresBefore(passage: Passage, offset: number, earlier = 0): TextFigure[] {
  const first = passage.sentences[Math.max(0, sentenceAt(passage, offset) - earlier)];
  return figuresBetween(passage, first?.start ?? 0, offset).filter((f) => f.at.end <= offset);
}

const none: readonly never[] = [];

/**
 * Reads each passage once, however many checks ask. `read` finds relations between figures: in a passage without figures
 * it is not called.
 */
export function oncePerPassage<T>(read: (passage: Passage) => readonly T[]): (passage: Passage) => readonly T[] {
  const known = new WeakMap<Passage, readonly T[]>();
  return (passage) => {
    if (passage.figures.length === 0) return none;
    let found = known.get(passage);
    if (found === undefined) {
      found = read(passage);
      known.set(passage, found);
    }
    return found;
  };
}
