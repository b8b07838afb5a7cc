import { Telegraf } from 'telegraf';
import { startPlayground } from 'telegram-playground';
import { expect, test } from 'vitest';

test('a bot on telegraf counts presses', async () => {
  const playground = await startPlayground();
  const bot = new Telegraf(playground.token, { telegram: { apiRoot: playground.apiRoot } });
  bot.start((ctx) =>
    ctx.reply(`Hi, ${ctx.from.first_name}`, { reply_markup: { inline_keyboard: [[{ text: 'Press', callback_data: 'press' }]] } }),
  );
  bot.action('press', async (ctx) => {
    await ctx.answerCbQuery('Thanks');
    await ctx.editMessageText('Pressed');
  });
  void bot.launch();

  const { english } = playground.people;
  const chat = playground.chats.private(english);
  english.send('/start');
  const hello = await chat.next();
  expect(hello.text).toBe('Hi, James');
  expect(await english.press(hello, 'Press')).toEqual({ text: 'Thanks' });
  expect((await chat.nextEdit()).text).toBe('Pressed');

  bot.stop();
  await playground.close();
});
