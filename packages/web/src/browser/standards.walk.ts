import type { Page } from 'playwright-core';
import { it } from 'vitest';
import type { Application } from './testing/application.js';
import { eventually } from './testing/eventually.js';

const wording = '办结率90%（含）以上得5分；80%（含）-90%得3分；低于80%不得分。';

/** The workbench of standards. */
export function standards(application: Application): void {
  const paste = async (page: Page, text: string, marks: string) => {
    await page.getByLabel('评价标准', { exact: true }).fill(text);
    await page.getByLabel('分值').fill(marks);
  };
  const trial = (page: Page) => page.getByRole('region', { name: '试算' });

  it('reads pasted wording, plots it and gives the marks of a value', async () => {
    const page = await application.open('/standards');
    await page.getByRole('heading', { level: 1, name: '评分标准工作台' }).waitFor();
    await paste(page, wording, '5');
    await page.getByRole('region', { name: '允许的得分' }).getByRole('img').first().waitFor();
    const value = trial(page).getByRole('textbox').first();
    for (const [tried, marks] of [
      ['93', '5'],
      ['85%', '3'],
      ['79.9', '0'],
    ] as const) {
      await value.fill(tried);
      await eventually(() => trial(page).getByRole('status').locator('b').first().innerText()).toBe(marks);
    }
  });

  it('says which words it did not read', async () => {
    const page = await application.open('/standards');
    await paste(page, '进展顺利得满分，明显滞后的视情形按系数折减。', '6');
    const reading = page.getByRole('region', { name: '怎样读懂的' });
    await reading
      .getByText(/没有读懂/)
      .first()
      .waitFor();
  });

  it('keeps a standard in the list, loads it from there and deletes it', async () => {
    const page = await application.open('/standards');
    await paste(page, wording, '5');
    await page.getByLabel('指标名称').fill('按时办结率');
    await page.getByRole('button', { name: '存入个人清单' }).click();
    const kept = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: '从清单中删除 按时办结率' }) });
    await kept.waitFor();
    await page.getByRole('button', { name: /清\s*空/ }).click();
    await page.getByText('先贴入一条评价标准').waitFor();

    await page.reload();
    await kept.getByRole('button').first().click();
    await eventually(() => page.getByLabel('评价标准', { exact: true }).inputValue()).toBe(wording);
    await kept.getByRole('button', { name: '从清单中删除 按时办结率' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^删\s*除$/ })
      .click();
    await kept.waitFor({ state: 'detached' });
  });
}
