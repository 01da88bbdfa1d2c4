import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { overflow, tabTo, violations } from './testing/accessible.js';
import { type Application, canBrowse, openApplication, patience } from './testing/application.js';
import { downloaded, isArchive } from './testing/download.js';
import { eventually } from './testing/eventually.js';

describe.skipIf(!canBrowse)('records', () => {
  let application: Application;
  beforeAll(async () => {
    application = await openApplication();
  }, patience);
  afterEach(async () => {
    await application.closePages();
    expect(application.troubles()).toEqual([]);
  });
  afterAll(() => application?.close(), patience);

  const sheet = (page: Page) => page.getByRole('table', { name: '绩效指标' });
  const cell = async (page: Page, row: number, title: string) => {
    const titles = await sheet(page).getByRole('columnheader').allInnerTexts();
    return sheet(page).locator(`[data-row="${row}"] > [data-column="${titles.indexOf(title)}"]`);
  };
  const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^\s*已保存$/ });
  const begin = async (page: Page, unit: string) => {
    await page.getByRole('button', { name: '新建自评' }).click();
    const dialog = page.getByRole('dialog', { name: '新建自评' });
    await dialog.getByLabel('模板包').click();
    await page.getByTitle('项目支出绩效自评表（财政部）').click();
    await dialog.getByLabel('单位全称').fill(unit);
    await dialog.getByRole('button', { name: '开始填写' }).click();
    await page.waitForURL(/\/records\/[\w-]+$/);
    await sheet(page).waitFor();
  };

  it('begins a record, counts while one types, saves by itself and finds everything again', async () => {
    const page = await application.open('/records');
    await page.getByText('还没有编报记录').waitFor();
    await begin(page, '白沙县路灯管理所');
    const total = page.getByText(/^分值合计/).locator('xpath=..');
    const before = await total.innerText();

    await (await cell(page, 0, '三级指标')).click();
    for (const words of ['维修路灯', '200盏', '180盏', '20']) {
      await page.keyboard.type(words);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Escape');
    await eventually(async () => (await cell(page, 0, '可得分')).innerText()).not.toBe('');
    await eventually(() => total.innerText()).not.toBe(before);
    await saved(page).waitFor();

    await page.reload();
    await sheet(page).waitFor();
    const row = await Promise.all(
      ['三级指标', '年度指标值', '实际完成值', '分值'].map(async (title) => (await cell(page, 0, title)).innerText()),
    );
    expect(row).toEqual(['维修路灯', '200盏', '180盏', '20']);
  });

  it('takes back and repeats what was typed and pasted', async () => {
    const page = await application.open('/records');
    await begin(page, '青山县文化馆');
    await (await cell(page, 0, '三级指标')).click();
    await paste(page, '开展培训\t12期\n送戏下乡\t30场');
    const names = async () => Promise.all([0, 1].map(async (row) => (await cell(page, row, '三级指标')).innerText()));
    await eventually(names).toEqual(['开展培训', '送戏下乡']);
    expect(await (await cell(page, 1, '年度指标值')).innerText()).toBe('30场');
    await page.keyboard.press('Control+z');
    await eventually(names).not.toContain('送戏下乡');
    await page.keyboard.press('Control+y');
    await eventually(names).toEqual(['开展培训', '送戏下乡']);
  });

  it('goes on from a reviewed report, checks it, and gives report, form and workbook', async () => {
    const page = await application.open('/records');
    await page.getByRole('button', { name: '新建自评' }).click();
    const dialog = page.getByRole('dialog', { name: '新建自评' });
    await dialog.getByText('已审核的报告').click();
    await dialog.getByLabel('哪一份报告').click();
    await page
      .getByTitle(/科学技术馆/)
      .first()
      .click();
    await dialog.getByRole('button', { name: '开始填写' }).click();
    await sheet(page).waitFor();
    expect(await (await cell(page, 0, '三级指标')).innerText()).not.toBe('');
    await page.getByRole('tab', { name: /^核对/ }).click();
    await page.getByText(/核对了将要报送的文件里的\d+个数/).waitFor();

    await page.getByRole('tab', { name: '预览与下载' }).click();
    await page.frameLocator('iframe').getByText('科学技术馆').first().waitFor();
    for (const [button, extension] of [
      ['报告和自评表（Word）', '.docx'],
      ['自评表（Excel）', '.xlsx'],
      ['下载工作簿', '.xlsx'],
    ] as const) {
      const { name, bytes } = await downloaded(page, () => page.getByRole('button', { name: button }).click());
      expect([name.endsWith(extension), isArchive(bytes)]).toEqual([true, true]);
    }
  });

  it('gives the keyboard the list, the parts and the table', async () => {
    const page = await application.open('/records');
    const link = page.getByRole('main').getByRole('listitem').getByRole('link').first();
    expect(await tabTo(page, link)).toBe(true);
    await page.keyboard.press('Enter');
    await sheet(page).waitFor();
    expect(await tabTo(page, page.getByRole('tab', { name: '目标和指标' }))).toBe(true);
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('table', { name: '预算执行' }).waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await tabTo(page, page.getByRole('textbox', { name: /^绩效指标：/ }))).toBe(true);
  });

  it.each(['wide', 'narrow'] as const)('has no serious violation and nothing cut off in any part, %s', async (size) => {
    const page = await application.open('/records', size);
    await page.getByRole('button', { name: '新建自评' }).click();
    await page.getByRole('dialog', { name: '新建自评' }).getByLabel('单位全称').waitFor();
    const found = { dialog: await violations(page) } as Record<string, string[]>;
    await page.keyboard.press('Escape');
    const link = page
      .getByRole('main')
      .getByRole('listitem')
      .getByRole('link', { name: /科学技术馆/ });
    await page.getByRole('dialog', { name: '新建自评' }).waitFor({ state: 'hidden' });
    found.list = await violations(page);
    await link.click();
    const tabs = page.getByRole('tab');
    await tabs.first().waitFor();
    for (const tab of await tabs.all()) {
      await tab.click();
      await page.getByRole('tabpanel').waitFor();
      found[await tab.innerText()] = await violations(page);
      expect([await tab.innerText(), await overflow(page)]).toEqual([await tab.innerText(), 0]);
    }
    expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
  });

  it('is read and filled in row by row on a narrow screen', async () => {
    const page = await application.open('/records', 'narrow');
    await page.getByRole('main').getByRole('listitem').getByRole('link', { name: /路灯/ }).click();
    await page.getByRole('button', { name: /维修路灯/ }).click();
    const drawer = page.getByRole('dialog', { name: '维修路灯' });
    await drawer.getByLabel('实际完成值').fill('200盏');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /维修路灯.*200盏 → 200盏/s }).waitFor();
    await saved(page).waitFor();
  });
});

/** Pastes cells, as copied in Excel. */
const paste = (page: Page, text: string) =>
  page.evaluate((cells) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', cells);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
