import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { Input, Telegraf } from 'telegraf';
import { message } from 'telegraf/filters';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startPlayground, type Playground } from '../../playground/playground.js';
import { describeInBrowser, launchBrowser, openPage, type PageOptions } from './open-page.js';
import { png } from './png.js';

const HTML = { parse_mode: 'HTML' } as const;

/** A bot with a little of all that the page can show. */
const createBot = ({ token, apiRoot, bot: { username } }: Playground): Telegraf => {
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
  bot.on('inline_query', (ctx) =>
    ctx.answerInlineQuery(
      ['First', 'Second'].map((title) => ({
        type: 'article',
        id: title,
        title: `${title} ${ctx.inlineQuery.query}`,
        input_message_content: { message_text: `<i>${title}</i> of ${ctx.inlineQuery.query}`, ...HTML },
      })),
    ),
  );
  bot.on(message('text'), (ctx) =>
    ctx.reply(ctx.from.language_code === 'ru' ? `Вы сказали: ${ctx.message.text}` : `You said: ${ctx.message.text}`, {
      reply_parameters: { message_id: ctx.message.message_id },
    }),
  );
  return bot;
};

describeInBrowser('the page', () => {
  let browser: Browser;
  let playground: Playground;
  let bot: Telegraf;
  let running: Promise<void>;
  let page: Page;
  let problems: string[];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    playground = await startPlayground({ limiter: 'off' });
    bot = createBot(playground);
    await bot.telegram.setMyCommands([{ command: 'quote', description: 'A quote' }]);
    await bot.telegram.setMyCommands([{ command: 'quote', description: 'Цитата' }], { language_code: 'ru' });
    await bot.telegram.setMyDescription('Знаю одну статью', 'ru');
    running = bot.launch();
    problems = [];
  });
  afterEach(async () => {
    await page.context().close();
    bot.stop();
    await running;
    await playground.close();
    expect(problems).toEqual([]);
  });

  const open = async (options: PageOptions = {}): Promise<void> => {
    page = await openPage(browser, playground, options);
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error') problems.push(line.text());
    });
  };
  const say = async (text: string): Promise<void> => {
    await page.getByRole('textbox').fill(text);
    await page.keyboard.press('Enter');
  };
  const lastOfBot = () => page.locator('.message.theirs').last();
  const shows = (text: string): Promise<void> => page.getByRole('log').getByText(text).last().waitFor();

  test('introduces the bot, starts it, and talks in Russian and in English', async () => {
    await open();
    await shows('Знаю одну статью');
    await page.getByRole('button', { name: 'Запустить' }).click();
    await shows('Hello');
    await say('сколько нефти?');
    await shows('Вы сказали: сколько нефти?');
    await page.getByRole('radio', { name: /James/ }).check({ force: true });
    await page.getByRole('button', { name: 'Start' }).click();
    await shows('Hello');
    await say('how much oil?');
    await shows('You said: how much oil?');
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  });

  test('buttons: a press edits and says so, an alert waits, a copy is copied, a deep link starts', async () => {
    playground.people.russian.send('/start');
    await open();
    await page.getByRole('button', { name: 'Count' }).click();
    await shows('Counted 1');
    await page.getByRole('status').getByText('Counted').waitFor();
    await lastOfBot().getByText('изменено').waitFor();
    await page.getByRole('button', { name: 'Alert' }).click();
    await page.getByRole('dialog').getByText('Mind the gap').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Copy/ }).click();
    await page.getByRole('status').getByText('Скопировано').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('DOI 10.1');
    await page.getByRole('link', { name: /^Again/ }).click();
    await shows('Hello again');
  });

  test('a long quote folds and unfolds, a spoiler hides', async () => {
    playground.people.russian.send('/quote');
    await open();
    const toggle = page.getByRole('button', { name: 'Показать цитату целиком' });
    const height = async (): Promise<number> => (await page.locator('.quote').boundingBox())?.height ?? 0;
    await toggle.waitFor();
    const folded = await height();
    await toggle.click();
    await page.getByRole('button', { name: 'Свернуть цитату' }).waitFor();
    expect(await height()).toBeGreaterThan(folded * 2);
    const script = "getComputedStyle([...document.querySelectorAll('.log span')].find((one) => one.textContent === 'secret')).opacity";
    const opacity = (): Promise<unknown> => page.evaluate(script);
    expect(await opacity()).toBe('0');
    expect(await page.getByRole('navigation').getByText('secret').count()).toBe(0);
    await page.getByRole('button', { name: /Скрытый текст/ }).click();
    expect(await opacity()).toBe('1');
  });

  test('photos open, documents are downloaded with their bytes', async () => {
    playground.people.russian.send('/photo');
    await open();
    await page.getByRole('button', { name: 'Открыть фото: A chart' }).click();
    expect(
      await page
        .getByRole('dialog')
        .getByRole('img')
        .evaluate((image: { readonly naturalWidth?: number }) => image.naturalWidth),
    ).toBe(400);
    await page.keyboard.press('Escape');
    await say('/file');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /numbers\.csv/ }).click();
    expect((await download).suggestedFilename()).toBe('numbers.csv');
  });

  test('the commands’ menu is in the person’s language and works by keyboard', async () => {
    playground.people.russian.send('/start');
    await open();
    await page.getByRole('button', { name: /^Меню/ }).click();
    await page.getByRole('option', { name: /Цитата/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quote').waitFor();
    await page.getByRole('textbox').fill('/q');
    await page.getByRole('option', { name: /\/quote/ }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
  });

  test('typing shows, until a message comes', async () => {
    playground.people.russian.send('/start');
    await open();
    await say('/type');
    await page.locator('.subtitle').getByText('печатает').waitFor();
    await say('x');
    await shows('Вы сказали: x');
    await page.locator('.subtitle').getByText('бот').waitFor();
  });

  test('inline mode: a query in the message box, a result picked by keyboard', async () => {
    playground.people.russian.send('/start');
    await open({ chat: playground.chats.group });
    await page.getByRole('textbox').fill(`@${playground.bot.username} oil`);
    await page.getByRole('option', { name: /Second oil/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await shows('Second of oil');
    await page.getByText(`через @${playground.bot.username}`).waitFor();
  });

  test('a button opens inline mode here', async () => {
    playground.people.russian.send('/start');
    await open();
    await page.getByRole('button', { name: /^Search/ }).click();
    await page.getByRole('option', { name: /First oil/ }).click();
    await shows('First of oil');
  });

  test('a message is answered, and the answer shows what it is about', async () => {
    await open({ chat: playground.chats.group });
    playground.people.english.send('Who knows?', { chat: playground.chats.group });
    await page.getByRole('log').getByText('Who knows?').hover();
    await page.getByRole('button', { name: 'В ответ James' }).click();
    await say('I do');
    expect(playground.chats.group.messages().at(-1)).toMatchObject({ text: 'I do', reply_to_message: { text: 'Who knows?' } });
    await page.locator('.own .reply-preview', { hasText: 'Who knows?' }).waitFor();
  });

  test('a group: privacy mode is told, the bot answers commands only; it can be removed', async () => {
    await open({ chat: playground.chats.group });
    await say('just talk');
    await say('/file');
    await page.getByRole('link', { name: /numbers\.csv/ }).waitFor();
    await page.getByRole('button', { name: 'Ещё' }).click();
    await page.getByText('режим приватности').waitFor();
    await page.getByRole('button', { name: 'Удалить бота' }).click();
    await shows('Анна удалил(а) участника Amur');
    expect(playground.chats.group.botStatus).toBe('kicked');
    expect(playground.chats.group.messages().filter(({ from }) => from?.is_bot)).toHaveLength(1);
  });

  test('a keyboard of the bot’s: a text, and a chat to share', async () => {
    playground.people.russian.send('/keys');
    await open();
    await page.getByRole('group', { name: 'Клавиатура бота' }).getByRole('button', { name: 'Yes' }).click();
    await shows('Вы сказали: Yes');
    await page.getByRole('button', { name: 'A channel' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Far East Economy' }).click();
    await shows(`Shared ${playground.chats.channel.id}`);
  });

  test('the bot is blocked, and unblocked', async () => {
    playground.people.russian.send('/start');
    await open();
    await page.getByRole('button', { name: 'Ещё' }).click();
    await page.getByRole('button', { name: 'Заблокировать бота' }).click();
    const restart = page.getByRole('button', { name: 'Разблокировать и перезапустить' });
    await restart.waitFor();
    expect(playground.chats.private(playground.people.russian).botStatus).toBe('kicked');
    await restart.click();
    await page.getByRole('textbox').waitFor();
    expect(playground.chats.private(playground.people.russian).botStatus).toBe('member');
  });

  test('on a phone one goes to the list of chats and back; unread messages are counted', async () => {
    playground.people.russian.send('/start');
    await open({ size: 'phone' });
    playground.people.english.send('news', { chat: playground.chats.channel });
    await page.getByRole('button', { name: 'К списку чатов' }).click();
    const item = page.getByRole('button', { name: /Far East Economy/ });
    await item.locator('.unread').getByText('1').waitFor();
    await item.click();
    await shows('news');
    expect(await page.locator('.sidebar').isVisible()).toBe(false);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  test.each([{}, { theme: 'dark' }, { size: 'phone' }] as const)('has nothing that axe would blame: %o', async (options) => {
    for (const text of ['/start', '/quote', '/photo', '/file', '/keys']) {
      playground.people.russian.send(text);
      await playground.chats.private(playground.people.russian).next();
    }
    await open(options);
    await page.getByRole('link', { name: /numbers\.csv/ }).waitFor();
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
  });

  test('light or dark is the system’s, until one chooses', async () => {
    await open({ theme: 'dark' });
    const theme = (): Promise<unknown> => page.evaluate('document.documentElement.dataset.theme');
    expect(await theme()).toBe('dark');
    await page.getByRole('button', { name: 'Светлая тема' }).click();
    expect(await theme()).toBe('light');
    await page.reload();
    await page.locator('#app[data-ready]').waitFor();
    expect(await theme()).toBe('light');
  });

  test('other sites may not act', async () => {
    await open();
    const body = JSON.stringify({ act: 'send', person: playground.people.russian.id, chat: playground.people.russian.id, text: 'x' });
    const response = await fetch(`${playground.url}acts`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', origin: 'https://example.com' },
    });
    expect(response.status).toBe(403);
  });
});
