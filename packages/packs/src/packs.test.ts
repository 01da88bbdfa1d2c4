import { fileURLToPath } from 'node:url';
import { scoringRulesSchema } from '@hengji/core';
import { describe, expect, it } from 'vitest';
import { checkPack } from './check-pack.js';
import { listPacks, loadPack, packIds } from './packs.js';
import { PackError } from './read-pack.js';
import { rulesOf } from './rules.js';

const home = (id: string) => fileURLToPath(new URL(`../packs/${id}`, import.meta.url));

describe('the packs that come with Hengji', () => {
  it('are those of the ministry, Hunan, Hubei and Chongqing', () => {
    expect(packIds()).toEqual([
      'chongqing-department-2020',
      'hubei-department-2021',
      'hubei-project-2021',
      'hunan-department-2015',
      'hunan-department-form-2022',
      'hunan-report-outline-2022',
      'ministry-project-2020',
    ]);
    expect(listPacks().map(({ id }) => id)).toEqual(packIds());
  });

  it.each(packIds())('%s has no error and gives scoring rules', (id) => {
    expect(checkPack(home(id))).toMatchObject({ errors: [] });
    expect(scoringRulesSchema.safeParse(rulesOf(loadPack(id), 2023)).success).toBe(true);
  });

  it('reads the standards of Hunan and names those that need a person', () => {
    const report = checkPack(home('hunan-department-2015'));
    expect(report.judgement).toEqual(['重点工作实际完成率', '经济效益']);
    expect(report.compiled).toBe(14);
  });

  it('fills the year that a wording leaves open', () => {
    const standard = (year?: number) =>
      rulesOf(loadPack('hunan-department-2015'), year).standards?.find(({ name }) => name === '重点工作实际完成率')
        ?.standard;
    expect(standard(2019)).toContain('绩效办2019年对');
    expect(standard()).toContain('绩效办当年对');
  });

  it('refuses an unknown id with the known ones', () => {
    expect(() => loadPack('../packs')).toThrow(PackError);
    expect(() => loadPack('nowhere')).toThrow(/没有编号为“nowhere”的模板包.*ministry-project-2020/);
  });
});
