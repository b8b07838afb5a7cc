import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startPlayground, type Playground } from '../src/playground.js';
import { startGrammyEcho, startTelegrafEcho, type EchoBot } from './echo-bots.js';

// One conversation, two libraries: the playground must be true to Telegram, not to the library that the bot happens to use.

describe.each([
  ['telegraf', startTelegrafEcho],
  ['grammY', startGrammyEcho],
] as const)('a bot on %s', (_name, start) => {
  let playground: Playground;
  let bot: EchoBot;

  beforeEach(async () => {
    playground = await startPlayground();
    bot = start(playground);
  });
  afterEach(async () => {
    await bot.stop();
    await playground.close();
  });

  test('passes a conversation: text, buttons, a file, an inline query, a group', async () => {
    const { russian } = playground.people;
    const chat = playground.chats.private(russian);

    russian.send('/start');
    const hello = await chat.next();
    expect(hello).toMatchObject({ text: 'Hi, Анна', entities: [{ type: 'bold', offset: 4, length: 4 }] });

    expect(await russian.press(hello, 'Pressed 0')).toEqual({ text: '1' });
    const once = await chat.nextEdit();
    expect(once.text).toBe('Times: 1');
    expect(await russian.press(once, 'Pressed 1')).toEqual({ text: '2' });
    expect(await chat.nextEdit()).toMatchObject({ text: 'Times: 2', message_id: hello.message_id });

    const question = russian.send('сколько нефти?');
    expect(await chat.next()).toMatchObject({ text: 'сколько нефти?', reply_to_message: { message_id: question.message_id } });

    russian.send('/file');
    const file = await chat.next();
    expect(file).toMatchObject({ caption: 'numbers', document: { file_name: 'n.csv', mime_type: 'text/csv' } });
    const download = await fetch(await bot.fileLink(file.document?.file_id ?? ''));
    expect(await download.text()).toBe('1,2\n');

    const { group } = playground.chats;
    const [result] = (await russian.inlineQuery('нефть', { chat: group }))?.results ?? [];
    if (!result) throw new Error('There is no result');
    expect(result).toMatchObject({ title: 'Say it' });
    // Of all that is said in a group only this and the command reach the bot.
    russian.send('just talk', { chat: group });
    russian.choose(result, { chat: group });
    expect(await group.next()).toMatchObject({ text: 'нефть', reply_to_message: { via_bot: { id: playground.bot.id } } });
    russian.send('/file', { chat: group });
    expect(await group.next()).toMatchObject({ caption: 'numbers' });
    expect(playground.ledger.refused).toEqual([]);
  });

  test('reads errors as Telegram’s: code, words, time to wait', async () => {
    const { russian } = playground.people;
    russian.send('/start');
    await playground.chats.private(russian).next();
    expect(await bot.send(russian.id, '')).toEqual([400, 'Bad Request: message text is empty', undefined]);
    expect(await bot.send(7, 'x')).toEqual([400, 'Bad Request: chat not found', undefined]);
    playground.faults.add({ fault: { kind: 'flood', retryAfter: 3 }, method: 'sendMessage', times: 1 });
    expect(await bot.send(russian.id, 'x')).toEqual([429, 'Too Many Requests: retry after 3', 3]);
    russian.block();
    expect(await bot.send(russian.id, 'x')).toEqual([403, 'Forbidden: bot was blocked by the user', undefined]);
    russian.unblock();
    expect(await bot.send(russian.id, 'x')).toBeUndefined();
  });
});
