import { expect, it } from 'vitest';
import type { Application } from './testing/application.js';
import { eventually } from './testing/eventually.js';
import { tabTo } from './testing/keyboard.js';
import { handIn, reportRows, wrongSum } from './testing/reports.js';

/** The list of reports. */
export function listOfReports(application: Application): void {
  it('reviews several files while one looks on, and finds and deletes one of them', async () => {
    const page = await application.open('/reports');
    const rows = reportRows(page);
    await rows.first().waitFor();
    const files = ['hunan-indicator-table.docx', 'guangdong-weights.xlsx', 'narrative-only.txt'];
    const before = await rows.count();
    await handIn(page, ...files);
    await eventually(() => rows.count()).toBe(before + files.length);
    const own = rows
      .filter({ hasNot: page.getByText('示例', { exact: true }) })
      .filter({ hasText: /hunan-indicator-table|guangdong-weights|narrative-only/ });
    await eventually(() => own.filter({ hasText: /错误|待说明|建议/ }).count()).toBe(files.length);

    await page.getByLabel('搜索报告').fill('guangdong-weights');
    await eventually(() => rows.count()).toBe(2);
    expect(new URL(page.url()).search).not.toBe('');
    await own.getByRole('button', { name: /的操作$/ }).click();
    await page.getByRole('menuitem', { name: '删除' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^删\s*除$/ })
      .click();
    await eventually(() => rows.count()).toBe(1);
  });

  it('refuses what is no report in words, and says of a broken file what is wrong with it', async () => {
    const page = await application.open('/reports');
    await reportRows(page).first().waitFor();
    await handIn(
      page,
      { name: '照片.png', content: 'PNG' },
      { name: '损坏的文件.docx', content: 'PK\u0003\u0004 broken' },
    );
    await page
      .getByText(/照片\.png/)
      .first()
      .waitFor();
    const broken = reportRows(page).filter({ hasText: '损坏的文件.docx' });
    await broken.getByText('未能审核').waitFor();
    const [sentence = ''] = /[^\n]+。/.exec(await broken.innerText()) ?? [];
    expect(sentence.length).toBeGreaterThan(5);
    await broken.getByRole('link').click();
    await page.getByRole('alert').getByText(sentence).waitFor();
    await page.getByRole('button', { name: '重新审核' }).first().click();
    await page.getByRole('alert').getByText(sentence).waitFor();
    await page.getByRole('button', { name: /^删\s*除$/ }).click();
    await page.waitForURL(/\/reports$/);
    await reportRows(page).first().waitFor();
    await eventually(() => reportRows(page).filter({ hasText: '损坏的文件.docx' }).count()).toBe(0);
  });

  it('shows how far thirty dropped files are, and cancels one that waits', async () => {
    const page = await application.open('/reports');
    await reportRows(page).first().waitFor();
    const files = Array.from({ length: 30 }, (_, at) => wrongSum(`云岭县第${at + 1}中学`));
    // The last one takes far longer to review than a button to press.
    const long = files.map(({ name, content }, at) => ({ name, content: content.repeat(at === 29 ? 20_000 : 1) }));
    await handIn(page, ...long);
    const progress = page.getByRole('status').filter({ hasText: /正在审核：已完成 \d+ 份，还有 \d+ 份/ });
    await progress.waitFor();
    await progress.getByRole('progressbar', { name: '审核进度' }).waitFor();
    await page.getByLabel('搜索报告').fill('第30中学');
    await page.getByRole('button', { name: /第30中学\.txt 的操作$/ }).click();
    await page.getByRole('menuitem', { name: '取消审核' }).click();
    await reportRows(page).filter({ hasText: '第30中学' }).getByText('已取消').waitFor();
    await progress.waitFor({ state: 'detached' });
    await page.getByLabel('搜索报告').fill('云岭县');
    await eventually(() =>
      reportRows(page)
        .filter({ hasText: /1\s*错误|错误\s*1/ })
        .count(),
    ).toBe(29);
  });

  it('sorts by a heading with the keyboard', async () => {
    const page = await application.open('/reports');
    await reportRows(page).first().waitFor();
    const button = page.getByRole('button', { name: '待处理', exact: true });
    expect(await tabTo(page, button)).toBe(true);
    await page.keyboard.press('Enter');
    const heading = page.getByRole('columnheader', { name: '待处理' });
    await eventually(() => heading.getAttribute('aria-sort')).toBe('descending');
  });

  it('holds the reports of one unit against each other', async () => {
    const page = await application.open('/reports');
    await page.getByRole('link', { name: '同一单位的报告互相核对' }).click();
    await page.getByRole('heading', { level: 1, name: '同一单位的报告互相核对' }).waitFor();
    await page.getByText('没有归组的报告').first().waitFor();
  });
}
