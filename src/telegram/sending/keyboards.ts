import type { ChatAdministratorRights, InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup } from '@grammyjs/types';
import type { Button, Keyboard, Reply } from '../../replies/reply.js';

/** The right to post, and no other. */
const POSTING: ChatAdministratorRights = {
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: false,
  can_manage_video_chats: false,
  can_restrict_members: false,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: false,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_post_messages: true,
  can_send_welcome_messages: false,
};

/** What of the bot itself its buttons depend on. */
export interface Own {
  readonly username: string;
  /** Whether @BotFather has turned inline mode on: without it a message with an inline button is refused. */
  readonly hasInline: boolean;
}

/** Rows of buttons as Telegram takes them. */
export const toMarkup = (keyboard: Keyboard, own: Own): InlineKeyboardMarkup => ({
  inline_keyboard: keyboard.map((row) => row.map((button) => toButton(button, own))),
});

const toButton = (button: Button, { username, hasInline }: Own): InlineKeyboardButton => {
  switch (button.kind) {
    case 'action':
      return { text: button.label, callback_data: button.data };
    case 'copy':
      return { text: button.label, copy_text: { text: button.text } };
    case 'share':
      return hasInline
        ? { text: button.label, switch_inline_query: button.query }
        : { text: button.label, url: `https://t.me/share/url?url=${encodeURIComponent(deepLink(username, button.payload))}` };
    case 'link':
      return { text: button.label, url: deepLink(username, button.payload) };
  }
};

/** A link that opens the bot at something of the article. */
export const deepLink = (username: string, payload: string): string => `https://t.me/${username}?start=${payload}`;

/** A keyboard with a button that opens Telegram's list of the person's channels, and one to leave it. */
export const channelPicker = ({ pick, cancel }: NonNullable<Reply['pickChannel']>): ReplyKeyboardMarkup => ({
  keyboard: [
    [
      {
        text: pick,
        request_chat: {
          request_id: 1,
          chat_is_channel: true,
          request_title: true,
          user_administrator_rights: POSTING,
          bot_administrator_rights: POSTING,
        },
      },
    ],
    [{ text: cancel }],
  ],
  resize_keyboard: true,
  one_time_keyboard: true,
});

/** The buttons that a Bot API of any age knows: what would be copied is sent instead, where it can be. */
export const plainKeyboard = (keyboard: Keyboard): Keyboard =>
  keyboard.map((row) => row.flatMap(plainButton)).filter((row) => row.length > 0);

const plainButton = (button: Button): readonly Button[] => {
  if (button.kind !== 'copy') return [button];
  return button.plain === undefined ? [] : [{ kind: 'action', label: button.label, data: button.plain }];
};
