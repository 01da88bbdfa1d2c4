// Writes the pictures of the application in README.md, from the examples and what is typed here; `npm run build` first.
// It needs Chromium: where it is not found by itself, CHROMIUM_PATH names it.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from '@hengji/server';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = join(root, 'docs/img');
const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = process.env.CHROMIUM_PATH || candidates.find((path) => existsSync(path));
if (executablePath === undefined) throw new Error('No Chromium was found; CHROMIUM_PATH names one.');

const folder = await mkdtemp(join(tmpdir(), 'hengji-screenshots-'));
const server = await startServer({
  folder,
  port: 0,
  demonstration: [join(root, 'examples/reports'), join(root, 'examples/cross')],
  webRoot: join(root, 'packages/web/dist'),
});
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
try {
  const context = await browser.newContext({
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(server.address);
  const { origin } = new URL(server.address);
  await everyExampleReviewed(context, origin);

  await review(page, origin);
  await standard(page, origin);
  await record(page, origin);
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
}

/** A finding with its arithmetic, and its place in the document. */
async function review(page, origin) {
  await page.goto(`${origin}/reports`);
  await page.getByLabel('搜索报告').fill('hunan-base-data');
  const rows = page.getByRole('region', { name: '报告列表' }).locator('tbody').getByRole('row');
  await rows.getByRole('link').first().click();
  const findings = page.getByRole('list', { name: '问题列表' }).locator('> li');
  await findings.first().getByRole('button').first().click();
  await shoot(page, 'app-review');
}

/** How a standard is read, its plot and a value tried. */
async function standard(page, origin) {
  await page.goto(`${origin}/standards`);
  await page.getByRole('button', { name: '按比例得分' }).click();
  await page.getByRole('region', { name: '允许的得分' }).getByRole('img').first().waitFor();
  await shoot(page, 'app-standard');
}

/** The indicators of a record that goes on from a reviewed report. */
async function record(page, origin) {
  await page.goto(`${origin}/records`);
  await page.getByRole('button', { name: '新建自评' }).click();
  const dialog = page.getByRole('dialog', { name: '新建自评' });
  await dialog.getByText('已审核的报告').click();
  await dialog.getByLabel('哪一份报告').click();
  await page
    .getByTitle(/科学技术馆/)
    .first()
    .click();
  const checked = page.waitForResponse(/\/check$/);
  await dialog.getByRole('button', { name: '开始填写' }).click();
  const sheet = page.getByRole('table', { name: '绩效指标' });
  await sheet.locator('[data-row="7"] > [data-column="4"]').click();
  await checked;
  await shoot(page, 'app-record');
}

/** Writes the window as it stands, once what moves has come to rest. */
async function shoot(page, name) {
  await mkdir(pictures, { recursive: true });
  await page.waitForTimeout(800);
  const path = join(pictures, `${name}.png`);
  await page.screenshot({ path });
  console.log(path);
}

async function everyExampleReviewed(context, origin) {
  for (;;) {
    const reports = await (await context.request.get(`${origin}/api/reports`)).json();
    if (reports.every(({ state }) => state !== 'waiting' && state !== 'running')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
