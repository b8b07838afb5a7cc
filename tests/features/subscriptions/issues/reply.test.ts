import { beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../../src/content/language.js';
import { issueReply } from '../../../../src/features/subscriptions/issues/reply.js';
import { parseAction } from '../../../../src/replies/actions.js';
import { plainText } from '../../../../src/replies/reply.js';
import { createLocales } from '../../../../src/replies/locale.js';
import { choices, issueAt, roundOf } from '../../../../src/features/subscriptions/issues/round.js';
import { content, peopleOf, translations, type Person } from '../../../conversation.js';
import { DAY, startSubscribers, subscribeTo, type Subscribers } from '../subscribers.js';
import { addSubscription } from '../../../store/add-subscription.js';

let all: Subscribers;
let person: Person;
beforeEach(async () => {
  all = await startSubscribers();
  person = all.create('en');
});

const texts = (): readonly string[] => all.posted.map(({ text }) => text);
/** Presses a button of the last issue that came. */
const pressLast = async (label: string): Promise<void> => {
  const button = all.posted
    .at(-1)
    ?.reply.buttons.flat()
    .find((each) => each.label.includes(label));
  if (button?.kind !== 'action') throw new Error(`no button "${label}" under the issue`);
  await person.act({ kind: 'action', action: parseAction(button.data) });
};

describe('a round of issues', () => {
  it('never repeats a part, tells how far along one is, and leaves no statement out', async () => {
    await subscribeTo(person, 'Agriculture', 'Every day');
    const parts = roundOf(content, 'agriculture').length;
    await all.pass(parts + 2);
    expect(texts()).toHaveLength(parts);
    expect(new Set(texts()).size).toBe(parts);
    expect(texts()[2]).toContain(`3 of ${parts}`);
    const told = texts().join('\n');
    for (const { en, figures, restates } of content.sections.get('III.3')?.statements ?? []) {
      for (const { label } of figures) expect(told).toContain(label.en);
      if (figures.length === 0 && restates === undefined) expect(told).toContain(en);
    }
  });

  it('says when it is through, and goes on with another topic at the same times by two taps', async () => {
    await subscribeTo(person, 'Forestry', 'Every day');
    const parts = roundOf(content, 'forestry').length;
    await all.pass(parts);
    expect(texts().at(-1)).toContain('the last issue');
    await pressLast('Another topic');
    expect(person.buttons().map(({ label }) => label)).not.toContain('🌲 Forestry');
    expect(await person.press('Agriculture')).toMatch(/Agriculture\nEvery day at 09:00/);
    await all.pass(1);
    expect(texts().at(-1)).toContain('Agriculture · 1 of');
    expect(await person.say('/subscriptions')).not.toContain('Forestry');
  });

  it('begins anew', async () => {
    await subscribeTo(person, 'Forestry', 'Every day');
    const parts = roundOf(content, 'forestry').length;
    await all.pass(parts + 3);
    expect(texts()).toHaveLength(parts);
    await pressLast('From the start');
    await all.pass(1);
    expect(texts().at(-1)).toContain(`1 of ${parts}`);
  });

  it('of a sector that the article has no more ends, and holds up nobody', async () => {
    await subscribeTo(person, 'Forestry', 'Every day');
    const schedule = { every: 'day', day: null, time: '09:00', zone: 'UTC' } as const;
    await addSubscription(all.bot.store, { chatId: 99, what: 'fishing', schedule, nextAt: 0 });
    await all.pass(1);
    expect(texts()).toEqual([expect.stringContaining('Forestry · 1 of')]);
    const reader = all.create('en', { chat: 99 });
    expect(await reader.say('/subscriptions')).toContain('A topic that is gone');
    expect(await reader.press('Another topic')).toContain('What shall I send next?');
  });

  it('catches up once after a long absence of the machine', async () => {
    await subscribeTo(person, 'Energy', 'Every day');
    all.clock.advance(10 * DAY);
    await all.deliver();
    expect(texts()).toHaveLength(1);
  });
});

describe('an issue', () => {
  it('has three key numbers and the buttons to read on, to answer its question, to stop', async () => {
    await subscribeTo(person, 'Energy', 'Every day');
    await all.pass(2);
    const [first, ...lines] = all.posted[0]?.text.split('\n') ?? [];
    expect([first, ...lines.filter((line) => line.startsWith('• '))].filter((line) => (line ?? '').includes(' — '))).toHaveLength(3);
    const labels = all.posted[1]?.reply.buttons.flat().map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['📖 Read on', '💡 Answer', '⏹ Stop']));
    await pressLast('Stop');
    await all.pass(2);
    expect(texts()).toHaveLength(2);
  });

  it('speaks the language that it was subscribed in, whatever was asked since, until /language', async () => {
    const russian = all.create('ru');
    await subscribeTo(russian, 'Лес', 'Каждый день');
    await russian.say('how much coal did Lumaria export to Kardia in 2013?');
    await all.pass(1);
    expect(texts()[0]).toContain('Лесная отрасль · 1 из');
    await russian.say('/language');
    await russian.press('English');
    await all.pass(1);
    expect(texts()[1]).toContain('Forestry · 2 of');
  });

  it('carries a chart where its numbers have one, and never the same twice', async () => {
    await subscribeTo(person, 'Numbers', 'Every day');
    await all.pass(roundOf(content, 'numbers').length);
    const pictures = all.posted.flatMap(({ reply }) => (reply.picture ? [Buffer.from(reply.picture).toString('base64')] : []));
    expect(pictures.length).toBeGreaterThan(1);
    expect(new Set(pictures).size).toBe(pictures.length);
  });

  it('offers to draw a chart only where it is not to be seen already', async () => {
    await subscribeTo(person, 'Numbers', 'Every day');
    const parts = roundOf(content, 'numbers');
    await all.pass(parts.length);
    const drawn = all.posted.map(({ reply }, i) => {
      const same = reply.buttons.flat().some((button) => button.kind === 'action' && button.data === `chart:${parts[i]?.chart?.id}`);
      return `${reply.picture !== undefined} ${same}`;
    });
    expect(drawn).toContain('true false');
    expect(drawn).not.toContain('true true');
  });

  it('opens with a number or a claim, which it says once, and ends with a question', async () => {
    await subscribeTo(person, 'Sectors', 'Every day');
    await all.pass(roundOf(content, 'all').length);
    const names = [...content.figures.values()].map(({ label }) => label.en);
    const claims = [...content.statements.values()].map(({ en }) => en);
    for (const text of texts()) {
      const [first = '', ...rest] = text.split('\n');
      const isNumber = /\d/.test(first) && names.some((name) => first.includes(name));
      expect(isNumber || claims.includes(first) || /[.!]$/.test(first), first).toBe(true);
      expect(rest.join('\n')).not.toContain(first);
      expect(rest.at(-1)).toMatch(/^❓ .+\?$/);
    }
  });
});

describe.each(LANGUAGES)('the question at the end of each issue, in %s', (language) => {
  it.each(choices(content).filter((what) => what !== 'quiz'))(
    'of %s is answered by its button, with a number that the issue does not tell',
    async (what) => {
      const reader = peopleOf(all.bot, all.clock)(language);
      const locale = createLocales(content, translations)[language];
      for (const [part, { figures }] of roundOf(content, what).entries()) {
        const issue = issueAt(content, what, part);
        if (!issue) throw new Error('the round is shorter than it was');
        const reply = issueReply({ subscriptionId: 1, what, managedBy: null }, issue, locale);
        const button = reply.buttons.flat().find(({ kind, label }) => kind === 'action' && label.startsWith('💡'));
        if (button?.kind !== 'action') throw new Error(`${what} ${part + 1} has no answer`);
        const figure = content.figures.get(button.data.replace('askFor:', ''));
        if (!figure) throw new Error(`${button.data} asks for no number`);
        expect(figures).not.toContain(figure);
        await reader.act({ kind: 'action', action: parseAction(button.data) });
        const said = (reader.last()?.replies ?? []).map(({ reply: { html } }) => plainText(html)).join('\n');
        expect(said, `${what} ${part + 1}: ${figure.ask[language][0]}`).toContain(locale.format.figure(figure));
      }
    },
  );
});

it('a channel’s reader is answered in private, by a link', async () => {
  const schedule = { every: 'day', day: null, time: '09:00', zone: 'UTC' } as const;
  await addSubscription(all.bot.store, { chatId: -700, managedBy: 7, title: 'Trade', what: 'energy', schedule, nextAt: 0 });
  await all.deliver();
  const link = all.posted[0]?.reply.buttons.flat().find(({ label }) => label.startsWith('💡'));
  if (link?.kind !== 'link') throw new Error('no link to the answer');
  const figure = content.figures.get(link.payload);
  expect(await person.say(`/start ${link.payload}`)).toContain(figure?.label.en);
});
