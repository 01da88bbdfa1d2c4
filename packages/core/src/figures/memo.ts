/** Texts longer than this are not remembered: long ones hardly ever come twice. */
const LONGEST_KEY = 2_000;
/** Characters of keys in one generation; bounds what is kept, whatever is read. */
const GENERATION = 1 << 16;

/**
 * Remembers the results of a pure function of a text. Forms repeat the same few texts (「100%」, 「≥95%」, 「10」) in
 * thousands of cells, and every part of a review reads the same cell again. Results are shared: they must not be
 * changed. Two generations of bounded size: when the young one is full it becomes the old one, and the old is forgotten.
 */
export function memo<Result>(compute: (text: string) => Result): (text: string) => Result {
  let young = new Map<string, Result>();
  let old = new Map<string, Result>();
  let characters = 0;
  return (text) => {
    if (text.length > LONGEST_KEY) return compute(text);
    const known = young.get(text);
    if (known !== undefined) return known;
    const own = detached(text);
    const result = old.get(text) ?? compute(own);
    characters += text.length + 1;
    if (characters > GENERATION) {
      old = young;
      young = new Map();
      characters = text.length + 1;
    }
    young.set(own, result);
    return result;
  };
}

/**
 * The same text with memory of its own. A part of a long string keeps the whole of it alive; a few remembered cells would
 * keep a few hundred documents.
 */
const detached = (text: string): string => ` ${text}`.slice(1);
