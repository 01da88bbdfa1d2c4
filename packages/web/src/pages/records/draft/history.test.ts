import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begun, done, type History, redone, undone } from './history.js';

const after = (states: readonly number[]): History<number> =>
  states.reduce((history, state) => done(history, state), begun(0));
const states = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 30 });

describe('history', () => {
  it('undoes what was done, and does again what was undone', () => {
    fc.assert(
      fc.property(states, fc.integer({ min: 10, max: 99 }), (earlier, next) => {
        const before = after(earlier);
        const now = done(before, next);
        expect(undone(now).present).toBe(before.present);
        expect(undone(now).past).toEqual(before.past);
        expect(redone(undone(now))).toEqual({ past: now.past, present: now.present, future: [] });
      }),
    );
  });

  it('comes back to the beginning, however it went', () => {
    fc.assert(
      fc.property(states, (all) => {
        let history = after(all);
        while (history.past.length > 0) history = undone(history);
        expect(history.present).toBe(0);
        while (history.future.length > 0) history = redone(history);
        expect(history.present).toBe(all.at(-1) ?? 0);
      }),
    );
  });

  it('takes the letters of one cell for one step', () => {
    const typed = done(done(done(begun(0), 1, 'cell'), 2, 'cell'), 3, 'other');
    expect(undone(typed).present).toBe(2);
    expect(undone(undone(typed)).present).toBe(0);
    // After undoing, going on in the same cell is a step of its own.
    expect(undone(done(undone(typed), 9, 'cell')).present).toBe(2);
  });

  it('notes nothing where nothing changed', () => {
    const history = begun(1);
    expect(done(history, 1)).toBe(history);
    expect(undone(history).present).toBe(1);
  });
});
