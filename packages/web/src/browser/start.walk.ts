import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type Application, examples } from './testing/application.js';
import { eventually } from './testing/eventually.js';
import { atReport, findings } from './testing/reports.js';

const navigation = (page: Page) => page.getByRole('navigation', { name: '主导航' });

/** The start page. */
export function startPage(application: Application): void {
  it('says what to do first and has the reviewed examples at hand', async () => {
    const page = await application.open('/');
    await page.getByRole('heading', { level: 1, name: '先审核一份绩效自评报告' }).waitFor();
    const section = page.getByRole('region', { name: '先看示例' });
    const example = section.getByRole('listitem').filter({ hasText: '错误' }).first();
    const title = await example.getByRole('link').innerText();
    await example.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await findings(page).first().waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/reports\/[\w-]+$/);
  });

  it('takes a dropped report, reviews it and opens it', async () => {
    const page = await application.open('/');
    await page.getByText('把自评报告拖到这里').waitFor();
    await drop(page, '拖入的报告.docx', await readFile(join(examples, 'hunan-base-data.docx')));
    await atReport(page);
    await page.getByText('拖入的报告.docx').waitFor();
    await navigation(page).getByRole('link', { name: '开始' }).click();
    await page.getByRole('region', { name: '最近的报告' }).getByRole('link').first().waitFor();
  });

  it('leads to every page from the navigation', async () => {
    const page = await application.open('/');
    const links = navigation(page).getByRole('link');
    await links.first().waitFor();
    for (const link of await links.all()) {
      await link.click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await eventually(() => link.getAttribute('aria-current')).toBe('page');
    }
  });
}

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
