import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctNames } from './distinct-names.js';

describe('distinct names', () => {
  it('number what is alike, before the extension', () => {
    const names = [
      '自评表.docx',
      '自评表.docx',
      '自评表.DOCX',
      '自评表（2）.docx',
      '无扩展名',
      '无扩展名',
      '.txt',
      '.txt',
    ];
    expect(distinctNames(names)).toEqual([
      '自评表.docx',
      '自评表（2）.docx',
      '自评表（3）.DOCX',
      '自评表（2）（2）.docx',
      '无扩展名',
      '无扩展名（2）',
      '.txt',
      '.txt（2）',
    ]);
  });

  it('are as many as before, each another, and the first of each unchanged', () => {
    const some = constantFrom('a.docx', 'A.docx', 'a（2）.docx', 'a（3）.docx', 'a', 'a（2）', '甲.txt');
    assert(
      property(array(some, { maxLength: 30 }), (names) => {
        const distinct = distinctNames(names);
        expect(new Set(distinct.map((name) => name.toLowerCase())).size).toBe(names.length);
        expect(distinct[0]).toBe(names[0]);
      }),
    );
  });
});
