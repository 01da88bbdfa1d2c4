import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hengji } from '../testing/recorder.js';
import { paragraph, word } from '../testing/word.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengji-pack-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('hengji pack', () => {
  it('lists the packs with place and years', async () => {
    const { code, out } = await hengji('pack', 'list');
    expect(code).toBe(0);
    expect(out).toMatch(/hunan-department-2015\n {4}湖南省部门整体支出绩效评价指标表（湖南省，2015—2021年）/);
    expect(out).toContain('ministry-project-2020');
  });

  it('shows a pack: references, frame, standards, bands, forms, outline', async () => {
    const { out } = await hengji('pack', 'show', 'hunan-department-2015');
    expect(out).toContain('财预〔2013〕53号');
    expect(out).toContain('      在职人员控制率 5分\n        以100%为标准。');
    expect(out).toContain('社会效益（与上一指标合用分值）');
    expect((await hengji('pack', 'show', 'hubei-department-2021')).out).toContain(
      '定性：部分达成预期指标并具有一定效果，分值的50%—80%',
    );
    expect((await hengji('pack', 'show', 'hunan-report-outline-2022')).out).toContain('（一）基本支出情况');
    expect(JSON.parse((await hengji('pack', 'show', 'ministry-project-2020', '--json')).out)).toMatchObject({
      executionMarks: '10',
    });
    expect(await hengji('pack', 'show', 'nowhere')).toMatchObject({ code: 2 });
  });

  it('checks a pack', async () => {
    const path = join(folder, 'mine.yaml');
    const sound =
      'id: mine\ntitle: 甲县指标\nplace: 甲县\nlevel: 县级\nkind: department\nyears: { from: 2024 }\nreferences: [{ title: 《通知》 }]\n';
    await writeFile(path, sound);
    expect(await hengji('pack', 'check', path)).toMatchObject({
      code: 0,
      out: expect.stringContaining('mine：没有错误'),
    });
    await writeFile(path, `${sound}fullMarks: 100\nframe: [{ level1: 产出, marks: 90 }]\n`);
    expect(await hengji('pack', 'check', path)).toMatchObject({
      code: 1,
      out: expect.stringContaining('错误：总分为100分，下级分值合计90分'),
    });
    expect(JSON.parse((await hengji('pack', 'check', path, '--json')).out).errors).toHaveLength(1);
    expect(await hengji('pack', 'check', join(folder, 'none'))).toMatchObject({ code: 1 });
  });

  it("checks a Word template of one's own", async () => {
    const path = join(folder, 'template.docx');
    await writeFile(path, word(paragraph('{{单位名称}}{{年度}}年度得分{{总分}}')));
    expect(await hengji('pack', 'lint-template', path)).toEqual({
      code: 0,
      out: '模板没有错误，可以填写。\n',
      err: '',
    });
    const against = await hengji('pack', 'lint-template', path, '--pack', 'hubei-project-2021');
    expect(against).toMatchObject({ code: 0, out: expect.stringContaining('建议：表样“') });
    await writeFile(path, word(paragraph('{{单位民称}}')));
    const { code, out } = await hengji('pack', 'lint-template', path);
    expect(code).toBe(1);
    expect(out).toContain('错误：正文第1段“{{单位民称}}”：没有“单位民称”这个占位符，是不是“单位名称”？\n');
    expect(out).toMatch(/模板有1个错误，不能填写。\n$/);
    const { problems } = JSON.parse((await hengji('pack', 'lint-template', path, '--json')).out);
    expect(problems[0]).toMatchObject({ severity: 'error', place: { part: '正文', paragraph: 1 } });
    expect(await hengji('pack', 'lint-template', join(folder, 'none.docx'))).toMatchObject({ code: 2 });
    expect(await hengji('pack', 'lint-template', path, '--pack', 'nowhere')).toMatchObject({ code: 2 });
  });

  it('asks for a subcommand', async () => {
    expect(await hengji('pack')).toEqual({
      code: 2,
      out: '',
      err: '请写明要用的子命令。\n用 hengji pack --help 查看用法。\n',
    });
    expect(await hengji('pack', 'chek')).toMatchObject({ code: 2, err: expect.stringContaining('是不是 check') });
  });

  it('has Chinese help', async () => {
    for (const args of [
      ['pack', '--help'],
      ['pack', 'check', '--help'],
      ['score', '--help'],
      ['rollup', '--help'],
    ]) {
      const { code, out } = await hengji(...args);
      expect(code).toBe(0);
      expect(out).toContain('用法：');
      expect(out).not.toMatch(/Usage|Options|Arguments|Commands|display|\[options\]/);
    }
  });
});
