import { describe, expect, it } from 'vitest';
import { parseCell } from './cell.js';

describe('parseCell', () => {
  it.each<[string, string, string]>([
    ['　8', '8', '8'],
    ['1,827.29 ', '1,827.29', '1827.29'],
    ['3，279.31', '3，279.31', '3279.31'],
    ['3 279.31', '3 279.31', '3279.31'],
    ['2021', '2021', '2021'],
    ['123456789012', '123456789012', '123456789012'],
    ['100.00%', '100.00%', '1'],
    ['-107.30', '-107.30', '-107.3'],
    ['≥95%', '≥95%', '0.95'],
    ['50人/家', '50人/家', '50'],
    ['8万', '8万', '80000'],
    ['3-5个', '3-5个', '3'],
  ])('%j is one figure', (cell, text, value) => {
    const { whole, words, blank } = parseCell(cell);
    expect(whole?.text).toBe(text);
    expect(whole?.value.toDecimal()).toBe(value);
    expect(cell.slice(whole?.start, whole?.end)).toBe(text);
    expect(words).toBeUndefined();
    expect(blank).toBe(false);
  });

  it('keeps the words of a cell that says more', () => {
    const { figures, words, whole } = parseCell('高级81.82%，中级88.98%');
    expect(figures.map((f) => f.text)).toEqual(['81.82%', '88.98%']);
    expect(words).toBe('高级81.82%，中级88.98%');
    expect(whole).toBeUndefined();
    expect(parseCell(' 已完成 ')).toEqual({ figures: [], others: [], words: '已完成', blank: false });
  });

  it('tells blanks from marks for nothing', () => {
    expect(parseCell('\u3000 \n')).toEqual({ figures: [], others: [], blank: true });
    for (const dash of ['——', '－', '/', '无', 'N/A']) {
      expect(parseCell(dash)).toEqual({ figures: [], others: [], words: dash, dash: true, blank: false });
    }
  });

  it('tells dates and labels from figures', () => {
    expect(parseCell('2022年12月').others[0]).toMatchObject({ type: 'date', year: 2022, month: 12 });
    expect(parseCell('1、').others[0]).toMatchObject({ type: 'label' });
    expect(parseCell('001').others[0]).toMatchObject({ type: 'code' });
  });
});
