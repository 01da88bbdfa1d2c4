import { createHash } from 'node:crypto';
import type { Place } from '@hengji/core';
import type { Document, Table } from '@hengji/documents';
import type { Finding, UnnamedFinding } from '../model/review.js';

/** No letter that is taken for a digit or another letter when an id is copied by hand. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * Names findings. An id is made of the check, the quotes and the whole text of the paragraphs and table rows they stand
 * in: it stays when other parts of the document change or move, and changes with the text the finding rests on. Findings
 * that are equal in all of that are told apart by their order. 「f」 and seven letters or digits.
 *
 * @param passageOf the text of the paragraph or table row at a place
 */
export function withIds(findings: readonly UnnamedFinding[], passageOf: (at: Place) => string): Finding[] {
  const given = new Set<string>();
  const equals = new Map<string, number>();
  return findings.map((finding) => {
    const key = keyOf(finding, passageOf);
    let ordinal = equals.get(key) ?? 0;
    let id = idOf(key, ordinal);
    // Two keys with one hash are as good as never, but must not be one id.
    while (given.has(id)) {
      ordinal += 1;
      id = idOf(key, ordinal);
    }
    equals.set(key, ordinal + 1);
    given.add(id);
    return { id, ...finding };
  });
}

/** A finding on something that a document lacks rests on no text; its message says what is missing. */
const keyOf = ({ check, quotes, message }: UnnamedFinding, passageOf: (at: Place) => string): string =>
  JSON.stringify(
    quotes.length === 0
      ? [check, normalised(message)]
      : [check, quotes.map(({ text }) => normalised(text)), [...new Set(quotes.map(({ at }) => passageOf(at)))]],
  );

function idOf(key: string, ordinal: number): string {
  const hash = createHash('sha256').update(`${key}#${ordinal}`).digest();
  return `f${[...hash.subarray(0, 7)].map((byte) => alphabet[byte & 31] ?? '').join('')}`;
}

/** Blanks and the width of characters say nothing. */
const normalised = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** Tells the normalised text of the paragraph or table row at a place; every text is put together once. */
export function passagesOf(document: Document): (at: Place) => string {
  const texts = new Map<number, readonly string[]>();
  return ({ block: index, row }) => {
    let rows = texts.get(index);
    if (rows === undefined) {
      const block = document.blocks[index];
      rows = block === undefined ? [] : block.type === 'table' ? rowTexts(block) : [normalised(block.text)];
      texts.set(index, rows);
    }
    return rows[row ?? 0] ?? '';
  };
}

function rowTexts({ cells }: Table): string[] {
  const rows: string[][] = [];
  for (const { row, text } of cells) {
    const found = rows[row];
    if (found === undefined) rows[row] = [normalised(text)];
    else found.push(normalised(text));
  }
  return Array.from(rows, (row) => (row ?? []).join('|'));
}
