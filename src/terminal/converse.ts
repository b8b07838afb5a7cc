import { randomUUID } from 'node:crypto';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Language } from '../content/language.js';
import type { Chats } from '../dialogue/chats.js';
import type { Dialogue } from '../dialogue/dialogue.js';
import { menuLanguage, type ChatState, withSentPoll } from '../dialogue/chat-state.js';
import type { Post } from '../features/subscriptions/delivery/send.js';
import type { Input, Venue } from '../dialogue/turn.js';
import { parseAction } from '../replies/actions.js';
import { escapeHtml, type Button, type Quiz, type Reply } from '../replies/reply.js';
import type { Translate, Translations } from '../content/translations.js';
import { isFull } from '../store/store-error.js';
import { paint } from './paint.js';
import { wrap } from './wrap.js';

export interface TerminalParts {
  readonly dialogue: Dialogue;
  readonly chats: Chats;
  readonly translations: Translations;
  /** Lines of a person at a terminal, or of a pipe. */
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  /** The language of the person's system, for the greeting. */
  readonly client?: Language;
  /** The address of the page that shows the same bot in a browser, and the file with its chats. */
  readonly playground?: { readonly url: string; readonly file: string };
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Ends the conversation when it's aborted. */
  readonly stopping?: AbortSignal;
}

/** The terminal's one chat; Telegram gives no chat this id. */
export const TERMINAL_CHAT = 0;

const TERMINAL: Venue = {
  chat: TERMINAL_CHAT,
  kind: 'terminal',
  mayManage: (other) => Promise.resolve(other === undefined),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
};

const BARE_NUMBER = /^\d{1,2}$/;
const COMMAND = /^\/([\p{L}\p{N}_]{1,32})(?:\s(.*))?$/u;

/** The same conversation in a terminal, buttons as numbered choices. */
export interface Terminal {
  /** Resolves when the input ends, or is to end. */
  readonly converse: () => Promise<void>;
  /** Shows a delivery that has come due meanwhile. */
  readonly post: Post;
}

/** An option of a quiz, to be chosen by its number as a button is. */
interface Option {
  readonly kind: 'option';
  readonly label: string;
  readonly quiz: Quiz;
  readonly option: number;
  readonly poll: string;
}

/**
 * A delivery for a chat of another channel that shares the store. The error looks like Telegram's, so that the delivery waits until that
 * chat is heard from.
 */
class NotHere extends Error {
  readonly response = { error_code: 400, description: 'chat not found' };
}

export const createTerminal = ({
  dialogue,
  chats,
  translations,
  input,
  output,
  client = 'en',
  playground,
  now,
  stopping,
}: TerminalParts): Terminal => {
  const isPerson = input.isTTY === true && output.isTTY === true;
  const lines = createInterface({ input, output, terminal: isPerson, historySize: 500, ...(stopping && { signal: stopping }) });
  let chat: ChatState = {};
  let isOver = false;
  let choices: readonly (Button | Option)[] = [];
  const say = (text: string): void => void output.write(`${isPerson ? wrap(text, output.columns) : text}\n`);
  const translate: Translate = (key, values) => translations[menuLanguage(chat, client)](key, values);

  /** `poll` is the id of the reply's quiz, if it has one. */
  const show = (reply: Reply, poll: string = randomUUID()): void => {
    const options = reply.quiz ? optionsOf(reply.quiz, poll) : [];
    say(paint(reply.quiz ? `<b>${escapeHtml(reply.quiz.question)}</b>` : reply.html, isPerson));
    if (!isPerson) for (const { label, option } of options) say(`${option + 1}. ${label}`);
    if (reply.picture) say(reply.pictureInWords === undefined ? translate('terminal.picture') : paint(reply.pictureInWords, isPerson));
    if (reply.file) say(translate('terminal.file', { name: reply.file.name }));
    // A terminal can't send to another chat, nor open one.
    const buttons = reply.buttons.flat().filter(({ kind }) => kind !== 'share' && kind !== 'link');
    choices = [...options, ...buttons];
    if (isPerson && choices.length > 0) say(choices.map(({ label }, i) => `[${i + 1}] ${label}`).join('   '));
    say('');
  };

  /** A full disk is reported with what to do; questions are still answered. */
  const goOnIfFull = (error: unknown): void => {
    if (!isFull(error)) throw error;
    say(error.message);
  };

  const handle = async (message: Input): Promise<void> => {
    const told = await dialogue.handle(message, { chat, venue: TERMINAL, client, now: now() });
    const poll = randomUUID();
    const asks = told.replies.some(({ reply }) => reply.quiz);
    const outcome = asks ? { ...told, chat: withSentPoll(told.chat, { poll }) } : told;
    if (outcome.chat !== chat && !outcome.forgotten)
      await chats.save(TERMINAL.chat, outcome.chat, menuLanguage(outcome.chat, client)).catch(goOnIfFull);
    chat = outcome.chat;
    if (outcome.notice !== undefined) say(outcome.notice);
    for (const { reply } of outcome.replies) show(reply, poll);
  };

  /** Shows what Telegram's own apps show after an answer, then hands it on. */
  const answer = async ({ quiz, option, poll }: Option): Promise<void> => {
    choices = [];
    say(translate(option === quiz.right ? 'terminal.right' : 'terminal.wrong', { answer: quiz.options[quiz.right] }));
    say(`${quiz.explanation}\n`);
    await handle({ kind: 'pollAnswered', poll, option });
  };

  const hear = async (line: string): Promise<void> => {
    const text = line.trim();
    const chosen = isPerson && BARE_NUMBER.test(text) ? choices[Number(text) - 1] : undefined;
    if (text === '') return;
    // A time of day may be a bare number, too, so a number isn't always a button.
    if (isPerson && BARE_NUMBER.test(text) && !chosen && choices.length > 0 && !chat.awaiting) say(translate('terminal.noButton'));
    else if (chosen?.kind === 'option') await answer(chosen).catch(goOnIfFull);
    else if (chosen?.kind === 'copy') say(`${translate('terminal.copied')} ${chosen.text}`);
    else await handle(chosen?.kind === 'action' ? { kind: 'action', action: parseAction(chosen.data) } : inputOf(text)).catch(goOnIfFull);
  };

  const converse = async (): Promise<void> => {
    chat = await chats.load(TERMINAL.chat);
    if (isPerson) {
      await handle({ kind: 'command', name: 'start', payload: '' });
      if (playground !== undefined) say(paint(translate('terminal.playground', playground), isPerson));
      say(paint(`<i>${translate('terminal.intro')}</i>`, isPerson));
    }
    await eachLine(lines, isPerson ? translate('terminal.prompt') : '', hear);
    isOver = true;
    if (isPerson) say(`\n${translate('terminal.bye')}`);
  };

  return {
    converse,
    post: (reply, { chatId }) => {
      if (chatId !== TERMINAL_CHAT) return Promise.reject(new NotHere());
      // Thrown, so that the delivery comes again when somebody is there.
      if (isOver || !isPerson) return Promise.reject(new Error('nobody is at the terminal'));
      say('');
      show(reply);
      // What the person has half typed stays, with the cursor where it was.
      lines.prompt(true);
      return Promise.resolve();
    },
  };
};

const optionsOf = (quiz: Quiz, poll: string): readonly Option[] =>
  quiz.options.map((label, option) => ({ kind: 'option', label, quiz, option, poll }));

const inputOf = (text: string): Input => {
  const [, name, payload = ''] = COMMAND.exec(text) ?? [];
  return name === undefined ? { kind: 'text', text } : { kind: 'command', name: name.toLowerCase(), payload };
};

/** Takes the lines one after another, even if several were pasted at once. */
const eachLine = async (lines: Interface, prompt: string, hear: (line: string) => Promise<void>): Promise<void> => {
  lines.on('SIGINT', () => lines.close());
  lines.setPrompt(prompt);
  if (prompt !== '') lines.prompt();
  for await (const line of lines) {
    await hear(line);
    if (prompt !== '') lines.prompt();
  }
};
