import type { Action, ActionArguments, ActionName } from '../replies/actions.js';
import type { Reply } from '../replies/reply.js';
import type { Locale } from '../replies/locale.js';
import type { ChatState } from './chat-state.js';
import type { Command } from './commands.js';

/**
 * What a person sends, whatever the channel. `about`: if it replies to an answer of the bot, what that answer is about (see subject.ts).
 */
export type Input =
  | { readonly kind: 'text'; readonly text: string; readonly edited?: boolean; readonly about?: string | undefined }
  /** `repliedTo`: the text of somebody else's message that the command replies to. */
  | {
      readonly kind: 'command';
      readonly name: string;
      readonly payload: string;
      readonly repliedTo?: string;
      readonly about?: string | undefined;
    }
  /** A button; undefined when its data is not ours any more. */
  | { readonly kind: 'action'; readonly action: Action | undefined }
  /** A chat picked from a list of Telegram's, such as a channel to subscribe. */
  | { readonly kind: 'chatPicked'; readonly chat: number; readonly title: string }
  /** An option chosen in a quiz poll. Telegram reports those of polls that aren't anonymous. */
  | { readonly kind: 'pollAnswered'; readonly poll: string; readonly option: number }
  | { readonly kind: 'media'; readonly media: 'sticker' | 'voice' | 'picture' | 'file' | 'other' };

/** Where a conversation takes place. */
export interface Venue {
  readonly chat: number;
  /** Who speaks, where several may. */
  readonly person?: number | undefined;
  /** The forum topic, in a group that has them. */
  readonly thread?: number | undefined;
  /** In a `channel` the readers may press buttons; they are answered by notices alone. */
  readonly kind: 'private' | 'group' | 'channel' | 'terminal';
  /** Whether the person is an admin and so may set things up: here, or in another chat such as a channel. */
  readonly mayManage: (chat?: number) => Promise<boolean>;
  /** Whether it's an operator, in private: ADMIN_IDS names them. */
  readonly isOperator?: boolean;
  /** The person's time zone, where the channel can guess it. */
  readonly zone?: string | undefined;
  /** How the bot is found there: "@amur_bot". */
  readonly bot?: string;
}

/** One message or press with all that belongs to it. */
export interface Turn {
  readonly chat: ChatState;
  readonly venue: Venue;
  /** Speaks the chat's menu language. */
  readonly locale: Locale;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The text of the message that a command replies to. */
  readonly repliedTo?: string | undefined;
}

/**
 * A reply and how it is shown: as a new message, in the place of the message whose button was pressed, or as new buttons under that
 * message.
 */
export interface Delivered {
  readonly how: 'send' | 'edit' | 'buttons';
  readonly reply: Reply;
}

/** What a turn gives: replies, perhaps a short notice over the chat, and the chat's next state. */
export interface Outcome {
  readonly replies: readonly Delivered[];
  readonly notice?: string;
  readonly chat: ChatState;
  /** The message of a quiz poll that takes no more answers. It is closed before the replies are shown. */
  readonly closes?: number;
  /** All that was stored of the chat has been removed, so its state must not be stored again. */
  readonly forgotten?: true;
}

export type Handler<Argument> = (turn: Turn, argument: Argument) => Outcome | Promise<Outcome>;

/** Another chat that something is set up for, such as a channel. */
export interface ManagedChat {
  readonly chat: number;
  readonly title: string;
}

/** Something that only the admins of a chat may do. for-admins.ts checks that. */
export interface ForAdmins<Argument> {
  /** Other chats that something is set up for: the person has to be an admin there, too. */
  readonly into?: (turn: Turn, argument: Argument) => readonly ManagedChat[] | Promise<readonly ManagedChat[]>;
  /** What everybody else is told: a key of locales/. */
  readonly refusal: 'subscribe.admins' | 'language.admins' | 'privacy.admins';
  /** `places` are those of `into` where the person is an admin. */
  readonly run: (turn: Turn, argument: Argument, places: readonly number[]) => Outcome | Promise<Outcome>;
}

/** A command with what it does: for everybody, or for admins alone. */
export type RunCommand = Command & {
  /** Whether it's named in menus: false for what this article has nothing of. Who types it is answered all the same. */
  readonly isOffered?: boolean;
} & ({ readonly run: Handler<string> } | { readonly forAdmins: ForAdmins<string> });

/** Whether menus name a command. */
export const isOffered = ({ isOffered: offered = true }: RunCommand): boolean => offered;

/** A part of the conversation: its commands, shown in the menu in this order, and the buttons that it answers. */
export interface Topic {
  readonly commands?: readonly RunCommand[];
  /** Buttons that anybody may press. */
  readonly actions?: { readonly [Name in ActionName]?: Handler<ActionArguments<Name>> };
  /** Buttons that only admins may press. */
  readonly forAdmins?: { readonly [Name in ActionName]?: ForAdmins<ActionArguments<Name>> };
}

/** A message of its own. */
export const send = ({ chat }: Pick<Turn, 'chat'>, ...replies: readonly Reply[]): Outcome => ({
  chat,
  replies: replies.map((reply) => ({ how: 'send', reply })),
});

/** The same message, changed: to turn a page or to choose. */
export const edit = ({ chat }: Pick<Turn, 'chat'>, reply: Reply): Outcome => ({ chat, replies: [{ how: 'edit', reply }] });

/** The same message with other buttons. Where messages can't be changed, as in a terminal, the reply's text is shown before them. */
export const changeButtons = ({ chat }: Pick<Turn, 'chat'>, reply: Reply): Outcome => ({ chat, replies: [{ how: 'buttons', reply }] });

/** For a button of an old message that can't do anything any more: says so in a notice, so that no press goes unanswered. */
export const outdated = ({ chat, locale }: Turn): Outcome => ({ chat, replies: [], notice: locale.translate('dialogue.outdated') });
