import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorkbook } from '@hengji/authoring';
import { emptyEvaluation, type Scorecard } from '@hengji/core';
import { loadPack } from '@hengji/packs';
import { reviewFiles } from '@hengji/review';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hengji } from '../testing/recorder.js';
import { projectOf } from '../testing/records.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengji-score-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, data: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof data === 'string' ? data : JSON.stringify(data));
  return path;
}
const right = projectOf({ unit: '甲县教育局', budget: '100', executed: '95', held: '9', score: '36' });
const wrong = projectOf({ unit: '甲县教育局', budget: '100', executed: '95', held: '9', score: '40' });

describe('hengji score', () => {
  it('explains every mark and ends with 0 where every score can be right', async () => {
    const { code, out } = await hengji('score', await file('right.json', right));
    expect(code).toBe(0);
    expect(out).toContain('· 年度资金总额　应得19分（满分20分，算出）');
    expect(out).toContain('✓ 培训期数　自评36分，一致；应得36分（满分40分，算出）');
    expect(out).toContain('实际完成9期，目标值10期，40×9期÷10期=36分');
    expect(out).toContain('✓ 平台建设　自评38分，一致；应得32—40分（满分40分，范围内确定）');
    expect(out).toMatch(/总分　允许87—95分（满分100分），其中确定为93分/);
    expect(out).toContain('等级　优（可能为良—优）');
  });

  it('ends with 1 where a score cannot be right, and writes JSON', async () => {
    const { code, out } = await hengji('score', await file('wrong.json', wrong), '--json');
    expect(code).toBe(1);
    const result = JSON.parse(out) as { version: number; pack: string; scorecards: Scorecard[] };
    expect(result).toMatchObject({ version: 1, pack: 'ministry-project-2020' });
    expect(result.scorecards[0]?.marks[1]).toMatchObject({
      agreement: 'outside',
      printed: '40',
      allowed: { min: '36', max: '36' },
    });
  });

  it('takes records with what is known beyond the form, lists of them, and results of a review', async () => {
    const low = projectOf({ unit: '甲县教育局', budget: '100', executed: '100', held: '20', score: '40' });
    const record = { evaluation: low, acceptedReductions: ['培训期数'] };
    const many = JSON.parse((await hengji('score', await file('many.json', [record, right]), '--json')).out);
    expect(many.scorecards).toHaveLength(2);
    expect(many.scorecards[0].reductions[0]).toMatchObject({ accepted: true, deviation: '100%' });
    const review = { version: 1, documents: [{ file: 'a.docx', evaluations: [right, wrong] }], failed: [] };
    expect(
      JSON.parse((await hengji('score', await file('review.json', review), '--json')).out).scorecards,
    ).toHaveLength(2);
  });

  it('takes the inputs of a standard from the text of the record', async () => {
    const record = {
      ...emptyEvaluation('department'),
      year: 2023,
      sections: [
        { number: '一、', title: '基本情况', level: 1, paragraphs: ['我局核定编制数20人，实际在职人数21人。'] },
      ],
      indicators: [
        {
          name: { text: '在职人员控制率' },
          weight: { text: '5' },
          score: { text: '5' },
          standard: { text: '控制率≤100%得满分；每超过1个百分点扣0.5分，扣完为止。' },
          definition: { text: '在职人员控制率=（在职人员数/编制数）×100%' },
        },
      ],
    };
    const { code, out } = await hengji('score', await file('staff.json', record));
    expect(code).toBe(1);
    expect(out).toContain('(21人÷20人)×100%=105%');
    expect(out).toContain('自评5分，不符；应得2.5分');
  });

  it('scores by the bands of the pack that is named', async () => {
    const partly = projectOf({ unit: '甲县教育局', budget: '100', executed: '95', held: '9', score: '36' });
    const platform = partly.indicators[1];
    if (platform) platform.actual = { text: '部分完成' };
    const path = await file('partly.json', partly);
    const allowed = async (...args: string[]) =>
      JSON.parse((await hengji('score', path, '--json', ...args)).out).scorecards[0].marks[2].allowed;
    expect(await allowed()).toEqual({ min: '24', max: '32' });
    expect(await allowed('--pack', 'hubei-project-2021')).toEqual({ min: '20', max: '32' });
  });

  it('scores a workbook by the rules of the pack that it was made with', async () => {
    const path = join(folder, 'filled.xlsx');
    await writeFile(path, await writeWorkbook(right, loadPack('hubei-project-2021')));
    const { code, out, err } = await hengji('score', path);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('✓ 培训期数　自评36分，一致');
    const json = JSON.parse((await hengji('score', path, '--json')).out);
    expect(json.pack).toBe('hubei-project-2021');
    expect(JSON.parse((await hengji('score', path, '--json', '--pack', 'ministry-project-2020')).out).pack).toBe(
      'ministry-project-2020',
    );
  });

  it.each<[string, string | object | undefined, RegExp]>([
    ['missing.json', undefined, /找不到文件/],
    ['text.json', '不是 JSON', /不是 JSON 记录/],
    ['broken.xlsx', 'PK', /文件已损坏/],
    ['form.xls', 'PK', /请用 Excel 或 WPS 另存为/],
    ['odd.json', { kind: 'department' }, /不符合自评记录的格式（shortNames）/],
    ['empty.json', { version: 1, documents: [] }, /没有绩效自评表/],
    ['unknown.json', { evaluation: right, given: { 不存在: { count: 1 } } }, /没有这样的指标：不存在/],
  ])('refuses %s with 2 and a Chinese sentence', async (name, data, sentence) => {
    const path = data === undefined ? join(folder, name) : await file(name, data);
    const { code, out, err } = await hengji('score', path);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(sentence);
  });

  it('refuses an unknown pack', async () => {
    const { code, err } = await hengji('score', await file('right.json', right), '--pack', 'nowhere');
    expect(code).toBe(2);
    expect(err).toMatch(/没有编号为“nowhere”的模板包；可用的有/);
  });
});

const corpus = process.env.HENGJI_CORPUS;
describe.skipIf(corpus === undefined)('real reports', () => {
  it('gives the totals and grades that the units gave themselves, where the report has the figures', async () => {
    const seeds = join(corpus ?? '', 'seeds');
    const reviewed = await reviewFiles(
      (await readdir(seeds)).map((name) => join(seeds, name)),
      { jobs: 1 },
    );
    const path = await file('seeds.json', {
      version: 1,
      documents: reviewed.documents.map(({ evaluations }) => ({ evaluations })),
    });
    const { out } = await hengji('score', path, '--pack', 'hubei-department-2021', '--json');
    const { scorecards } = JSON.parse(out) as { scorecards: Scorecard[] };
    const totals = scorecards.map(({ total }) => total.printed).filter((printed) => printed !== undefined);
    expect(totals.sort()).toEqual(['88.34', '95', '96.82', '98.2', '99', '99.59']);
    for (const { total, grade, marks } of scorecards) {
      for (const mark of marks) {
        expect(mark.explanation).not.toBe('');
        if (mark.basis !== 'printed-standard') expect([mark.name, mark.agreement]).not.toEqual([mark.name, 'outside']);
      }
      if (total.settled !== undefined && total.printed !== undefined) expect(total.settled).toBe(total.printed);
      if (grade.printed !== undefined) expect(grade.settled).toBe(grade.printed);
    }
  });
});
