import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentReview } from '../model/review.js';
import { prose, reviewReport } from '../testing/report.js';
import { changeDismissals, UnknownFinding } from './dismiss.js';
import { type KeptDismissal, keptDismissals, sidecarOf } from './kept-dismissal.js';
import { parseSidecar, sidecarWith } from './sidecar.js';
import { withKeptDismissals } from './with-kept.js';

const wrong = '2023年支出合计310.50万元，其中：基本支出205.30万元，项目支出104.20万元。';
const decision = { reason: '差额为上缴财政款。', by: '李明', on: '2024-03-18' };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengji-dismiss-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const reviewOf = (...paragraphs: string[]): DocumentReview => ({
  ...reviewReport(prose(...paragraphs)),
  file: join(folder, '自评报告.docx'),
});
const idOf = (review: DocumentReview): string => review.findings[0]?.id ?? '';

async function dismiss(review: DocumentReview, ...ids: string[]): Promise<string> {
  const { path, content } = await changeDismissals(review, ids, { dismiss: decision });
  await writeFile(path, content);
  return content;
}

describe('dismissing a finding', () => {
  it('keeps it dismissed with its reason until its text changes', async () => {
    const review = reviewOf(wrong);
    await dismiss(review, idOf(review));
    const again = await withKeptDismissals(reviewOf('馆藏档案12万卷。', wrong));
    expect(again.findings.map(({ dismissed }) => dismissed)).toEqual([decision]);
    expect(again).not.toHaveProperty('lapsed');

    const changed = await withKeptDismissals(reviewOf(wrong.replace('104.20', '104.10')));
    expect(changed.findings.map(({ dismissed }) => dismissed)).toEqual([undefined]);
    expect(changed.lapsed).toMatchObject([{ id: idOf(review), check: 'sum-of-parts', ...decision }]);
  });

  it('writes what a person can read without the report', async () => {
    const review = reviewOf(wrong);
    const content = await dismiss(review, idOf(review));
    expect(content).toMatch(/^# 衡绩：/);
    expect(content).toContain('310.50万元');
    expect(await parseSidecar(content)).toMatchObject([
      { id: idOf(review), check: 'sum-of-parts', title: '分项之和与合计不符', ...decision },
    ]);
  });

  it('adds to what is kept, replaces it and takes it back', async () => {
    const both = reviewOf(wrong, '全年接待查档260人次，其中单位查档310人次。');
    const [first, second] = both.findings.map(({ id }) => id);
    await dismiss(both, first ?? '');
    await dismiss(both, second ?? '', first ?? '', first ?? '');
    expect((await keptDismissals(both.file)).map(({ id }) => id)).toEqual([first, second]);
    const { path, content, changed } = await changeDismissals(both, [first ?? ''], { restore: true });
    await writeFile(path, content);
    expect(changed.map(({ id }) => id)).toEqual([first]);
    expect((await keptDismissals(both.file)).map(({ id }) => id)).toEqual([second]);
    await writeFile(path, (await changeDismissals(both, [second ?? ''], { restore: true })).content);
    expect(await keptDismissals(both.file)).toEqual([]);
  });

  it('refuses an id that names nothing, and suggests the one that was meant', async () => {
    const review = reviewOf(wrong);
    const id = idOf(review);
    const slip = id.slice(0, -1) + (id.endsWith('0') ? '1' : '0');
    await expect(changeDismissals(review, [slip], { dismiss: decision })).rejects.toThrow(`是不是“${id}”？`);
    await expect(changeDismissals(review, ['zzzzzzzz'], { dismiss: decision })).rejects.toThrow(UnknownFinding);
    await expect(changeDismissals(review, [id], { restore: true })).rejects.toThrow(/没有排除过/);
  });
});

describe('kept dismissals', () => {
  it('are not said to have lapsed where their check is turned off', async () => {
    const review = reviewOf(wrong);
    await dismiss(review, idOf(review));
    const settings = { checks: { 'sum-of-parts': 'off' } } as const;
    const off = { ...reviewReport(prose(wrong), { settings }), file: review.file };
    expect(await withKeptDismissals(off, settings)).not.toHaveProperty('lapsed');
    expect(await withKeptDismissals(off)).toHaveProperty('lapsed');
  });

  it('need the right check with the right id', async () => {
    const review = reviewOf(wrong);
    const content = await dismiss(review, idOf(review));
    await writeFile(sidecarOf(review.file), content.replace('check: sum-of-parts', 'check: total-score'));
    const again = await withKeptDismissals(review);
    expect(again.findings[0]).not.toHaveProperty('dismissed');
    expect(again.lapsed).toHaveLength(1);
  });

  it.each([
    ['no YAML', 'version: 1\n\tdismissed: []', /第2行/],
    ['another version', 'version: 2\ndismissed: []', /第1行：version/],
    [
      'an entry without a reason',
      'version: 1\ndismissed:\n  - id: f1\n    check: x\n    title: 甲\n    on: 2024-03-18',
      /第3行：.*reason/,
    ],
    ['unknown keys', 'version: 1\ndismissed: []\nnote: 1', /第3行：没有“note”这个键/],
    ['an alias', 'version: 1\ndismissed: &a [*a]', /别名/],
    ['a bomb', `a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nversion: 1\ndismissed: [*b,*b]`, /别名/],
    ['a deep nesting', `version: 1\ndismissed: ${'['.repeat(100_000)}`, /不能读取/],
    ['a file far too large', `# ${'x'.repeat(2_000_000)}`, /太大/],
  ])('are left out with a remark where the file has %s', async (_, text, reason) => {
    const review = reviewOf(wrong);
    await writeFile(sidecarOf(review.file), text);
    const { findings, document } = await withKeptDismissals(review);
    expect(findings).toEqual(review.findings);
    expect(document.remarks.at(-1)).toMatch(/^排除记录 自评报告\.docx\.衡绩\.yaml 不能读取，没有采用：/);
    expect(document.remarks.at(-1)).toMatch(reason);
  });

  it('come back from their file as they were', async () => {
    const text = fc
      .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
      .map((words) => `句${words.trim()}`.trim());
    const kept: fc.Arbitrary<KeptDismissal> = fc.record(
      {
        id: fc.stringMatching(/^f[0-9a-z]{7}$/),
        check: fc.stringMatching(/^[a-z-]{3,12}$/),
        title: text,
        quote: text,
        reason: text,
        by: text,
        on: fc.constant('2024-03-18'),
      },
      { requiredKeys: ['id', 'check', 'title', 'reason', 'on'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(kept, { maxLength: 5 }), async (dismissals) => {
        expect(await parseSidecar(await sidecarWith(dismissals))).toEqual(dismissals);
      }),
      { numRuns: 50 },
    );
  });
});
