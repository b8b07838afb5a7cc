import { PassThrough, Readable } from 'node:stream';
import { systemClock } from '../../src/clock.js';
import { describe, expect, it } from 'vitest';
import type { Chats } from '../../src/dialogue/chats.js';
import { StoreError } from '../../src/store/store-error.js';
import { createTerminal, TERMINAL_CHAT } from '../../src/terminal/converse.js';
import { assembleForTest, translations } from '../conversation.js';

const textOf = async (output: PassThrough): Promise<string> => {
  const pieces: string[] = [];
  for await (const piece of output) pieces.push(String(piece));
  return pieces.join('');
};

/** What a pipe of these lines gets back. */
const piped = async (...lines: readonly string[]): Promise<string> => {
  const output = new PassThrough();
  const text = textOf(output);
  const bot = await assembleForTest(systemClock);
  const input = Readable.from(lines.map((line) => `${line}\n`));
  await createTerminal({ ...bot, translations, input, output, now: systemClock.now }).converse();
  output.end();
  return text;
};

/** What a person at a terminal sees, typing these lines; with some of what keeps the chat replaced. */
const typedWith = async (chats: Partial<Chats>, ...lines: readonly string[]): Promise<string> => {
  const output = Object.assign(new PassThrough(), { isTTY: true });
  const input = Object.assign(Readable.from(lines.map((line) => `${line}\n`)), { isTTY: true, setRawMode: () => undefined });
  const text = textOf(output);
  const bot = await assembleForTest(systemClock);
  await createTerminal({ ...bot, chats: { ...bot.chats, ...chats }, translations, input, output, now: systemClock.now }).converse();
  output.end();
  return text;
};
const typed = (...lines: readonly string[]): Promise<string> => typedWith({}, ...lines);

describe('a conversation by pipe', () => {
  it('answers each line and keeps the subject between them', async () => {
    const text = await piped('какая доля переработки в торговле была в 2001 году?', 'а в 2009?');
    expect(text).toMatch(/9,36[\s\S]*6,27/);
  });

  it('has no colours, no greeting, no prompts', async () => {
    const text = await piped('how much coal did Lumaria export to Kardia in 2013?');
    expect(text.startsWith('3.61 million')).toBe(true);
    expect(text).not.toContain('\u001b[');
  });

  it('lists the options of a quiz, and no answer', async () => {
    const text = await piped('/quiz');
    expect(text).toMatch(/1 of 10\. .+\n1\. .+\n2\. .+\n3\. .+\n4\. /);
    expect(text).not.toContain('Answer');
  });

  it('runs commands', async () => {
    expect(await piped('/energy')).toContain('Energy');
  });
});

describe('a conversation at a terminal', () => {
  it('greets, numbers its buttons and presses them by number', async () => {
    const text = await typed('/contents', '1', '1');
    expect(text).toContain('one article inside out');
    expect(text).toMatch(/\[1\] About[\s\S]*\[1\] Abstract/u);
    expect(text).toContain('Restated in our own words');
  });

  it('says so when there is no button of that number', async () => {
    expect(await typed('/contents', '77')).toContain('no button with this number');
  });

  it('shows what is due, and nothing that is for a chat elsewhere', async () => {
    const output = Object.assign(new PassThrough(), { isTTY: true });
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
    const text = textOf(output);
    const bot = await assembleForTest(systemClock);
    const terminal = createTerminal({ ...bot, translations, input, output, now: systemClock.now });
    const talk = terminal.converse();
    const reply = { html: 'an issue', buttons: [] };
    await terminal.post(reply, { chatId: TERMINAL_CHAT, threadId: null });
    await expect(terminal.post({ ...reply, html: 'a secret' }, { chatId: 7, threadId: null })).rejects.toThrow();
    input.end();
    await talk;
    output.end();
    expect(await text).toContain('an issue');
    expect(await text).not.toContain('a secret');
  });

  it('goes on when the disk is full, and says what to do', async () => {
    const save = () => Promise.reject(new StoreError('full', 'Make room.'));
    const text = await typedWith({ save }, 'how much coal did Lumaria export to Kardia in 2013?', '/sectors');
    expect(text).toMatch(/Make room\.[\s\S]*3\.61 million[\s\S]*Energy/);
  });

  it('takes a number for the hour or the day that it asks for, and not for a button', async () => {
    expect(await typed('/subscribe', '2', '1', '2', '8')).toContain('Every day at 08:00');
    expect(await typed('/subscribe', '2', '4', '3', '5')).toContain('On the 5th of every month');
  });

  it('asks a quiz whose options are chosen by number, and says what is right', async () => {
    // Lines are broken where the terminal's width ends.
    const text = (await typed('/quiz', '1', '5')).replace(/\s+/g, ' ');
    expect(text).toMatch(/1 of 10\. .+ \[1\] .+ \[2\] .+ \[3\] .+ \[4\] .+ \[5\] ➡️ Next question/);
    expect(text).toMatch(/(?:Right!|Wrong\. The right answer is .+?\.) .+ ¶\d .*2 of 10\. .*3 of 10\. /);
  });

  it('takes a number beyond the buttons for a question', async () => {
    expect(await typed('2013')).not.toContain('no button');
  });
});
