import { afterEach, expect, test } from 'vitest';
import { startBot, type PlaygroundBot } from './playground-bot.js';

let started: PlaygroundBot;
afterEach(async () => {
  await started.close();
});

test('a server that refuses copy buttons or expandable quotes gets the plain form, and what would be copied is sent', async () => {
  started = await startBot();
  const { playground } = started;
  const { english } = playground.people;
  const chat = playground.chats.private(english);
  playground.faults.add({
    fault: {
      kind: 'status',
      code: 400,
      description: "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    },
    method: 'sendMessage',
    times: 1,
  });
  english.send('how much coal did Lumaria export to Kardia in 2013?');
  const answer = await chat.next();
  expect(answer.text).toContain('3.61 million');
  expect(answer.entities?.map(({ type }) => type)).not.toContain('expandable_blockquote');
  const buttons = answer.reply_markup?.inline_keyboard.flat() ?? [];
  expect(buttons.some((button) => 'copy_text' in button)).toBe(false);
  playground.faults.add({
    fault: {
      kind: 'status',
      code: 400,
      description: "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    },
    method: 'editMessageReplyMarkup',
    times: 1,
  });
  await english.press(answer, '⋯');
  await english.press(await chat.nextEdit(), 'Copy');
  const citation = await chat.next();
  expect(citation.text).toMatch(/3\.61 million tonnes — .*Вестник Торена/);
  expect(citation.entities?.map(({ type }) => type)).toContain('code');
});

test('without inline mode at @BotFather a number is shared by its link', async () => {
  started = await startBot({ bot: { inline: false } });
  const { english } = started.playground.people;
  english.send('how much coal did Lumaria export to Kardia in 2013?');
  const chat = started.playground.chats.private(english);
  await english.press(await chat.next(), '⋯');
  const { reply_markup: markup } = await chat.nextEdit();
  const share = markup?.inline_keyboard.flat().find(({ text }) => text.includes('Share'));
  expect(share).toMatchObject({ url: expect.stringContaining('https://t.me/share/url?url=') as string });
  expect(decodeURIComponent(JSON.stringify(share))).toMatch(/t\.me\/amur_playground_bot\?start=coal-2013/);
  expect(started.playground.ledger.refused).toEqual([]);
});
