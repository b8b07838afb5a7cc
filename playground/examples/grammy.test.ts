import { Bot, GrammyError } from 'grammy';
import { startPlayground } from 'telegram-playground';
import { expect, test } from 'vitest';

test('a bot on grammY answers in a group, and is told to slow down', async () => {
  const playground = await startPlayground();
  const bot = new Bot(playground.token, { client: { apiRoot: playground.apiRoot } });
  bot.command('ask', (ctx) => ctx.reply(`You asked: ${ctx.match}`));
  const running = bot.start();

  const { people, chats, faults, ledger } = playground;
  people.russian.send('/ask why?', { chat: chats.group });
  expect((await chats.group.next()).text).toBe('You asked: why?');

  faults.add({ fault: { kind: 'flood', retryAfter: 5 }, method: 'sendMessage', times: 1 });
  const refused = await bot.api.sendMessage(chats.group.id, 'Hello').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(GrammyError);
  expect(ledger.count('sendMessage')).toBe(1);

  await bot.stop();
  await running;
  await playground.close();
});
