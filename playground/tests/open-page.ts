import type { Page } from 'playwright-core';
import type { Person } from '../src/people/person.js';
import type { PlaygroundChat } from '../src/people/chat.js';
import type { Playground } from '../src/playground.js';
import { lendPage } from './lend-page.js';

/** How the page is opened; by default as the Russian person, in private, on a desktop, in light. */
export interface PageOptions {
  readonly person?: Person;
  readonly chat?: PlaygroundChat;
  readonly size?: 'desktop' | 'phone';
  readonly theme?: 'light' | 'dark';
  /** The browser's language; with it the page is opened at its bare address, as whoever it chooses. */
  readonly locale?: string;
  /** With the emoji's font. */
  readonly withEmoji?: boolean;
}

const SIZES = {
  desktop: { width: 1280, height: 800, deviceScaleFactor: 1 },
  phone: { width: 390, height: 844, deviceScaleFactor: 2 },
} as const;

/** A page that is open, and what went wrong on it: errors of its scripts, refused requests. */
export interface OpenPage {
  readonly page: Page;
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/** Opens the playground's page and waits until it shows the chat. */
export const openPage = async (playground: Playground, options: PageOptions = {}): Promise<OpenPage> => {
  const { person = playground.people.russian, size = 'desktop', theme = 'light', withEmoji = false, locale } = options;
  const chat = options.chat ?? playground.chats.private(person);
  const { page, giveBack } = await lendPage({
    ...SIZES[size],
    colorScheme: theme,
    ...(locale === undefined ? {} : { locale }),
    withEmoji,
  });
  page.setDefaultTimeout(20_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error') problems.push(line.text());
  });
  await page.goto(locale === undefined ? `${playground.url}#person=${person.id}&chat=${chat.id}` : playground.url);
  await page.locator('#app[data-ready]').waitFor();
  return { page, problems, close: giveBack };
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
