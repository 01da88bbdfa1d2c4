import * as cfb from 'cfb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompoundFile } from './compound-file.js';

function written(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = cfb.utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) cfb.utils.cfb_add(container, path, Buffer.from(content));
  return new Uint8Array(cfb.write(container, { type: 'buffer' }) as Buffer);
}

/** Where the entry of the directory with that name begins. */
const entryOf = (bytes: Uint8Array, name: string) => Buffer.from(bytes).indexOf(Buffer.from(`${name}\0`, 'utf16le'));

function withWord(bytes: Uint8Array, at: number, word: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  new DataView(changed.buffer).setUint32(at, word, true);
  return changed;
}

const random = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 7_919) >> 3);

describe('CompoundFile', () => {
  it('reads what another library wrote, large streams and small ones', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9]{1,20}$/), {
          minLength: 1,
          maxLength: 8,
          selector: (name) => name.toLowerCase(),
        }),
        fc.array(fc.oneof(fc.nat({ max: 200 }), fc.nat({ max: 20_000 })), { minLength: 8, maxLength: 8 }),
        (names, lengths) => {
          const file = new CompoundFile(
            written(Object.fromEntries(names.map((name, i) => [`/${name}`, random(lengths[i] ?? 0)]))),
          );
          expect([...file.names]).toEqual(expect.arrayContaining(names.map((name) => name.toLowerCase())));
          names.forEach((name, i) => {
            expect(file.stream(name.toUpperCase())).toEqual(random(lengths[i] ?? 0));
          });
        },
      ),
      { numRuns: 50 },
    );
  });

  it('reads a file whose allocation table is longer than its header can list', () => {
    const long = random(8 << 20);
    const file = new CompoundFile(written({ '/Long': long, '/Short': random(10) }));
    expect(Buffer.compare(file.stream('Long') ?? new Uint8Array(), long)).toBe(0);
    expect(file.stream('Short')).toEqual(random(10));
  });

  it('does not look into storages, nor read one as a stream', () => {
    const file = new CompoundFile(written({ '/WordDocument': random(10), '/ObjectPool/_1/Workbook': random(10) }));
    expect([...file.names]).toContain('worddocument');
    expect([...file.names]).toContain('objectpool');
    expect([...file.names]).not.toContain('workbook');
    expect(file.stream('Workbook')).toBeUndefined();
    expect(file.stream('ObjectPool')).toBeUndefined();
  });

  it('refuses a stream of which less is there than its entry says', () => {
    const bytes = written({ '/Long': random(5_000), '/Short': random(100) });
    for (const name of ['Long', 'Short']) {
      const size = entryOf(bytes, name) + 120;
      for (const word of [0xffff_ffff, 0x8000_0000, 0x0010_0000]) {
        expect(() => new CompoundFile(withWord(bytes, size, word)).stream(name)).toThrow('ends after');
      }
      expect(() => new CompoundFile(withWord(bytes, size - 4, 0xffff_fffe)).stream(name)).toThrow('ends after 0');
    }
  });

  it('ends on a directory that runs in a circle', () => {
    const bytes = written({ '/Long': random(5_000) });
    // The first sector of the allocation table follows the header: now every sector is followed by the first one.
    bytes.fill(0, 512, 1_024);
    expect([...new CompoundFile(bytes).names].length).toBeLessThan(100);
  });

  it('never fails on changed bytes but with an error, and gives no more than the file holds', () => {
    const bytes = written({ '/Long': random(9_000), '/Short': random(100), '/Other': random(4_096) });
    const change = fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }));
    const structure = fc.tuple(fc.integer({ min: 30, max: 1_100 }), fc.nat({ max: 255 }));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(change, structure), { minLength: 1, maxLength: 12 }),
        fc.nat({ max: bytes.length }),
        (changes, cut) => {
          const changed = Uint8Array.from(cut % 10 === 0 ? bytes.subarray(0, cut) : bytes);
          for (const [at, byte] of changes) if (at < changed.length) changed[at] = byte;
          const file = new CompoundFile(changed);
          for (const name of [...file.names, 'Long', 'Short', 'Other']) {
            try {
              expect(file.stream(name)?.length ?? 0).toBeLessThanOrEqual(changed.length);
            } catch (error) {
              expect(String(error)).toMatch('ends after');
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
