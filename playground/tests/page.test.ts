import axe, { type AxeResults } from 'axe-core';
import { expect, test } from 'vitest';
import { call } from './call.js';
import { describeInBrowser } from './launch-browser.js';
import { usePage } from './use-page.js';

describeInBrowser('the page', () => {
  const client = usePage();

  test('introduces the bot, starts it, and talks in Russian and in English', async () => {
    await client.open();
    await client.shows('Знаю одну статью');
    await client.page.getByRole('button', { name: 'Запустить' }).click();
    await client.shows('Hello');
    await client.say('сколько нефти?');
    await client.shows('Вы сказали: сколько нефти?');
    await client.page.getByRole('radio', { name: /James/ }).check({ force: true });
    await client.page.getByRole('button', { name: 'Start' }).click();
    await client.shows('Hello');
    await client.say('how much oil?');
    await client.shows('You said: how much oil?');
    expect(await client.page.evaluate('document.documentElement.lang')).toBe('en');
  });

  test('buttons: a press edits and says so, an alert waits, a copy is copied, a deep link starts', async () => {
    client.playground.people.russian.send('/start');
    await client.open();
    await client.page.getByRole('button', { name: 'Count' }).click();
    await client.shows('Counted 1');
    await client.page.getByRole('status').getByText('Counted').waitFor();
    await client.page.locator('.message.theirs').last().getByText('изменено').waitFor();
    await client.page.getByRole('button', { name: 'Alert' }).click();
    await client.page.getByRole('dialog').getByText('Mind the gap').waitFor();
    await client.page.keyboard.press('Escape');
    await client.page.getByRole('button', { name: /^Copy/ }).click();
    await client.page.getByRole('status').getByText('Скопировано').waitFor();
    expect(await client.page.evaluate('navigator.clipboard.readText()')).toBe('DOI 10.1');
    await client.page.getByRole('link', { name: /^Again/ }).click();
    await client.shows('Hello again');
  });

  test('a long quote folds and unfolds, a spoiler hides', async () => {
    client.playground.people.russian.send('/quote');
    await client.open();
    const toggle = client.page.getByRole('button', { name: 'Показать цитату целиком' });
    const height = async (): Promise<number> => (await client.page.locator('.quote').boundingBox())?.height ?? 0;
    await toggle.waitFor();
    const folded = await height();
    await toggle.click();
    await client.page.getByRole('button', { name: 'Свернуть цитату' }).waitFor();
    expect(await height()).toBeGreaterThan(folded * 2);
    const script = "getComputedStyle([...document.querySelectorAll('.log span')].find((one) => one.textContent === 'secret')).opacity";
    const opacity = (): Promise<unknown> => client.page.evaluate(script);
    expect(await opacity()).toBe('0');
    expect(await client.page.getByRole('navigation').getByText('secret').count()).toBe(0);
    await client.page.getByRole('button', { name: /Скрытый текст/ }).click();
    expect(await opacity()).toBe('1');
  });

  test('photos open, documents are downloaded with their bytes', async () => {
    client.playground.people.russian.send('/photo');
    await client.open();
    await client.page.getByRole('button', { name: 'Открыть фото: A chart' }).click();
    const photo = client.page.getByRole('dialog').getByRole('img');
    await expect.poll(() => photo.evaluate((image: { readonly naturalWidth?: number }) => image.naturalWidth)).toBe(400);
    await client.page.keyboard.press('Escape');
    await client.say('/file');
    const download = client.page.waitForEvent('download');
    await client.page.getByRole('link', { name: /numbers\.csv/ }).click();
    expect((await download).suggestedFilename()).toBe('numbers.csv');
  });

  test('typing shows, until a message comes', async () => {
    client.playground.people.russian.send('/start');
    await client.open();
    await client.say('/type');
    await client.page.locator('.subtitle').getByText('печатает').waitFor();
    await client.say('x');
    await client.shows('Вы сказали: x');
    await client.page.locator('.subtitle').getByText('бот').waitFor();
  });

  test('a press counts, a menu stays open and the focus stays, whatever comes meanwhile', async () => {
    const { russian } = client.playground.people;
    russian.send('/start');
    await client.open();
    await client.shows('Hello');
    const channel = client.page.getByRole('button', { name: /Far East Economy/ });
    await channel.hover();
    await client.page.mouse.down();
    russian.send('x');
    await client.shows('Вы сказали: x');
    await client.page.mouse.up();
    await client.page.getByRole('heading', { name: 'Far East Economy' }).waitFor();

    await client.page.getByRole('button', { name: /^Amur (?!basin)/ }).click();
    const count = client.page.getByRole('button', { name: 'Count' });
    await count.focus();
    russian.send('y');
    await client.shows('Вы сказали: y');
    await client.page.keyboard.press('Enter');
    await client.shows('Counted 1');

    await client.page.getByRole('button', { name: 'Ещё' }).click();
    russian.send('z');
    await client.shows('Вы сказали: z');
    await client.page.getByRole('button', { name: 'Заблокировать бота' }).click();
    await client.page.getByRole('button', { name: 'Разблокировать и перезапустить' }).waitFor();
  });

  test('a group: privacy mode is told, the bot answers commands only; it can be removed', async () => {
    await client.open({ chat: client.playground.chats.group });
    await client.say('just talk');
    await client.say('/file');
    await client.page.getByRole('link', { name: /numbers\.csv/ }).waitFor();
    await client.page.getByRole('button', { name: 'Ещё' }).click();
    await client.page.getByText('режим приватности').waitFor();
    await client.page.keyboard.press('Escape');
    // Only who made the group has the bot at command.
    await client.page.getByRole('radio', { name: /James/ }).check({ force: true });
    await client.page.getByRole('button', { name: 'More' }).click();
    await client.page.getByText('privacy mode').waitFor();
    expect(await client.page.getByRole('button', { name: 'Remove the bot' }).count()).toBe(0);
    await client.page.keyboard.press('Escape');
    await client.page.getByRole('radio', { name: /Анна/ }).check({ force: true });
    await client.page.getByRole('button', { name: 'Ещё' }).click();
    await call(client.playground, 'setMyName', { name: 'Амур', language_code: 'ru' });
    await client.page.getByRole('button', { name: 'Удалить бота' }).click();
    await client.shows('Анна удалил(а) участника Амур');
    expect(client.playground.chats.group.botStatus).toBe('kicked');
    expect(client.playground.chats.group.messages().filter(({ from }) => from?.is_bot)).toHaveLength(1);
  });

  test('the bot is blocked, and unblocked', async () => {
    client.playground.people.russian.send('/start');
    await client.open();
    await client.page.getByRole('button', { name: 'Ещё' }).click();
    await client.page.getByRole('button', { name: 'Заблокировать бота' }).click();
    const restart = client.page.getByRole('button', { name: 'Разблокировать и перезапустить' });
    await restart.waitFor();
    expect(client.playground.chats.private(client.playground.people.russian).botStatus).toBe('kicked');
    await restart.click();
    await client.page.getByRole('textbox').waitFor();
    expect(client.playground.chats.private(client.playground.people.russian).botStatus).toBe('member');
  });

  test('on a phone one goes to the list of chats and back; unread messages are counted', async () => {
    client.playground.people.russian.send('/start');
    await client.open({ size: 'phone' });
    client.playground.people.english.send('news', { chat: client.playground.chats.channel });
    await client.page.getByRole('button', { name: 'К списку чатов' }).click();
    const item = client.page.getByRole('button', { name: /Far East Economy/ });
    await item.locator('.unread').getByText('1').waitFor();
    // The focus goes along: from the chat that was open to the next one.
    for (const key of ['Tab', 'Tab', 'Enter']) await client.page.keyboard.press(key);
    await client.shows('news');
    expect(await client.page.evaluate('document.activeElement.ariaLabel')).toBe('К списку чатов');
    expect(await client.page.locator('.sidebar').isVisible()).toBe(false);
    expect(await client.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  test.each([{}, { theme: 'dark' }, { size: 'phone' }] as const)('has nothing that axe would blame: %o', async (options) => {
    for (const text of ['/start', '/quote', '/photo', '/file', '/keys']) {
      client.playground.people.russian.send(text);
      await client.playground.chats.private(client.playground.people.russian).next();
    }
    await client.open(options);
    await client.page.getByRole('link', { name: /numbers\.csv/ }).waitFor();
    await client.page.evaluate(axe.source);
    const blamed = async (): Promise<readonly string[]> => {
      // What is right isn't told node by node, which takes axe longer than to look at it.
      const run = "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)";
      const violations = await client.page.evaluate<AxeResults['violations']>(run);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    };
    expect(await blamed()).toEqual([]);
    // The same with what opens over it.
    await client.page.getByRole('textbox').fill('/');
    await client.page.getByRole('option').first().waitFor();
    expect(await blamed()).toEqual([]);
    await client.page.getByRole('textbox').fill(`@${client.playground.bot.username} oil`);
    await client.page.getByRole('option', { name: 'First oil' }).waitFor();
    expect(await blamed()).toEqual([]);
    await client.page.getByRole('textbox').fill('');
    await client.page.getByRole('button', { name: 'Ещё' }).click();
    expect(await blamed()).toEqual([]);
  });

  test('a reaction stands below the words, and a name beside "via"', async () => {
    const { russian, english } = client.playground.people;
    const { group } = client.playground.chats;
    russian.send('/start', { chat: group });
    const { message_id: id } = await group.next();
    await call(client.playground, 'editMessageText', { chat_id: group.id, message_id: id, text: 'words '.repeat(20) });
    await call(client.playground, 'setMessageReaction', { chat_id: group.id, message_id: id, reaction: [{ type: 'emoji', emoji: '🔥' }] });
    english.choose({ type: 'article', id: '1', title: 'T', input_message_content: { message_text: 'found' } }, { chat: group });
    await client.open({ chat: group });
    await client.shows('found');
    const script = `(() => {
      const words = document.createRange();
      words.selectNode(document.querySelector('.text:has(.reaction)').firstChild);
      const edge = (selector) => document.querySelector(selector).getBoundingClientRect();
      return {
        below: edge('.reaction').top - words.getBoundingClientRect().bottom,
        beside: edge('.name .via').left - edge('.name:has(.via) > span').right,
      };
    })()`;
    const gaps = await client.page.evaluate<{ readonly below: number; readonly beside: number }>(script);
    expect(gaps.below).toBeGreaterThan(0);
    expect(gaps.beside).toBeGreaterThan(2);
  });

  test('by keyboard alone the focus is never lost: starting, pressing, blocking, unblocking', async () => {
    await client.open();
    await client.page.getByRole('button', { name: 'Запустить' }).focus();
    await client.page.keyboard.press('Enter');
    await client.shows('Hello');
    await client.page.keyboard.type('привет');
    await client.page.keyboard.press('Enter');
    await client.shows('Вы сказали: привет');

    await client.page.getByRole('button', { name: 'Count' }).focus();
    for (const count of [1, 2, 3]) {
      await client.page.keyboard.press('Enter');
      await client.shows(`Counted ${count}`);
    }

    await client.page.getByRole('button', { name: 'Ещё' }).focus();
    await client.page.keyboard.press('Enter');
    await client.page.keyboard.press('Tab');
    await client.page.keyboard.press('Enter');
    await client.page.getByRole('button', { name: 'Разблокировать и перезапустить' }).waitFor();
    expect(await client.page.evaluate('document.activeElement.ariaLabel')).toBe('Ещё');
    await client.page.getByRole('button', { name: 'Разблокировать и перезапустить' }).focus();
    await client.page.keyboard.press('Enter');
    await expect.poll(() => client.page.evaluate('document.activeElement.id')).toBe('message-box');
  });

  test('what comes while one reads above is counted on the way down', async () => {
    const { russian } = client.playground.people;
    for (let sent = 0; sent < 30; sent++) {
      russian.send(`line ${sent}`);
      await client.playground.chats.private(russian).next();
    }
    await client.open();
    await client.page.getByRole('log').getByText('line 0').first().scrollIntoViewIfNeeded();
    await client.page.getByRole('button', { name: 'К последнему сообщению', exact: true }).waitFor();
    await call(client.playground, 'sendMessage', { chat_id: russian.id, text: 'news' });
    await client.page.getByRole('button', { name: 'К последнему сообщению (1)' }).click();
    const down = client.page.locator('.to-bottom');
    await down.waitFor({ state: 'hidden' });
    expect(await down.textContent()).toBe('');
  });

  test('light or dark is the system’s, until one chooses', async () => {
    await client.open({ theme: 'dark' });
    const theme = (): Promise<unknown> => client.page.evaluate('document.documentElement.dataset.theme');
    expect(await theme()).toBe('dark');
    await client.page.getByRole('button', { name: 'Светлая тема' }).click();
    expect(await theme()).toBe('light');
    await client.page.reload();
    await client.page.locator('#app[data-ready]').waitFor();
    expect(await theme()).toBe('light');
  });

  test('other sites may not act', async () => {
    await client.open();
    const body = JSON.stringify({
      act: 'send',
      person: client.playground.people.russian.id,
      chat: client.playground.people.russian.id,
      text: 'x',
    });
    const response = await fetch(`${client.playground.url}acts`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', origin: 'https://example.com' },
    });
    expect(response.status).toBe(403);
  });
});
