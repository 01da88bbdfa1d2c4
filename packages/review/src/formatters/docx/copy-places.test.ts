import type { Block } from '@hengji/documents';
import { describe, expect, it } from 'vitest';
import { placesInCopy } from './copy-places.js';

const paragraph = (text: string, label?: string): Block => ({
  type: 'paragraph',
  text,
  origin: 'body',
  ...(label === undefined ? {} : { label }),
});
const table = (text: string): Block => ({
  type: 'table',
  rows: 1,
  columns: 1,
  cells: [{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, text }],
});
const withoutBells = (text: string) => text.replaceAll('\u0007', '');

describe('placesInCopy', () => {
  it('passes over what the copy lost, and over characters that it does not hold', () => {
    const original = [
      paragraph('甲'),
      paragraph(' '),
      paragraph('', '一、'),
      table('\u00075\u0007分'),
      paragraph('乙'),
    ];
    const copy = [paragraph('甲'), paragraph('', '一、'), table('5分'), paragraph('乙')];
    const place = placesInCopy(original, copy, withoutBells);
    expect(place({ block: 0, start: 0, end: 1 })).toEqual({ block: 0, start: 0, end: 1 });
    expect(place({ block: 2, start: 0, end: 0 })).toEqual({ block: 1, start: 0, end: 0 });
    expect(place({ block: 3, row: 0, column: 0, start: 1, end: 2 })).toEqual({
      ...{ block: 2, row: 0, column: 0, start: 0, end: 1 },
    });
    expect(place({ block: 4, start: 0, end: 1 }).block).toBe(3);
  });

  it('gives some place for every place', () => {
    const place = placesInCopy(
      [paragraph('甲'), paragraph('丢失'), paragraph('乙')],
      [paragraph('甲'), paragraph('乙')],
      (text) => text,
    );
    expect(place({ block: 1, start: 0, end: 2 }).block).toBe(0);
    expect(place({ block: 2, start: 0, end: 1 }).block).toBe(1);
    expect(place({ block: 99, start: 0, end: 1 })).toEqual({ block: 0, start: 0, end: 0 });
    expect(placesInCopy([paragraph('甲')], [], (text) => text)({ block: 0, start: 0, end: 1 }).block).toBe(0);
  });
});
