import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '@hengji/server/api';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumPath } from './chromium.js';
import { startProcess } from './server.js';
import { watchPage } from './watch.js';

const packages = fileURLToPath(new URL('../../../../', import.meta.url));
const webRoot = join(packages, 'web/dist');

/** Folder of the example reports. */
export const examples = join(packages, '../examples/reports');

/** Whether there is a browser, and an application to open in it. */
export const canBrowse: boolean =
  chromiumPath() !== undefined &&
  [join(webRoot, 'index.html'), join(packages, 'server/dist/index.js')].every((file) => existsSync(file));

/** How long a busy machine may take to start or stop everything, in milliseconds. */
export const patience = 60_000;

/** The widths that every page is made for. */
export const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const;

/** The real server on a folder of its own, and a browser that is signed in to it. */
export interface Application {
  /** A new window at an address of the application. What goes wrong in it is collected in `troubles`. */
  open(path: string, size?: keyof typeof sizes): Promise<Page>;
  /** Errors in the console, refused content, requests that leave the machine, dialogs; emptied by the call. */
  troubles(): readonly string[];
  /** Closes the windows, not the browser. */
  closePages(): Promise<void>;
  close(): Promise<void>;
}

/** Starts both; where there are examples, they are reviewed then. Windows share one session, as in a user's browser. */
export async function openApplication({ demonstration = true } = {}): Promise<Application> {
  const folder = await mkdtemp(join(tmpdir(), 'hengji-browser-'));
  // Copied, so that a build in the meantime takes nothing away from open pages.
  await cp(webRoot, join(folder, 'web'), { recursive: true });
  const troubles: string[] = [];
  const isRoot = process.getuid?.() === 0;
  const executablePath = chromiumPath();
  const [server, browser] = await Promise.all([
    startProcess(
      {
        folder: join(folder, 'data'),
        port: 0,
        jobs: 1,
        webRoot: join(folder, 'web'),
        ...(demonstration ? { demonstration: examples } : {}),
      },
      (words) => troubles.push(`server: ${words}`),
    ),
    chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: isRoot ? ['--no-sandbox'] : [],
    }),
  ]);
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', viewport: sizes.wide });
  context.setDefaultTimeout(15_000);
  const base = new URL(server.address).origin;
  context.on('page', (page) => watchPage(page, base, troubles));
  const first = await context.newPage();
  await first.goto(server.address);
  await first.close();
  if (demonstration) await reviewed(context, base);
  return {
    async open(path, size = 'wide') {
      const page = await context.newPage();
      await page.setViewportSize(sizes[size]);
      await page.goto(base + path);
      return page;
    },
    troubles: () => troubles.splice(0),
    async closePages() {
      for (const page of context.pages()) await page.close();
    },
    async close() {
      await browser.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until nothing is waiting to be reviewed. */
async function reviewed(context: BrowserContext, base: string): Promise<void> {
  for (;;) {
    const reports = (await (await context.request.get(`${base}/api/reports`)).json()) as readonly Report[];
    if (reports.every(({ state }) => state !== 'waiting' && state !== 'running')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
