import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const command = fileURLToPath(new URL('../bin/hengji.js', import.meta.url));

let folder: string;
let report: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengji-decisions-'));
  report = join(folder, '自评报告.txt');
  await writeFile(report, reportWith('104.20'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const reportWith = (project: string, before = ''): string =>
  `云溪县档案馆2023年度部门整体支出绩效自评报告\n一、基本情况\n${before}2023年支出合计310.50万元，其中：基本支出205.30万元，项目支出${project}万元。\n`;

/** Runs the built command in the folder of the report. */
function hengji(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { cwd: folder, maxBuffer: 1 << 26 }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err });
    });
  });
}

interface Seen {
  readonly id: string;
  readonly check: string;
  readonly severity: string;
  readonly dismissed?: { readonly reason: string; readonly by?: string };
}
async function review(...args: string[]) {
  const { code, out } = await hengji('review', report, '--format', 'json', ...args);
  const [document] = JSON.parse(out).documents as { findings: Seen[]; lapsed?: Seen[]; remarks: string[] }[];
  const sums = document?.findings.filter(({ check }) => check === 'sum-of-parts') ?? [];
  return { code, sums, lapsed: document?.lapsed, remarks: document?.remarks ?? [] };
}

describe('a finding', () => {
  it('stays dismissed until its text changes', async () => {
    const before = await review();
    expect(before.code).toBe(1);
    const id = before.sums[0]?.id ?? '';
    const { code, out } = await hengji('dismiss', report, id, '--reason', '差额上缴财政', '--by', '李明');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(`已排除1项：${id} 分项之和与合计不符`) });

    await writeFile(report, reportWith('104.20', '本馆设三个科室，馆藏档案12万卷。\n'));
    const dismissed = await review();
    expect(dismissed.code).toBe(0);
    expect(dismissed.sums).toMatchObject([{ id, dismissed: { reason: '差额上缴财政', by: '李明' } }]);
    expect((await hengji('review', folder)).out).toContain('已排除1项');

    await writeFile(report, reportWith('104.30'));
    const changed = await review();
    expect(changed.code).toBe(1);
    expect(changed.sums[0]).not.toHaveProperty('dismissed');
    expect(changed.lapsed).toMatchObject([{ id }]);
    expect((await hengji('review', report)).out).toContain('已失效');

    expect((await hengji('dismiss', report, id, '--undo')).code).toBe(0);
    expect((await review()).lapsed).toBeUndefined();
  });

  it('is reviewed all the same where the sidecar is damaged', async () => {
    await writeFile(`${report}.衡绩.yaml`, 'version: [');
    const { code, sums, remarks } = await review();
    expect(code).toBe(1);
    expect(sums).toHaveLength(1);
    expect(remarks.join()).toMatch(/排除记录 自评报告\.txt\.衡绩\.yaml 不能读取/);
  });
});

describe('a configuration in a folder above', () => {
  it('turns checks off, lowers severities and loads packs in the workers', async () => {
    const configuration = join(folder, 'hengji.config.yaml');
    await writeFile(configuration, 'checks: { sum-of-parts: off }\n');
    await mkdir(join(folder, '下级'));
    expect((await review()).sums).toEqual([]);
    expect((await review('--no-config')).sums).toHaveLength(1);

    const packed =
      'packs: [hunan-department-form-2022]\npackSettings:\n  hunan-department-form-2022:\n    checks: { sum-of-parts: warning }\n';
    await writeFile(configuration, packed);
    expect((await review()).sums.map(({ severity }) => severity)).toEqual(['warning']);
    // The pack of another kind of evaluation is not in force.
    await writeFile(configuration, packed.replaceAll('hunan-department-form-2022', 'ministry-project-2020'));
    expect((await review()).sums.map(({ severity }) => severity)).toEqual(['error']);
  });
});

describe('an opinion', () => {
  it('is written from the findings that nobody dismissed', async () => {
    const id = (await review()).sums[0]?.id ?? '';
    const out = join(folder, '意见书.docx');
    const first = await hengji('opinion', report, '--out', out, '--date', '2024-03-18');
    expect(first).toMatchObject({ code: 0, err: '' });
    const withError = await readFile(out);
    expect(withError.subarray(0, 2).toString()).toBe('PK');
    await hengji('dismiss', report, id, '--reason', '差额上缴财政');
    await hengji('opinion', report, '--out', out, '--date', '2024-03-18');
    expect(await readFile(out)).not.toEqual(withError);
    expect((await readdir(folder)).sort()).toEqual(['意见书.docx', '自评报告.txt', '自评报告.txt.衡绩.yaml'].sort());
  });
});
