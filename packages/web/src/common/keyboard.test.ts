import { describe, expect, it } from 'vitest';
import { plainKey } from './keyboard.js';

describe('plainKey', () => {
  const press = { key: 'a', ctrlKey: false, metaKey: false, altKey: false, isComposing: false };

  it('leaves the keys of the browser and of input methods alone', () => {
    expect(plainKey(press)).toBe('a');
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey', 'isComposing']) {
      expect(plainKey({ ...press, [modifier]: true })).toBeUndefined();
    }
  });
});
