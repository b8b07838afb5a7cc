import type { Action, ActionArguments, ActionName } from '../replies/actions.js';
import type { Reply } from '../replies/reply.js';
import type { Voice } from '../replies/voice.js';
import type { ChatState } from './chat-state.js';
import type { Command } from './commands.js';

/** What comes in from a person, whatever the channel. `about`: what an answer of the bot is about that they reply to (see subject.ts). */
export type Input =
  | { readonly kind: 'text'; readonly text: string; readonly edited?: boolean; readonly about?: string | undefined }
  /** `repliedTo`: what is written in the message that it answers, by somebody else. */
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
  /** An option chosen in a quiz poll whose answers are told. */
  | { readonly kind: 'pollAnswered'; readonly poll: string; readonly option: number }
  | { readonly kind: 'media'; readonly media: 'sticker' | 'voice' | 'picture' | 'file' | 'other' };

/** Where a conversation takes place. */
export interface Venue {
  readonly chat: number;
  /** Who speaks, where several may. */
  readonly person?: number | undefined;
  /** The forum topic, in a group that has them. */
  readonly thread?: number | undefined;
  /** A channel's readers may press buttons, and are answered by notices alone. */
  readonly kind: 'private' | 'group' | 'channel' | 'terminal';
  /** Whether the person may set things up for all of this chat, or of another one such as a channel: its admins may. */
  readonly mayManage: (chat?: number) => Promise<boolean>;
  /** Whether it's an operator, in private: ADMIN_IDS names them. */
  readonly isOperator?: boolean;
  /** The person's time zone, where the channel can guess it. */
  readonly zone?: string | undefined;
  /** How the bot is found there: "@amur_bot". */
  readonly bot?: string;
}

/** One message or button with what surrounds it. */
export interface Turn {
  readonly chat: ChatState;
  readonly venue: Venue;
  /** Speaks the chat's menu language. */
  readonly voice: Voice;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** What is written in the message that a command answers. */
  readonly repliedTo?: string | undefined;
}

/** A reply and whether it's a message of its own, takes the place of the one whose button was pressed, or changes its buttons alone. */
export interface Delivered {
  readonly how: 'send' | 'edit' | 'buttons';
  readonly reply: Reply;
}

/** What a turn gives: replies, perhaps a short notice over the chat, and the chat's next state. */
export interface Outcome {
  readonly replies: readonly Delivered[];
  readonly notice?: string;
  readonly chat: ChatState;
  /** The message of a quiz poll that is answered no more, to be closed first. */
  readonly closes?: number;
  /** All that was kept of the chat is gone, so its state isn't to be kept again. */
  readonly forgotten?: true;
}

export type Handler<Argument> = (turn: Turn, argument: Argument) => Outcome | Promise<Outcome>;

/** Another chat that something comes into, such as a channel. */
export interface Place {
  readonly chat: number;
  readonly title: string;
}

/** What is set up for all of a chat: only those may do it who may set things up there. See for-admins.ts, which checks. */
export interface ForAdmins<Argument> {
  /** Where else it makes something come: there, too, only the admins may. */
  readonly into?: (turn: Turn, argument: Argument) => readonly Place[] | Promise<readonly Place[]>;
  /** What all others are told: a key of locales/. */
  readonly refusal: 'subscribe.admins' | 'language.admins' | 'privacy.admins';
  /** `places` are those among `into` where the person may. */
  readonly run: (turn: Turn, argument: Argument, places: readonly number[]) => Outcome | Promise<Outcome>;
}

/** A command with what it does: for everybody, or for those who may set things up. */
export type RunCommand = Command & ({ readonly run: Handler<string> } | { readonly forAdmins: ForAdmins<string> });

/** A part of the conversation: its commands, shown in the menu in this order, and the buttons that it answers. */
export interface Topic {
  readonly commands?: readonly RunCommand[];
  /** Buttons that anybody may press. */
  readonly actions?: { readonly [Name in ActionName]?: Handler<ActionArguments<Name>> };
  /** Buttons that set something up. */
  readonly forAdmins?: { readonly [Name in ActionName]?: ForAdmins<ActionArguments<Name>> };
}

/** A message of its own. */
export const send = ({ chat }: Pick<Turn, 'chat'>, ...replies: readonly Reply[]): Outcome => ({
  chat,
  replies: replies.map((reply) => ({ how: 'send', reply })),
});

/** The same message, changed: for leafing and for choosing. */
export const edit = ({ chat }: Pick<Turn, 'chat'>, reply: Reply): Outcome => ({ chat, replies: [{ how: 'edit', reply }] });

/** The same message with other buttons; where none can be changed, its text goes before them. */
export const changeButtons = ({ chat }: Pick<Turn, 'chat'>, reply: Reply): Outcome => ({ chat, replies: [{ how: 'buttons', reply }] });

/** For a button of an old message that can't do anything any more: says so in a notice, so that no press goes unanswered. */
export const outdated = ({ chat, voice }: Turn): Outcome => ({ chat, replies: [], notice: voice.translate('dialogue.outdated') });
