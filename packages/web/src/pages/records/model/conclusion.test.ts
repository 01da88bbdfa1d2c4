import type { Evaluation, Mark } from '@hengji/core';
import { describe, expect, it } from 'vitest';
import { conclusionOf, withTotal } from './conclusion.js';
import { withIdentity } from './identity.js';
import { blank, indicator } from './testing/sample.js';

describe('the last line of the form', () => {
  const record: Evaluation = { ...blank, indicators: [indicator('一', '1', '1', { score: { text: '9.5' } })] };
  const mark = { kind: 'indicator', name: '一', indicators: [0], settled: '10' } as unknown as Mark;
  const card = { fullMarks: '10', marks: [mark] } as never;
  const rules = {
    grades: [
      { name: '优', from: '90' },
      { name: '差', from: '0' },
    ],
  };

  it('follows from the scores as typed, and says where what is typed differs', () => {
    expect(conclusionOf(record, card, rules).map(({ text, ghost }) => [text, ghost])).toEqual([
      ['', '10'],
      ['', '9.5'],
      ['', '优'],
    ]);
    const typed = withIdentity(withTotal(record, 'score', '8'), 'grade', '优');
    expect(conclusionOf(typed, card, rules).map(({ trouble }) => trouble)).toEqual([
      undefined,
      '各项得分合计是9.5',
      '按总分应为“差”',
    ]);
  });
});
