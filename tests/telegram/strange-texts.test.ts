import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LONG_TEXTS } from '../strange-texts.js';
import { startInputTrial, type InputTrial } from './input-trial.js';

let trial: InputTrial;
beforeAll(async () => {
  trial = await startInputTrial();
});
afterAll(() => trial.close());

/** Gives the bot a private message, a callback or an inline query, and returns what went wrong. */
const give = (text: string): Promise<readonly string[]> => {
  const { user } = trial.started.playground.people.english;
  const chat = { id: user.id, type: 'private' as const, first_name: user.first_name };
  const message = { message_id: trial.scene.messageOf(user.id), date: 1, chat, from: user };
  const says = (words: string) => ({ message: { ...message, text: words } });
  const edits = (words: string) => ({ edited_message: { ...message, edit_date: 2, text: words } });
  const presses = (data: string) => ({ callback_query: { id: '1', from: user, chat_instance: '1', message, data } });
  const asksInline = (query: string) => ({ inline_query: { id: '1', from: user, query, offset: '' } });
  return trial.give([
    says(text),
    edits(text),
    says(`/ask ${text}`),
    says(`/search ${text}`),
    presses('found:1'),
    says(`/chart ${text}`),
    says(`/start ${text}`),
    says(`/${text}`),
    says('how much coal in 2013'),
    presses('bad:1'),
    presses('bad:2'),
    says(text),
    presses('askWord'),
    says('/subscribe'),
    presses('subWhat:all'),
    presses('subTimes'),
    says(text),
    presses('subZones:0'),
    says(text),
    { message: { ...message, chat_shared: { request_id: 1, chat_id: trial.started.playground.chats.channel.id, title: text } } },
    presses(text),
    asksInline(text),
  ]);
};

describe('64 thousand characters', () => {
  it.each(Object.keys(LONG_TEXTS))('of %s are answered wherever they are written', async (name) => {
    expect(await give(LONG_TEXTS[name] ?? '')).toEqual([]);
  });

  it('are said back in short, each letter whole', async () => {
    const { playground } = trial.started;
    await give(LONG_TEXTS['families'] ?? '');
    const texts = playground.ledger.accepted.map(({ parameters }) => parameters['text']).filter((text) => typeof text === 'string');
    expect(texts.some((text) => text.includes('👩‍👩‍👧‍👦…'))).toBe(true);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(4096);
  });
});
