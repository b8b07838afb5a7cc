import { describe, expect, test } from 'vitest';
import { formatText } from 'telegram-playground';
import { LANGUAGES, type Language } from '../../src/content/language.js';
import type { ChatState } from '../../src/dialogue/chat-state.js';
import type { Input, Venue } from '../../src/dialogue/turn.js';
import { parseAction } from '../../src/replies/actions.js';
import type { Button, Reply } from '../../src/replies/reply.js';
import { content, dialogue, START, translations } from '../conversation.js';

const venue: Venue = { chat: 77, kind: 'private', mayManage: () => Promise.resolve(true), zone: 'UTC' };

interface Seen {
  /** How one got there: a command, a question or a button's data. */
  readonly by: string;
  readonly reply: Reply;
}

/** Subscribing and forgetting change the store, so that a button may rightly be out of date afterwards; their own tests press those. */
const changesStore = (data: string): boolean => data.startsWith('sub') || data === 'forget';

/** Presses every button that can be reached from the commands and the examples, each once; returns all that was shown. */
const pressAll = async (client: Language): Promise<readonly Seen[]> => {
  const seen: Seen[] = [];
  const pressed = new Set<string>();
  const waiting: { readonly by: string; readonly input: Input; readonly chat: ChatState }[] = [
    ...[...dialogue.commands.map(({ name }) => name), 'frobnicate'].map((name) => ({
      by: `/${name}`,
      input: { kind: 'command', name, payload: '' } as const,
      chat: {},
    })),
    ...content.article.examples[client].map((text) => ({ by: text, input: { kind: 'text', text } as const, chat: {} })),
    ...[...content.statements.keys()].map((id) => ({ by: id, input: { kind: 'command', name: 'start', payload: id } as const, chat: {} })),
  ];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { by, input, chat } = next;
    const outcome = await dialogue.handle(input, { chat, venue, client, now: START });
    for (const language of LANGUAGES) expect(outcome.notice, `${by} is dead`).not.toBe(translations[language]('dialogue.outdated'));
    expect(outcome.replies.length + (outcome.notice === undefined ? 0 : 1), `${by} says nothing`).toBeGreaterThan(0);
    for (const { reply } of outcome.replies) {
      seen.push({ by, reply });
      for (const button of reply.buttons.flat()) {
        const data = button.kind === 'action' ? button.data : button.kind === 'copy' ? button.plain : undefined;
        if (data === undefined || pressed.has(data) || changesStore(data)) continue;
        pressed.add(data);
        waiting.push({ by: data, input: { kind: 'action', action: parseAction(data) }, chat: outcome.chat });
      }
    }
  }
  return seen;
};

/** Where one picks a section by its name, two in a row. */
const MENU = /^(?:\/(?:numbers|chart|compare)|numbersMenu|chartsMenu|compareStart|part:.*)$/;

const shareOf = (button: Button): readonly Extract<Button, { kind: 'share' }>[] => (button.kind === 'share' ? [button] : []);

describe.each(LANGUAGES)('every button that can be reached in %s', async (client) => {
  const seen = await pressAll(client);

  test('leads somewhere', () => {
    expect(seen.length).toBeGreaterThan(content.figures.size * 3 + content.statements.size);
  });

  test('is one of a keyboard that Telegram takes, of three rows at most, and five in a menu of sections', () => {
    for (const { by, reply } of seen) {
      expect(reply.buttons.length, by).toBeLessThanOrEqual(MENU.test(by) ? 5 : 3);
      for (const row of reply.buttons) expect(row.length, by).toBeLessThanOrEqual(8);
      for (const button of reply.buttons.flat()) {
        expect(button.label.trim(), by).not.toBe('');
        if (button.kind === 'copy') expect(button.text.length, by).toBeLessThanOrEqual(256);
      }
    }
  });

  test('stands under a text that Telegram takes', () => {
    for (const { by, reply } of seen) {
      const { text } = formatText(reply.picture || reply.file ? 'caption' : 'message', reply.html, 'HTML', []);
      expect(text.trim(), by).not.toBe('');
    }
  });

  test('shares just what it stands under: first in inline mode, and by its deep link', async () => {
    const shares = new Map(seen.flatMap(({ reply }) => reply.buttons.flat().flatMap(shareOf)).map((share) => [share.payload, share]));
    expect(shares.size).toBeGreaterThan(content.figures.size + content.sections.size);
    for (const { query, payload } of shares.values()) {
      expect(query.length).toBeLessThanOrEqual(256);
      expect(payload).toMatch(/^[\w-]{1,64}$/);
      expect(dialogue.offer(query, { chosen: undefined, client })[0]?.payload, query).toBe(payload);
      const { replies } = await dialogue.handle({ kind: 'command', name: 'start', payload }, { chat: {}, venue, client, now: START });
      expect(replies[0]?.reply.html).not.toContain(translations[client]('dialogue.badLink'));
    }
  });
});
