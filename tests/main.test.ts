import { afterEach, beforeEach, expect, test } from 'vitest';
import { startPlayground } from '../playground/playground.js';
import { freePort } from './operate/bot-process.js';
import { emptyFolder, startAmur } from './start-amur.js';

const CTRL_C = '\x03';
const QUESTION = 'how much oil did Russia sell to China in 2013?\n';
const ANSWER = '19.33 million tonnes';

let folders: ReturnType<typeof emptyFolder>[];
const newFolder = (): string => {
  const made = emptyFolder();
  folders.push(made);
  return made.folder;
};
beforeEach(() => {
  folders = [];
});
afterEach(() => {
  for (const { remove } of folders) remove();
});

const isServed = (port: number): Promise<boolean> =>
  fetch(`http://localhost:${port}/`).then(
    ({ ok }) => ok,
    () => false,
  );

test('without a token: the bot in a browser and in the terminal at once; a second start says why it can’t', async () => {
  const port = await freePort();
  const environment = { PLAYGROUND_PORT: String(port) };
  const folder = newFolder();
  const amur = startAmur({ folder, environment, at: 'terminal' });
  await amur.prints(`http://localhost:${port}/`);
  await amur.prints('> ');
  expect(await isServed(port)).toBe(true);
  amur.type(QUESTION);
  await amur.prints(ANSWER);

  const again = startAmur({ folder, environment, at: 'terminal' });
  await again.prints('Amur already runs here without a token.');
  expect(await again.exited).toBe(1);

  const elsewhere = startAmur({ folder: newFolder(), environment, at: 'terminal' });
  await elsewhere.prints(`Port ${port} is in use by another program.`);
  await elsewhere.prints('PLAYGROUND_PORT');
  expect(await elsewhere.exited).toBe(1);

  amur.type(CTRL_C);
  expect(await amur.exited).toBe(0);
  expect(await isServed(port)).toBe(false);
});

test('--terminal, and input by a pipe, keep to the terminal alone', async () => {
  const port = await freePort();
  const environment = { PLAYGROUND_PORT: String(port) };
  const typed = startAmur({ folder: newFolder(), environment, flags: ['--terminal'], at: 'terminal' });
  await typed.prints('> ');
  typed.type(QUESTION);
  await typed.prints(ANSWER);
  expect(await isServed(port)).toBe(false);
  typed.type(CTRL_C);
  expect(await typed.exited).toBe(0);
  expect(typed.output()).not.toContain('http://localhost');

  const piped = startAmur({ folder: newFolder(), environment, at: 'pipe' });
  piped.type(QUESTION);
  await piped.prints(ANSWER);
  expect(await isServed(port)).toBe(false);
  piped.endInput();
  expect(await piped.exited).toBe(0);
  expect(piped.output().startsWith(ANSWER)).toBe(true);
});

test('with a token neither the playground nor the terminal conversation runs', async () => {
  const telegram = await startPlayground();
  const port = await freePort();
  const polled = telegram.ledger.arrival('getUpdates');
  const environment = { PLAYGROUND_PORT: String(port), BOT_TOKEN: telegram.token, API_ROOT: telegram.apiRoot };
  const amur = startAmur({ folder: newFolder(), environment, at: 'terminal' });
  await polled;
  expect(await isServed(port)).toBe(false);
  telegram.people.english.send(QUESTION.trim());
  expect((await telegram.chats.private(telegram.people.english).next({ within: 20_000 })).text).toContain(ANSWER);
  expect(amur.output()).not.toContain('> ');
  amur.type(CTRL_C);
  await amur.exited;
  await telegram.close();
});
