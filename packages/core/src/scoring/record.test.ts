import { describe, expect, it } from 'vitest';
import { optionsOf, scoringRecordSchema } from './record.js';
import { evaluationOf } from './testing/rules.js';

const evaluation = evaluationOf([{ name: '培训' }, { name: '管理制度健全性' }, { name: '培训' }]);

describe('a scoring record', () => {
  it('gives options by the names of indicators, also where a name stands twice', () => {
    const { options, unknown } = optionsOf({
      evaluation,
      inputs: { 编制数: '3人' },
      given: { 管理制度健全性: { met: [1, 4] }, 没有: {} },
      acceptedReductions: ['培训', '也没有'],
    });
    expect(options.inputs).toEqual({ 编制数: '3人' });
    expect([...(options.given ?? [])]).toEqual([[1, { met: [1, 4] }]]);
    expect([...(options.acceptedReductions ?? [])]).toEqual([0, 2]);
    expect(unknown).toEqual(['没有', '也没有']);
  });

  it.each([
    ['a value without its unit as a number', { evaluation, given: { 培训: { value: 104 } } }],
    ['an unknown key', { evaluation, regions: [] }],
    ['items counted from zero', { evaluation, given: { 培训: { met: [0] } } }],
    ['no evaluation', { region: ['甲县'] }],
  ])('refuses %s', (_, record) => expect(scoringRecordSchema.safeParse(record).success).toBe(false));

  it('survives JSON', () => {
    const record = { evaluation, region: ['云州省'], given: { 培训: { level: '良好' } } };
    expect(scoringRecordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });
});
