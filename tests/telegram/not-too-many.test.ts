import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPace } from '../../src/pace.js';
import { notTooMany } from '../../src/telegram/not-too-many.js';
import { NOBODY } from '../../src/telegram/observer.js';
import { onlyForUs } from '../../src/telegram/only-for-us.js';
import type { Sender } from '../../src/telegram/sending/send.js';
import { readUpdate, type Update } from '../../src/telegram/bot-api/update.js';
import { translations } from '../conversation.js';
import { testClock } from '../test-clock.js';
import { goThrough } from './go-through.js';
import { startBot } from './playground-bot.js';

const SECOND = 1000;
const me = { id: 1, username: 'amur_bot', commands: new Set(['ask']) };
let number = 0;

const update = (content: object): Update => {
  const read = readUpdate({ update_id: ++number, ...content });
  if (!read || read.unreadable !== undefined) throw new Error(`no update: ${read?.unreadable ?? ''}`);
  return read;
};
const person = (id: number) => ({ id, is_bot: false, language_code: 'en' });
const groupChat = { id: -5, type: 'supergroup' };
const says = (id: number, text = 'coal', chat: object = { id, type: 'private' }): Update =>
  update({ message: { message_id: 1, chat, from: person(id), text } });
const presses = (id: number): Update =>
  update({ callback_query: { id: '1', from: person(id), data: 'tour', message: { message_id: 1, chat: { id, type: 'private' } } } });
const types = (id: number): Update => update({ inline_query: { id: '1', from: person(id), query: 'coal', offset: '' } });

describe('updates that come too fast', () => {
  let told: { readonly chat: number; readonly text: string }[];
  let isAway: boolean;
  let admit: (update: Update) => Promise<boolean>;
  /** Chats to which nothing can go for now. */
  let full: Set<number>;

  beforeEach(() => {
    vi.useFakeTimers();
    told = [];
    full = new Set();
    isAway = false;
    const log = pino({ level: 'silent' });
    const sender: Sender = {
      deliver: async ({ reply }, { chat }) => {
        told.push({ chat, text: reply.html });
        return undefined;
      },
      closePoll: async () => undefined,
      answerPress: async (_, notice) => told.push({ chat: 0, text: notice ?? '' }) > 0,
    };
    admit = goThrough(
      onlyForUs(me, NOBODY, log),
      notTooMany({ translations, pace: { hasRoom: (chat) => !full.has(chat) }, observer: NOBODY, log, sender }),
      async (_, next) => {
        if (isAway) throw new Error('the store is away');
        await next();
      },
    );
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** How many of them are answered, one every so many milliseconds. */
  const answered = async (make: () => Update, count: number, everyMs: number): Promise<number> => {
    let admissions = 0;
    for (let i = 0; i < count; i++) {
      if (await admit(make())) admissions += 1;
      vi.advanceTimersByTime(everyMs);
    }
    return admissions;
  };

  it('are answered about once a second, and told so once', async () => {
    expect(await answered(() => says(7), 2000, 10)).toBe(20);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ chat: 7, text: expect.stringMatching(/once a second/) });
  });

  it('take nothing from others', async () => {
    await answered(() => says(7), 1000, 0);
    expect(await answered(() => says(8), 10, 0)).toBe(10);
    expect(told.map(({ chat }) => chat)).toEqual([7]);
  });

  it('are no trouble where a person presses quickly through a menu', async () => {
    expect(await answered(() => presses(7), 10, 200)).toBe(10);
    vi.advanceTimersByTime(10 * SECOND);
    expect(await answered(() => presses(7), 10, 200)).toBe(10);
    expect(told).toEqual([]);
  });

  it('are not let in to wait for what has gone to their chat before, while presses, which edit, are', async () => {
    full.add(7);
    expect(await admit(says(7))).toBe(false);
    expect(told).toMatchObject([{ chat: 7, text: expect.stringMatching(/once a second/) }]);
    expect(await admit(presses(7))).toBe(true);
    expect(await admit(says(8))).toBe(true);
  });

  it('are told over the chat when they are presses', async () => {
    await answered(() => presses(7), 20, 1);
    expect(told).toEqual([{ chat: 0, text: expect.stringMatching(/once a second/) }]);
  });

  it('are told again when it happens again another time', async () => {
    await answered(() => says(7), 20, 1);
    vi.advanceTimersByTime(3600 * SECOND);
    await answered(() => says(7), 20, 1);
    expect(told).toHaveLength(2);
  });

  it('do not count in a group what is not meant for the bot', async () => {
    await answered(() => says(7, 'talk', groupChat), 100, 1);
    expect(told).toEqual([]);
    expect(await answered(() => says(7, '/ask coal', groupChat), 10, 1)).toBe(10);
  });

  it('are answered in a group no faster than Telegram lets a bot write there, whoever asks', async () => {
    let asker = 100;
    expect(await answered(() => says(asker++, '/ask coal', groupChat), 100, 1)).toBe(20);
    expect(told).toMatchObject([{ chat: groupChat.id, text: expect.stringMatching(/twenty messages a minute/) }]);
  });

  it('are counted apart when somebody types an inline query', async () => {
    expect(await answered(() => types(7), 20, 100)).toBe(20);
    expect(await answered(() => types(7), 1000, 1)).toBeLessThan(40);
    expect(await admit(says(7))).toBe(true);
    expect(told).toEqual([]);
  });

  it('always follow what becomes of the bot in a chat', async () => {
    await answered(() => says(7), 100, 1);
    const member = (status: string) => ({ status });
    const blocked = {
      chat: { id: 7, type: 'private' },
      from: person(7),
      old_chat_member: member('member'),
      new_chat_member: member('kicked'),
    };
    expect(await admit(update({ my_chat_member: blocked }))).toBe(true);
  });

  it('do not lose one that was admitted, could not be handled, and is given again after more', async () => {
    isAway = true;
    const first = says(7);
    await expect(admit(first)).rejects.toThrow('away');
    isAway = false;
    await answered(() => says(7), 100, 1);
    isAway = true;
    await expect(admit(first)).rejects.toThrow('away');
    isAway = false;
    expect(await admit(first)).toBe(true);
  });
});

describe.each(['polling', 'webhook'] as const)('by %s', (by) => {
  it('somebody who sends thirty at once gets ten answers and one notice, none of which waits, and others are answered', async () => {
    const waits: number[] = [];
    // However long the machine takes, no time passes.
    const { now, steady } = testClock();
    const pace = createPace({ now, steady, wait: async (ms) => void waits.push(ms) });
    const started = await startBot({}, { by, pace, limitsFloods: { points: 10, duration: 24 * 3_600 } });
    const { playground } = started;
    const { russian, english } = playground.people;
    for (let i = 0; i < 30; i++) english.send('/energy');
    russian.send('/energy');
    await playground.idle();
    // What takes longer than half a second is kept and confirmed before it is answered.
    await started.bot.idle();
    const texts = (who: typeof english) =>
      playground.chats
        .private(who)
        .messages()
        .filter(({ from }) => from?.is_bot)
        .map(({ text }) => /Energy/.exec(text ?? '')?.[0]);
    await vi.waitFor(() => expect(texts(english)).toHaveLength(11), { timeout: 20_000 });
    expect(texts(english).filter((text) => text === 'Energy')).toHaveLength(10);
    expect(texts(russian)).toHaveLength(1);
    expect(waits).toEqual([]);
    await started.close();
  });
});
