import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { overflow, tabTo, violations } from './testing/accessible.js';
import { type Application, canBrowse, openApplication, patience } from './testing/application.js';
import { eventually } from './testing/eventually.js';

const wording = '办结率90%（含）以上得5分；80%（含）-90%得3分；低于80%不得分。';

describe.skipIf(!canBrowse)('standards', () => {
  let application: Application;
  beforeAll(async () => {
    application = await openApplication({ demonstration: false });
  }, patience);
  afterEach(async () => {
    await application.closePages();
    expect(application.troubles()).toEqual([]);
  });
  afterAll(() => application?.close(), patience);

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

  it('is worked with the keyboard alone', async () => {
    const page = await application.open('/standards');
    expect(await tabTo(page, page.getByLabel('评价标准', { exact: true }))).toBe(true);
    await page.keyboard.insertText(wording);
    await trial(page).waitFor();
    expect(await tabTo(page, trial(page).getByRole('textbox').first(), 60)).toBe(true);
    await page.keyboard.type('95');
    await trial(page).getByRole('status').locator('b').first().waitFor();
  });

  it.each(['wide', 'narrow'] as const)(
    'has no serious violation and nothing cut off with any example, %s',
    async (size) => {
      const page = await application.open('/standards', size);
      const examples = page
        .locator('section', { has: page.getByRole('heading', { name: '从示例开始' }) })
        .getByRole('button');
      await examples.first().waitFor();
      expect(await violations(page)).toEqual([]);
      for (const example of await examples.all()) {
        await example.click();
        await page.getByRole('region', { name: '怎样读懂的' }).waitFor();
        expect(await violations(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
    },
  );
});
