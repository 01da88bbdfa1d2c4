import { createHash } from 'node:crypto';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { htmlFormatter } from './html.js';
import { dismissedResult, hostileResult, sampleResult, sampleReview } from './testing/sample-result.js';

const options = { color: false, width: 80, verbose: false };
const page = async (result = sampleResult) => String(await htmlFormatter.format(result, options));

/** Every element of a page with its attributes, in order. */
function elements(html: string) {
  const found: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    if ('tagName' in node && 'attrs' in node && Array.isArray(node.attrs)) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      found.push({ name: String(node.tagName), attributes, text: textOf(node) });
    }
    if ('childNodes' in node && Array.isArray(node.childNodes)) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}
function textOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  if ('value' in node && 'nodeName' in node && node.nodeName === '#text') return String(node.value);
  return 'childNodes' in node && Array.isArray(node.childNodes) ? node.childNodes.map(textOf).join('') : '';
}

describe('htmlFormatter', () => {
  it('loads nothing, runs nothing and allows only its own style sheet', async () => {
    const html = await page();
    const all = elements(html);
    expect(all.filter(({ name }) => ['script', 'link', 'img', 'iframe', 'object'].includes(name))).toEqual([]);
    const style = all.find(({ name }) => name === 'style')?.text ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = all.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')?.attributes
      .content;
    expect(policy).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
    expect(style).not.toMatch(/url\(|@import/);
    expect(all.filter(({ attributes }) => 'style' in attributes)).toEqual([]);
  });

  it('links findings and quotes both ways, and every link has its target', async () => {
    const all = elements(await page());
    const ids = all.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of all.filter(({ name }) => name === 'a')) {
      expect(ids).toContain((attributes.href ?? '').slice(1));
    }
    for (const { attributes } of all.filter(({ name }) => name === 'label')) expect(ids).toContain(attributes.for);
    const marks = all.filter(({ name, attributes }) => name === 'mark' && attributes.id !== undefined);
    expect(marks).toHaveLength(sampleReview.findings.flatMap(({ quotes }) => quotes).length);
  });

  it('shows the document as it is: labels, merged cells, notes', async () => {
    const all = elements(await page());
    expect(all.find(({ name, text }) => name === 'h4' && text === '一、部门概况')).toBeDefined();
    expect(all.find(({ name, text }) => name === 'td' && text === '投入（13分）')?.attributes.rowspan).toBe('2');
    expect(all.find(({ name, text }) => name === 'td' && text === '合计')?.attributes.colspan).toBe('3');
    expect(all.find(({ text, name }) => name === 'p' && text.startsWith('脚注培训期数'))).toBeDefined();
    const tested = all.find(({ name, text }) => name === 'span' && text === '67.94%');
    expect(tested?.attributes.title).toBe('占比（一致）：73.03÷107.49=67.94%');
  });

  it('shows hostile text as text', async () => {
    const all = elements(await page(hostileResult));
    expect(all.filter(({ name }) => name === 'script' || name === 'img')).toEqual([]);
    expect(all.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => name.startsWith('on'))).toEqual(
      [],
    );
    expect(all.find(({ name }) => name === 'article')?.text).toContain('<script>alert(1)</script>');
    expect(all.map(({ attributes }) => attributes.href ?? '#').every((href) => href.startsWith('#'))).toBe(true);
  });

  it('folds away what was dismissed, without marking it in the text', async () => {
    const all = elements(await page(dismissedResult));
    const folded = all.find(({ name, text }) => name === 'details' && text.startsWith('已排除1项，排除已失效1项'));
    expect(folded?.text).toContain('理由：差额为 当年上缴<财政>款，|见决算说明。（李明，2024-03-18）');
    const marks = all.filter(({ name, attributes }) => name === 'mark' && attributes.id !== undefined);
    const open = sampleReview.findings.filter(({ check }) => check !== 'sum-of-parts');
    expect(marks).toHaveLength(open.flatMap(({ quotes }) => quotes).length);
  });

  it('fills places that no cell covers', async () => {
    const table = {
      type: 'table' as const,
      rows: 2,
      columns: 3,
      cells: [
        { row: 0, column: 0, rowSpan: 2, columnSpan: 1, text: 'a' },
        { row: 0, column: 2, rowSpan: 1, columnSpan: 1, text: 'b' },
        { row: 1, column: 2, rowSpan: 1, columnSpan: 1, text: 'c' },
      ],
    };
    const review = {
      ...sampleReview,
      document: { ...sampleReview.document, blocks: [table] },
      findings: [],
      statements: [],
    };
    const html = await page({ version: 1, documents: [review], failed: [] });
    expect(html).toContain(
      '<tr><td rowspan="2">a</td><td class="gap"></td><td>b</td></tr>\n<tr><td class="gap"></td><td>c</td></tr>',
    );
  });
});
