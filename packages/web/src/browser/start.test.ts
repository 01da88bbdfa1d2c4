import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { overflow, tabTo, violations } from './testing/accessible.js';
import { type Application, canBrowse, examples, openApplication, patience } from './testing/application.js';
import { eventually } from './testing/eventually.js';

describe.skipIf(!canBrowse)('start page', () => {
  let application: Application;
  beforeAll(async () => {
    application = await openApplication();
  }, patience);
  afterEach(async () => {
    await application.closePages();
    expect(application.troubles()).toEqual([]);
  });
  afterAll(() => application?.close(), patience);

  it('says what to do first and has the reviewed examples at hand', async () => {
    const page = await application.open('/');
    await page.getByRole('heading', { level: 1, name: '先审核一份绩效自评报告' }).waitFor();
    const section = page.getByRole('region', { name: '先看示例' });
    const example = section.getByRole('listitem').filter({ hasText: '错误' }).first();
    const title = await example.getByRole('link').innerText();
    await example.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('list', { name: '问题列表' }).getByRole('listitem').first().waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/reports\/[\w-]+$/);
  });

  it('takes a dropped report, reviews it and opens it', async () => {
    const page = await application.open('/');
    await page.getByText('把自评报告拖到这里').waitFor();
    await drop(page, '拖入的报告.docx', await readFile(join(examples, 'hunan-base-data.docx')));
    await page.waitForURL(/\/reports\/[\w-]+$/);
    await page.getByRole('list', { name: '问题列表' }).getByRole('listitem').first().waitFor();
    await page.getByText('拖入的报告.docx').waitFor();
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '开始' }).click();
    await page.getByRole('region', { name: '最近的报告' }).getByRole('link').first().waitFor();
  });

  it('leads to every page from the navigation', async () => {
    const page = await application.open('/');
    const links = page.getByRole('navigation', { name: '主导航' }).getByRole('link');
    await links.first().waitFor();
    for (const link of await links.all()) {
      await link.click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await eventually(() => link.getAttribute('aria-current')).toBe('page');
    }
    await page.goto(new URL('/nowhere', page.url()).href);
    await page.getByText('没有这个页面').waitFor();
  });

  it('gives the keyboard the navigation, the files and the examples', async () => {
    const page = await application.open('/');
    await page.getByRole('region', { name: '先看示例' }).getByRole('link').first().waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('link', { name: '跳到正文' }).waitFor();
    expect(await tabTo(page, page.getByRole('link', { name: '报告审核' }))).toBe(true);
    expect(await tabTo(page, page.getByLabel('把自评报告拖到这里'))).toBe(true);
    const example = page.getByRole('region', { name: '先看示例' }).getByRole('link').first();
    expect(await tabTo(page, example)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reports\//);
  });

  it.each(['wide', 'narrow'] as const)('has no serious violation and nothing cut off, %s', async (size) => {
    const page = await application.open('/', size);
    await page.getByRole('region', { name: '先看示例' }).getByRole('link').first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });
});

/** Drops a file on the page, as from a folder of the desktop. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ([base64, fileName]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], fileName));
      return transfer;
    },
    [bytes.toString('base64'), name] as const,
  );
  await page.dispatchEvent('main', 'dragover', { dataTransfer: data });
  await page.getByText('松开即开始审核').waitFor();
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
}
