import type { Method } from './method.js';
import { sendChatAction, setMessageReaction } from './methods/actions.js';
import { answerCallbackQuery } from './methods/answer-callback-query.js';
import { answerInlineQuery } from './methods/answer-inline-query.js';
import { getChat, getChatAdministrators, getChatMember, getChatMemberCount, leaveChat } from './methods/chats.js';
import { deleteMyCommands, getMyCommands, setMyCommands } from './methods/commands.js';
import { deleteMessage, deleteMessages } from './methods/delete-message.js';
import { editMessageCaption, editMessageMedia, editMessageReplyMarkup, editMessageText } from './methods/edit-message.js';
import { getFile } from './methods/files.js';
import { getUpdates } from './methods/get-updates.js';
import { close, getMe, logOut } from './methods/me.js';
import { getChatMenuButton, setChatMenuButton } from './methods/menu-button.js';
import { sendPoll, stopPoll } from './methods/polls.js';
import { profileMethods } from './methods/profile.js';
import { sendDocument, sendMediaGroup, sendPhoto } from './methods/send-media.js';
import { sendMessage } from './methods/send-message.js';
import { deleteWebhook, getWebhookInfo, setWebhook } from './methods/webhook.js';

const all: readonly Method[] = [
  ...profileMethods,
  answerCallbackQuery,
  answerInlineQuery,
  close,
  deleteMessage,
  deleteMessages,
  deleteMyCommands,
  deleteWebhook,
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  editMessageText,
  getChat,
  getChatAdministrators,
  getChatMember,
  getChatMemberCount,
  getChatMenuButton,
  getFile,
  getMe,
  getMyCommands,
  getUpdates,
  getWebhookInfo,
  leaveChat,
  logOut,
  sendChatAction,
  sendDocument,
  sendMediaGroup,
  sendMessage,
  sendPhoto,
  sendPoll,
  setChatMenuButton,
  setMessageReaction,
  setMyCommands,
  setWebhook,
  stopPoll,
];

/** Every method that the playground knows, by its name in small letters: Telegram takes any case. */
export const METHODS: ReadonlyMap<string, Method> = new Map(all.map((method) => [method.name.toLowerCase(), method]));
