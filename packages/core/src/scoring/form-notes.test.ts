import { describe, expect, it } from 'vitest';
import { notedRules } from './form-notes.js';
import { evaluationOf, usualRules } from './testing/rules.js';

const read = (...notes: string[]) =>
  notedRules({ ...evaluationOf([]), notes: notes.map((text) => ({ text })) }, usualRules);

describe('notedRules', () => {
  it.each([
    '定量指标计分原则：正向指标（即目标值为≥X,得分=权重*B/A），得分不得突破权重总额。',
    '定量指标得分＝分值×B／A',
    '未完成指标值的，按照完成值的比例记分。',
  ])('reads proportional marking in %s', (note) => expect(read(note).proportional).toBe(true));

  it('reads bands and their names', () => {
    expect(
      read('定性指标分为完成、部分完成、未完成三档，分别按分值的100%-80%（含）、80%-60%（含）、60%-0%计分。').bands,
    ).toEqual([
      expect.objectContaining({ name: '完成', from: '80%', to: '100%' }),
      expect.objectContaining({ name: '部分完成', from: '60%', to: '80%' }),
      expect.objectContaining({ name: '未完成', from: '0%', to: '60%' }),
    ]);
  });

  it.each([
    ['a gap between the bands', '定性指标三档：100%-80%、70%-50%、50%-0%'],
    ['bands that do not begin at the full marks', '定性指标三档：90%-80%、80%-50%、50%-0%'],
    ['other notes', '预算数为调整后的数。'],
  ])('takes no bands from %s', (_, note) => expect(read(note)).toEqual({ proportional: false }));
});
