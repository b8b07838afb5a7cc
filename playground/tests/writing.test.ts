import { expect, test } from 'vitest';
import { call } from './call.js';
import { describeInBrowser } from './launch-browser.js';
import { png } from './png.js';
import { usePage } from './use-page.js';

describeInBrowser('writing on the page', () => {
  const client = usePage();

  test('the commands’ menu is in the person’s language and works by keyboard', async () => {
    client.playground.people.russian.send('/start');
    await client.open();
    await client.page.getByRole('button', { name: /^Меню/ }).click();
    await client.page.getByRole('option', { name: /Цитата/ }).waitFor();
    await client.page.keyboard.press('Enter');
    await client.page.locator('.quote').waitFor();
    await client.page.getByRole('textbox').fill('/q');
    await client.page.getByRole('option', { name: /\/quote/ }).waitFor();
    await client.page.keyboard.press('Escape');
    expect(await client.page.getByRole('option').count()).toBe(0);
  });

  test('inline mode: a query in the message box, a result picked by keyboard', async () => {
    client.playground.people.russian.send('/start');
    await client.open({ chat: client.playground.chats.group });
    await client.page.getByRole('textbox').fill(`@${client.playground.bot.username} oil`);
    await client.page.getByRole('option', { name: /Second oil/ }).waitFor();
    await client.page.keyboard.press('ArrowDown');
    await client.page.keyboard.press('Enter');
    await client.shows('Second of oil');
    await client.page.getByText(`через @${client.playground.bot.username}`).waitFor();
  });

  test('inline mode goes on to the next page as one scrolls', async () => {
    client.playground.people.russian.send('/start');
    await client.open();
    await client.page.getByRole('textbox').fill(`@${client.playground.bot.username} oil`);
    await client.page.getByRole('option', { name: 'Result 20 oil' }).scrollIntoViewIfNeeded();
    const later = client.page.getByRole('option', { name: 'Result 40 oil' });
    await later.waitFor({ state: 'attached' });
    await later.click();
    await client.shows('Result 40 of oil');
  });

  test('a button opens inline mode here', async () => {
    client.playground.people.russian.send('/start');
    await client.open();
    await client.page.getByRole('button', { name: /^Search/ }).click();
    await client.page.getByRole('option', { name: /First oil/ }).click();
    await client.shows('First of oil');
  });

  test('a message is answered, and the answer shows what it is about', async () => {
    await client.open({ chat: client.playground.chats.group });
    client.playground.people.english.send('Who knows?', { chat: client.playground.chats.group });
    await client.page.getByRole('log').getByText('Who knows?').hover();
    await client.page.getByRole('button', { name: 'В ответ James' }).click();
    await client.say('I do');
    expect(client.playground.chats.group.messages().at(-1)).toMatchObject({ text: 'I do', reply_to_message: { text: 'Who knows?' } });
    await client.page.locator('.own .reply-preview', { hasText: 'Who knows?' }).waitFor();
  });

  test('what is written arrives in the order in which it was written', async () => {
    await client.open({ chat: client.playground.chats.group });
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await client.page.route('**/acts', async (route) => {
      if (route.request().postData()?.includes('"one"')) await held;
      await route.continue();
    });
    const box = client.page.getByRole('textbox');
    for (const text of ['one', 'two']) {
      await box.fill(text);
      await box.press('Enter');
    }
    release();
    await client.shows('two');
    expect(client.playground.chats.group.messages().map(({ text }) => text)).toEqual(['one', 'two']);
  });

  test('one’s own text is changed: by its button, or by the arrow up', async () => {
    client.playground.people.russian.send('/start');
    await client.open();
    await client.say('how much oil');
    await client.page.getByRole('article', { name: /^Вы/ }).last().hover();
    await client.page.getByRole('button', { name: 'Изменить сообщение' }).last().click();
    await client.page.getByText('Редактирование').waitFor();
    await client.say('how much gas');
    await client.shows('Edited: how much gas');
    await client.page.getByRole('textbox').press('ArrowUp');
    expect(await client.page.getByRole('textbox').inputValue()).toBe('how much gas');
    await client.page.getByRole('textbox').press('Escape');
    expect(await client.page.getByText('Редактирование').count()).toBe(0);
    expect(await client.page.getByRole('textbox').inputValue()).toBe('');
  });

  test('the mouse and the arrows move one choice', async () => {
    client.playground.people.russian.send('/start');
    await client.open();
    await client.page.getByRole('textbox').fill(`@${client.playground.bot.username} oil`);
    await client.page.getByRole('option', { name: 'Result 3 oil' }).hover();
    const chosen = client.page.locator('[role=option][aria-selected=true]');
    expect(await chosen.allTextContents()).toEqual([expect.stringContaining('Result 3 oil')]);
    await client.page.keyboard.press('ArrowUp');
    await client.page.keyboard.press('Enter');
    await client.shows('Second of oil');
  });

  test('what can’t be sent is said, and stays to be sent again', async () => {
    client.playground.people.russian.send('/start');
    await client.open();
    await client.page.route('**/acts', (route) => route.fulfill({ json: { ok: false, error: 'No room' } }));
    const box = client.page.getByRole('textbox');
    await box.fill('сколько нефти?');
    await box.press('Enter');
    await client.page.getByRole('status').getByText('No room').waitFor();
    await expect.poll(() => box.inputValue()).toBe('сколько нефти?');
    await client.page.unroute('**/acts');
    await box.press('Enter');
    await client.shows('Вы сказали: сколько нефти?');
  });

  test('a channel is its creator’s to write in, and everyone’s to read', async () => {
    const { channel } = client.playground.chats;
    await client.open({ chat: channel });
    await client.page.getByText('публикует только создатель').waitFor();
    expect(await client.page.getByRole('textbox').count()).toBe(0);
    await client.page.getByRole('radio', { name: /James/ }).check({ force: true });
    await client.say('news');
    await client.page.getByRole('radio', { name: /Анна/ }).check({ force: true });
    await client.shows('news');
    expect(await client.page.getByRole('button', { name: /Ответить|В ответ/ }).count()).toBe(0);
  });

  test('stickers, voice, places, pictures and files are sent from the clip', async () => {
    client.playground.people.russian.send('/start');
    await client.open();
    for (const [choice, kind] of [
      ['Стикер', 'sticker'],
      ['Голосовое сообщение', 'voice'],
      ['Геопозиция', 'location'],
    ] as const) {
      await client.page.getByRole('button', { name: 'Прикрепить' }).click();
      await client.page.getByRole('button', { name: choice, exact: true }).click();
      await client.shows(`Got: ${kind}`);
    }
    const picker = client.page.locator('input[type=file]');
    await picker.setInputFiles({ name: 'chart.png', mimeType: 'image/png', buffer: png(40, 20) });
    await client.shows('Got: photo');
    await picker.setInputFiles({ name: 'numbers.csv', mimeType: 'text/csv', buffer: Buffer.from('1,2') });
    await client.shows('Got: document');
  });

  test('what one found is shared in a chat where one may write', async () => {
    const { russian } = client.playground.people;
    russian.send('/start');
    await client.open();
    await client.shows('Hello');
    await call(client.playground, 'sendMessage', {
      chat_id: russian.id,
      text: 'Share this',
      reply_markup: { inline_keyboard: [[{ text: 'Share', switch_inline_query: 'oil' }]] },
    });
    await client.page.getByRole('button', { name: /^Share/ }).click();
    const choices = client.page.getByRole('dialog').getByRole('listitem');
    expect(await choices.allTextContents()).toEqual(['Amur', 'AAmur basin reading group']);
    await choices.last().getByRole('button').click();
    await client.page.getByRole('option', { name: 'First oil' }).click();
    await client.shows('First of oil');
    expect(client.playground.chats.group.messages()[0]).toMatchObject({ text: 'First of oil', via_bot: {} });
  });

  test('a keyboard of the bot’s: a text, and a chat to share', async () => {
    client.playground.people.russian.send('/keys');
    await client.open();
    await client.page.getByRole('group', { name: 'Клавиатура бота' }).getByRole('button', { name: 'Yes' }).click();
    await client.shows('Вы сказали: Yes');
    await client.page.getByRole('button', { name: 'A channel' }).click();
    await client.page.getByRole('dialog').getByRole('button', { name: 'Far East Economy' }).click();
    await client.shows(`Shared ${client.playground.chats.channel.id}`);
  });
});
