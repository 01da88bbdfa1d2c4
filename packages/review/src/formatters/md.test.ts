import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, markdownFormatter } from './md.js';
import { dismissedResult, hostileResult, sampleResult } from './testing/sample-result.js';

const report = async (result = sampleResult, verbose = false) =>
  String(await markdownFormatter.format(result, { color: false, width: 80, verbose }));

describe('markdownFormatter', () => {
  it('gives every finding a heading and a table', async () => {
    const text = await report();
    expect(text).toContain('### 1. 错误：得分与评分标准不符');
    expect(text).toContain('| 位置 | 第1个表格第2行第7、6列（二、部门财务情况） |');
    expect(text).toContain('| 怎么办 | 按标准重新计分，或说明采用的口径。 |');
    expect(text).toContain('没有发现问题。');
    expect(text).toContain('| 报告/损坏.docx | 文件已损坏');
    expect(text).not.toContain('核对过的关系');
    expect(await report(sampleResult, true)).toContain('| 一致 | 占比 | 73.03÷107.49=67.94% | 第5段 |');
  });

  it('shows apart what was dismissed and what lapsed', async () => {
    const text = await report(dismissedResult);
    expect(text).toContain('### 已排除1项，排除已失效1项');
    expect(text).toContain('差额为 当年上缴&lt;财政&gt;款，\\|见决算说明。（李明，2024-03-18） |');
    expect(text).toContain('| f9lapsed | 总分与得分之和不符 | 已失效');
    expect(text).not.toContain('错误：分项之和不等于合计\n');
  });

  it('keeps every table row whole and lets no markup through', async () => {
    const text = await report(hostileResult, true);
    expect(text).not.toMatch(/<(?:script|img)/);
    for (const row of text.split('\n').filter((line) => line.startsWith('|'))) expect(row).toMatch(/\|$/);
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['*重点*|`x`', '\\*重点\\*\\|\\`x\\`'],
    ['<b>&amp;', '&lt;b&gt;&amp;amp;'],
    ['1. 一\n# 二', '1\\. 一 \\# 二'],
    ['- 三', '\\- 三'],
    ['73.03+34.66', '73.03+34.66'],
    ['[a](b)', '\\[a\\](b)'],
  ])('%j', (text, expected) => expect(escapeMarkdown(text)).toBe(expected));

  it('leaves no bare pipe, bracket or line end', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(escapeMarkdown(text).replace(/\\./g, '')).not.toMatch(/[|<>[\]`*\n]/);
      }),
    );
  });
});
