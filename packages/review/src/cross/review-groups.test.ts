import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '@hengji/documents';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewDocument } from '../review.js';
import { executionTable } from '../testing/report.js';
import { crossChecks } from './checks/index.js';
import { reviewGroups } from './review-groups.js';
import { filesOf, groupsOf, moneyTable, projectOf, reportOf } from './testing/reports.js';

const unit = '云溪县档案馆';
const files = {
  '2023.docx': reportOf(
    2023,
    unit,
    moneyTable(2023, '支出总额 | 280.40 | 300.00 | 296.10', '项目支出 | 92.00 | 101.00 | 108.00'),
  ),
  '2022.docx': reportOf(
    2022,
    unit,
    moneyTable(2022, '支出总额 | 260.00 | 290.00 | 284.40', '项目支出 | 80.00 | 95.00 | 92.00'),
  ),
  '库房维修.docx': projectOf(
    2023,
    unit,
    '库房维修',
    executionTable({ adjusted: '60.00', executed: '58.00', weight: '10', rate: '', score: '' }),
  ),
};

describe('reviewGroups', () => {
  it('gives statements, findings with their files, and coverage', () => {
    const [group, ...others] = groupsOf(files).groups;
    expect(others).toEqual([]);
    expect(group).toMatchObject({ id: 'g1', unit, year: 2023 });
    expect(group?.findings.map(({ severity, check }) => `${severity} ${check}`)).toEqual([
      'error cross-last-year-figure',
    ]);
    expect(group?.findings[0]?.quotes.map(({ file, text }) => `${file} ${text}`)).toEqual([
      '2023.docx 280.40',
      '2022.docx 284.40',
    ]);
    const verdicts = group?.statements.map(({ verdict }) => verdict) ?? [];
    expect(group?.coverage).toMatchObject({ statements: verdicts.length, contradictions: 1 });
    expect(verdicts.filter((verdict) => verdict === 'holds')).toHaveLength(group?.coverage.holds ?? -1);
    expect(group?.coverage.figuresInStatements).toBeLessThanOrEqual(group?.coverage.figures ?? 0);
  });

  it('follows the settings, but makes no error of what is not proved', () => {
    const set = (severity: 'off' | 'advice') =>
      groupsOf(files, { settings: { checks: { 'cross-last-year-figure': severity } } }).groups.flatMap(({ findings }) =>
        findings.map((finding) => finding.severity),
      );
    expect(set('off')).toEqual([]);
    expect(set('advice')).toEqual(['advice']);
  });

  it('gives the same result in whatever order the files come', () => {
    const all = filesOf(files);
    const expected = reviewGroups(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(reviewGroups(shuffled)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('reads the material of grouped files only, and once', () => {
    const [first, ...rest] = filesOf({ ...files, '别处.docx': reportOf(2023, '安澜县文化局', '本局开展了自评。') });
    const read: string[] = [];
    const watched = [...(first ? [first] : []), ...rest].map(({ file, identities, material }) => ({
      file,
      ...(identities ? { identities } : {}),
      get material() {
        read.push(file);
        return material ?? [];
      },
    }));
    reviewGroups(watched);
    expect(read.sort()).toEqual(Object.keys(files).sort());
  });

  it('has checks with ids of their own that say why, on what basis and what to do', () => {
    expect(new Set(crossChecks.map(({ id }) => id)).size).toBe(crossChecks.length);
    for (const { id, title, why, basis, advice } of crossChecks) {
      expect(id).toMatch(/^cross-[a-z-]+$/);
      for (const words of [title, why, basis, advice]) expect(words.length).toBeGreaterThan(8);
    }
  });
});

const corpus = process.env.HENGJI_CORPUS;

describe.skipIf(corpus === undefined)('the real reports', () => {
  it('are of five units and make no group', async () => {
    const folder = join(corpus ?? '', 'seeds');
    const reviews = await Promise.all(
      readdirSync(folder).map(async (name) =>
        reviewDocument(await readDocument(readFileSync(join(folder, name))), name),
      ),
    );
    expect(reviews.length).toBeGreaterThan(1);
    expect(reviewGroups(reviews)).toEqual({ groups: [], ungrouped: [] });
  });
});
