import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, Statement } from '../../../api/types.js';
import { type Mark, marksOf, nextSelection, segmentsOf } from './marks.js';

const mark = (start: number, end: number, more: Partial<Mark> = {}): Mark => ({
  start,
  end,
  id: `s${start}`,
  order: 0,
  verdict: 'holds',
  ...more,
});

describe('segmentsOf', () => {
  it('cuts a sentence at its figures', () => {
    const text = '收入120.50万元，支出118.20万元。';
    const parts = segmentsOf(text, [mark(2, 10), mark(13, 21)]);
    expect(parts.map((part) => [part.text, part.marks.length])).toEqual([
      ['收入', 0],
      ['120.50万元', 1],
      ['，支出', 0],
      ['118.20万元', 1],
      ['。', 0],
    ]);
  });

  it('lists the gravest mark first where several cover the same words', () => {
    const advice = mark(0, 4, { id: 'fa', severity: 'advice', number: 2 });
    const error = mark(2, 6, { id: 'fe', severity: 'error', number: 1 });
    const tested = mark(2, 4, { id: 's1' });
    const middle = segmentsOf('一二三四五六', [tested, advice, error])[1];
    expect(middle).toMatchObject({ text: '三四', marks: [{ id: 'fe' }, { id: 'fa' }, { id: 's1' }] });
  });

  it('shows where a cell is blank', () => {
    const blank = mark(0, 0, { id: 'f1', severity: 'warning' });
    expect(segmentsOf('', [blank])).toEqual([{ text: '', start: 0, marks: [blank] }]);
    expect(segmentsOf('', [])).toEqual([]);
  });

  it('loses no text and covers exactly the marked characters, whatever the marks', () => {
    const any = fc.record({ start: fc.integer({ min: -3, max: 30 }), length: fc.integer({ min: 0, max: 12 }) });
    fc.assert(
      fc.property(fc.string({ maxLength: 24 }), fc.array(any, { maxLength: 8 }), (text, ranges) => {
        const marks = ranges.map(({ start, length }, index) => mark(start, start + length, { id: `s${index}` }));
        const parts = segmentsOf(text, marks);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        for (const part of parts) {
          const covering = marks.filter(
            ({ start, end }) => start <= part.start && end >= part.start + part.text.length,
          );
          if (part.text !== '')
            expect(new Set(part.marks)).toEqual(new Set(covering.filter((m) => m.end > part.start)));
        }
      }),
    );
  });
});

describe('marksOf', () => {
  it('puts quotes and figures where they stand', () => {
    const findings = [
      { id: 'f1', severity: 'error', quotes: [{ text: '8', at: { block: 2, row: 1, column: 3, start: 0, end: 1 } }] },
    ] as unknown as Finding[];
    const statements = [
      { id: 's1', verdict: 'holds', figures: [{ at: { block: 0, start: 4, end: 9 } }] },
    ] as unknown as Statement[];
    const marks = marksOf(findings, statements);
    expect(marks.get('2/1/3')).toEqual([{ start: 0, end: 1, id: 'f1', order: 0, severity: 'error', number: 1 }]);
    expect(marks.get('0')).toEqual([{ start: 4, end: 9, id: 's1', order: 0, verdict: 'holds' }]);
  });
});

describe('nextSelection', () => {
  it('goes round those that cover the clicked words', () => {
    expect(nextSelection(['f1', 's1'], undefined)).toBe('f1');
    expect(nextSelection(['f1', 's1'], 'f1')).toBe('s1');
    expect(nextSelection(['f1', 's1'], 's1')).toBe('f1');
    expect(nextSelection(['f1', 's1'], 'f9')).toBe('f1');
    expect(nextSelection([], 'f1')).toBeUndefined();
  });
});
