import type { MessageEntity } from '@grammyjs/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findEntities } from 'telegram-playground';
import type { PlaygroundChat } from 'telegram-playground';
import { startBot, type PlaygroundBot } from './playground-bot.js';
import { NO_PACE } from './no-pace.js';

const ANONYMOUS_ADMIN = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' };
const CHANNEL_WRITER = { id: 136_817_688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };
const TELEGRAM = { id: 777_000, is_bot: false, first_name: 'Telegram' };
const SOMEBODYS_CHANNEL = { id: -1_003_000_000_001, type: 'channel', title: 'Somebody' };

const COAL = 'how much coal did Lumaria export to Kardia in 2013?';
const COAL_ANSWER = '3.61 million';
const OIL = 'how much crude oil did kardia get from lumaria in 2013';
const OIL_ANSWER = '12.48 million';

let started: PlaygroundBot;
let supergroup: PlaygroundChat;
beforeAll(async () => {
  started = await startBot({ bot: { privacy: false } }, { pace: NO_PACE });
  const { people, chats } = started.playground;
  supergroup = chats.create({ type: 'supergroup', title: 'Comments', people: [people.russian, people.english], bot: 'member' });
});
afterAll(async () => {
  expect(started.playground.ledger.refused).toEqual([]);
  await started.close();
});

const people = () => started.playground.people;
const me = () => `@${started.bot.username}`;
const entitiesOf = (text: string): { entities?: MessageEntity[] } => ({ entities: findEntities(text) });

let number = 10_000;
/** A message in the group that Telegram tells the bot of, with fields that no person of the playground can give it. */
const tell = (fields: object, kind = 'message'): number => {
  const message_id = ++number;
  const from = people().english.user;
  started.playground.inject({ [kind]: { message_id, date: 1_767_600_000, chat: supergroup.chat, from, ...fields } });
  return message_id;
};
/** What the bot sends next: everything before it was answered with nothing. */
const next = () => supergroup.next();
/** Sees that what was told before was passed over: a question told after it is the next that is answered. */
const expectSilence = async (): Promise<void> => {
  tell({ text: `/ask ${OIL}` });
  expect((await next()).text).toContain(OIL_ANSWER);
};

describe('a reply to an answer of the bot', () => {
  it('follows on from it, though others have asked other things since', async () => {
    tell({ text: `/ask ${COAL}` });
    const { text, reply_markup } = await next();
    tell({ text: `/ask ${OIL}`, from: people().russian.user });
    await next();
    tell({ text: 'and crude oil?', from: people().russian.user, reply_to_message: { from: started.playground.bot, text, reply_markup } });
    expect((await next()).text).toContain(OIL_ANSWER);
    const reply_to_message = {
      from: started.playground.bot,
      text,
      reply_markup: { inline_keyboard: [[{ text: 'Old', callback_data: 'gone:1' }], []] },
    };
    tell({ text: COAL, reply_to_message });
    expect((await next()).text).toContain(COAL_ANSWER);
  });
});

describe('an admin who stays anonymous', () => {
  const anonymously = (text: string, more: object = {}): number =>
    tell({ from: ANONYMOUS_ADMIN, sender_chat: supergroup.chat, text, ...more });

  it('is answered', async () => {
    anonymously(`/ask ${COAL}`);
    expect((await next()).text).toContain(COAL_ANSWER);
  });

  it('sets things up for the group as its other admins do', async () => {
    anonymously(`/subscribe${me()}`);
    expect((await next()).text).toContain('What shall I send?');
  });
});

describe('who writes as a channel', () => {
  const asChannel = (text: string): number => tell({ from: CHANNEL_WRITER, sender_chat: SOMEBODYS_CHANNEL, text });

  it('is answered', async () => {
    asChannel(`/ask ${COAL}`);
    expect((await next()).text).toContain(COAL_ANSWER);
  });

  it('is no admin', async () => {
    asChannel('/subscribe');
    expect((await next()).text).toContain('admins');
  });
});

describe('nobody is answered who', () => {
  it('is another bot', async () => {
    tell({ from: { ...ANONYMOUS_ADMIN, id: 5, username: 'other_bot' }, text: `/ask ${COAL}` });
    await expectSilence();
  });

  it('is the linked channel, whose post Telegram forwards', async () => {
    tell({ from: TELEGRAM, sender_chat: SOMEBODYS_CHANNEL, is_automatic_forward: true, text: `/ask ${COAL}` });
    await expectSilence();
  });

  it('means another bot', async () => {
    tell({ text: '/ban' });
    tell({ text: '/ask@other_bot coal', ...entitiesOf('/ask@other_bot coal') });
    tell({ text: '@other_bot coal', ...entitiesOf('@other_bot coal') });
    await expectSilence();
  });
});

describe('the bot is asked', () => {
  it.each([
    ['by its name', () => `${me()} ${COAL}`],
    ['by its name and a comma', () => `${me().toUpperCase()}, ${COAL}`],
    ['by its name at the end', () => `${COAL} ${me()}`],
    ['by a command with a comma', () => `/ask${me()}, ${COAL}`],
    ['by a command with a colon', () => `/ask: ${COAL}`],
    ['by its name and a command', () => `${me()} /ask ${COAL}`],
    ['by a command and its name', () => `/ask ${me()} ${COAL}`],
  ])('%s', async (_, say) => {
    tell({ text: say(), ...entitiesOf(say()) });
    expect((await next()).text).toContain(COAL_ANSWER);
  });

  it.each([
    ['by its name', (text: string) => ({ caption: text, caption_entities: findEntities(text) }), () => `${me()} ${COAL}`],
    ['by a command', (text: string) => ({ caption: text }), () => `/ask${me()} ${COAL}`],
  ])('under a picture, %s', async (_, under, say) => {
    tell({ photo: [{}], ...under(say()) });
    expect((await next()).text).toContain(COAL_ANSWER);
  });

  it('not by a picture that says nothing to it', async () => {
    tell({ photo: [{}], caption: COAL });
    tell({ photo: [{}] });
    await expectSilence();
  });

  it.each([
    ['/ask', () => `/ask${me()}`],
    ['its name', () => me()],
  ])('what somebody else has asked, by %s in reply to that', async (_, say) => {
    tell({ text: say(), ...entitiesOf(say()), reply_to_message: { from: people().russian.user, text: COAL } });
    expect((await next()).text).toContain(COAL_ANSWER);
  });

  it('only the part of it that is quoted', async () => {
    const reply_to_message = { from: people().russian.user, text: `${OIL}? ${COAL}` };
    tell({ text: '/ask', reply_to_message, quote: { text: COAL, position: 0 } });
    expect((await next()).text).toContain(COAL_ANSWER);
  });

  it('nothing by a bare /ask under a channel’s post or to itself: it says how', async () => {
    const post = { from: TELEGRAM, is_automatic_forward: true, text: COAL };
    for (const reply_to_message of [post, { from: started.playground.bot, text: COAL }]) {
      tell({ text: '/ask', reply_to_message });
      expect((await next()).text).toContain('right after the command');
    }
  });

  it('with a command that it does not have: it offers what is near', async () => {
    tell({ text: `/serch${me()}` });
    expect((await next()).text).toContain('/search');
  });
});

describe('a reply', () => {
  it('refers to its question', async () => {
    const question = people().english.send(`/ask ${COAL}`, { chat: supergroup });
    expect((await next()).reply_to_message?.message_id).toBe(question.message_id);
  });

  it('comes also when the question is gone', async () => {
    tell({ text: `/ask ${COAL}` });
    expect((await next()).reply_to_message).toBeUndefined();
  });

  it('stays in the comments of a post, and what is pressed there, too', async () => {
    const { playground } = started;
    const question = people().english.send('/energy', { chat: supergroup });
    const answer = await next();
    await started.bot.idle();
    playground.ledger.clear();
    const thread = { message_thread_id: 321 };
    const chat = supergroup.chat;
    tell({ message_id: question.message_id, text: `/ask ${COAL}`, ...thread });
    await next();
    playground.inject({
      callback_query: { id: '1', from: people().english.user, data: 'section:III.2', message: { ...answer, chat, ...thread } },
    });
    await next();
    await started.bot.idle();
    const sent = playground.ledger.accepted.filter(({ method }) => method === 'sendMessage').map(({ parameters }) => parameters);
    expect(sent).toMatchObject([
      { message_thread_id: 321, reply_parameters: { message_id: question.message_id, allow_sending_without_reply: true } },
      { message_thread_id: 321, reply_parameters: { message_id: answer.message_id, allow_sending_without_reply: true } },
    ]);
  });

  it('in a forum goes to a topic only, as its other threads take nothing', async () => {
    const { playground } = started;
    const { english } = people();
    const forum = playground.chats.create({
      type: 'supergroup',
      title: 'Forum',
      people: [english],
      bot: 'member',
      topics: { 7: 'Energy' },
    });
    tell({ chat: forum.chat, text: '/energy', message_thread_id: 12 });
    expect((await forum.next()).message_thread_id).toBeUndefined();
  });

  it('in a private chat refers to nothing', async () => {
    people().english.send(COAL);
    expect((await started.playground.chats.private(people().english).next()).reply_to_message).toBeUndefined();
  });
});

describe('an edit', () => {
  const edit = (message_id: number, fields: object): number => tell({ message_id, edit_date: 1_767_600_100, ...fields }, 'edited_message');

  it('that changes nothing is passed over', async () => {
    const id = tell({ text: `/ask ${COAL}` });
    await next();
    edit(id, { text: `/ask ${COAL}` });
    await expectSilence();
  });

  it('of a command carries it out anew if its text is another', async () => {
    const id = tell({ text: `/ask ${COAL}` });
    await next();
    edit(id, { text: `/ask ${OIL}` });
    expect((await next()).text).toContain(OIL_ANSWER);
    edit(id, { text: `/ask ${OIL}` });
    await expectSilence();
  });

  it('that makes a question of what was talk is answered', async () => {
    tell({ text: `/ask ${OIL}` });
    await next();
    const id = tell({ text: COAL });
    edit(id, { text: `/ask ${COAL}` });
    expect((await next()).text).toContain(COAL_ANSWER);
  });

  it('of what was said long ago is passed over', async () => {
    const id = tell({ text: `/ask ${COAL}` });
    await next();
    for (let i = 0; i < 10; i++) {
      tell({ text: '/about' });
      await next();
    }
    edit(id, { text: `/ask ${COAL}` });
    await expectSilence();
  });

  it('leaves none of the words in the store', async () => {
    const word = 'quokkas';
    tell({ text: `/start ${word}` });
    await next();
    await started.playground.idle();
    await started.bot.idle();
    const chat = await started.store.chats.get(supergroup.id);
    expect(JSON.stringify(chat?.talk)).toContain('heard');
    expect(JSON.stringify(chat?.talk)).not.toContain(word);
  });
});
