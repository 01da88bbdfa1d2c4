import type { Page } from 'playwright-core';

/** Tells of what must never happen on a page: errors, refused content, requests to elsewhere, dialogs. */
export function watchPage(page: Page, base: string, tell: (trouble: string) => void): void {
  page.on('console', (message) => {
    // By itself the browser asks for an icon where no page names one.
    const isOurs = !message.location().url.endsWith('/favicon.ico');
    if (message.type() === 'error' && isOurs) tell(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => tell(`error: ${error.message}`));
  page.on('request', (request) => {
    if (leaves(request.url(), base)) tell(`request: ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    // The question before a page with unsaved changes is left is one of ours.
    if (dialog.type() !== 'beforeunload') tell(`dialog: ${dialog.message()}`);
    void dialog.accept().catch(() => undefined);
  });
  page.on('popup', (popup) => tell(`window: ${popup.url()}`));
}

/** Only `data:` addresses and those of the application stay; `blob:` addresses have the origin of their page. */
function leaves(url: string, base: string): boolean {
  const { protocol, origin } = new URL(url);
  return protocol !== 'data:' && origin !== base;
}
