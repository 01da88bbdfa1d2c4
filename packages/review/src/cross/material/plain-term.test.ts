import { scanFigures } from '@hengji/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termOf } from '../../kernel/term.js';
import { printed } from '../../testing/printed.js';
import { openTerm, packTerm } from './plain-term.js';

const there = (term: ReturnType<typeof printed>) => {
  const plain = packTerm(term);
  return plain && openTerm(structuredClone(plain), '甲.docx');
};

describe('terms as plain data', () => {
  it.each(['83.16万元', '近80人', '97.67%', '3,279.31', '3.5个百分点', '12个月', '90%以上'])('keep %s', (text) => {
    const term = printed(text, '支出');
    expect(there(term)).toMatchObject({
      figure: { value: term.figure.value, interval: term.figure.interval, unit: term.figure.unit },
      at: term.at,
      name: '支出',
      file: '甲.docx',
    });
  });

  it('keep the unit that a column gives', () => {
    const at = { block: 3, row: 2, column: 1, start: 0, end: 6 };
    const term = termOf({ text: '107.49', at, unit: '万元' }, '支出总额');
    expect(term?.figure.dimension).toBe('money');
    expect(term && there(term)?.figure.value).toEqual(term?.figure.value);
  });

  it('keep every figure of a text, or leave it out', () => {
    const number = fc.oneof(
      fc.integer({ min: 0, max: 99_999 }).map(String),
      fc.float({ min: 0, max: 9e5, noNaN: true }).map((n) => n.toFixed(2)),
    );
    const unit = fc.constantFrom('', '万元', '亿元', '元', '%', '人', '次', '个百分点', '万', '余人', '万元以上', '分');
    const word = fc.constantFrom('支出', '约', '近', '不少于', '占', '减少', '，', '负');
    fc.assert(
      fc.property(word, number, unit, (before, digits, after) => {
        for (const figure of scanFigures(`${before}${digits}${after}。`).figures) {
          const term = { figure, at: { block: 0, start: figure.start, end: figure.end }, quote: figure.text, name: '' };
          const back = there(term);
          if (!back) continue;
          expect(back.figure.value).toEqual(figure.value);
          expect(back.figure.interval).toEqual(figure.interval);
          expect(back.figure.unit).toBe(figure.unit);
        }
      }),
    );
  });

  it('cut a long quote around the figure', () => {
    const term = { ...printed('83.16万元'), quote: `${'前'.repeat(900)}83.16万元${'后'.repeat(900)}` };
    const quote = packTerm(term)?.quote ?? '';
    expect(quote).toContain('83.16万元');
    expect(quote.length).toBeLessThanOrEqual(220);
  });
});
