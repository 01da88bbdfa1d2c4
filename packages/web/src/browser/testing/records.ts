import type { RecordDetail } from '@hengji/server/api';
import type { Locator, Page } from 'playwright-core';
import type { Application } from './application.js';

export const projectPack = '项目支出绩效自评表（财政部）';

/** The indicators of the record that is open. */
export const sheet = (page: Page): Locator => page.getByRole('table', { name: '绩效指标' });

/** A cell of the indicators by its column's title. */
export async function cell(page: Page, row: number, title: string): Promise<Locator> {
  await sheet(page).waitFor();
  const titles = await sheet(page).getByRole('columnheader').allInnerTexts();
  return sheet(page).locator(`[data-row="${row}"] > [data-column="${titles.indexOf(title)}"]`);
}

/** What stands in a cell of the indicators. */
export const textOf = async (page: Page, row: number, title: string): Promise<string> =>
  (await cell(page, row, title)).innerText();

/** Types into the first cells of a row of indicators. */
export async function typeRow(page: Page, row: number, ...words: readonly string[]): Promise<void> {
  await (await cell(page, row, '三级指标')).click();
  for (const each of words) {
    await page.keyboard.type(each);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Escape');
}

/** Where the page says how far saving is. */
export const saveState = (page: Page): Locator => page.getByRole('status').filter({ hasText: /保存/ });

/** Fulfilled when the page says that everything is saved. */
export const saved = (page: Page): Promise<void> =>
  page
    .getByRole('status')
    .filter({ hasText: /^\s*已保存$/ })
    .waitFor();

/** A new record of a project, without the dialog that asks for it. Gives its path. */
export async function newRecord(application: Application, unit: string): Promise<string> {
  const head = { pack: 'ministry-project-2020', kind: 'project', unit, year: 2023 };
  const { id } = await application.post<RecordDetail>('/api/records', head);
  return `/records/${id}`;
}

/** Opens the dialog of a new record, from the list of records. */
export async function newRecordDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: '新建自评' }).click();
  return page.getByRole('dialog', { name: '新建自评' });
}

/** Begins a record of a project from the list of records. */
export async function beginRecord(page: Page, unit: string): Promise<void> {
  const dialog = await newRecordDialog(page);
  await dialog.getByLabel('模板包').click();
  await page.getByTitle(projectPack).click();
  await dialog.getByLabel('单位全称').fill(unit);
  await dialog.getByRole('button', { name: '开始填写' }).click();
  await page.waitForURL(/\/records\/[\w-]+$/);
  await sheet(page).waitFor();
}
