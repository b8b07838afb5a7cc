import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBot, type PlaygroundBot } from './playground-bot.js';

let started: PlaygroundBot;
beforeAll(async () => {
  started = await startBot();
});
afterAll(async () => {
  // The whole run has asked nothing that Telegram would refuse.
  expect(started.playground.ledger.refused).toEqual([]);
  await started.close();
});

const people = () => started.playground.people;
const chats = () => started.playground.chats;

describe('in a private chat', () => {
  it("answers in the question's language, bold first, with its place in sight and the rest behind a button", async () => {
    const { russian } = people();
    const chat = chats().private(russian);
    russian.send('сколько угля Лумария вывезла в Кардию в 2013 году');
    const answer = await chat.next();
    expect(answer.text).toMatch(/^3,61 млн т/);
    expect(answer.entities?.map(({ type }) => type)).toEqual(['bold', 'italic']);
    expect(answer.text).toMatch(/III\.1, абз\. 1$/);
    await russian.press(answer, 'Ещё');
    expect((await chat.next()).text).toMatch(/Экспорт лумарийского угля[\s\S]*пересказ нашими словами/);
    // The other buttons take the place of the few, and the text stays.
    await russian.press(answer, '⋯');
    const changed = await chat.nextEdit();
    expect(changed.text).toBe(answer.text);
    await russian.press(changed, 'Похожие');
    expect((await chat.next()).text).toContain('12,48');
  });

  it('leafs by editing the message, and ends the waiting of the button', async () => {
    const { english } = people();
    const chat = chats().private(english);
    english.send('/contents');
    const contents = await chat.next();
    expect(await english.press(contents, 'Sectors')).toEqual({});
    await english.press(await chat.nextEdit(), '⚡ Energy');
    const page = await chat.nextEdit();
    expect(page.message_id).toBe(contents.message_id);
    expect(page.text).toMatch(/^III\.1 · Energy/);
    await english.press(page, '▶');
    expect((await chat.nextEdit()).text).not.toBe(page.text);
  });

  it('leafs through what a search found', async () => {
    const { english } = people();
    const chat = chats().private(english);
    english.send('/search coal');
    await english.press(await chat.next(), '▶');
    expect((await chat.nextEdit()).text).toMatch(/coal[\s\S]*6\. /);
  });

  it('has a word for an edited question', async () => {
    const { russian } = people();
    const chat = chats().private(russian);
    const message = russian.send('сколько угля в 2013');
    await chat.next();
    russian.edit(message, 'сколько зерна собрали в Лумарии в 2013 году');
    expect((await chat.next()).text).toMatch(/исправлен[\s\S]*64,7 млн т/);
  });

  it('takes any text without asking Telegram for what it refuses', async () => {
    const { english } = people();
    const chat = chats().private(english);
    for (const text of [
      '<b>coal</b> & "oil" <script>',
      '\u202Eurtl coal 2013',
      '🇷🇺🇨🇳👩‍👩‍👧',
      'a'.repeat(4000),
      '/start <b>&',
      '/search <i>timber</i> & co',
    ]) {
      english.send(text);
      expect((await chat.next()).text).not.toBe('');
    }
  });

  it('opens a deep link', async () => {
    const { english } = people();
    english.send('/start forestry');
    expect((await chats().private(english).next()).text).toMatch(/^III\.2 · Forestry/);
  });
});

describe('in a group', () => {
  it('is silent unless it is spoken to: commands, /ask, replies to it', async () => {
    const { english } = people();
    const { group } = chats();
    english.send('how much coal in 2013?', { chat: group });
    english.send('/energy@some_other_bot', { chat: group });
    english.send('/ask how much coal did Lumaria export to Kardia in 2013?', { chat: group });
    const answer = await group.next();
    expect(answer.text).toContain('3.61 million');
    english.send('and oil?', { chat: group, replyTo: answer.message_id });
    expect((await group.next()).text).toContain('12.48 million');
    english.send(`/sectors@${started.bot.username}`, { chat: group });
    expect((await group.next()).text).toContain('sectors');
  });

  it('keeps to the forum topic that it was asked in', async () => {
    const { english } = people();
    const forum = chats().create({ type: 'supergroup', title: 'Trade', people: [english], bot: 'member', topics: { 7: 'Energy' } });
    english.send('/energy', { chat: forum, threadId: 7 });
    expect((await forum.next()).message_thread_id).toBe(7);
  });
});

describe('inline, in any chat', () => {
  it('does not answer its own words, which somebody found and sent to it', async () => {
    const { russian } = people();
    const chat = chats().private(russian);
    russian.send('/start');
    await chat.next();
    const [found] = (await russian.inlineQuery('уголь 2013'))?.results ?? [];
    if (!found) throw new Error('Nothing was found');
    russian.choose(found);
    russian.send('/about');
    expect((await chat.next()).text).toContain('Вестник Торена');
  });

  it("offers figures first, in the query's language, and pages on", async () => {
    const { russian } = people();
    const first = await russian.inlineQuery('лес 2013');
    const titles = first?.results.map((result) => ('title' in result ? result.title : ''));
    expect(titles?.join()).toMatch(/3,214|1,128/);
    const all = await russian.inlineQuery('');
    expect(all?.results.length).toBeGreaterThan(5);
    const next = await russian.inlineQuery('', { offset: all?.nextOffset ?? '' });
    expect(next?.results[0]?.id).not.toBe(all?.results[0]?.id);
  });

  it('leads to what can be asked where the words find nothing', async () => {
    const { english } = people();
    const found = await english.inlineQuery('bitcoin');
    expect(found?.results).toEqual([]);
    expect(found?.button?.text).toContain('Nothing found');
    english.send(`/start ${found?.button?.start_parameter ?? ''}`);
    expect((await chats().private(english).next()).text).toContain('/numbers');
  });

  it('sends what was picked with a link to the bot', async () => {
    const { english } = people();
    const found = await english.inlineQuery('coal 2013');
    const [result] = found?.results ?? [];
    if (!result) throw new Error('nothing was offered');
    const message = english.choose(result, { chat: chats().group, query: 'coal 2013' });
    expect(message.text).toContain('3.61');
    expect(message.reply_markup?.inline_keyboard[0]?.[0]).toMatchObject({
      url: expect.stringContaining(`${started.bot.username}?start=`) as string,
    });
  });
});
