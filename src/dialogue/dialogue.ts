import type { Engine } from '../answers/engine.js';
import type { Language } from '../content/language.js';
import type { Action, ActionName } from '../replies/actions.js';
import { escapeHtml, type Reply } from '../replies/reply.js';
import type { Locales } from '../replies/locale.js';
import { isCyrillic } from '../search/tokens.js';
import { menuLanguage, type ChatState } from './chat-state.js';
import type { Command } from './commands.js';
import { canBeCommand, commandCalled } from './commands-in-words.js';
import { createThreadSetter } from './thread-setter.js';
import { checked, inMessage, inNotice } from './for-admins.js';
import type { Offering } from './offering.js';
import {
  isOffered,
  outdated,
  send,
  type ForAdmins,
  type Handler,
  type Input,
  type Outcome,
  type RunCommand,
  type Topic,
  type Turn,
  type Venue,
} from './turn.js';
import { unknownCommand } from './unknown-command.js';
import { withAllThreads, withOwnThread } from './whose-thread.js';

/** What surrounds an input: the chat's state, the language of the person's client, the time. */
export interface Surroundings {
  readonly chat: ChatState;
  readonly venue: Venue;
  readonly client: Language;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** One conversation for every channel. */
export interface Dialogue {
  /** The commands in the order of the menu. */
  readonly commands: readonly Command[];
  /** Those that only operators have. */
  readonly operatorCommands: readonly Command[];
  handle(input: Input, surroundings: Surroundings): Promise<Outcome>;
  /** What inline mode offers in any chat. */
  readonly offer: Offering;
}

/** Takes a text for its own, such as the time of day that it has asked for; undefined for any other text. */
export type TakesText = (turn: Turn, text: string) => Outcome | undefined | Promise<Outcome | undefined>;

/** All that a person can do in a conversation. features/features.ts puts it together. */
export interface Features {
  /** In the order of the menu of commands. */
  readonly topics: readonly Topic[];
  /** Commands that only operators have. */
  readonly operatorCommands: readonly RunCommand[];
  /** Asked in this order; the first one that takes a text has it. */
  readonly takesText: readonly TakesText[];
  /** Answers a text that none of them takes. */
  readonly ask: Handler<string>;
  /** A channel was picked from Telegram's own list of chats. */
  readonly takeChannel: Handler<{ readonly id: number; readonly title: string }>;
  /** A poll of the bot's was answered. */
  readonly takePollAnswer: Handler<{ readonly poll: string; readonly option: number }>;
  readonly offer: Offering;
}

const runOf = (command: RunCommand): Handler<string> => ('run' in command ? command.run : checked(command.forAdmins, inMessage));

type Run = Handler<never>;

/** What each button of a topic does. Those for admins first check that the person is one. */
const runsOf = ({ actions = {}, forAdmins = {} }: Topic): readonly (readonly [ActionName, Run])[] => [
  ...(Object.entries(actions) as [ActionName, Run][]),
  ...(Object.entries(forAdmins) as [ActionName, ForAdmins<never>][]).map(([name, each]) => [name, checked(each, inNotice)] as const),
];

/** Puts the features behind one door: each message, command and button goes to the feature that it is for. */
export const createDialogue = (
  { topics, operatorCommands, takesText, ask, takeChannel, takePollAnswer, offer }: Features,
  { shown }: Pick<Engine, 'shown'>,
  locales: Locales,
): Dialogue => {
  const known = topics.flatMap((topic) => topic.commands ?? []);
  const commands = known.filter(isOffered);
  const byName = new Map([...known, ...operatorCommands].map((command) => [command.name, runOf(command)]));
  const byAction = new Map(topics.flatMap(runsOf));

  const threadSetter = createThreadSetter(shown);
  const act = async (turn: Turn, action: Action): Promise<Outcome> => {
    const { name, args } = action;
    // Every reader of a channel may press a button there, and every reader would see the answer: so they are told to ask in private.
    if (turn.venue.kind === 'channel' && name !== 'subStop')
      return { chat: turn.chat, replies: [], notice: turn.locale.translate('dialogue.inPrivate') };
    const run = byAction.get(name);
    return run ? threadSetter.onShown(await run(turn, args as never), turn, action) : outdated(turn);
  };

  const command = async (turn: Turn, written: string, payload: string): Promise<Outcome> => {
    if (!canBeCommand(written)) return say(turn, `${written} ${payload}`.trim(), false);
    const name = commandCalled(written);
    const isHidden = !turn.venue.isOperator && operatorCommands.some((each) => each.name === name);
    const run = isHidden ? undefined : byName.get(name);
    if (run) return threadSetter.onShown(await run(turn, payload.trim()), turn);
    return send(turn, unknownCommand(name, commands, turn.locale));
  };

  const say = async (turn: Turn, text: string, edited: boolean): Promise<Outcome> => {
    if (edited) return announced(await ask(turn, text), turn);
    for (const take of takesText) {
      const taken = await take(turn, text);
      if (taken) return taken;
    }
    return ask(turn, text);
  };

  const answerTo = (turn: Turn, input: Input): Outcome | Promise<Outcome> => {
    switch (input.kind) {
      case 'text':
        return say(threadSetter.onReplied(turn, input.about), input.text, input.edited === true);
      case 'command':
        return command(threadSetter.onReplied(turn, input.about), input.name, input.payload);
      case 'action':
        return input.action ? act(turn, input.action) : outdated(turn);
      case 'chatPicked':
        return takeChannel(turn, { id: input.chat, title: input.title });
      case 'pollAnswered':
        return takePollAnswer(turn, { poll: input.poll, option: input.option });
      case 'media':
        return send(turn, { html: escapeHtml(turn.locale.translate(`media.${input.media}`)), buttons: [] });
    }
  };

  return {
    commands,
    operatorCommands,
    offer,
    handle: async (input, { chat: before, venue, client, now }) => {
      const own = withOwnThread(before, venue);
      const chat = input.kind === 'text' ? own : noLongerSearching(own);
      const repliedTo = input.kind === 'command' ? input.repliedTo : undefined;
      const asked = spokenIn(input, chat);
      const locale = locales[menuLanguage(asked, client)];
      const outcome = await answerTo({ chat: asked, venue, now, locale, repliedTo }, input);
      return { ...outcome, chat: outcome.chat === own ? before : withAllThreads(outcome.chat, venue, now) };
    },
  };
};

/**
 * A command in Russian letters, or with Russian words after it, is answered in Russian. A name in Latin letters says nothing: all have to
 * type /start.
 */
const spokenIn = (input: Input, chat: ChatState): ChatState =>
  input.kind === 'command' && isCyrillic(input.name + input.payload) ? { ...chat, spoken: 'ru' } : chat;

/** After a bare /search the next text is what to search for. A command or a button ends this waiting. */
const noLongerSearching = (chat: ChatState): ChatState => (chat.awaiting?.kind === 'search' ? { ...chat, awaiting: undefined } : chat);

/** The answer to an edited question, with a line above it that says so. */
const announced = (outcome: Outcome, { locale }: Turn): Outcome => ({
  ...outcome,
  replies: outcome.replies.map((delivered) => ({ ...delivered, reply: prefixed(delivered.reply, locale.translate('media.edited')) })),
});

const prefixed = (reply: Reply, text: string): Reply => ({ ...reply, html: `<i>${escapeHtml(text)}</i>\n\n${reply.html}` });
