import { act, listen } from './server.js';
import { wordsIn } from './words.js';

/**
 * All that the page knows. `messages`: by chat, in order. `unread`: by person and chat. `typing`: what the bot does, by chat.
 */
export const state = {
  ready: false,
  online: true,
  bot: undefined,
  people: [],
  rooms: [],
  profiles: {},
  messages: new Map(),
  reactions: new Map(),
  unread: new Map(),
  typing: new Map(),
  person: undefined,
  chat: undefined,
};

const listeners = new Set();

/** Calls `listener` with a kind of change ('world', 'messages', 'typing', 'rooms', 'profile', 'place', 'connection') after each one. */
export const onChange = (listener) => listeners.add(listener);
const changed = (kind) => {
  for (const listener of listeners) listener(kind);
};

export const person = () => state.people.find(({ id }) => id === state.person);
export const words = () => wordsIn(person()?.language_code);
const NO_COMMANDS = { private: [], others: [], own: {} };
export const profile = () => state.profiles[person()?.language_code ?? ''] ?? { name: '', description: '', commands: NO_COMMANDS };
export const commands = () => {
  const { own, private: inPrivate, others } = profile().commands;
  return own[state.chat] ?? (isPrivate() ? inPrivate : others);
};
export const room = (id = state.chat) => state.rooms.find((one) => one.id === id);
export const messagesOf = (id = state.chat) => state.messages.get(id) ?? [];
/** Whether the person made a chat, and so may do all in it. */
export const isCreator = ({ creator } = room()) => creator === state.person;
/** Whether the person may write in a chat: a channel is its creator's alone. */
export const mayWrite = (where = room()) => where.chat.type !== 'channel' || isCreator(where);
export const isPrivate = () => room()?.chat.type === 'private';

/** The chats that a person sees, the one with the bot first. */
export const roomsOf = (id = state.person) =>
  state.rooms
    .filter(({ people, migratedTo }) => people.includes(id) && migratedTo === undefined)
    .sort((a, b) => Number(b.chat.type === 'private') - Number(a.chat.type === 'private'));

const unreadKey = (who, chat) => `${who} ${chat}`;
export const unreadOf = (chat) => state.unread.get(unreadKey(state.person, chat)) ?? 0;

const remember = () => history.replaceState(null, '', `#person=${state.person}&chat=${state.chat}`);

/** Opens a chat, as the person of now. */
export const openChat = (id) => {
  state.chat = id;
  state.unread.delete(unreadKey(state.person, id));
  remember();
  changed('place');
};

/** Becomes another person; a chat of both stays open, else the one with the bot opens. */
export const become = (id) => {
  const shared = roomsOf(id).some((one) => one.id === state.chat);
  state.person = id;
  openChat(shared ? state.chat : id);
};

const WRITING = new Set(['send', 'edit', 'upload', 'attach', 'tap', 'choose']);
let written = Promise.resolve();

/** Does something as the person of now, in the chat of now. What is written arrives in the order in which it was written. */
export const doAct = (wish) => {
  const mine = { person: state.person, chat: state.chat, ...wish };
  const go = () => act(mine, words().unreachable);
  if (!WRITING.has(wish.act)) return go();
  const done = written.then(go);
  // A failure is for the one who wrote to hear; what was written after it goes all the same.
  written = done.then(
    () => undefined,
    () => undefined,
  );
  return done;
};

const BUSY = 5000;
const stopTyping = (chat) => {
  clearTimeout(state.typing.get(chat)?.timer);
  state.typing.delete(chat);
};

const onMessage = ({ chat, keyboard, message }) => {
  state.messages.set(chat, [...messagesOf(chat), message]);
  const where = room(chat);
  if (where) where.keyboard = keyboard;
  if (message.author === state.bot.id) stopTyping(chat);
  for (const { id } of state.people) {
    const seen = id === state.person && chat === state.chat;
    if (!seen && message.author !== id) state.unread.set(unreadKey(id, chat), (state.unread.get(unreadKey(id, chat)) ?? 0) + 1);
  }
  changed('messages');
};

/** The person whose client speaks the browser's language; English where nobody's does. */
const likePerson = () => {
  const speaks = (code) => state.people.find(({ language_code: own }) => own === code);
  const codes = navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]);
  return [...codes, 'en'].map(speaks).find(Boolean) ?? state.people[0];
};

const place = () => {
  const wanted = new URLSearchParams(location.hash.slice(1));
  const id = Number(wanted.get('person'));
  state.person = state.people.some((one) => one.id === id) ? id : (state.person ?? likePerson().id);
  const chat = Number(wanted.get('chat'));
  state.chat = roomsOf().some((one) => one.id === chat) ? chat : roomsOf()[0].id;
};

/** Connects to the server; from then on the state follows it. */
export const connect = () =>
  listen(
    {
      world: ({ bot, people, rooms, profiles, messages, reactions }) => {
        Object.assign(state, { bot, people, rooms, profiles, ready: true });
        state.messages = new Map(Object.entries(messages).map(([id, list]) => [Number(id), list]));
        state.reactions = new Map(Object.entries(reactions).map(([id, list]) => [Number(id), list]));
        place();
        changed('world');
      },
      message: onMessage,
      edit: ({ chat, message }) => {
        state.messages.set(
          chat,
          messagesOf(chat).map((one) => (one.message_id === message.message_id ? message : one)),
        );
        changed('messages');
      },
      delete: ({ chat, message }) => {
        state.messages.set(
          chat,
          messagesOf(chat).filter((one) => one.message_id !== message),
        );
        changed('messages');
      },
      reaction: ({ chat, message, reactions }) => {
        state.reactions.set(chat, { ...state.reactions.get(chat), [message]: reactions });
        changed('messages');
      },
      action: ({ chat, action }) => {
        stopTyping(chat);
        // Telegram shows it for five seconds.
        const timer = setTimeout(() => {
          state.typing.delete(chat);
          changed('typing');
        }, BUSY);
        if (action !== 'cancel') state.typing.set(chat, { action, timer });
        changed('typing');
      },
      rooms: (rooms) => {
        const gone = state.rooms.find(({ id }) => id === state.chat);
        state.rooms = rooms;
        const now = rooms.find(({ id }) => id === gone?.id);
        if (now?.migratedTo !== undefined) state.chat = now.migratedTo;
        changed('rooms');
      },
      profile: (profiles) => {
        state.profiles = profiles;
        changed('profile');
      },
    },
    (online) => {
      state.online = online;
      changed('connection');
    },
  );

addEventListener('hashchange', () => {
  if (!state.ready) return;
  place();
  changed('place');
});
