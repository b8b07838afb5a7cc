import { Bot, GrammyError, InlineKeyboard, InputFile } from 'grammy';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startPlayground, type Playground } from '../../playground/playground.js';

// The same playground under another library: it must be true to Telegram, not to telegraf.

let playground: Playground;
let bot: Bot;
let running: Promise<void>;

/** A small bot that repeats what it hears and counts presses. */
const createEcho = ({ token, apiRoot }: Playground): Bot => {
  const echo = new Bot(token, { client: { apiRoot } });
  const buttons = (count: number) =>
    new InlineKeyboard()
      .text(`Pressed ${count}`, `count:${count + 1}`)
      .row()
      .url('Site', 'https://example.com');
  echo.command('start', (ctx) => ctx.reply(`Hi, <b>${ctx.from?.first_name ?? ''}</b>`, { parse_mode: 'HTML', reply_markup: buttons(0) }));
  echo.command('file', (ctx) => ctx.replyWithDocument(new InputFile(Buffer.from('1,2\n'), 'n.csv'), { caption: 'numbers' }));
  echo.callbackQuery(/^count:(\d+)$/, async (ctx) => {
    const count = Number(ctx.match[1]);
    await ctx.answerCallbackQuery(`${count}`);
    await ctx.editMessageText(`Pressed ${count} times`, { reply_markup: buttons(count) });
  });
  echo.on('inline_query', (ctx) => {
    const content = { message_text: ctx.inlineQuery.query };
    return ctx.answerInlineQuery([{ type: 'article', id: '1', title: 'Say it', input_message_content: content }]);
  });
  echo.on('message:text', (ctx) => ctx.reply(ctx.message.text, { reply_parameters: { message_id: ctx.message.message_id } }));
  return echo;
};

beforeEach(async () => {
  playground = await startPlayground();
  bot = createEcho(playground);
  running = bot.start({ timeout: 20 });
});
afterEach(async () => {
  await bot.stop();
  await running;
  await playground.close();
});

test('a bot on grammY passes a conversation: text, buttons, a file, an inline query', async () => {
  const { russian } = playground.people;
  const chat = playground.chats.private(russian);

  russian.send('/start');
  const hello = await chat.next();
  expect(hello).toMatchObject({ text: 'Hi, Анна', entities: [{ type: 'bold', offset: 4, length: 4 }] });

  expect(await russian.press(hello, 'Pressed 0')).toEqual({ text: '1' });
  const once = await chat.nextEdit();
  expect(once.text).toBe('Pressed 1 times');
  await russian.press(once, 'Pressed 1');
  expect(await chat.nextEdit()).toMatchObject({ text: 'Pressed 2 times', message_id: hello.message_id });

  const question = russian.send('сколько нефти?');
  expect(await chat.next()).toMatchObject({ text: 'сколько нефти?', reply_to_message: { message_id: question.message_id } });

  russian.send('/file');
  expect(await chat.next()).toMatchObject({ caption: 'numbers', document: { file_name: 'n.csv' } });

  const found = await russian.inlineQuery('нефть');
  const [first] = found?.results ?? [];
  expect(first).toMatchObject({ title: 'Say it' });
});

test('grammY reads errors as Telegram’s: code, words, time to wait', async () => {
  const { russian } = playground.people;
  russian.send('/start');
  await playground.chats.private(russian).next();
  const failing = (sending: Promise<unknown>): Promise<unknown> =>
    sending.catch((error: unknown) =>
      error instanceof GrammyError ? [error.error_code, error.description, error.parameters.retry_after] : error,
    );

  expect(await failing(bot.api.sendMessage(russian.id, ''))).toEqual([400, 'Bad Request: message text is empty', undefined]);
  playground.faults.add({ fault: { kind: 'flood', retryAfter: 3 }, method: 'sendMessage', times: 1 });
  expect(await failing(bot.api.sendMessage(russian.id, 'x'))).toEqual([429, 'Too Many Requests: retry after 3', 3]);
  russian.block();
  expect(await failing(bot.api.sendMessage(russian.id, 'x'))).toEqual([403, 'Forbidden: bot was blocked by the user', undefined]);
});
