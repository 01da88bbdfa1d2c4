import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { asRecord, type Evaluation } from '@hengji/core';
import { loadPack, packIds } from '@hengji/packs';
import { reviewFiles } from '@hengji/review';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawRecord, finish } from '../testing/random-record.js';
import { readSheets } from './cells/read-sheets.js';
import { readWorkbook } from './read-workbook.js';
import { blankRecord } from './record/blank-record.js';
import { writeWorkbook } from './write-workbook.js';

const date = new Date('2024-03-01T00:00:00Z');
const runs = 12;

async function expectSame(record: Evaluation, packId: string): Promise<void> {
  const { evaluation, notices } = readWorkbook(await writeWorkbook(record, loadPack(packId), { date }));
  expect(evaluation).toEqual(record);
  expect(notices).toEqual([]);
}

describe('a workbook', () => {
  it.each(packIds())('is read back to the record it was made from (%s)', async (id) => {
    const pack = loadPack(id);
    await fc.assert(
      fc.asyncProperty(fc.nat(0x7fffffff), fc.boolean(), fc.boolean(), async (seed, odd, done) => {
        const record = drawRecord(pack, seed, { odd });
        await expectSame(done ? finish(record, pack) : record, id);
      }),
      { numRuns: runs },
    );
  });

  it.each(packIds())('is empty where nothing was filled (%s)', async (id) => {
    const pack = loadPack(id);
    const { evaluation } = readWorkbook(await writeWorkbook(undefined, pack, { date, year: 2023 }));
    expect(evaluation).toEqual(blankRecord(pack, 2023));
  });

  it('holds 1 and 200 indicators, and 30 projects', async () => {
    const pack = loadPack('hunan-department-form-2022');
    for (const count of [1, 200]) {
      const record = drawRecord(pack, count, { indicators: { min: count, max: count } });
      const items = Array.from({ length: 30 }, (_, at) => ({
        subject: 'project-item' as const,
        name: `专项：${at + 1}、设备更新`,
        year: record.year ?? 0,
        stage: 'executed' as const,
        amount: { text: `${at}.50` },
      }));
      await expectSame(finish({ ...record, money: [...record.money, ...items] }, pack), pack.id);
    }
  });

  const hostile = fc.oneof(
    fc.constantFrom(
      '=1+1',
      '+HYPERLINK("http://x.invalid","点我")',
      '-2+3',
      "@SUM(A1)\t|cmd|' /C calc'!A0",
      '<script>alert(1)</script>',
      '_x0041_ 与 _x000D_',
      '第一行\r\n第二行\n\n',
      '  前后有空格  ',
      '😀👩‍👩‍👧 emoji',
      '\u0000\u0007\u001b控制符\u009f',
      '\uFFFE非字符\uFFFF',
      'TRUE',
      '#REF!',
      '1/2',
      "'文本",
      '012',
      '长'.repeat(40_000),
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );

  it('gives back any text, and runs none', async () => {
    const pack = loadPack('hubei-department-2021');
    const base = drawRecord(pack, 99, { indicators: { min: 3, max: 3 } });
    const entry = hostile.map((text) => ({ text }));
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 12, maxLength: 12 }), async (entries) => {
        const [a, b, c, d, e, f, g, i, j, k, l, m] = entries;
        const blank = { text: '' };
        const record: Evaluation = {
          ...base,
          unit: a ?? blank,
          shortNames: [b?.text ?? ''],
          fields: [{ name: c?.text ?? '', value: d ?? blank }],
          signatures: [{ name: '填表人', value: e ?? blank }],
          goals: [{ text: f ?? blank, actual: g ?? blank }],
          money: [
            { subject: 'other', name: i?.text ?? '', amount: j ?? blank },
            { subject: 'project-item', name: k?.text ?? '', amount: blank },
          ],
          staff: [{ kind: l?.text ?? '', posts: m ?? blank }],
          indicators: base.indicators.map((indicator, at) => ({
            ...indicator,
            name: entries[at] ?? blank,
            level2: entries[at + 3]?.text ?? '',
            target: entries[at + 1] ?? blank,
            actual: entries[at + 2] ?? blank,
            standard: entries[at + 5] ?? blank,
            reason: entries[at + 6] ?? blank,
          })),
          unfinished: [{ name: a ?? blank, reason: b ?? blank }],
          sections: entries.map(({ text }, at) => ({ title: text, level: 1, paragraphs: [text, `${at}`] })),
        };
        const bytes = await writeWorkbook(record, pack, { date });
        expect(readWorkbook(bytes).evaluation).toEqual(record);
        const formulas = readSheets(bytes).flatMap(({ rows }) =>
          [...rows.values()].flatMap((row) => [...row.values()].filter(({ formula }) => formula)),
        );
        expect(formulas.filter(({ text }) => /HYPERLINK|cmd/.test(text))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('is the same file for the same record and date', async () => {
    const pack = loadPack('hunan-department-2015');
    const record = finish(drawRecord(pack, 5), pack);
    const [a, b] = [await writeWorkbook(record, pack, { date }), await writeWorkbook(record, pack, { date })];
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
  });
});

const corpus = process.env.HENGJI_CORPUS;
describe.skipIf(corpus === undefined)('real reports', () => {
  let records: Evaluation[] = [];
  beforeAll(async () => {
    const folder = join(corpus ?? '', 'seeds');
    const files = readdirSync(folder).map((name) => join(folder, name));
    const { documents } = await reviewFiles(files, { jobs: 1 });
    records = documents.flatMap(({ evaluations }) => evaluations.map(asRecord));
  });

  it.each(packIds())('come back as they were (%s)', async (id) => {
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) await expectSame(record, id);
  });
});
