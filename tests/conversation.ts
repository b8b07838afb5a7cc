import { createEngine } from '../src/answers/engine.js';
import { loadContent } from '../src/content/load.js';
import type { Language } from '../src/content/language.js';
import type { ChatState } from '../src/dialogue/chat-state.js';
import { createDialogue, type Dialogue } from '../src/dialogue/dialogue.js';
import type { Input, Outcome } from '../src/dialogue/turn.js';
import { parseAction } from '../src/replies/actions.js';
import { plainText, type Button, type Reply } from '../src/replies/reply.js';
import { loadTranslations } from '../src/replies/translations.js';

export const ARTICLE = 'content/heilongjiang-2015';
export const content = loadContent(ARTICLE);
export const translations = loadTranslations();
export const engine = createEngine(content);
export const dialogue: Dialogue = createDialogue({ content, engine, translations });

/** A person's side of a conversation in tests: says, presses, and reads what came. */
export interface Person {
  say(text: string): Promise<string>;
  /** Presses the button whose label holds these words; fails when no button on the last message does. */
  press(label: string): Promise<string>;
  act(input: Input): Promise<Outcome>;
  readonly buttons: () => readonly Button[];
  readonly last: () => Outcome | undefined;
}

export const createPerson = (client: Language, talk: Dialogue = dialogue): Person => {
  let chat: ChatState = {};
  let now = Date.UTC(2026, 0, 5, 9);
  let last: Outcome | undefined;
  const replies = (): readonly Reply[] => (last?.replies ?? []).map(({ reply }) => reply);
  const buttons = (): readonly Button[] => replies().flatMap((reply) => reply.buttons.flat());
  const act = async (input: Input): Promise<Outcome> => {
    now += 10_000;
    last = await talk.handle(input, { chat, client, now });
    // What is stored must survive being written down.
    chat = JSON.parse(JSON.stringify(last.chat)) as ChatState;
    return last;
  };
  const text = (): string =>
    plainText(
      replies()
        .map(({ html }) => html)
        .join('\n\n'),
    );
  return {
    act,
    buttons,
    last: () => last,
    say: async (message) => {
      const [, name, payload = ''] = /^\/(\w+)(?:\s(.*))?$/.exec(message) ?? [];
      await act(name === undefined ? { kind: 'text', text: message } : { kind: 'command', name, payload });
      return text();
    },
    press: async (label) => {
      const button = buttons().find((each) => each.label.includes(label));
      if (button?.kind !== 'action')
        throw new Error(
          `No button "${label}" among: ${buttons()
            .map((each) => each.label)
            .join(' | ')}`,
        );
      await act({ kind: 'action', action: parseAction(button.data) });
      return text();
    },
  };
};
