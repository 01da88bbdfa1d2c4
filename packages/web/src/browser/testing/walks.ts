import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { Application, type Beginning, canBrowse } from './application.js';

/** How long a busy machine may take to start or stop everything, in milliseconds. */
const patience = 60_000;

/**
 * Tests of what a user does with an application of their own. Each begins with one window, and none may leave an error
 * in the console, ask for anything outside of this machine, or open a dialog of the browser.
 */
export function walks(title: string, beginning: Beginning, tests: (application: Application) => void): void {
  describe.skipIf(!canBrowse)(title, () => {
    const application = new Application(beginning);
    beforeAll(() => application.start(), patience);
    afterEach(async () => {
      await application.tidy();
      expect(application.troubles()).toEqual([]);
    }, patience);
    afterAll(() => application.close(), patience);
    tests(application);
  });
}
