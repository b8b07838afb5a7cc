import { describe, expect, it } from 'vitest';
import { chats, content, createPerson, store } from '../conversation.js';

let groups = -1_000;
/** Two people in one group. */
const inGroup = () => {
  const chat = --groups;
  const member = (person: number) => createPerson('en', { kind: 'group', chat, person });
  return { chat, one: member(1), other: member(2) };
};

describe('in a group', () => {
  it('each has a thread of their own', async () => {
    const { one, other } = inGroup();
    await one.say('how much coal went to Kardia in 2013?');
    await other.say('what share of trade was processing in 2001?');
    expect(await one.say('and crude oil?')).toContain('12.48 million');
    expect(await other.say('and in 2009?')).toContain('6.27%');
  });

  it('who has asked nothing yet follows on from nobody', async () => {
    const { one, other } = inGroup();
    const alone = await other.say('and crude oil?');
    await one.say('how much coal went to Kardia in 2013?');
    expect(await inGroup().other.say('and crude oil?')).toBe(alone);
    expect(await other.say('and crude oil?')).toBe(alone);
  });

  it('what is kept of them is over after a while, few, and names nobody', async () => {
    const chat = --groups;
    for (let person = 4_711_000; person < 4_711_030; person++)
      await createPerson('en', { kind: 'group', chat, person }).say('how much coal went to Kardia in 2013?');
    const talk = JSON.stringify((await store.chats.get(chat))?.talk);
    expect(talk).not.toContain('4711');
    expect(talk.length).toBeLessThan(40_000);
    expect((await chats.load(chat)).thread).toBeUndefined();
  });
});

describe('a reply to an old answer', () => {
  it('follows on from that one, whoever asked for it and whatever was said since', async () => {
    const { one, other } = inGroup();
    await one.say('how much coal went to Kardia in 2013?');
    await one.say('who approved the Plan?');
    for (const person of [one, other]) {
      await person.act({ kind: 'text', text: 'and crude oil?', about: 'coal-2013' });
      expect(person.last()?.replies[0]?.reply.html).toContain('12.48');
    }
  });
});

describe('words after a button', () => {
  it('follow on from what it has shown', async () => {
    const person = createPerson('en');
    await person.say('who approved the Plan?');
    await person.act({ kind: 'action', action: { name: 'figure', args: ['coal-2013'] } });
    expect(await person.say('and crude oil?')).toContain('12.48 million');
    await person.act({ kind: 'action', action: { name: 'list', args: [[...content.lists.keys()][0] ?? ''] } });
    await person.say('the second one');
    const [list] = content.lists.values();
    expect(person.last()?.chat.thread?.shown.led).toBe(list?.items[1]?.statement);
  });

  it('follow on from what a command has shown', async () => {
    const person = createPerson('en');
    await person.say('who approved the Plan?');
    const section = await person.say(`/${content.article.sectors[0]?.id ?? ''}`);
    await person.say('shorter');
    expect(section).not.toBe('');
    expect(person.last()?.chat.thread?.shown.record).toBe(content.article.sectors[0]?.section);
  });
});

describe('/privacy', () => {
  it.each(['ru', 'en'] as const)('says what is kept of a talk, how long it is followed, and how in a group, in %s', async (language) => {
    const said = await createPerson(language).say('/privacy');
    for (const word of language === 'ru'
      ? ['понятия статьи', '10 минут ', 'в группе', 'отпечатком']
      : ['notions', '10 minutes', 'in a group', 'fingerprint'])
      expect(said).toContain(word);
  });
});
