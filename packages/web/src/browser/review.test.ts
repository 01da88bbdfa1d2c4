import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { overflow, tabTo, violations } from './testing/accessible.js';
import { type Application, canBrowse, examples, openApplication, patience } from './testing/application.js';
import { downloaded, isArchive } from './testing/download.js';
import { eventually } from './testing/eventually.js';

describe.skipIf(!canBrowse)('review of a report', () => {
  let application: Application;
  /** Address of the reviewed report. */
  let address: string;
  beforeAll(async () => {
    application = await openApplication({ demonstration: false });
    const page = await application.open('/');
    await page.getByLabel('把自评报告拖到这里').setInputFiles(join(examples, 'hunan-base-data.docx'));
    await page.waitForURL(/\/reports\/[\w-]+$/);
    await findings(page).first().waitFor();
    address = new URL(page.url()).pathname;
    await page.close();
  }, patience);
  afterEach(async () => {
    await application.closePages();
    expect(application.troubles()).toEqual([]);
  });
  afterAll(() => application?.close(), patience);

  const findings = (page: Page) => page.getByRole('list', { name: '问题列表' }).locator('> li');
  const paper = (page: Page) => page.getByRole('region', { name: '原文' });
  const idOf = async (finding: Locator) => ((await finding.getAttribute('id')) ?? '').replace('entry-', '');

  it('shows the place of a finding in the document, and the finding of a place', async () => {
    const page = await application.open(address);
    const list = findings(page);
    await list.first().waitFor();
    expect(await list.count()).toBeGreaterThan(3);

    for (const finding of [list.last(), list.first()]) {
      await finding.getByRole('button').first().click();
      const id = await idOf(finding);
      const mark = paper(page).locator(`[data-keys~="${id}.0"]`).first();
      await eventually(() => isInside(mark, paper(page))).toBe(true);
      const style = await mark.evaluate((node) => getComputedStyle(node).outlineStyle);
      expect(style).toBe('solid');
      await finding.getByText('怎么办').waitFor();
    }

    const mark = paper(page).getByRole('mark').last();
    const id = (await mark.getAttribute('data-lead')) ?? '';
    await mark.click();
    const entry = page.locator(`#entry-${id}`);
    await eventually(() => entry.getByRole('button').first().getAttribute('aria-expanded')).toBe('true');
    await expect
      .poll(() => isInside(entry.getByRole('button').first(), page.getByRole('list', { name: '问题列表' })))
      .toBe(true);
  });

  it('keeps a dismissal with its reason, and takes it back', async () => {
    const page = await application.open(address);
    const finding = findings(page).first();
    await finding.getByRole('button').first().click();
    const count = page.getByText(/^待处理 \d+$/);
    const before = await count.innerText();
    await finding.getByRole('button', { name: '排除……' }).click();
    await finding.getByLabel('排除理由').fill('与决算报表核对无误');
    await finding.getByRole('button', { name: /^排\s*除$/ }).click();
    await finding.getByText('已排除').waitFor();
    await eventually(() => count.innerText()).not.toBe(before);

    await page.reload();
    await finding.getByText('已排除').waitFor();
    await finding.getByRole('button').first().click();
    await finding.getByText('与决算报表核对无误').waitFor();
    await finding.getByRole('button', { name: /^撤\s*回$/ }).click();
    await finding.getByText('已排除').waitFor({ state: 'detached' });
    await eventually(() => count.innerText()).toBe(before);
  });

  it('is worked through with the keyboard alone', async () => {
    const page = await application.open(address);
    await findings(page).first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const second = findings(page).nth(1);
    await eventually(() => second.getByRole('button').first().getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('a');
    await second.getByText('已采纳').waitFor();
    await page.keyboard.press('u');
    await second.getByText('已采纳').waitFor({ state: 'detached' });
    await page.keyboard.press('d');
    await page.keyboard.type('jaud 不是命令');
    await eventually(() => second.getByLabel('排除理由').inputValue()).toBe('jaud 不是命令');
    await page.keyboard.press('Escape');
    await second.getByLabel('排除理由').waitFor({ state: 'detached' });
    expect(await tabTo(page, page.getByRole('link', { name: '返回报告列表' }), 200)).toBe(true);
    expect(await tabTo(page, page.getByRole('button', { name: /导\s*出/ }))).toBe(true);
  });

  it('shows what holds with its arithmetic, too', async () => {
    const page = await application.open(address);
    await findings(page).first().waitFor();
    await page.getByRole('group', { name: '显示', exact: true }).getByText('核对').click();
    const statements = page.getByRole('list', { name: '核对过的关系' }).locator('> li');
    await statements.first().waitFor();
    await page.getByRole('group', { name: '显示哪些结论' }).getByText('一致', { exact: false }).first().click();
    await statements.first().getByRole('button').first().click();
    await statements.first().getByRole('list', { name: '原文位置' }).waitFor();
    await page.getByRole('group', { name: '显示', exact: true }).getByText('概况').click();
    await page
      .getByText(/没有读懂|覆盖|读到/)
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('exports the annotated Word, the opinion, the list and the page', async () => {
    const page = await application.open(address);
    const save = async (item: RegExp, confirm = false) => {
      await page.getByRole('button', { name: /导\s*出/ }).click();
      const choice = page.getByRole('menuitem', { name: item });
      return downloaded(page, async () => {
        await choice.click();
        if (confirm) await page.getByRole('dialog').getByRole('button').last().click();
      });
    };
    for (const [item, confirm, extension] of [
      [/批注 Word/, false, '.docx'],
      [/复核意见书/, true, '.docx'],
      [/问题清单/, false, '.xlsx'],
    ] as const) {
      const { name, bytes } = await save(item, confirm);
      expect([name.endsWith(extension), isArchive(bytes)]).toEqual([true, true]);
    }
    const { name, bytes } = await save(/审核网页/);
    expect([name.endsWith('.html'), bytes.toString().includes('<!doctype html>')]).toEqual([true, true]);
  });

  it.each(['wide', 'narrow'] as const)('has no serious violation and nothing cut off, %s', async (size) => {
    const page = await application.open(address, size);
    const finding = findings(page).first();
    await finding.getByRole('button').first().click();
    await finding.getByRole('button', { name: '排除……' }).click();
    await finding.getByLabel('排除理由').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  it('shows document and findings in turn where there is no room for both', async () => {
    const page = await application.open(address, 'narrow');
    const finding = findings(page).first();
    await finding.getByRole('button').first().click();
    const id = await idOf(finding);
    await finding.getByRole('list', { name: '原文位置' }).getByRole('button').first().click();
    const mark = paper(page).locator(`[data-keys~="${id}.0"]`).first();
    await eventually(() => isInside(mark, paper(page))).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('group', { name: '显示', exact: true }).getByText('问题').click();
    await finding.waitFor();
  });
});

/** Whether the middle of the element is on show in its frame. */
async function isInside(element: Locator, frame: Locator): Promise<boolean> {
  const [inner, outer] = await Promise.all([element.boundingBox(), frame.boundingBox()]);
  if (inner === null || outer === null) return false;
  const x = inner.x + inner.width / 2;
  const y = inner.y + inner.height / 2;
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}
