import { describe, expect, it } from 'vitest';
import { commandOf, neighbour } from './shortcuts.js';

const ids = ['f1', 'f2', 'f3'];
const press = (key: string, selected?: string, decidable = true) => commandOf(key, { ids, selected, decidable });

describe('shortcuts', () => {
  it('walk the list and stop at its ends', () => {
    expect(press('j')).toEqual({ do: 'select', id: 'f1' });
    expect(press('j', 'f1')).toEqual({ do: 'select', id: 'f2' });
    expect(press('ArrowDown', 'f3')).toEqual({ do: 'select', id: 'f3' });
    expect(press('k')).toEqual({ do: 'select', id: 'f3' });
    expect(press('k', 'f1')).toEqual({ do: 'select', id: 'f1' });
    expect(press('j', 'gone')).toEqual({ do: 'select', id: 'f1' });
    expect(commandOf('j', { ids: [], selected: undefined, decidable: true })).toBeUndefined();
  });

  it('decide only on a selected finding that is on show', () => {
    expect(press('a', 'f2')).toEqual({ do: 'accept', id: 'f2' });
    expect(press('d', 'f2')).toEqual({ do: 'dismiss', id: 'f2' });
    expect(press('u', 'f2')).toEqual({ do: 'reopen', id: 'f2' });
    expect(press('a')).toBeUndefined();
    expect(press('a', 'gone')).toBeUndefined();
    expect(press('d', 'f2', false)).toBeUndefined();
  });

  it('leave every other key alone', () => {
    expect(press('/')).toEqual({ do: 'search' });
    expect(press('x', 'f1')).toBeUndefined();
    expect(press('Enter', 'f1')).toBeUndefined();
  });
});

describe('neighbour', () => {
  it('is the next, at the end the one before', () => {
    expect(neighbour(ids, 'f2')).toBe('f3');
    expect(neighbour(ids, 'f3')).toBe('f2');
    expect(neighbour(['f1'], 'f1')).toBeUndefined();
  });
});
