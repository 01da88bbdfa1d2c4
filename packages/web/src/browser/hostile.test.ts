import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Application, canBrowse, openApplication } from './testing/application.js';

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

const page = `<!doctype html><title>${escaped(script)}</title><link rel=stylesheet href="${outside}"><script>alert(4)</script>
<h1>${escaped(image)}水务局2023年度项目支出绩效自评报告</h1><img src="${outside}" onerror="alert(5)">
<p>2023年支出合计301.00万元，其中：${escaped(image)}基本支出200.00万元，项目支出100.00万元。<a href="${address}">附件</a></p>
<table onclick="alert(6)"><tr><th>${escaped(image)}</th><th>一级指标</th><th>分值</th><th>得分</th></tr>
<tr><td>${escaped(script)}</td><td onmouseover="alert(7)">产出</td><td>10</td><td>12</td></tr></table>`;

describe.skipIf(!canBrowse)('documents that mean harm', () => {
  let application: Application;
  beforeAll(async () => {
    application = await openApplication({ demonstration: false });
  });
  afterAll(() => application?.close());

  it.each([
    [`${image}.txt`, text],
    [`${address}'"<b>.html`, page],
  ])('are shown as text, with names like %s', async (name, content) => {
    const window = await application.open('/');
    await window
      .getByLabel('把自评报告拖到这里')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
    await window.waitForURL(/\/reports\/[\w-]+$/);
    const paper = window.getByRole('region', { name: '原文' });
    await paper.getByText(image).first().waitFor();
    expect(await paper.locator('img, script, a, iframe, link').count()).toBe(0);
    const finding = window.getByRole('list', { name: '问题列表' }).locator('> li').first();
    await finding.getByRole('button').first().click();
    for (const path of ['/', '/reports', '/reports/compare', '/summary']) {
      await window.goto(new URL(path, window.url()).href);
      const words = window.locator('main').getByText(image).or(window.locator('main').getByText(name));
      await words.first().waitFor({ state: 'attached' });
      expect(await window.locator('main img, main script, main [onerror], a[href^="javascript" i]').count()).toBe(0);
    }
    expect(application.troubles()).toEqual([]);
  });
});
