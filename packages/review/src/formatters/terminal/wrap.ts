import { displayWidth } from './display-width.js';

/** Marks that may not begin a line, and those that may not end one. */
const closing = /^[，。、；：？！）】》〉」』〕”’％‰…—～·｜,.;:?!)\]}%]$/u;
const opening = /^[（【《〈「『〔“‘([{￥]$/u;

/**
 * Breaks text into lines of at most `width` columns. Chinese text breaks between any two characters, Latin words and
 * numbers stay whole; no line begins with a closing mark or ends with an opening one, unless it alone is too long.
 * Line feeds in the text begin a new line.
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, Math.max(2, width)));
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const end = () => {
    lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  for (const piece of pieces(text)) {
    const blank = piece === ' ';
    if (blank && line === '') continue;
    const size = displayWidth(piece);
    if (used + size <= width) {
      line += piece;
      used += size;
      continue;
    }
    if (line !== '') end();
    if (blank) continue;
    if (size <= width) {
      line = piece;
      used = size;
      continue;
    }
    for (const character of piece) {
      const columns = displayWidth(character);
      if (used + columns > width) end();
      line += character;
      used += columns;
    }
  }
  if (line !== '' || lines.length === 0) end();
  return lines;
}

/** What may not be broken: a word, a number, a Chinese character with the marks that belong to it. */
function* pieces(text: string): Generator<string> {
  let piece = '';
  let narrow = false;
  let held = false; // an opening mark waits for what it opens
  for (const character of text) {
    if (/\s/u.test(character)) {
      if (piece !== '') yield piece;
      yield ' ';
      piece = '';
      held = false;
      narrow = false;
      continue;
    }
    const isClosing = closing.test(character);
    const isNarrow = displayWidth(character) < 2;
    const joins = piece !== '' && (held || isClosing || (narrow && isNarrow));
    if (!joins && piece !== '') {
      yield piece;
      piece = '';
    }
    piece += character;
    held = opening.test(character);
    narrow = isNarrow;
  }
  if (piece !== '') yield piece;
}
