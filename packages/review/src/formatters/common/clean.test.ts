import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropControls, shorten, showControls } from './clean.js';

describe('showControls', () => {
  it('shows what would drive a terminal or reverse the text', () => {
    expect(showControls('得分\u001b[2J\u202e9\u009b')).toBe('得分\\u{1b}[2J\\u{202e}9\\u{9b}');
    expect(showControls('一\r\n\t二')).toBe('一\n\t二');
  });
});

describe('dropControls', () => {
  it('leaves only characters that XML allows', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that XML 1.0 forbids
    const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        expect(dropControls(String.fromCharCode(...units))).not.toMatch(illegal);
      }),
    );
  });

  it('keeps characters beyond the basic plane', () => expect(dropControls('𠮷\ud842野')).toBe('𠮷野'));
});

describe('shorten', () => {
  it('never leaves half a character', () => expect(shorten('一𠮷二三', 3)).toBe('一…'));
});
