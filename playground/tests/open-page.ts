import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { describe } from 'vitest';
import type { Person } from '../src/people/person.js';
import type { PlaygroundChat } from '../src/people/chat.js';
import type { Playground } from '../src/playground.js';

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

let launched: Promise<Browser> | undefined;

/** The browser of all tests of a process, each of which opens pages of its own in it. It ends with the process. */
export const sharedBrowser = (): Promise<Browser> => (launched ??= launchBrowser());

/** How the page is opened; by default as the Russian person, in private, on a desktop, in light. */
export interface PageOptions {
  readonly person?: Person;
  readonly chat?: PlaygroundChat;
  readonly size?: 'desktop' | 'phone';
  readonly theme?: 'light' | 'dark';
  /** The browser's language; with it the page is opened at its bare address, as whoever it chooses. */
  readonly locale?: string;
}

const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;

/** A page that is open, and what went wrong on it: errors of its scripts, refused requests. */
export interface OpenPage {
  readonly page: Page;
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/** Opens the playground's page and waits until it shows the chat. */
export const openPage = async (browser: Browser, playground: Playground, options: PageOptions = {}): Promise<OpenPage> => {
  const { person = playground.people.russian, size = 'desktop', theme = 'light' } = options;
  const chat = options.chat ?? playground.chats.private(person);
  const context = await browser.newContext({
    viewport: SIZES[size],
    colorScheme: theme,
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    deviceScaleFactor: size === 'phone' ? 2 : 1,
    permissions: ['clipboard-read', 'clipboard-write'],
    ignoreHTTPSErrors: true,
    // What moves in is there at once, so that nothing is looked at half-way.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error') problems.push(line.text());
  });
  await page.goto(options.locale === undefined ? `${playground.url}#person=${person.id}&chat=${chat.id}` : playground.url);
  await page.locator('#app[data-ready]').waitFor();
  return { page, problems, close: () => context.close() };
};

/** Writes a message and sends it; resolves when it stands in the chat, so the server has it, too. */
export const write = async (page: Page, text: string): Promise<void> => {
  const own = page.getByRole('log').getByRole('article').filter({ hasText: text });
  const before = await own.count();
  const box = page.getByRole('textbox');
  await box.fill(text);
  await box.press('Enter');
  await own.nth(before).waitFor();
};
