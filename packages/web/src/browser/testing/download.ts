import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** What the browser saves after the action. */
export async function downloaded(
  page: Page,
  action: () => Promise<unknown>,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), action()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Word and Excel files are ZIP archives. */
export const isArchive = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === 'PK';
