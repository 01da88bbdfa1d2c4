import { loadPack, packIds } from '@hengji/packs';
import { describe, expect, it } from 'vitest';
import { drawRecord, finish } from '../testing/random-record.js';
import { readWorkbook } from './read-workbook.js';
import { writeWorkbook } from './write-workbook.js';

const date = new Date('2024-03-01T00:00:00Z');

describe('a workbook', () => {
  it.each(packIds())('is read back to the record it was made from (%s)', async (id) => {
    const pack = loadPack(id);
    for (let seed = 1; seed <= 6; seed += 1) {
      const drawn = drawRecord(pack, seed * 7919, { odd: seed % 2 === 0 });
      for (const record of [drawn, finish(drawn, pack)]) {
        const { evaluation, notices } = readWorkbook(await writeWorkbook(record, pack, { date }));
        expect(evaluation).toEqual(record);
        expect(notices).toEqual([]);
      }
    }
  });
});
