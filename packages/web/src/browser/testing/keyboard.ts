import type { Locator, Page } from 'playwright-core';

/** Presses Tab until the element has the focus; false where it does not get there in so many steps. */
export async function tabTo(page: Page, element: Locator, most = 80): Promise<boolean> {
  await element.waitFor({ state: 'attached' });
  for (let step = 0; step <= most; step += 1) {
    if (await element.evaluate((node) => node === node.ownerDocument.activeElement)) return true;
    await page.keyboard.press('Tab');
  }
  return false;
}

/** A hand that has only a keyboard, and an eye that must see where it is. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Goes to the element with Tab, and sees that it is there. */
  async to(element: Locator): Promise<void> {
    if (!(await tabTo(this.page, element))) throw new Error(`Tab does not lead to ${element}.`);
    await this.seesFocus(String(element));
  }

  /** Presses keys one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
  }

  /** Opens the menu of a button, and is in it then. */
  async openMenu(button: Locator): Promise<void> {
    await this.to(button);
    await this.press('Enter');
    await this.page.locator('[role="menu"]:focus-within').waitFor();
  }

  /** Presses a key until the entry of an open menu or list is the one that Enter would take. */
  async toEntry(entry: Locator, key = 'ArrowDown'): Promise<void> {
    await entry.waitFor();
    await this.pressUntil(key, String(entry), () =>
      entry.evaluate((node) => /-active\b/.test(node.className) || node === document.activeElement),
    );
  }

  /** Presses a key until the element is there: in a table, where the keys change what the one field is called. */
  async until(element: Locator, key: string): Promise<void> {
    await this.pressUntil(key, String(element), async () => (await element.count()) > 0);
  }

  private async pressUntil(key: string, where: string, isThere: () => Promise<boolean>): Promise<void> {
    for (let step = 0; step < 30; step += 1) {
      if (await isThere()) return;
      await this.page.keyboard.press(key);
      // What a key does shows a little later; another key before that would lead past the place.
      await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 80))));
    }
    throw new Error(`${key} does not lead to ${where}.`);
  }

  /** Throws where the window looks the same with the focus and without it. */
  private async seesFocus(where: string): Promise<void> {
    const focused = await this.page.evaluateHandle(() => document.activeElement as HTMLElement);
    const withFocus = await this.page.screenshot();
    await focused.evaluate((element) => element.blur());
    const without = await this.page.screenshot();
    await focused.evaluate((element) => element.focus({ preventScroll: true }));
    if (withFocus.equals(without)) throw new Error(`Nothing shows that ${where} has the focus.`);
  }
}
