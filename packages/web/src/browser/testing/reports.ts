import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { examples } from './application.js';

/** A file that exists only in the test. */
export interface MadeFile {
  readonly name: string;
  readonly content: string;
}

/** Where files are handed in, on the start page and above the list of reports. */
export const dropArea = (page: Page): Locator => page.getByLabel('把自评报告拖到这里');

/** Hands in example reports by their names, or files that are made here. */
export async function handIn(page: Page, ...files: readonly (string | MadeFile)[]): Promise<void> {
  const names = files.filter((file) => typeof file === 'string');
  const made = files.filter((file) => typeof file !== 'string');
  if (names.length > 0) await dropArea(page).setInputFiles(names.map((name) => join(examples, name)));
  if (made.length > 0) await dropArea(page).setInputFiles(made.map(inMemory));
}

/** As a browser is given it. */
const inMemory = ({ name, content }: MadeFile) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

/** Fulfilled when the page of a reviewed report is there. */
export async function atReport(page: Page): Promise<void> {
  await page.waitForURL(/\/reports\/[\w-]+(\?.*)?$/);
  await findings(page).first().waitFor();
}

/** The rows of the list of reports. */
export const reportRows = (page: Page): Locator =>
  page.getByRole('region', { name: '报告列表' }).locator('tbody').getByRole('row');

/** The findings beside a document. */
export const findings = (page: Page): Locator => page.getByRole('list', { name: '问题列表' }).locator('> li');

/** The document beside the findings. */
export const paper = (page: Page): Locator => page.getByRole('region', { name: '原文' });

/** A report of a unit with one sum that does not add up. */
export const wrongSum = (unit: string, name = `${unit}.txt`): MadeFile => ({
  name,
  content: [
    `${unit}2023年度部门整体支出绩效自评报告`,
    '一、基本情况',
    '2023年部门支出合计301.00万元，其中：基本支出200.00万元，项目支出100.00万元。',
  ].join('\n'),
});
