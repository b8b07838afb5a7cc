import { Input, Telegraf } from 'telegraf';
import { message } from 'telegraf/filters';
import type { Playground } from '../src/playground.js';
import { png } from './png.js';

const HTML = { parse_mode: 'HTML' } as const;
const ATTACHED = ['sticker', 'voice', 'location', 'photo', 'document'];

/** Starts a bot with a little of all that the page can show; returns what stops it. */
export const createPageBot = async ({ token, apiRoot, bot: { username } }: Playground): Promise<() => Promise<void>> => {
  const bot = new Telegraf(token, { telegram: { apiRoot, webhookReply: false } });
  const buttons = {
    inline_keyboard: [
      [
        { text: 'Count', callback_data: 'count' },
        { text: 'Alert', callback_data: 'alert' },
      ],
      [
        { text: 'Copy', copy_text: { text: 'DOI 10.1' } },
        { text: 'Again', url: `https://t.me/${username}?start=again` },
      ],
      [{ text: 'Search', switch_inline_query_current_chat: 'oil' }],
    ],
  };
  let count = 0;
  bot.start((ctx) => ctx.reply(`<b>Hello</b> ${ctx.payload}`, { ...HTML, reply_markup: buttons as never }));
  bot.action('count', async (ctx) => {
    await ctx.answerCbQuery('Counted');
    await ctx.editMessageText(`Counted ${++count}`, { reply_markup: buttons as never });
  });
  bot.action('alert', (ctx) => ctx.answerCbQuery('Mind the gap', { show_alert: true }));
  bot.command('quote', (ctx) =>
    ctx.reply(
      `<blockquote expandable>${'A line of the article.\n'.repeat(8)}</blockquote><code>x</code><tg-spoiler>secret</tg-spoiler>`,
      HTML,
    ),
  );
  bot.command('photo', async (ctx) => {
    await ctx.sendChatAction('upload_photo');
    await ctx.replyWithPhoto(Input.fromBuffer(png(400, 200)), { caption: 'A chart' });
  });
  bot.command('file', (ctx) => ctx.replyWithDocument(Input.fromBuffer(Buffer.from('1,2\n'), 'numbers.csv')));
  bot.command('type', (ctx) => ctx.sendChatAction('typing'));
  bot.command('keys', (ctx) =>
    ctx.reply('Choose', {
      reply_markup: { keyboard: [['Yes', { text: 'A channel', request_chat: { request_id: 1, chat_is_channel: true } }]] } as never,
    }),
  );
  bot.on(message('chat_shared'), (ctx) => ctx.reply(`Shared ${ctx.message.chat_shared.chat_id}`));
  bot.on('inline_query', (ctx) => {
    const { query, offset } = ctx.inlineQuery;
    const from = Number(offset);
    const titles = ['First', 'Second', ...Array.from({ length: 38 }, (_, i) => `Result ${i + 3}`)].slice(from, from + 20);
    return ctx.answerInlineQuery(
      titles.map((title) => ({
        type: 'article',
        id: title,
        title: `${title} ${query}`,
        input_message_content: { message_text: `<i>${title}</i> of ${query}`, ...HTML },
      })),
      { next_offset: from === 0 ? '20' : '' },
    );
  });
  bot.on('edited_message', (ctx) => ctx.reply(`Edited: ${'text' in ctx.editedMessage ? ctx.editedMessage.text : ''}`));
  bot.use((ctx, next) => {
    const { message: got = {} } = ctx;
    return ATTACHED.some((kind) => kind in got) ? ctx.reply(`Got: ${Object.keys(got).at(-1) ?? ''}`) : next();
  });
  bot.on(message('text'), (ctx) =>
    ctx.reply(ctx.from.language_code === 'ru' ? `Вы сказали: ${ctx.message.text}` : `You said: ${ctx.message.text}`, {
      reply_parameters: { message_id: ctx.message.message_id },
    }),
  );
  await bot.telegram.setMyCommands([{ command: 'quote', description: 'A quote' }]);
  await bot.telegram.setMyCommands([{ command: 'quote', description: 'Цитата' }], { language_code: 'ru' });
  await bot.telegram.setMyDescription('Знаю одну статью', 'ru');
  const running = bot.launch();
  return async () => {
    bot.stop();
    await running;
  };
};
