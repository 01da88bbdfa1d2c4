import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Application } from './testing/application.js';
import { downloaded, isArchive } from './testing/download.js';
import { eventually } from './testing/eventually.js';
import { tabTo } from './testing/keyboard.js';
import { beginRecord, cell, newRecord, newRecordDialog, saved, sheet, textOf, typeRow } from './testing/records.js';

/** Records that are written. */
export function records(application: Application): void {
  it('begins a record, counts while one types, saves by itself and finds everything again', async () => {
    const page = await application.open('/records');
    await page.getByText('还没有编报记录').waitFor();
    await beginRecord(page, '白沙县路灯管理所');
    const total = page.getByText(/^分值合计/).locator('xpath=..');
    const before = await total.innerText();

    await typeRow(page, 0, '维修路灯', '200盏', '180盏', '20');
    await eventually(() => textOf(page, 0, '可得分')).not.toBe('');
    await eventually(() => total.innerText()).not.toBe(before);
    await saved(page);

    await page.reload();
    await sheet(page).waitFor();
    const row = await Promise.all(
      ['三级指标', '年度指标值', '实际完成值', '分值'].map((title) => textOf(page, 0, title)),
    );
    expect(row).toEqual(['维修路灯', '200盏', '180盏', '20']);
  });

  it('takes back and repeats what was typed and pasted', async () => {
    const page = await application.open(await newRecord(application, '青山县文化馆'));
    await (await cell(page, 0, '三级指标')).click();
    await paste(page, '开展培训\t12期\n送戏下乡\t30场');
    const names = () => Promise.all([0, 1].map((row) => textOf(page, row, '三级指标')));
    await eventually(names).toEqual(['开展培训', '送戏下乡']);
    expect(await textOf(page, 1, '年度指标值')).toBe('30场');
    await page.keyboard.press('Control+z');
    await eventually(names).not.toContain('送戏下乡');
    await page.keyboard.press('Control+y');
    await eventually(names).toEqual(['开展培训', '送戏下乡']);
  });

  it('goes on from a reviewed report, checks it, and gives report, form and workbook', async () => {
    const page = await application.open('/records');
    const dialog = await newRecordDialog(page);
    await dialog.getByText('已审核的报告').click();
    await dialog.getByLabel('哪一份报告').fill('科学技术馆');
    await page
      .getByTitle(/科学技术馆/)
      .first()
      .click();
    await dialog.getByRole('button', { name: '开始填写' }).click();
    await sheet(page).waitFor();
    expect(await textOf(page, 0, '三级指标')).not.toBe('');
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

  it('is read and filled in row by row on a narrow screen', async () => {
    const page = await application.open('/records', 'narrow');
    await page.getByRole('main').getByRole('listitem').getByRole('link', { name: /路灯/ }).click();
    await page.getByRole('button', { name: /维修路灯/ }).click();
    const drawer = page.getByRole('dialog', { name: '维修路灯' });
    await drawer.getByLabel('实际完成值').fill('200盏');
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /维修路灯.*200盏 → 200盏/s }).waitFor();
    await saved(page);
  });
}

/** Pastes cells, as copied in Excel. */
const paste = (page: Page, text: string) =>
  page.evaluate((cells) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', cells);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
