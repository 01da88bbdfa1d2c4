import type { Page } from 'playwright-core';

/** Collects what must never happen on a page: errors, refused content, requests to elsewhere, dialogs. */
export function watchPage(page: Page, base: string, troubles: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (leaves(request.url(), base)) troubles.push(`request: ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    // The question before a page with unsaved changes is left is one of ours.
    if (dialog.type() !== 'beforeunload') troubles.push(`dialog: ${dialog.message()}`);
    void dialog.accept().catch(() => undefined);
  });
  page.on('popup', (popup) => troubles.push(`window: ${popup.url()}`));
}

/** Only `data:` addresses and those of the application stay; `blob:` addresses have the origin of their page. */
function leaves(url: string, base: string): boolean {
  const { protocol, origin } = new URL(url);
  return protocol !== 'data:' && origin !== base;
}
