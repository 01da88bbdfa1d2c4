import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Application } from './testing/application.js';
import { downloaded, isArchive } from './testing/download.js';
import { eventually } from './testing/eventually.js';
import { tabTo } from './testing/keyboard.js';
import { atReport, findings, handIn, paper } from './testing/reports.js';

/** The review of one report. */
export function review(application: Application): void {
  /** Address of the reviewed report, once there is one. */
  let address: string | undefined;
  const open = async (size: 'wide' | 'narrow' = 'wide'): Promise<Page> => {
    const page = await application.open(address ?? '/', size);
    if (address === undefined) await handIn(page, 'hunan-base-data.docx');
    await atReport(page);
    address = new URL(page.url()).pathname;
    return page;
  };
  const idOf = async (finding: Locator) => ((await finding.getAttribute('id')) ?? '').replace('entry-', '');

  it('shows the place of a finding in the document, and the finding of a place', async () => {
    const page = await open();
    const list = findings(page);
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

    const mark = paper(page).locator('mark').last();
    const id = (await mark.getAttribute('data-lead')) ?? '';
    await mark.click();
    const entry = page.locator(`#entry-${id}`);
    await eventually(() => entry.getByRole('button').first().getAttribute('aria-expanded')).toBe('true');
    await expect
      .poll(() => isInside(entry.getByRole('button').first(), page.getByRole('list', { name: '问题列表' })))
      .toBe(true);
  });

  it('keeps a dismissal with its reason, and takes it back', async () => {
    const page = await open();
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
    const page = await open();
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
    const page = await open();
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
  });

  it('exports the annotated Word, the opinion, the list and the page', async () => {
    const page = await open();
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

  it('shows document and findings in turn where there is no room for both', async () => {
    const page = await open('narrow');
    const finding = findings(page).first();
    await finding.getByRole('button').first().click();
    const id = await idOf(finding);
    await finding.getByRole('list', { name: '原文位置' }).getByRole('button').first().click();
    const mark = paper(page).locator(`[data-keys~="${id}.0"]`).first();
    await eventually(() => isInside(mark, paper(page))).toBe(true);
    await page.getByRole('group', { name: '显示', exact: true }).getByText('问题').click();
    await finding.waitFor();
  });
}

/** Whether the middle of the element is on show in its frame. */
async function isInside(element: Locator, frame: Locator): Promise<boolean> {
  const [inner, outer] = await Promise.all([element.boundingBox(), frame.boundingBox()]);
  if (inner === null || outer === null) return false;
  const x = inner.x + inner.width / 2;
  const y = inner.y + inner.height / 2;
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}
