import { emptyEvaluation, type Indicator } from '@hengji/core';
import { loadPack } from '@hengji/packs';
import { describe, expect, it } from 'vitest';
import { bookOf } from '../book.js';
import { standardFormulas, standardUnit } from './standard-formulas.js';

const pack = loadPack('hunan-department-form-2022');
const places = { amounts: new Map<string, string>(), carried: [] };

function formulasFor(standard: string, weight = '5') {
  const indicator: Indicator = { name: { text: '某比率' }, weight: { text: weight }, standard: { text: standard } };
  const book = bookOf({ ...emptyEvaluation('department'), indicators: [indicator] }, pack);
  const [typed = indicator] = book.typed.indicators;
  return { unit: standardUnit(book, typed), formulas: standardFormulas(book, typed, 5, places) };
}

describe('standardFormulas', () => {
  it.each([
    ['≤100%，计5分；每超过一个百分点扣0.5分，扣完为止。', '%'],
    ['90%（含）以上计5分；80%（含）-90%，计3分；低于80%计0分。', '%'],
    ['100%计满分，每低于5%扣2分，扣完为止。', '%'],
    ['不超过3天得满分，每超过1天扣1分，扣完为止。', '天'],
  ])('expresses %s', (standard, unit) => {
    const { unit: found, formulas } = formulasFor(standard);
    expect(found).toBe(unit);
    expect(formulas?.min).toMatch(/^IF\(ISNUMBER\(/);
  });

  it('tells least and most apart where the wording does not say how a started step counts', () => {
    const { formulas } = formulasFor('≤100%，计5分；每超过一个百分点扣0.5分，扣完为止。');
    expect(formulas?.max).toContain('INT(ROUND(');
    expect(formulas?.min).toContain('-INT(-ROUND(');
  });

  it.each([
    '①有制度，2分；②制度得到执行，3分。',
    '效果较好的计5分；一般3分；无效果0分。',
    '每发现一例不符合要求的扣1分，扣完为止。',
    '由评价人酌情评定。',
    '完成得满分，未完成按比例计分。',
  ])('leaves to a person or to Hengji: %s', (standard) => {
    expect(formulasFor(standard)).toEqual({ unit: undefined, formulas: undefined });
  });
});
