import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Application, canBrowse, openApplication, patience } from './testing/application.js';

const image = '<img src=x onerror=alert(1)>';
const script = '<script>alert(2)</script>';
const address = 'javascript:alert(3)';
const outside = 'http://192.0.2.1/pixel.gif';

/** Escaped, as a text that a reader gives back whole. */
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const text = [
  `${image}档案局2023年度部门整体支出绩效自评报告`,
  '一、基本情况',
  `2023年部门支出合计301.00万元，其中：${image}基本支出200.00万元，${script}项目支出100.00万元。`,
  `详见${address}与${outside}。`,
].join('\n');

const columns = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const values = ['产出指标', '数量指标', escaped(image), '10', '10', '90', '95'];
const cells = (texts: readonly string[], tag: string) => texts.map((one) => `<${tag}>${one}</${tag}>`).join('');

const page = `<!doctype html><title>${escaped(script)}</title><link rel=stylesheet href="${outside}"><script>alert(4)</script>
<h1>${escaped(image)}项目支出绩效自评表（2023年度）</h1><img src="${outside}" onerror="alert(5)"><a href="${address}">附件</a>
<table onclick="alert(6)"><tr><td>项目名称</td><td colspan=6 onmouseover="alert(7)">${escaped(script)}</td></tr>
<tr><td>主管部门</td><td colspan=3>${escaped(image)}</td><td>实施单位</td><td colspan=2>${escaped(image)}局</td></tr>
<tr>${cells(columns, 'th')}</tr><tr>${cells(values, 'td')}</tr>
<tr><td colspan=5>总分</td><td>100</td><td>95</td></tr></table>
<p>2023年支出合计301.00万元，其中：${escaped(image)}基本支出200.00万元，项目支出100.00万元。</p>`;

/** Addresses, and what is there once the documents are. */
const lists = [
  ['/', '<'],
  ['/reports', undefined],
  ['/reports/compare', '还没有可以互相核对的报告'],
] as const;
const harmful = 'main img, main script, main [onerror], main [onclick], a[href^="javascript" i]';

describe.skipIf(!canBrowse)('documents that mean harm', () => {
  let application: Application;
  beforeAll(async () => {
    application = await openApplication({ demonstration: false });
  }, patience);
  afterAll(() => application?.close(), patience);

  it.each([
    [`${image}.txt`, text, false],
    [`${address}'<b>.html`, page, true],
  ])('are shown as text, with names like %s', async (name, content, isForm) => {
    const window = await application.open('/');
    await window
      .getByLabel('把自评报告拖到这里')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
    await window.waitForURL(/\/reports\/[\w-]+$/);
    // The server keeps no signs in names that some system does not allow in them.
    const stored = name.replace(/[<>:]/g, '_');
    const paper = window.getByRole('region', { name: '原文' });
    await paper.getByText(image).first().waitFor();
    expect(await paper.locator('img, script, a, iframe, link').count()).toBe(0);
    const finding = window.getByRole('list', { name: '问题列表' }).locator('> li').first();
    await finding.getByRole('button').first().click();
    for (const [path, words = stored] of isForm ? [...lists, ['/summary', '<'] as const] : lists) {
      await window.goto(new URL(path, window.url()).href);
      await window.locator('main').getByText(words).first().waitFor({ state: 'attached' });
      expect(await window.locator(harmful).count()).toBe(0);
    }
    expect(application.troubles()).toEqual([]);
  });
});
