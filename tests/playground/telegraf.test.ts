import { Telegraf } from 'telegraf';
import { message } from 'telegraf/filters';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startPlayground, type Playground } from '../../playground/playground.js';

let playground: Playground;
let bot: Telegraf;
let running: Promise<void>;

beforeEach(async () => {
  playground = await startPlayground();
  bot = new Telegraf(playground.token, { telegram: { apiRoot: playground.apiRoot, webhookReply: false } });
});
afterEach(async () => {
  bot.stop();
  await running;
  await playground.close();
});
const launch = (): void => {
  running = bot.launch();
};

test('telegraf talks with a person through long polling', async () => {
  bot.start((ctx) => ctx.reply(`<b>Hello</b>, ${ctx.from.first_name}`, { parse_mode: 'HTML' }));
  launch();
  const { english } = playground.people;
  english.send('/start');
  const answer = await playground.chats.private(english).next();
  expect(answer.text).toBe('Hello, James');
  expect(answer.entities).toEqual([{ type: 'bold', offset: 0, length: 5 }]);
});

test('telegraf gets pressed buttons and answers them', async () => {
  bot.on(message('text'), (ctx) => ctx.reply('Press', { reply_markup: { inline_keyboard: [[{ text: 'More', callback_data: 'more' }]] } }));
  bot.action('more', async (ctx) => {
    await ctx.editMessageText('Pressed');
    await ctx.answerCbQuery('Well done');
  });
  launch();
  const { russian } = playground.people;
  const chat = playground.chats.private(russian);
  russian.send('привет');
  const sent = await chat.next();
  const answer = await russian.press(sent, 'More');
  expect(answer).toEqual({ text: 'Well done' });
  expect(await chat.nextEdit()).toMatchObject({ text: 'Pressed', message_id: sent.message_id });
});

test('telegraf uploads a document, and its bytes come back', async () => {
  const bytes = Buffer.from('year,value\n2013,19.33\n');
  bot.on(message('text'), (ctx) => ctx.replyWithDocument({ source: bytes, filename: 'oil.csv' }, { caption: 'Oil' }));
  launch();
  const { russian } = playground.people;
  russian.send('csv');
  const sent = await playground.chats.private(russian).next();
  expect(sent).toMatchObject({ caption: 'Oil', document: { file_name: 'oil.csv', file_size: bytes.length } });
  const link = await bot.telegram.getFileLink(sent.document?.file_id ?? '');
  const response = await fetch(link);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
});
