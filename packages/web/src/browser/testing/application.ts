import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '@hengji/server/api';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumPath } from './chromium.js';
import { type ServerProcess, startProcess } from './server.js';
import { watchPage } from './watch.js';

const packages = fileURLToPath(new URL('../../../../', import.meta.url));
const webRoot = join(packages, 'web/dist');

/** Folder of the example reports. */
export const examples = join(packages, '../examples/reports');

/** Whether there is a browser, and an application to open in it. */
export const canBrowse: boolean =
  chromiumPath() !== undefined &&
  [join(webRoot, 'index.html'), join(packages, 'server/dist/index.js')].every((file) => existsSync(file));

/** The widths that every page is made for. */
export const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const;
export type Size = keyof typeof sizes;

/** How an application begins. */
export interface Beginning {
  /** Whether the examples are there, and reviewed; otherwise nothing is. */
  readonly demonstration?: boolean;
}

interface Running {
  readonly folder: string;
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly base: string;
  server: ServerProcess;
}

/** The real server on a folder of its own, and a browser that is signed in to it; its windows share one session. */
export class Application {
  private running: Running | undefined;
  /** The window that is used again: a new one would take a second longer. */
  private window: Page | undefined;
  private found: string[] = [];

  constructor(private readonly beginning: Beginning) {}

  /** Starts both; where there are examples, they are reviewed then. */
  async start(): Promise<void> {
    const { demonstration = false } = this.beginning;
    const folder = await mkdtemp(join(tmpdir(), 'hengji-browser-'));
    // Copied, so that a build in the meantime takes nothing away from open pages.
    await cp(webRoot, join(folder, 'web'), { recursive: true });
    const executablePath = chromiumPath();
    const [server, browser] = await Promise.all([
      this.serve(folder, 0),
      chromium.launch({
        ...(executablePath === undefined ? {} : { executablePath }),
        args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      }),
    ]);
    const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', viewport: sizes.wide });
    context.setDefaultTimeout(30_000);
    const base = new URL(server.address).origin;
    context.on('page', (page) => watchPage(page, base, (words) => this.found.push(words)));
    this.running = { folder, browser, context, base, server };
    this.window = await context.newPage();
    await this.window.goto(server.address);
    if (demonstration) await this.reviewed();
  }

  /** The first window at an address of the application. */
  async open(path: string, size: Size = 'wide'): Promise<Page> {
    this.window ??= await this.is.context.newPage();
    return this.go(this.window, path, size);
  }

  /** One more window, in front of the others, which go slowly until they are brought to the front; closed after the test. */
  async openAnother(path: string, size: Size = 'wide'): Promise<Page> {
    return this.go(await this.is.context.newPage(), path, size);
  }

  /** The whole address of a path. */
  address(path: string): string {
    return this.is.base + path;
  }

  /** Folder of the pages that the server gives out. */
  get pages(): string {
    return join(this.is.folder, 'web');
  }

  /** Fulfilled when no report is waiting to be reviewed any more. */
  async reviewed(): Promise<void> {
    for (;;) {
      const answer = await this.is.context.request.get(this.address('/api/reports'));
      const reports = (await answer.json()) as readonly Report[];
      if (reports.every(({ state }) => state !== 'waiting' && state !== 'running')) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Sends JSON to the server, as a page would. Gives the answer. */
  async post<T>(path: string, data: object): Promise<T> {
    const { context, base } = this.is;
    const answer = await context.request.post(this.address(path), { data, headers: { origin: base } });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** Takes the network away from all windows, or gives it back. */
  async setOffline(offline: boolean): Promise<void> {
    await this.is.context.setOffline(offline);
  }

  /** Ends the server as a power cut would: without a word. */
  async kill(): Promise<void> {
    await this.is.server.kill();
  }

  /** Starts the server again on the same folder and port. Gives the address that it prints. */
  async startAgain(): Promise<string> {
    const { folder, base } = this.is;
    this.is.server = await this.serve(folder, Number(new URL(base).port));
    return this.is.server.address;
  }

  /** Errors in the console, refused content, requests that leave the machine, dialogs; emptied by the call. */
  troubles(): readonly string[] {
    return this.found.splice(0);
  }

  /** Takes back the troubles that a test has brought about on purpose. */
  forgive(expected: RegExp): void {
    this.found = this.found.filter((words) => !expected.test(words));
  }

  /** As the next test wants to find it: one window, online, at no page of the application. */
  async tidy(): Promise<void> {
    await this.setOffline(false);
    for (const page of this.is.context.pages()) if (page !== this.window) await page.close();
    if (this.window?.isClosed()) this.window = undefined;
    await this.window?.unrouteAll({ behavior: 'ignoreErrors' });
    // An address of the server's own, for which the browser need not start a new process, as it would for about:blank.
    await this.window?.goto(this.address('/mark.svg'));
  }

  async close(): Promise<void> {
    if (this.running === undefined) return;
    const { browser, server, folder } = this.running;
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }

  private get is(): Running {
    if (this.running === undefined) throw new Error('The application has not been started.');
    return this.running;
  }

  private async go(page: Page, path: string, size: Size): Promise<Page> {
    await page.setViewportSize(sizes[size]);
    await page.goto(this.address(path));
    return page;
  }

  private serve(folder: string, port: number): Promise<ServerProcess> {
    return startProcess(
      {
        folder: join(folder, 'data'),
        port,
        jobs: 1,
        webRoot: join(folder, 'web'),
        ...(this.beginning.demonstration ? { demonstration: [examples] } : {}),
      },
      (words) => this.found.push(`server: ${words}`),
    );
  }
}
