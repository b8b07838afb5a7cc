import { afterEach, beforeEach, expect, it } from 'vitest';
import { startPlayground, type Playground } from 'telegram-playground';
import { call } from '../../playground/tests/call.js';
import { startBotIn, type PlaygroundBot } from './playground-bot.js';

let playground: Playground;
let started: PlaygroundBot;
beforeEach(async () => {
  playground = await startPlayground({ limiter: 'off' });
  playground.people.english.send('/start');
  started = await startBotIn(playground, { operators: [playground.people.english.id] });
  await playground.chats.private(playground.people.english).next();
});
afterEach(async () => {
  await started.close();
  await playground.close();
});

it('an operator gets the figures with a chart, in private and nowhere else', async () => {
  const { english, russian } = playground.people;
  await started.store.statistics.count([{ day: new Date().toISOString().slice(0, 10), language: 'en', answered: 3, unanswered: 1 }]);
  english.send('/stats');
  const answer = await playground.chats.private(english).next();
  expect(answer.caption).toMatch(/Questions in 7 days: 4/);
  expect(answer.photo?.length).toBeGreaterThan(0);
  english.send(`/stats@${started.bot.username}`, { chat: playground.chats.group });
  expect((await playground.chats.group.next()).text).not.toMatch(/Questions in/);
  russian.send('/stats');
  expect((await playground.chats.private(russian).next()).text).not.toMatch(/Вопросов за/);
});

it('the menu shows the commands to operators alone', async () => {
  const namesFor = async (scope: object): Promise<readonly string[]> => {
    const { result } = await call(playground, 'getMyCommands', { scope });
    return (result as { command: string }[]).map(({ command }) => command);
  };
  const own = await namesFor({ type: 'chat', chat_id: playground.people.english.id });
  const all = await namesFor({ type: 'default' });
  expect(own).toEqual([...all, 'stats', 'unanswered']);
});
