import { constants, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnreadableFile } from '../errors.js';
import { defaultLimits } from '../limits.js';
import { openPackage } from './package.js';
import { writeZip } from './testing/write-zip.js';

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

function reasonOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof UnreadableFile) return error.reason;
    throw error;
  }
  return 'none';
}

/** Deflated zeros, put together from one flushed chunk: writing gigabytes takes no time. */
function deflatedZeros(megabytes: number): Uint8Array {
  const chunk = deflateRawSync(new Uint8Array(1 << 20), { finishFlush: constants.Z_SYNC_FLUSH });
  const chunks = new Array<Uint8Array>(megabytes).fill(chunk);
  return new Uint8Array(Buffer.concat([...chunks, Buffer.from([3, 0])]));
}

describe('openPackage', () => {
  it('reads what was written, stored or deflated', () => {
    const entries = fc.uniqueArray(
      fc.record({
        name: fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8}){0,2}\.xml$/),
        content: fc.uint8Array({ maxLength: 5_000 }),
        stored: fc.boolean(),
      }),
      { selector: ({ name }) => name, maxLength: 8 },
    );
    fc.assert(
      fc.property(entries, (written) => {
        const zip = openPackage(writeZip(written), defaultLimits);
        expect(zip.names).toEqual(written.map(({ name }) => name));
        for (const { name, content } of written)
          expect(Buffer.from(zip.read(name) ?? [])).toEqual(Buffer.from(content));
      }),
      { numRuns: 40 },
    );
  });

  it('finds names without regard to case, and with either slash', () => {
    const zip = openPackage(writeZip([{ name: 'Word\\Document.xml', content: '正文' }]), defaultLimits);
    expect(zip.has('word/document.xml')).toBe(true);
    expect(text(zip.read('word/document.xml'))).toBe('正文');
    expect(zip.read('word/other.xml')).toBeUndefined();
  });

  it('allows a comment behind the directory', () => {
    const file = Buffer.concat([writeZip([{ name: 'a', content: 'b' }]), Buffer.from('注释')]);
    expect(text(openPackage(file, defaultLimits).read('a'))).toBe('b');
  });

  it('reads from a view into a larger buffer', () => {
    const file = writeZip([{ name: 'a', content: '内容' }]);
    const larger = new Uint8Array(file.length + 10);
    larger.set(file, 7);
    expect(text(openPackage(larger.subarray(7, 7 + file.length), defaultLimits).read('a'))).toBe('内容');
  });

  it('refuses a file that is cut off', () => {
    const file = writeZip([{ name: 'a', content: 'b'.repeat(100) }]);
    expect(reasonOf(() => openPackage(file.subarray(0, file.length - 5), defaultLimits))).toBe('damaged');
    expect(reasonOf(() => openPackage(new Uint8Array(0), defaultLimits))).toBe('damaged');
  });

  it('refuses entries with the same name', () => {
    const file = writeZip([
      { name: 'word/document.xml', content: 'a' },
      { name: 'Word/document.xml', content: 'b' },
    ]);
    expect(reasonOf(() => openPackage(file, defaultLimits))).toBe('damaged');
  });

  it('refuses encrypted entries and zip64', () => {
    const encrypted = writeZip([{ name: 'a', content: 'b', claim: { flags: 1 } }]);
    expect(reasonOf(() => openPackage(encrypted, defaultLimits))).toBe('encrypted');
    const zip64 = writeZip([{ name: 'a', content: 'b', claim: { size: 0xffffffff } }]);
    expect(reasonOf(() => openPackage(zip64, defaultLimits))).toBe('unsupported');
  });

  it('refuses headers that lie about length or content', () => {
    for (const claim of [{ size: 5 }, { size: 500 }, { crc: 1 }]) {
      for (const stored of [false, true]) {
        const zip = openPackage(writeZip([{ name: 'a', content: 'x'.repeat(100), claim, stored }]), defaultLimits);
        expect(reasonOf(() => zip.read('a'))).toBe('damaged');
      }
    }
  });

  it('refuses two gigabytes of zeros, admitted or not', () => {
    const packed = deflatedZeros(2048);
    const honest = openPackage(writeZip([{ name: 'a', content: '', packed, claim: { size: 2 ** 31 } }]), defaultLimits);
    expect(reasonOf(() => honest.read('a'))).toBe('too-large');
    const lying = openPackage(writeZip([{ name: 'a', content: '', packed, claim: { size: 1000 } }]), defaultLimits);
    expect(reasonOf(() => lying.read('a'))).toBe('damaged');
  });

  it('keeps to the limits on entries and bytes', () => {
    const file = writeZip(['a', 'b', 'c'].map((name) => ({ name, content: 'x'.repeat(400) })));
    expect(reasonOf(() => openPackage(file, { ...defaultLimits, zipEntries: 2 }))).toBe('too-complex');
    const zip = openPackage(file, { ...defaultLimits, totalBytes: 1_000 });
    zip.read('a');
    zip.read('b');
    expect(reasonOf(() => zip.read('c'))).toBe('too-large');
  });
});
