import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './text-encoding.js';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
/** 「预算执行率」 in GBK, and 「預算」 in Big5. */
const GBK = bytes(0xd4, 0xa4, 0xcb, 0xe3, 0xd6, 0xb4, 0xd0, 0xd0, 0xc2, 0xca);
const BIG5 = bytes(0xb9, 0x77, 0xba, 0xe2);

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

describe('decodeText', () => {
  it('reads GBK without being told', () => {
    expect(decodeText(GBK)).toEqual({ text: '预算执行率', encoding: 'gb18030', replaced: 0 });
  });

  it('reads Big5 where it is declared', () => {
    expect(decodeText(BIG5, 'Big5').text).toBe('預算');
  });

  it('trusts valid UTF-8 more than a declaration', () => {
    expect(decodeText(utf8('得分：98.5'), 'gb2312')).toEqual({ text: '得分：98.5', encoding: 'utf-8', replaced: 0 });
  });

  it('drops byte order marks', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x41)).text).toBe('A');
    expect(decodeText(utf16('得分 98', true, true))).toMatchObject({ text: '得分 98', encoding: 'utf-16le' });
    expect(decodeText(utf16('得分 98', false, true))).toMatchObject({ text: '得分 98', encoding: 'utf-16be' });
  });

  it('knows UTF-16 without a mark by its zero bytes', () => {
    expect(decodeText(utf16('得分 98\r\n', true, false)).text).toBe('得分 98\r\n');
    expect(decodeText(utf16('得分 98\r\n', false, false)).text).toBe('得分 98\r\n');
  });

  it('forgives a file that was cut within a character, and counts it', () => {
    const whole = utf8('绩效自评报告'.repeat(200));
    expect(decodeText(whole.subarray(0, -1))).toMatchObject({ encoding: 'utf-8', replaced: 1 });
  });

  it('refuses bytes that are no text', () => {
    expect(() => decodeText(new Uint8Array(4_096))).toThrow('不是可识别的文字');
    const noise = Uint8Array.from({ length: 4_096 }, (_, i) => (i * i * 31 + (i >> 3) * 7) & 0xff);
    expect(() => decodeText(noise)).toThrow('不是可识别的文字');
  });

  it('gives back every Chinese text written in UTF-8', () => {
    const character = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.array(character, { maxLength: 50 }), (characters) => {
        expect(decodeText(utf8(characters.join(''))).text).toBe(characters.join(''));
      }),
    );
  });
});
