import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectionStyle } from './selection-style.js';

describe('selectionStyle', () => {
  it('outlines all places of the selection, the chosen one most', () => {
    const style = selectionStyle({ id: 'f3k9q2m7', order: 1 }, []);
    expect(style).toContain('[data-keys~="f3k9q2m7"]{outline');
    expect(style).toContain('[data-keys~="f3k9q2m7.1"]');
    expect(selectionStyle(undefined, [])).toBe('');
  });

  it('fades what was dismissed and outlines a cell', () => {
    expect(selectionStyle(undefined, ['f1', 'f2'])).toContain('[data-lead="f2"]');
    expect(selectionStyle(undefined, [], { block: 4, row: 7, column: 2 })).toContain('[data-place="4/7/2"]');
  });

  it('takes nothing into the style sheet but letters and digits, whatever an id is', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(99), (id, order) => {
        const style = selectionStyle({ id, order }, [id]);
        if (!/^[a-z0-9]{1,40}$/i.test(id)) expect(style).toBe('');
      }),
    );
  });
});
