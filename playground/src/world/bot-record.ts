import { randomBytes } from 'node:crypto';
import type { BotCommand, MenuButton, UserFromGetMe } from '@grammyjs/types';

/** What @BotFather and the bot itself have set: by language, '' where no language was given. */
export interface BotRecord {
  readonly user: UserFromGetMe;
  readonly token: string;
  /** With it a group's plain messages stay hidden from the bot. */
  readonly privacy: boolean;
  /** chosen_inline_result comes only if @BotFather's /setinlinefeedback is on. */
  readonly inlineFeedback: boolean;
  readonly names: Map<string, string>;
  readonly descriptions: Map<string, string>;
  readonly shortDescriptions: Map<string, string>;
  /** By `scope|language`; see commands.ts. */
  readonly commands: Map<string, readonly BotCommand[]>;
  /** By private chat; 0 for all. */
  readonly menuButtons: Map<number, MenuButton>;
}

export interface BotSettings {
  readonly token?: string;
  readonly username?: string;
  readonly name?: string;
  readonly privacy?: boolean;
  readonly joinsGroups?: boolean;
  readonly inline?: boolean;
  readonly inlineFeedback?: boolean;
}

/** The bot's number, the same each time: it wrote the messages of earlier times, too. */
const BOT_ID = 7_000_000_001;

/** A token that nobody can guess, as each page in the browser might call the Bot API with one that it knows. */
const newToken = (): string => `${BOT_ID}:AA${randomBytes(25).toString('base64url')}`;

export const createBotRecord = (settings: BotSettings): BotRecord => {
  const token = settings.token ?? newToken();
  const privacy = settings.privacy ?? true;
  const name = settings.name ?? 'Amur';
  return {
    token,
    privacy,
    inlineFeedback: settings.inlineFeedback ?? false,
    user: {
      id: Number(token.split(':')[0]),
      is_bot: true,
      first_name: name,
      username: settings.username ?? 'amur_playground_bot',
      can_join_groups: settings.joinsGroups ?? true,
      can_read_all_group_messages: !privacy,
      supports_guest_queries: false,
      supports_inline_queries: settings.inline ?? true,
      can_connect_to_business: false,
      has_main_web_app: false,
      has_topics_enabled: false,
      allows_users_to_create_topics: false,
      can_manage_bots: false,
      supports_join_request_queries: false,
    },
    names: new Map([['', name]]),
    descriptions: new Map(),
    shortDescriptions: new Map(),
    commands: new Map(),
    menuButtons: new Map(),
  };
};
