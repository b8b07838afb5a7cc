import { Bot, GrammyError, InlineKeyboard, InputFile } from 'grammy';
import { Telegraf, TelegramError } from 'telegraf';
import { message } from 'telegraf/filters';
import type { Playground } from '../src/playground.js';

/** What a library makes of an error: its code, its words, the seconds to wait. */
export type Failure = readonly [code: number, words: string, retryAfter: number | undefined];

/** A small bot that repeats what it hears, counts presses, sends a file and answers inline queries. */
export interface EchoBot {
  /** Sends a text of its own accord; undefined if Telegram took it. */
  send(chatId: number, text: string): Promise<Failure | undefined>;
  /** Where a file can be downloaded. */
  fileLink(fileId: string): Promise<string>;
  stop(): Promise<void>;
}

const FILE = { name: 'n.csv', bytes: Buffer.from('1,2\n'), caption: 'numbers' };
const HTML = { parse_mode: 'HTML' } as const;
const hello = (name: string | undefined): string => `Hi, <b>${name ?? ''}</b>`;
const found = (query: string) => [{ type: 'article' as const, id: '1', title: 'Say it', input_message_content: { message_text: query } }];

/** The bot on grammY. */
export const startGrammyEcho = ({ token, apiRoot }: Playground): EchoBot => {
  const bot = new Bot(token, { client: { apiRoot } });
  const buttons = (count: number) =>
    new InlineKeyboard()
      .text(`Pressed ${count}`, `count:${count + 1}`)
      .row()
      .url('Site', 'https://example.com');
  bot.command('start', (ctx) => ctx.reply(hello(ctx.from?.first_name), { ...HTML, reply_markup: buttons(0) }));
  bot.command('file', (ctx) => ctx.replyWithDocument(new InputFile(FILE.bytes, FILE.name), { caption: FILE.caption }));
  bot.callbackQuery(/^count:(\d+)$/, async (ctx) => {
    const count = Number(ctx.match[1]);
    await ctx.answerCallbackQuery(`${count}`);
    await ctx.editMessageText(`Times: ${count}`, { reply_markup: buttons(count) });
  });
  bot.on('inline_query', (ctx) => ctx.answerInlineQuery(found(ctx.inlineQuery.query)));
  bot.on('message:text', (ctx) => ctx.reply(ctx.message.text, { reply_parameters: { message_id: ctx.message.message_id } }));
  const running = bot.start({ timeout: 20 });
  return {
    send: async (chatId, text) => {
      try {
        await bot.api.sendMessage(chatId, text);
        return undefined;
      } catch (error) {
        if (!(error instanceof GrammyError)) throw error;
        return [error.error_code, error.description, error.parameters.retry_after];
      }
    },
    fileLink: async (fileId) => {
      const { file_path: path = '' } = await bot.api.getFile(fileId);
      return `${apiRoot}/file/bot${token}/${path}`;
    },
    stop: async () => {
      await bot.stop();
      await running;
    },
  };
};

/** The bot on telegraf, which Amur itself uses. */
export const startTelegrafEcho = ({ token, apiRoot }: Playground): EchoBot => {
  const bot = new Telegraf(token, { telegram: { apiRoot, webhookReply: false } });
  const buttons = (count: number) => ({
    inline_keyboard: [[{ text: `Pressed ${count}`, callback_data: `count:${count + 1}` }], [{ text: 'Site', url: 'https://example.com' }]],
  });
  bot.start((ctx) => ctx.reply(hello(ctx.from.first_name), { ...HTML, reply_markup: buttons(0) }));
  bot.command('file', (ctx) => ctx.replyWithDocument({ source: FILE.bytes, filename: FILE.name }, { caption: FILE.caption }));
  bot.action(/^count:(\d+)$/, async (ctx) => {
    const count = Number(ctx.match[1]);
    await ctx.answerCbQuery(`${count}`);
    await ctx.editMessageText(`Times: ${count}`, { reply_markup: buttons(count) });
  });
  bot.on('inline_query', (ctx) => ctx.answerInlineQuery(found(ctx.inlineQuery.query)));
  bot.on(message('text'), (ctx) => ctx.reply(ctx.message.text, { reply_parameters: { message_id: ctx.message.message_id } }));
  const running = bot.launch();
  return {
    send: async (chatId, text) => {
      try {
        await bot.telegram.sendMessage(chatId, text);
        return undefined;
      } catch (error) {
        if (!(error instanceof TelegramError)) throw error;
        return [error.code, error.description, error.parameters?.retry_after];
      }
    },
    fileLink: async (fileId) => (await bot.telegram.getFileLink(fileId)).href,
    stop: async () => {
      bot.stop();
      await running;
    },
  };
};
