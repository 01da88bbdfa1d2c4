import type { FrameLocator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Application } from './testing/application.js';
import { downloaded } from './testing/download.js';
import { newRecordDialog, saved, sheet, textOf } from './testing/records.js';
import { atReport, findings, handIn, paper } from './testing/reports.js';

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

const form = `<!doctype html><title>${escaped(script)}</title><link rel=stylesheet href="${outside}"><script>alert(4)</script>
<h1>${escaped(image)}项目支出绩效自评表（2023年度）</h1><img src="${outside}" onerror="alert(5)"><a href="${address}">附件</a>
<table onclick="alert(6)"><tr><td>项目名称</td><td colspan=6 onmouseover="alert(7)">${escaped(script)}</td></tr>
<tr><td>主管部门</td><td colspan=3>${escaped(image)}</td><td>实施单位</td><td colspan=2>${escaped(image)}局</td></tr>
<tr>${cells(columns, 'th')}</tr><tr>${cells(values, 'td')}</tr>
<tr><td colspan=5>总分</td><td>100</td><td>95</td></tr></table>
<p>2023年支出合计301.00万元，其中：${escaped(image)}基本支出200.00万元，项目支出100.00万元。</p>`;

/** What the documents would put into a page that took their text for its own. */
const harm =
  'img:not([src^="/mark"]), script:not([src^="/assets"]), iframe:not([title]), [onerror], [onclick], a[href^="javascript" i]';
const harmIn = (page: Page | FrameLocator) => page.locator(`body :is(${harm})`).count();

/** Documents that mean harm. */
export function hostileDocuments(application: Application): void {
  // The server keeps no signs in names that some system does not allow in them.
  const stored = (name: string) => name.replace(/[<>:]/g, '_');

  it.each([
    [`${image}.txt`, text],
    [`${address}'<b>.html`, form],
  ])('are shown as text where they are reviewed, with names like %s', async (name, content) => {
    const page = await application.open('/');
    await handIn(page, { name, content });
    await atReport(page);
    await paper(page).getByText(image).first().waitFor();
    expect(await paper(page).locator('img, script, a, iframe, link').count()).toBe(0);
    await page.getByText(stored(name)).first().waitFor({ state: 'attached' });
    for (const finding of await findings(page).all()) {
      await finding.getByRole('button').first().click();
      expect(await harmIn(page)).toBe(0);
    }
    for (const part of ['核对', '概况']) {
      await page.getByRole('group', { name: '显示', exact: true }).getByText(part).click();
      expect(await harmIn(page)).toBe(0);
    }
    await page.getByRole('button', { name: /导\s*出/ }).click();
    const { bytes } = await downloaded(page, () => page.getByRole('menuitem', { name: /审核网页/ }).click());
    expect(bytes.toString()).not.toMatch(/<img src=x|<script>alert|href="javascript/i);
  });

  it('are shown as text in every list', async () => {
    for (const [path, words] of [
      ['/', image],
      ['/reports', stored(`${image}.txt`)],
      ['/reports/compare', stored(`${image}.txt`)],
      ['/summary', image],
    ] as const) {
      const page = await application.open(path);
      const shown = page.getByRole('main').getByText(words).first();
      await shown.waitFor({ state: 'attached' });
      expect([path, await harmIn(page)]).toEqual([path, 0]);
    }
  });

  it('are shown as text in a record that goes on from one of them, and in what it gives', async () => {
    const page = await application.open('/records');
    const dialog = await newRecordDialog(page);
    await dialog.getByText('已审核的报告').click();
    await dialog.getByLabel('哪一份报告').click();
    await page.locator('.ant-select-item-option').filter({ hasText: '项目支出绩效自评表' }).click();
    expect(await harmIn(page)).toBe(0);
    await dialog.getByRole('button', { name: '开始填写' }).click();
    await sheet(page).waitFor();
    expect(await textOf(page, 0, '三级指标')).toBe(image);
    await saved(page);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await page.getByRole('tabpanel').waitFor();
      expect([await tab.innerText(), await harmIn(page)]).toEqual([await tab.innerText(), 0]);
    }
    const preview = page.frameLocator('iframe');
    await preview.getByText(image).first().waitFor();
    expect(await harmIn(preview)).toBe(0);
    await application.open('/records');
    await page.getByRole('main').getByText('<').first().waitFor();
    expect(await harmIn(page)).toBe(0);
  });

  it('are shown as text in a standard that is pasted and kept', async () => {
    const page = await application.open('/standards');
    await page.getByLabel('评价标准', { exact: true }).fill(`${image}达到90%得5分，${script}否则不得分。`);
    await page.getByLabel('分值').fill('5');
    await page.getByLabel('指标名称').fill(script);
    await page.getByRole('button', { name: '存入个人清单' }).click();
    await page.getByRole('button', { name: `从清单中删除 ${script}` }).waitFor();
    expect(await harmIn(page)).toBe(0);
  });
}
