import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible } from './testing/accessible.js';
import { eventually } from './testing/eventually.js';
import { refused, unreachable } from './testing/interrupted.js';
import { cell, newRecord, saved, saveState, sheet, textOf, typeRow } from './testing/records.js';
import { walks } from './testing/walks.js';

walks('work that is interrupted', {}, (application) => {
  /** A new record on the page, with one indicator that is saved. */
  const begun = async (unit: string, indicator: string): Promise<{ readonly page: Page; readonly path: string }> => {
    const path = await newRecord(application, unit);
    const page = await application.open(path);
    await typeRow(page, 0, indicator, '200盏');
    await saved(page);
    return { page, path };
  };
  const name = (page: Page) => textOf(page, 0, '三级指标');
  const rename = async (page: Page, words: string) => {
    await (await cell(page, 0, '三级指标')).click();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  };
  /** An indicator is renamed in another window, and saved there, then in this one. */
  const inTwoWindows = async (unit: string, first: string, there: string, here: string) => {
    const { page: mine, path } = await begun(unit, first);
    const theirs = await application.openAnother(path);
    await sheet(theirs).waitFor();
    await rename(theirs, there);
    await saved(theirs);
    await mine.bringToFront();
    await rename(mine, here);
    return { mine, theirs };
  };
  const conflict = (page: Page) => page.getByRole('dialog', { name: '这份记录在别处被改过' });

  it('the same record in two windows: the later one keeps its own', async () => {
    const { mine, theirs } = await inTwoWindows('白沙县路灯管理所', '维修路灯', '更换灯杆', '改造线路');
    await conflict(mine).waitFor();
    await expectAccessible(mine, 'conflict');
    await conflict(mine).getByRole('button', { name: '用这里的版本' }).click();
    await conflict(mine).waitFor({ state: 'hidden' });
    await saved(mine);
    expect(await name(mine)).toBe('改造线路');
    await theirs.bringToFront();
    await theirs.reload();
    await eventually(() => name(theirs)).toBe('改造线路');
    application.forgive(refused(409));
  });

  it('the same record in two windows: the later one takes what is there, and has its own back with undo', async () => {
    const { mine } = await inTwoWindows('青山县文化馆', '开展培训', '送戏下乡', '图书借阅');
    await conflict(mine).getByRole('button', { name: '用别处的版本' }).click();
    await conflict(mine).waitFor({ state: 'hidden' });
    await eventually(() => name(mine)).toBe('送戏下乡');
    await mine.getByRole('button', { name: '撤销' }).click();
    await eventually(() => name(mine)).toBe('图书借阅');
    await saved(mine);
    await mine.reload();
    await eventually(() => name(mine)).toBe('图书借阅');
    application.forgive(refused(409));
  });

  it('the server out of reach: it is said, and saved by itself when it is back', async () => {
    const { page, path } = await begun('云溪县档案馆', '整理档案');
    await application.setOffline(true);
    await rename(page, '数字化档案');
    await saveState(page)
      .getByText(/未保存：连接恢复后自动保存/)
      .waitFor();
    const notice = page.getByRole('alert').filter({ hasText: '连不上本机的衡绩服务' });
    await notice.waitFor();
    await page.getByRole('link', { name: '报告审核' }).click();
    const leaving = page.getByRole('dialog', { name: '还有内容没有保存' });
    await leaving.waitFor();
    await expectAccessible(page, 'leaving');
    await leaving.getByRole('button', { name: '留在这里' }).click();
    await rename(page, '修复档案');
    await application.setOffline(false);
    await saved(page);
    expect(await name(page)).toBe('修复档案');
    await notice.waitFor({ state: 'detached' });
    const other = await application.openAnother(path);
    await eventually(() => name(other)).toBe('修复档案');
    application.forgive(unreachable);
  });

  it('the server killed and started again: what was saved is there, and the page goes on after signing in', async () => {
    const { page, path } = await begun('石桥镇敬老院', '供养老人');
    await application.kill();
    await rename(page, '照料老人');
    await saveState(page)
      .getByText(/未保存：连接恢复后自动保存/)
      .waitFor();
    const address = await application.startAgain();

    const field = page.getByLabel('启动窗口里显示的地址');
    await field.fill(`${address}x`);
    await page.getByRole('button', { name: '接着使用' }).click();
    await page.getByRole('alert').getByText('口令不正确，或者已经用过').waitFor();
    await field.fill(address);
    await field.press('Enter');
    await field.waitFor({ state: 'detached' });
    await saved(page);
    expect(await name(page)).toBe('照料老人');

    const other = await application.openAnother(path);
    await eventually(() => name(other)).toBe('照料老人');
    application.forgive(unreachable);
    application.forgive(refused(401));
  });

  it('the server killed: what it had acknowledged is there after the start, and another window signs the first in', async () => {
    const { page, path } = await begun('柳林县气象局', '发布预警');
    await application.kill();
    const address = await application.startAgain();
    const other = await application.openAnother('/');
    await other.goto(address);
    await other.goto(application.address(path));
    await eventually(() => name(other)).toBe('发布预警');
    await page.bringToFront();
    await rename(page, '发布预报');
    await saved(page);
    await other.bringToFront();
    await other.reload();
    await eventually(() => name(other)).toBe('发布预报');
    application.forgive(unreachable);
    application.forgive(refused(401));
  });

  it('the application updated under an open window: a page whose code is gone asks to be loaded anew', async () => {
    const page = await application.open('/');
    await page.getByText('把自评报告拖到这里').waitFor();
    await page.route(/\/assets\/summary-.*\.js/, (route) => route.fulfill({ status: 404 }));
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '汇总' }).click();
    await page.getByRole('alert').getByText('这个页面需要重新载入').waitFor();
    await page.unrouteAll();
    await expectAccessible(page, 'not loaded');
    await page.getByRole('button', { name: '重新载入' }).click();
    await page.getByRole('heading', { level: 1, name: '汇总' }).waitFor();
    application.forgive(refused(404));
  });
});
