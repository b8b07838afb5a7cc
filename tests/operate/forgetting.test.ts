import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startPlayground } from 'telegram-playground';
import { freePort, startProcess } from './bot-process.js';

/** Words of which each goes another way into the store. */
const WORDS = ['capybaracanary', 'tapircanary', 'hyraxcanary', 'gnucanary'];

test(
  '/forget leaves none of a person’s words in the database’s files, in the log or in what the bot prints',
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'amur-forgetting-'));
    const playground = await startPlayground({ limiter: 'off' });
    const port = await freePort();
    const bot = startProcess({
      BOT_TOKEN: playground.token,
      API_ROOT: playground.apiRoot,
      // By webhook, messages are kept until they are answered.
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      WEBHOOK_SECRET: 'forgetting-webhook-secret',
      PORT: String(port),
      LOG_LEVEL: 'debug',
      DATABASE_FILE: join(folder, 'amur.db'),
      // A small article, which is soon read.
      CONTENT_DIR: 'tests/fixtures/bees',
    });
    /** Which of the words stand in one of the files. */
    const left = (): readonly string[] => {
      const files = ['', '-wal', '-shm', '-journal'].map((end) => join(folder, `amur.db${end}`)).filter((file) => existsSync(file));
      return WORDS.filter((word) => files.some((file) => readFileSync(file).includes(word)));
    };
    try {
      await bot.printed('at work');
      const { english } = playground.people;
      const chat = playground.chats.private(english);
      const say = (text: string) => {
        english.send(text);
        return chat.next({ within: 60_000 });
      };
      await say('what do capybaracanary people eat?');
      await say('/search tapircanary');
      await say('hyraxcanary');
      const answer = await say('how much honey was gathered?');
      await english.press(answer, '⋯');
      await english.press(await chat.nextEdit({ within: 60_000 }), '👎');
      await chat.next({ within: 60_000 });
      await say('my illness is gnucanary');
      expect(left()).toEqual(WORDS);
      await english.press(await say('/forget'), '🗑 Yes, delete it');
      await chat.nextEdit({ within: 60_000 });
      expect(left()).toEqual([]);
      bot.kill('SIGTERM');
      expect(await bot.exited).toBe(0);
      expect(left()).toEqual([]);
      for (const word of WORDS) expect(bot.output()).not.toContain(word);
    } finally {
      bot.kill('SIGKILL');
      await bot.exited;
      await playground.close();
      rmSync(folder, { recursive: true });
    }
  },
);
