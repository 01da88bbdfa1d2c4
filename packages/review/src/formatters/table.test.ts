import { describe, expect, it } from 'vitest';
import { tableFormatter } from './table.js';
import { displayWidth } from './terminal/display-width.js';
import { dismissedResult, hostileResult, sampleResult, sampleReview } from './testing/sample-result.js';

const options = { color: false, width: 80, verbose: false };
const text = async (result = sampleResult, more = {}) =>
  String(await tableFormatter.format(result, { ...options, ...more }));

describe('tableFormatter', () => {
  it('lists the findings with the gravest first, each with place, quote, arithmetic, basis and advice', async () => {
    const report = await text();
    const order = ['✗ 错误：得分与评分标准不符', '✗ 错误：分项之和', '! 待说明：增减幅度', '· 建议：实际完成值'].map(
      (title) => report.indexOf(title),
    );
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    for (const line of [
      '报告/云岭县工商联 2023.docx',
      '自评得分96.82，重算92.82，等级优',
      '错误2项，待说明1项，建议1项',
      '位置    第1个表格第2行第7、6列（二、部门财务情况）',
      '算式    (4÷3)×100%=133.33%，超过33.33个百分点，扣16.67分，得0分',
      '数值    表述4，核对0',
      '依据    表内评价标准',
      '怎么办  按标准重新计分，或说明采用的口径。',
      '读到数字27个，其中12个参与核对；共核对5条关系：一致1，舍入内一致1，矛盾2',
      '没有发现问题',
      '✗ 报告/损坏.docx：文件已损坏',
      '共审核2个文件，1个文件未能审核；错误2项，待说明1项，建议1项',
    ]) {
      expect(report).toContain(line);
    }
  });

  it.each([40, 80, 120])('stays within %i columns and begins no line with a closing mark', async (width) => {
    for (const line of (await text(sampleResult, { width, verbose: true })).split('\n')) {
      expect(displayWidth(line)).toBeLessThanOrEqual(width);
      expect(line.trimStart()).not.toMatch(/^[，。）；、：]/);
    }
  });

  it('colours only when asked', async () => {
    expect(await text()).not.toContain('\u001b');
    expect(await text(sampleResult, { color: true })).toContain('\u001b[31m');
  });

  it('lists the tested statements only when asked', async () => {
    expect(await text()).not.toContain('占比：73.03÷107.49=67.94%');
    expect(await text(sampleResult, { verbose: true })).toContain('一致  占比：73.03÷107.49=67.94%（第5段）');
  });

  it('names every finding, and shows apart what was dismissed and what lapsed', async () => {
    const report = await text(dismissedResult);
    const ids = (await text()).match(/✗ 错误：.*\sf\d/g);
    expect(ids).toHaveLength(2);
    expect(report).toContain('错误1项，待说明1项，建议1项');
    const apart = report.slice(report.indexOf('已排除1项，排除已失效1项：'));
    expect(apart).toContain('错误：分项之和不等于合计 f4');
    expect(apart).toContain('理由    差额为 当年上缴<财政>款，|见决算说明。（李明，2024-03-18）');
    expect(apart).toContain('总分与得分之和不符 f9lapsed');
    expect(apart).toContain('失效    已失效');
    expect(report.match(/分项之和不等于合计/g)).toHaveLength(1);
  });

  it('gives no totals for a single file', async () => {
    expect(await text({ version: 1, documents: [sampleReview], failed: [] })).not.toContain('共审核');
  });

  it('lets no control character of a document or a file name through', async () => {
    const report = await text(hostileResult, { verbose: true });
    expect(report.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    expect(report).toContain('\\u{1b}[2J');
  });
});
