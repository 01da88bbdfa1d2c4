import { compileStandard, evaluateStandard, roundMarks } from '@hengji/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../examples.js';
import { type Entries, fieldsOf, type Mode, modesOf, withUnit } from './fields.js';
import { givenOf } from './given.js';

interface Trial {
  readonly text: string;
  readonly full: string;
  readonly entries: Entries;
  readonly definition?: string;
}

/** The marks and the fields that asked for what they come from. */
function tryOut({ text, full, entries, definition }: Trial) {
  const standard = compileStandard(text, { fullMarks: full, ...(definition !== undefined && { definition }) });
  const modes = modesOf(standard);
  const mode = modes.find((one) => one === entries.mode) ?? modes[0];
  const groups = fieldsOf(standard, mode);
  const { status, score, explanation } = evaluateStandard(standard, givenOf(groups, entries));
  return {
    ids: groups.flatMap(({ fields }) => fields.map(({ id }) => id)),
    status,
    marks: score === null ? null : `${roundMarks(score.min)}～${roundMarks(score.max)}`,
    explanation,
  };
}

describe('trying values', () => {
  it('takes a bare number in the unit of the standard', () => {
    const text = '100%计满分，每低于5%扣2分，扣完为止。';
    expect(tryOut({ text, full: '5', entries: { value: '97' } })).toMatchObject({ ids: ['value'], marks: '3～5' });
    expect(tryOut({ text, full: '5', entries: { value: '95%' } }).marks).toBe('3～3');
    expect(tryOut({ text, full: '5', entries: { value: '许多' } })).toMatchObject({ marks: null });
    expect(tryOut({ text, full: '5', entries: {} }).explanation).toContain('缺少');
  });

  it('takes target and actual value', () => {
    const text = '得分=实际完成值/目标值×分值。';
    const trial = tryOut({ text, full: '10', entries: { target: '60', actual: '45' } });
    expect(trial).toMatchObject({ ids: ['target', 'actual'], marks: '7.5～7.5' });
  });

  it('takes the inputs of a formula', () => {
    const entries = { 'input:实际支出': '45万元', 'input:预算安排': '50万元' };
    const definition = '预算执行率=（实际支出/预算安排）×100%';
    const text = '执行率90%（含）以上得满分，低于90%不得分。';
    expect(tryOut({ text, full: '6', entries, definition })).toMatchObject({
      ids: ['input:实际支出', 'input:预算安排'],
      marks: '6～6',
    });
    expect(tryOut({ text, full: '6', entries: { mode: 'value', value: '80' }, definition }).marks).toBe('0～0');
  });

  it('takes items, none of them too', () => {
    const text = '①有制度，得2分；②有记录，得3分。';
    expect(tryOut({ text, full: '5', entries: { items: ['2'] } }).marks).toBe('3～3');
    expect(tryOut({ text, full: '5', entries: { items: [] } }).marks).toBe('0～0');
    expect(tryOut({ text, full: '5', entries: {} }).marks).toBeNull();
  });

  it('takes counts and what loses everything', () => {
    const text = '每发现一例违规支出扣1分，扣完为止；发生挪用的不得分。';
    expect(tryOut({ text, full: '4', entries: { 'count:违规支出': '2', 'veto:发生挪用': 'no' } }).marks).toBe('2～2');
    expect(tryOut({ text, full: '4', entries: { 'veto:发生挪用': 'yes' } }).marks).toBe('0～0');
  });

  it('takes levels, and parts by name', () => {
    expect(tryOut({ text: '优得5分，良得3分，差不得分。', full: '5', entries: { level: '良' } }).marks).toBe('3～3');
    const text =
      '1.管理制度（4分）：①有制度，得2分；②制度合规，得2分。2.执行情况（6分）：每发现一例不按制度执行的扣1分，扣完为止。';
    const entries = { 'part:管理制度:items': ['1'], 'part:执行情况:count:不按制度执行': '2' };
    expect(tryOut({ text, full: '10', entries }).marks).toBe('6～6');
  });

  it('takes parts that are one condition', () => {
    const text = '1.编制数控制率≤100%，计2分，每超过1个百分点扣0.5分；2.制度健全，得3分。';
    const of = (condition: string) =>
      tryOut({
        text,
        full: '5',
        entries: { 'part:编制数控制率:value': '98', 'part:制度健全:condition': condition },
      }).marks;
    expect([of('yes'), of('no')]).toEqual(['5～5', '2～2']);
  });

  it.each(examples.map((example) => [example.title, example] as const))('of the example %s', (_, example) => {
    const { text, fullMarks: full, definition, entries } = example;
    const { ids, status, marks, explanation } = tryOut({
      text,
      full,
      entries,
      ...(definition !== '' && { definition }),
    });
    expect(Object.keys(entries).filter((id) => id !== 'mode' && !ids.includes(id))).toEqual([]);
    if (example.id === 'unread') expect(status).toBe('not-understood');
    else if (example.id === 'gap') expect(status).toBe('not-covered');
    else expect([marks, explanation]).not.toEqual([null, explanation]);
  });

  it('never throws, whatever is typed', () => {
    const standards = examples.map(({ text, fullMarks, definition }) =>
      compileStandard(text, { fullMarks, definition }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...standards), fc.string({ maxLength: 12 }), (standard, typed) => {
        const modes: (Mode | undefined)[] = [undefined, ...modesOf(standard)];
        for (const mode of modes) {
          const groups = fieldsOf(standard, mode);
          const entries = Object.fromEntries(groups.flatMap(({ fields }) => fields.map(({ id }) => [id, typed])));
          evaluateStandard(standard, givenOf(groups, entries));
        }
      }),
      { numRuns: 60 },
    );
  });
});

it.each([
  ['97', '%', '97%'],
  ['９７．５', '%', '97.5%'],
  ['97%', '%', '97%'],
  ['3天', '%', '3天'],
  ['-2', '', '-2'],
])('%s in %s is %s', (typed, unit, value) => expect(withUnit(typed, unit)).toBe(value));
