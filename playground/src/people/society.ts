import type { Chat, User } from '@grammyjs/types';
import type { BotStatus, Room } from '../world/room.js';
import type { World } from '../world/world.js';
import { createChat, newChatId, type PlaygroundChat } from './chat.js';
import { createMail, sortMail, type Mail } from './mail.js';
import { createPerson, type Person } from './person.js';

/** A chat to be made. */
export interface NewChat {
  readonly type: 'group' | 'supergroup' | 'channel';
  readonly title: string;
  /** The first one makes it. */
  readonly people: readonly Person[];
  /** Default: `none`; add the bot with `addBot`. */
  readonly bot?: BotStatus;
  readonly username?: string;
  /** A supergroup's topics, by message_thread_id. */
  readonly topics?: Readonly<Record<number, string>>;
}

export interface People {
  /** Someone with a Russian client. */
  readonly russian: Person;
  /** Someone with an English client. */
  readonly english: Person;
  all(): readonly Person[];
  byId(id: number): Person | undefined;
  add(user: { readonly first_name: string; readonly language_code?: string; readonly id?: number; readonly username?: string }): Person;
}

export interface Chats {
  /** A basic group with both people and the bot in it. */
  readonly group: PlaygroundChat;
  /** A channel that the bot administers. */
  readonly channel: PlaygroundChat;
  all(): readonly PlaygroundChat[];
  byId(id: number): PlaygroundChat | undefined;
  /** A person's chat with the bot. */
  private(person: Person): PlaygroundChat;
  create(chat: NewChat): PlaygroundChat;
}

/** The people and chats of a world, with the two and two that are always there. */
export const createSociety = (world: World): { readonly people: People; readonly chats: Chats } => {
  const persons = new Map<number, Person>();
  const handles = new Map<number, PlaygroundChat>();
  let nextUser = 1_000_001;
  let nextGroup = -4_000_000_001;

  const mails = new Map<number, Mail>();
  const mailOf = (room: Room): Mail => {
    const mail = mails.get(room.chat.id) ?? createMail(room);
    mails.set(room.chat.id, mail);
    return mail;
  };
  sortMail(world, mailOf);

  const handleOf = (room: Room): PlaygroundChat => {
    const known = handles.get(room.chat.id);
    if (known) return known;
    const handle = createChat(world, room, mailOf(room), handleOf);
    handles.set(room.chat.id, handle);
    return handle;
  };

  const add: People['add'] = ({ first_name, language_code = 'en', id = nextUser++, username }) => {
    const name = { first_name, ...(username === undefined ? {} : { username }) };
    const user: User = { id, is_bot: false, ...name, language_code };
    world.users.set(id, user);
    const room = world.addRoom({ id, type: 'private', ...name }, [user], 'none');
    const person = createPerson(world, user, room);
    persons.set(id, person);
    handleOf(room);
    return person;
  };

  const create: Chats['create'] = ({ type, title, people, bot = 'none', username, topics = {} }) => {
    const id = type === 'group' ? nextGroup-- : newChatId(world);
    const forum = Object.keys(topics).length > 0 ? { is_forum: true as const } : {};
    const chat = { id, type, title, ...(username === undefined ? {} : { username }), ...forum } as Chat;
    const room = world.addRoom(
      chat,
      people.map(({ user }) => user),
      bot,
    );
    for (const [thread, name] of Object.entries(topics)) room.topics.set(Number(thread), name);
    return handleOf(room);
  };

  const russian = add({ first_name: 'Анна', language_code: 'ru', username: 'anna_k' });
  const english = add({ first_name: 'James', language_code: 'en', username: 'james_w' });
  const group = create({ type: 'group', title: 'Amur basin reading group', people: [russian, english], bot: 'member' });
  const channel = create({
    type: 'channel',
    title: 'Far East Economy',
    people: [english, russian],
    bot: 'administrator',
    username: 'far_east_economy',
  });

  return {
    people: { russian, english, add, all: () => [...persons.values()], byId: (id) => persons.get(id) },
    chats: {
      group,
      channel,
      create,
      all: () => [...world.rooms.values()].map(handleOf),
      byId: (id) => {
        const room = world.rooms.get(id);
        return room && handleOf(room);
      },
      private: (person) => {
        const room = world.rooms.get(person.id);
        if (!room) throw new Error(`${person.user.first_name} is not of this playground`);
        return handleOf(room);
      },
    },
  };
};
