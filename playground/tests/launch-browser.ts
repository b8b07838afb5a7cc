import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { describe } from 'vitest';

// The shell is Chromium without its windows, which takes a third less time for the same pages; any other does as well.
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The first Chromium on the PATH. */
const findBrowser = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });

const browserPath = findBrowser();

/** A group of tests in a browser. Without one they are left out, and the terminal says how to install it. */
export const describeInBrowser = (name: string, tests: () => void): void => {
  if (browserPath === undefined) {
    console.warn(`Browser tests left out ("${name}"): no Chromium on the PATH. On Debian: apt-get install chromium-headless-shell`);
  }
  // A browser takes its time where the processor is busy with other things, too.
  describe.skipIf(browserPath === undefined)(name, { timeout: 120_000 }, tests);
};

/** Starts headless Chromium. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(browserPath === undefined ? {} : { executablePath: browserPath }),
    // Tests run as root in containers, where Chromium's own sandbox can't.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--force-color-profile=srgb',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
