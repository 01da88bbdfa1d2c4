import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { type Application, examples } from './testing/application.js';
import { downloaded, isArchive } from './testing/download.js';
import { eventually } from './testing/eventually.js';
import { Keyboard } from './testing/keyboard.js';
import { projectPack, saved, sheet, textOf } from './testing/records.js';
import { atReport, dropArea, findings, paper } from './testing/reports.js';

/** Nothing here has a mouse: every step is a key, and each element that Tab comes to must show that it has the focus. */
export function keyboardAlone(application: Application): void {
  /** From the top of the page, by the navigation. */
  const goTo = async (page: Page, keyboard: Keyboard, section: string) => {
    await keyboard.to(page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: section }));
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).waitFor();
  };

  it('a report is handed in, read, decided on and exported', async () => {
    const page = await application.open('/');
    const keyboard = new Keyboard(page);
    await page.getByText('把自评报告拖到这里').waitFor();
    await keyboard.press('Tab');
    await page.getByRole('link', { name: '跳到正文' }).waitFor();
    await keyboard.press('Enter');
    // Asked for well before the key: until the browser knows that somebody waits for it, it shows a window of its own.
    const chooser = page.waitForEvent('filechooser');
    await keyboard.to(dropArea(page));
    await keyboard.press('Space');
    await (await chooser).setFiles(join(examples, 'hunan-base-data.docx'));
    await atReport(page);

    await keyboard.press('j', 'j');
    const finding = findings(page).nth(1);
    await eventually(() => finding.getByRole('button').first().getAttribute('aria-expanded')).toBe('true');
    const id = ((await finding.getAttribute('id')) ?? '').replace('entry-', '');
    await keyboard.to(finding.getByRole('list', { name: '原文位置' }).getByRole('button').first());
    await keyboard.press('Enter');
    const mark = paper(page).locator(`[data-keys~="${id}.0"]`).first();
    await eventually(() => mark.evaluate((node) => getComputedStyle(node).outlineStyle)).toBe('solid');

    await keyboard.press('d');
    await keyboard.type('与决算报表核对无误');
    await keyboard.press('Control+Enter');
    await finding.getByText('已排除').waitFor();

    await keyboard.openMenu(page.getByRole('button', { name: /导\s*出/ }));
    await keyboard.toEntry(page.getByRole('menuitem', { name: /问题清单/ }));
    const { name, bytes } = await downloaded(page, () => keyboard.press('Enter'));
    expect([name.endsWith('.xlsx'), isArchive(bytes)]).toEqual([true, true]);
  });

  it('a standard is typed in and a value tried', async () => {
    const page = await application.open('/standards');
    const keyboard = new Keyboard(page);
    await keyboard.to(page.getByLabel('评价标准', { exact: true }));
    await page.keyboard.insertText('办结率90%（含）以上得5分；80%（含）-90%得3分；低于80%不得分。');
    await keyboard.to(page.getByLabel('分值'));
    await keyboard.press('Control+a');
    await keyboard.type('5');
    const trial = page.getByRole('region', { name: '试算' });
    await keyboard.to(trial.getByRole('textbox').first());
    await keyboard.type('85%');
    await eventually(() => trial.getByRole('status').locator('b').first().innerText()).toBe('3');
  });

  it('a record is begun, filled in, undone and saved, and found again from the summary', async () => {
    const page = await application.open('/');
    const keyboard = new Keyboard(page);
    await goTo(page, keyboard, '编报');
    await keyboard.to(page.getByRole('button', { name: '新建自评' }));
    await keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '新建自评' });
    await keyboard.to(dialog.getByLabel('模板包'));
    await keyboard.press('Enter');
    await keyboard.toEntry(page.locator('.ant-select-item-option').filter({ hasText: projectPack }));
    await keyboard.press('Enter');
    await keyboard.to(dialog.getByLabel('单位全称'));
    await keyboard.type('白沙县路灯管理所');
    await keyboard.to(dialog.getByRole('button', { name: '开始填写' }));
    await keyboard.press('Enter');
    await sheet(page).waitFor();

    await keyboard.to(page.getByRole('textbox', { name: /^绩效指标：/ }));
    await keyboard.until(page.getByRole('textbox', { name: /^绩效指标：.*，三级指标，/ }), 'ArrowRight');
    await keyboard.type('维修路灯');
    await keyboard.press('Tab');
    await keyboard.type('200盏');
    await keyboard.press('Enter', 'ArrowUp', 'ArrowLeft');
    await page.getByRole('textbox', { name: /三级指标，维修路灯/ }).waitFor();
    await keyboard.type('更换路灯');
    await keyboard.press('Enter');
    await eventually(() => textOf(page, 0, '三级指标')).toBe('更换路灯');
    await keyboard.press('Control+z');
    await eventually(() => textOf(page, 0, '三级指标')).toBe('维修路灯');
    await saved(page);

    await keyboard.press('Escape');
    await goTo(page, keyboard, '汇总');
    const row = page.getByRole('region', { name: '排名' }).getByRole('row', { name: /白沙县路灯管理所/ });
    await keyboard.to(row.getByRole('button', { name: /的出处和明细$/ }));
    await keyboard.press('Enter');
    await keyboard.to(page.getByRole('link', { name: '打开记录' }));
    await keyboard.press('Enter');
    await eventually(() => textOf(page, 0, '三级指标')).toBe('维修路灯');
  });
}
