import exceljs from 'exceljs';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { ReviewResult } from '../../model/review.js';
import { formatterById } from '../index.js';
import { groupedResult, hostileGroups } from '../testing/grouped-result.js';
import { findingsOf, passagesOfFiles, reasonsUngrouped, someFiles } from './groups.js';

const bytesOf = async (id: string, result: ReviewResult, verbose = true): Promise<string | Uint8Array> => {
  const formatter = formatterById(id);
  if (!formatter || !('format' in formatter)) throw new Error(`no format ${id}`);
  return formatter.format(result, { color: false, width: 80, verbose });
};
const textOf = async (id: string, result: ReviewResult): Promise<string> =>
  Buffer.from(await bytesOf(id, result)).toString();

describe('passagesOfFiles', () => {
  it('tells file and place of each quote, also in a companion', () => {
    const quotes = groupedResult.groups?.[0]?.findings[0]?.quotes ?? [];
    expect(passagesOfFiles(groupedResult)(quotes)).toEqual([
      expect.objectContaining({ file: '报告/云岭县工商联 2023.docx', words: '第5段', quotes: [0] }),
      expect.objectContaining({ file: '报告/预算表.xlsx', words: '工作表“总表”第1行第2列', quotes: [1] }),
    ]);
  });
});

describe('the words for groups', () => {
  it('count the findings of documents and groups', () => {
    const inside = groupedResult.documents.flatMap(({ findings }) => findings);
    expect(findingsOf(groupedResult)).toHaveLength(inside.length + 1);
    expect(findingsOf({ documents: groupedResult.documents })).toEqual(inside);
  });

  it('put the files of one reason together', () => {
    const left = ['甲', '乙', '丙'].map((file) => ({ file, reason: file === '丙' ? '没有年度' : '没有同伴' }));
    expect(reasonsUngrouped(left)).toEqual([
      { reason: '没有年度', files: ['丙'] },
      { reason: '没有同伴', files: ['甲', '乙'] },
    ]);
    expect(someFiles(['1', '2', '3', '4', '5', '6'])).toBe('1、2、3、4、5等6个文件');
  });
});

describe('groups in every format', () => {
  it.each(['table', 'md', 'html'])(
    '%s shows members, reasons, findings with their files, and what is left',
    async (id) => {
      const text = (await textOf(id, groupedResult)).replaceAll(/<[^>]*>|\n\s*/g, '').replaceAll('\\', '');
      for (const words of [
        '跨文件核对：云岭县工商业联合会 2023年度',
        '归为一组',
        '标题写明该单位',
        '报告/预算表.xlsx',
        '相差1.34万元',
        '可比数字7个',
        '没有归组的文件',
        '没有读到年度',
        '归为1组互相核对；错误2项，待说明2项',
      ]) {
        expect(text).toContain(words);
      }
    },
  );

  it('json keeps them, without the documents of companions', async () => {
    const output = JSON.parse(await textOf('json', groupedResult));
    expect(output.groups).toEqual(JSON.parse(JSON.stringify(groupedResult.groups)));
    expect(output.ungrouped).toEqual(groupedResult.ungrouped);
    expect(output.companions).toEqual([
      { file: '报告/预算表.xlsx', format: 'xlsx', title: '2023年部门预算表', identities: [] },
    ]);
  });

  it('sarif locates each quote in its own file', async () => {
    const { runs } = JSON.parse(await textOf('sarif', groupedResult));
    const found = runs[0].results.find(({ ruleId }: { ruleId: string }) => ruleId === 'cross-budget-figure');
    expect(runs[0].tool.driver.rules[found.ruleIndex].id).toBe('cross-budget-figure');
    const files = [...found.locations, ...found.relatedLocations].map(
      (one: { physicalLocation: { artifactLocation: { uri: string } } }) =>
        decodeURIComponent(one.physicalLocation.artifactLocation.uri),
    );
    expect(files).toEqual(['报告/云岭县工商联 2023.docx', '报告/预算表.xlsx']);
  });

  it('xlsx lists the finding with both files, and the groups on a sheet', async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(Uint8Array.from(Buffer.from(await bytesOf('xlsx', groupedResult))).buffer);
    const findings = workbook.getWorksheet('问题清单');
    expect(findings?.getRow(findings.rowCount).getCell(2).text).toBe('报告/云岭县工商联 2023.docx\n报告/预算表.xlsx');
    const groups = workbook.getWorksheet('跨文件分组');
    expect(groups?.rowCount).toBe(4);
    expect(groups?.getRow(4).getCell(4).text).toContain('没有读到年度');
  });

  it('html links to the quoted paragraph, and every link has its target', async () => {
    const hrefs: string[] = [];
    const ids: string[] = [];
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      if ('attrs' in node && Array.isArray(node.attrs)) {
        for (const { name, value } of node.attrs) if (name === 'href') hrefs.push(value);
        for (const { name, value } of node.attrs) if (name === 'id') ids.push(value);
      }
      if ('childNodes' in node && Array.isArray(node.childNodes)) node.childNodes.forEach(visit);
    };
    visit(parse(await textOf('html', groupedResult)));
    expect(hrefs).toContain('#d0-b4');
    expect(new Set(ids).size).toBe(ids.length);
    for (const href of hrefs) expect(ids).toContain(href.slice(1));
  });

  it('let no hostile word through', async () => {
    expect(await textOf('html', hostileGroups)).not.toMatch(/<(?:script|img)/);
    expect(await textOf('md', hostileGroups)).not.toMatch(/<(?:script|img)/);
    expect((await textOf('table', hostileGroups)).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    JSON.parse(await textOf('json', hostileGroups));
    JSON.parse(await textOf('sarif', hostileGroups));
    expect((await bytesOf('xlsx', hostileGroups)).length).toBeGreaterThan(0);
  });
});
