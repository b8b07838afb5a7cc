import { afterEach, beforeEach, expect, test } from 'vitest';
import { startPlayground } from 'telegram-playground';
import { freePort } from './operate/bot-process.js';
import { emptyFolder, startAmur } from './start-amur.js';

const CTRL_C = '\x03';
const QUESTION = 'how much honey was gathered?\n';
const ANSWER = '7.20 tonnes';

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

test('without a terminal the page is served until a signal; questions by a pipe are shown the way', async () => {
  const port = await freePort();
  const amur = startAmur({ folder: newFolder(), environment: { PLAYGROUND_PORT: String(port) }, at: 'pipe' });
  await amur.prints(`http://localhost:${port}/`);
  await amur.prints('data/playground.json');
  expect(await isServed(port)).toBe(true);
  amur.type(QUESTION);
  await amur.prints('npm start -- --terminal');
  expect(await isServed(port)).toBe(true);
  // Its input is still open then, as a supervisor's is.
  amur.signal('SIGTERM');
  expect(await amur.exited).toBe(0);
  expect(amur.output()).not.toContain(ANSWER);
});

test('in the background of a terminal the page is served, and nothing is read there', async () => {
  const port = await freePort();
  const amur = startAmur({ folder: newFolder(), environment: { PLAYGROUND_PORT: String(port) }, at: 'background' });
  await amur.prints(`http://localhost:${port}/`);
  expect(await isServed(port)).toBe(true);
  expect(amur.output()).not.toContain('> ');
  amur.signal('SIGTERM');
  await amur.exited;
  expect(await isServed(port)).toBe(false);
});

test('--terminal keeps to the terminal alone, with a person there or questions by a pipe, whatever the settings', async () => {
  const port = await freePort();
  const environment = { PLAYGROUND_PORT: String(port), ADMIN_IDS: '1' };
  const typed = startAmur({ folder: newFolder(), environment, flags: ['--terminal'], at: 'terminal' });
  await typed.prints('> ');
  typed.type(QUESTION);
  await typed.prints(ANSWER);
  expect(await isServed(port)).toBe(false);
  typed.type(CTRL_C);
  expect(await typed.exited).toBe(0);
  expect(typed.output()).not.toContain('http://localhost');

  const piped = startAmur({ folder: newFolder(), environment, flags: ['--terminal'], at: 'pipe' });
  piped.type(QUESTION);
  await piped.prints(ANSWER);
  expect(await isServed(port)).toBe(false);
  piped.endInput();
  expect(await piped.exited).toBe(0);
  // No greeting and no prompt comes before it.
  expect(piped.output().startsWith(`Over 2018–2019 the honey harvest grew by 12.5% to ${ANSWER}`)).toBe(true);
});

test('when nobody reads its answers any more it ends, without a word', async () => {
  const amur = startAmur({ folder: newFolder(), flags: ['--terminal'], at: 'pipe' });
  amur.type(QUESTION);
  await amur.prints(ANSWER);
  const said = amur.output();
  amur.closeOutput();
  amur.type(QUESTION);
  expect(await amur.exited).toBe(0);
  expect(amur.output().slice(said.length)).not.toContain('EPIPE');
});

test('a service without a token says what is missing and fails; a token under another name is told, never shown', async () => {
  const secret = '123456789:AAF-abcdefghijklmnopqrstuvwxyz01234';
  const environment = { NODE_ENV: 'production', TELEGRAM_BOT_TOKEN: secret };
  const amur = startAmur({ folder: newFolder(), environment, at: 'pipe' });
  expect(await amur.exited).toBe(1);
  expect(amur.output()).toContain('BOT_TOKEN is missing');
  expect(amur.output()).toContain('TELEGRAM_BOT_TOKEN');
  expect(amur.output()).not.toContain(secret);
});

test('--help tells what there is; so does an option that there isn’t', async () => {
  const help = startAmur({ folder: newFolder(), flags: ['--help'], at: 'pipe' });
  expect(await help.exited).toBe(0);
  expect(help.output()).toContain('--terminal');
  const unknown = startAmur({ folder: newFolder(), flags: ['--nosuch'], at: 'pipe' });
  expect(await unknown.exited).toBe(1);
  expect(unknown.output()).toContain("'--nosuch'");
  expect(unknown.output()).toContain('--terminal');
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
