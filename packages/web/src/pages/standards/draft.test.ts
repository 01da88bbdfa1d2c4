import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOfParams, draftOfText, draftText, emptyDraft, marksOf, nameFor } from './draft.js';

describe('full marks as typed', () => {
  it.each([
    ['5', '5'],
    [' 12.5 ', '12.5'],
    ['１０', '10'],
    ['8分', '8'],
  ])('%s is %s', (typed, marks) => expect(marksOf(typed)).toBe(marks));

  it.each(['', '0', '0.00', '-3', '五', '1e3', '5%', '99999999'])('%s is none', (typed) =>
    expect(marksOf(typed)).toBeUndefined(),
  );
});

describe('a draft', () => {
  it('comes with an address', () => {
    expect(draftOfParams(new URLSearchParams({ text: '优得5分，良得3分。', full: '6' }))).toEqual({
      ...emptyDraft,
      text: '优得5分，良得3分。',
      fullMarks: '6',
    });
    expect(draftOfParams(new URLSearchParams({ full: '6' }))).toBeUndefined();
    expect(draftOfParams(new URLSearchParams({ text: '优得5分', full: '许多' }))?.fullMarks).toBe('5');
  });

  it('is found again as it was left', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.record({ name: text, text, fullMarks: text, definition: text }), (draft) => {
        expect(draftOfText(draftText(draft))).toEqual(draft);
      }),
    );
  });

  it.each([null, '', '{', '3', 'null'])('%s is none', (stored) => expect(draftOfText(stored)).toBeUndefined());

  it('is called after its indicator, its subject or its beginning', () => {
    const draft = { ...emptyDraft, text: '按时报送得满分，每逾期一天扣一分，扣完为止。' };
    expect(nameFor({ ...draft, name: ' 报送及时 ' }, '及时率')).toBe('报送及时');
    expect(nameFor(draft, '及时率')).toBe('及时率');
    expect(nameFor(draft, undefined)).toBe('按时报送得满分，每逾期一天扣一分，扣…');
  });
});
