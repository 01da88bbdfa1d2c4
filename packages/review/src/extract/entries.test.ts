import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainNumber, proseEntry, valueEntry } from './entries.js';

describe('entries', () => {
  it('trims every kind of blank and keeps the place exact', () => {
    const raw = ' \u3000\u00a0 98.57% \u3000';
    const entry = valueEntry({ block: 3, row: 1, column: 2, raw });
    expect(entry.text).toBe('98.57%');
    expect(raw.slice(entry.at?.start, entry.at?.end)).toBe('98.57%');
    expect(entry.numbers).toEqual([{ value: '98.57', unit: '%' }]);
  });

  it('gives bare numbers the unit of their heading and others their own', () => {
    expect(valueEntry({ block: 0, raw: '3,279.31 ' }, { unit: '万元' })).toMatchObject({
      unit: '万元',
      numbers: [{ value: '3279.31', unit: '万元' }],
    });
    const percent = valueEntry({ block: 0, raw: '97.5%' }, { unit: '万元' });
    expect(percent.unit).toBeUndefined();
    expect(percent.numbers).toEqual([{ value: '97.5', unit: '%' }]);
  });

  it('labels the numbers of an entry that holds several', () => {
    expect(valueEntry({ block: 0, raw: '初级81.82%，中级88.98%' }).numbers).toEqual([
      { label: '初级', value: '81.82', unit: '%' },
      { label: '中级', value: '88.98', unit: '%' },
    ]);
  });

  it('keeps blank, zero and words apart', () => {
    expect(valueEntry({ block: 0, raw: '　' })).toEqual({ text: '', at: { block: 0, start: 1, end: 1 } });
    expect(valueEntry({ block: 0, raw: '0' }).numbers).toEqual([{ value: '0' }]);
    expect(valueEntry({ block: 0, raw: '已完成' }).numbers).toBeUndefined();
    expect(valueEntry({ block: 0, raw: '——' }).numbers).toBeUndefined();
  });

  it('always points at its own text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(' ', '\u3000', '\n', '甲', '1', '%', '\u00a0') }), (raw) => {
        const entry = proseEntry({ block: 0, raw });
        expect(raw.slice(entry.at?.start, entry.at?.end)).toBe(entry.text);
        expect(entry.text).toBe(entry.text.trim());
      }),
    );
  });

  it('knows plain numbers', () => {
    expect(['8', '1,827.29', '100%', '-107.30', '10分', '8.62万元'].every(isPlainNumber)).toBe(true);
    expect(['', '正高81%', '1,23', '2021年', '1.2.3'].some(isPlainNumber)).toBe(false);
  });
});
