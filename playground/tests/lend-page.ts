import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './launch-browser.js';

/** How a page looks at the world. */
export interface Lending {
  readonly width: number;
  readonly height: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: string;
  readonly deviceScaleFactor?: number;
  /** With the emoji's font: a megabyte, which each page would unpack anew, so it is left out where nobody looks at it. */
  readonly withEmoji?: boolean;
}

export interface Lent {
  readonly page: Page;
  giveBack(): Promise<void>;
}

let launched: Promise<Browser> | undefined;

/** Blank pages, by what can't be changed about them. */
const blank = new Map<string, Page[]>();

const createPage = async (options: BrowserContextOptions, withEmoji: boolean): Promise<Page> => {
  // The browser of all tests of a process; it ends with the process.
  const context = await (
    await (launched ??= launchBrowser())
  ).newContext({
    ...options,
    permissions: ['clipboard-read', 'clipboard-write'],
    ignoreHTTPSErrors: true,
    // What moves in is there at once, so that nothing is looked at half-way.
    reducedMotion: 'reduce',
  });
  if (!withEmoji) await context.route('**/emoji/index.css', (route) => route.fulfill({ contentType: 'text/css', body: '' }));
  return context.newPage();
};

/**
 * A blank page, which tests use one after another: a new one has a process of its own to start, which takes four times as long as
 * to open an address. What a page keeps, it keeps by its address, and each test's server has another.
 */
export const lendPage = async ({ width, height, colorScheme = 'light', withEmoji = false, ...lasting }: Lending): Promise<Lent> => {
  const key = JSON.stringify([withEmoji, lasting.locale, lasting.deviceScaleFactor]);
  const page = blank.get(key)?.pop() ?? (await createPage(lasting, withEmoji));
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme });
  return {
    page,
    giveBack: async () => {
      await page.unrouteAll({ behavior: 'wait' });
      page.removeAllListeners('pageerror').removeAllListeners('console');
      await page.evaluate('localStorage.clear()');
      await page.goto('about:blank');
      await page.mouse.move(0, 0);
      blank.set(key, [...(blank.get(key) ?? []), page]);
    },
  };
};
