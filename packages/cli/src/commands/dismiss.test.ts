import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleReview } from '../../../review/src/formatters/testing/sample-result.js';
import { hengji } from '../testing/recorder.js';

// What a review finds is set here; the files are real, since sidecars stand beside them.
const reviewFiles = vi.hoisted(() => vi.fn());
vi.mock('@hengji/review', async (original) => ({ ...(await original<object>()), reviewFiles }));

const [finding] = sampleReview.findings;
const id = finding?.id ?? '';
const error = sampleReview.findings.find(({ severity }) => severity === 'error')?.id ?? '';

let folder: string;
let report: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengji-dismiss-'));
  report = join(folder, '自评报告.docx');
  await writeFile(report, 'x');
  reviewFiles.mockReset();
  reviewFiles.mockResolvedValue({ version: 1, documents: [{ ...sampleReview, file: report }], failed: [] });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('hengji dismiss', () => {
  it('keeps findings with reason, name and day beside the report, and takes them back', async () => {
    const { code, out } = await hengji('dismiss', report, id, error, '--reason', '见决算说明', '--by', '李明');
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^已排除2项：${id} .*；${error} .*。记录在 .*自评报告\\.docx\\.衡绩\\.yaml\n$`));
    expect(await readdir(folder)).toEqual(['自评报告.docx', '自评报告.docx.衡绩.yaml']);
    const kept = await readFile(`${report}.衡绩.yaml`, 'utf8');
    expect(kept).toContain('reason: 见决算说明');
    expect(kept).toMatch(/on: \d{4}-\d{2}-\d{2}\n/);

    reviewFiles.mockReset();
    expect((await hengji('dismiss', report, id, '--undo')).out).toContain('已撤销排除1项');
    expect(reviewFiles).not.toHaveBeenCalled();
    expect(await readFile(`${report}.衡绩.yaml`, 'utf8')).not.toContain(`id: ${id}\n`);
  });

  it('dismisses what stands between the report and others', async () => {
    const between = { ...finding, id: 'fbetween', check: 'project-amount' };
    reviewFiles.mockResolvedValue({
      version: 1,
      documents: [{ ...sampleReview, file: report }],
      failed: [],
      groups: [
        { members: [{ file: 'b.docx' }], findings: [{ ...between, id: 'fstrange' }] },
        { members: [{ file: 'b.docx' }, { file: report }], findings: [between] },
      ],
    });
    const { code } = await hengji('dismiss', report, 'fbetween', '--with', folder, '--reason', '口径不同');
    expect(code).toBe(0);
    expect(reviewFiles.mock.calls[0]?.[0]).toEqual([report, folder]);
    expect((await hengji('dismiss', report, 'fstrange', '--reason', '口径不同')).code).toBe(2);
  });

  it.each<[string, (report: string) => string[], RegExp]>([
    ['no reason', (file) => [file, id], /请用 --reason/],
    ['a blank reason', (file) => [file, id, '--reason', '  '], /请用 --reason/],
    ['an id that is not there', (file) => [file, `${id}x`, '--reason', '甲'], /没有编号为.*是不是/],
    ['no id', (file) => [file, '--reason', '甲'], /缺少参数/],
    ['a report that is not there', (file) => [`${file}x`, id, '--reason', '甲'], /找不到文件/],
    ['a folder', (file) => [join(file, '..'), id, '--reason', '甲'], /不是文件/],
    ['nothing to take back', (file) => [file, id, '--undo'], /没有排除过/],
  ])('refuses %s', async (_, args, sentence) => {
    const { code, err } = await hengji('dismiss', ...args(report));
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
    expect(await readdir(folder)).toEqual(['自评报告.docx']);
  });

  it('refuses a report that cannot be reviewed, with the reason', async () => {
    reviewFiles.mockResolvedValue({ version: 1, documents: [], failed: [{ file: report, error: '文件已加密。' }] });
    expect((await hengji('dismiss', report, id, '--reason', '甲')).err).toContain('自评报告.docx：文件已加密。');
  });

  it('leaves a sidecar alone that it cannot read', async () => {
    await writeFile(`${report}.衡绩.yaml`, 'version: 9');
    const { code, err } = await hengji('dismiss', report, id, '--reason', '甲');
    expect(code).toBe(2);
    expect(err).toMatch(/排除记录不能读取：.*第1行：version/);
    expect(await readFile(`${report}.衡绩.yaml`, 'utf8')).toBe('version: 9');
  });
});
