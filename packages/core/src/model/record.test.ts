import { describe, expect, it } from 'vitest';
import { emptyEvaluation } from './empty-evaluation.js';
import type { Evaluation } from './evaluation.js';
import { asRecord, withNumbers } from './record.js';

const read: Evaluation = {
  ...emptyEvaluation('department'),
  unit: { text: '云溪县档案馆', at: { block: 0, start: 0, end: 6 } },
  money: [
    {
      subject: 'basic',
      name: '基本支出',
      amount: { text: '180.70', unit: '万元', numbers: [{ value: '180.70', unit: '万元' }] },
    },
  ],
  frame: [{ level: 1, name: '产出指标', weight: { text: '50' }, children: [], indicators: [0] }],
  indicators: [
    {
      name: { text: '整理档案4000卷' },
      actual: { text: '正高81.82%，副高88.98%', at: { block: 1, row: 2, column: 3, start: 0, end: 17 } },
      score: { text: '' },
    },
  ],
};

describe('asRecord and withNumbers', () => {
  it('drop places and numbers, and read the numbers of values again', () => {
    const record = asRecord(read);
    expect(JSON.stringify(record)).not.toMatch(/"at"|"numbers"/);
    const again = withNumbers(record);
    expect(again.money[0]?.amount).toEqual({
      text: '180.70',
      unit: '万元',
      numbers: [{ value: '180.7', unit: '万元' }],
    });
    expect(again.indicators[0]?.actual?.numbers?.map(({ label, value }) => [label, value])).toEqual([
      ['正高', '81.82'],
      ['副高', '88.98'],
    ]);
    expect(again.frame[0]?.weight?.numbers).toEqual([{ value: '50' }]);
  });

  it('keep the three states, and read no numbers in names', () => {
    const again = withNumbers(asRecord(read));
    expect(again.indicators[0]?.score).toEqual({ text: '' });
    expect(again.indicators[0]?.target).toBeUndefined();
    expect(again.indicators[0]?.name).toEqual({ text: '整理档案4000卷' });
  });

  it('read the edited text, not the number that stood beside it', () => {
    const [line] = read.money;
    if (!line) throw new Error('no line');
    const edited = { ...read, money: [{ ...line, amount: { ...line.amount, text: '190.00' } }] };
    expect(withNumbers(edited).money[0]?.amount.numbers).toEqual([{ value: '190', unit: '万元' }]);
  });
});
