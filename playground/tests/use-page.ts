import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect } from 'vitest';
import { startPlayground, type Playground } from '../src/playground.js';
import { openPage, write, type OpenPage, type PageOptions } from './open-page.js';
import { createPageBot } from './page-bot.js';

/** The playground with a small bot and a browser, for each test anew. */
export interface PageFixture {
  readonly playground: Playground;
  /** The page that was opened last. */
  readonly page: Page;
  open(options?: PageOptions): Promise<Page>;
  /** Writes into the message box and sends it. */
  say(text: string): Promise<void>;
  /** Resolves when the chat shows the text. */
  shows(text: string): Promise<void>;
}

/** Sets up the tests of a group; what went wrong on a page fails its test. */
export const usePage = (): PageFixture => {
  let playground: Playground;
  let opened: OpenPage | undefined;
  let end: () => Promise<void>;

  beforeEach(async () => {
    playground = await startPlayground({ limiter: 'off' });
    end = await createPageBot(playground);
    opened = undefined;
  });
  afterEach(async () => {
    await opened?.close();
    await end();
    await playground.close();
    expect(opened?.problems).toEqual([]);
  });

  const pageNow = (): Page => {
    if (!opened) throw new Error('open() the page first');
    return opened.page;
  };
  return {
    get playground() {
      return playground;
    },
    get page() {
      return pageNow();
    },
    open: async (options = {}) => {
      opened = await openPage(playground, options);
      return opened.page;
    },
    say: (text) => write(pageNow(), text),
    shows: (text) => pageNow().getByRole('log').getByText(text).last().waitFor(),
  };
};
