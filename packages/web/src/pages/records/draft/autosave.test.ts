import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allSaved, isUnsaved, lookOf, type Saving, type SavingEvent, saving } from './autosave.js';

const run = (...events: SavingEvent[]): Saving => events.reduce(saving, allSaved(3));
const edited = { type: 'edited' } as const;
const due = { type: 'due' } as const;
const saved = (version: number) => ({ type: 'saved', version }) as const;
const failed = (trouble: 'conflict' | 'offline' | 'refused') => ({ type: 'failed', trouble }) as const;

describe('saving by itself', () => {
  it('goes from edited to saved', () => {
    expect(lookOf(run())).toBe('saved');
    expect(lookOf(run(edited))).toBe('waiting');
    expect(lookOf(run(edited, due))).toBe('saving');
    expect(run(edited, due, saved(4))).toEqual({ version: 4, edits: 1, kept: 1 });
  });

  it('has something left to save where more was typed while it saved', () => {
    const state = run(edited, due, edited, saved(4));
    expect(isUnsaved(state)).toBe(true);
    expect(saving(state, due).sending).toBe(2);
  });

  it('waits for a person after a conflict, and then goes over the newer version or takes it', () => {
    const conflict = run(edited, due, failed('conflict'));
    expect(saving(conflict, due)).toBe(conflict);
    expect(lookOf(saving(conflict, edited))).toBe('conflict');
    const over = saving(saving(conflict, { type: 'overwrite', version: 9 }), due);
    expect([over.version, over.sending]).toEqual([9, 1]);
    expect(isUnsaved(saving(conflict, { type: 'taken', version: 9 }))).toBe(false);
  });

  it('tries again when the server was away', () => {
    const offline = run(edited, due, failed('offline'));
    expect(lookOf(offline)).toBe('offline');
    expect(lookOf(saving(saving(offline, due), saved(4)))).toBe('saved');
  });

  it('sends one thing at a time, and calls saved only what the server has', () => {
    const event = fc.constantFrom<SavingEvent>(edited, due, saved(4), failed('offline'), failed('conflict'));
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let state = allSaved(1);
        let acknowledged = 0;
        for (const next of events) {
          // The server answers only what was sent.
          if ((next.type === 'saved' || next.type === 'failed') && state.sending === undefined) continue;
          if (next.type === 'saved') acknowledged = state.sending ?? 0;
          state = saving(state, next);
          expect(state.kept).toBe(acknowledged);
          expect(state.kept).toBeLessThanOrEqual(state.edits);
          expect(isUnsaved(state)).toBe(state.edits !== acknowledged);
          expect(lookOf(state) === 'saved').toBe(state.trouble !== 'conflict' && !isUnsaved(state));
        }
      }),
    );
  });
});
