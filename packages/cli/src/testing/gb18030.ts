/** Text in GB18030, as Chinese Windows saves it; characters of two bytes only. Node decodes this encoding but writes none. */
export function gb18030(text: string): Buffer {
  const codes = twoByteCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 0x80) bytes.push(code);
    else {
      const pair = codes.get(character);
      if (pair === undefined) throw new RangeError(`no two-byte code for ${character}`);
      bytes.push(pair >> 8, pair & 0xff);
    }
  }
  return Buffer.from(bytes);
}

function twoByteCodes(): Map<string, number> {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      if (second !== 0x7f) codes.set(decoder.decode(new Uint8Array([first, second])), (first << 8) | second);
    }
  }
  return codes;
}
