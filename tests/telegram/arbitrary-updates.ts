import type { Chat, Update, User } from '@grammyjs/types';
import fc, { type Arbitrary } from 'fast-check';
import { ACTION_NAMES, parseAction } from '../../src/replies/actions.js';
import { arbitrariesOf } from '../arbitrary-of-type.js';
import { content } from '../conversation.js';
import { strangeText } from '../strange-texts.js';

/** The chats, people and messages that updates may be about: what Telegram tells of is always there. */
export interface Scene {
  readonly chats: readonly Chat[];
  readonly users: readonly User[];
  /** A message of the bot's in a chat, which a button may hang under. */
  readonly messageOf: (chat: number) => number;
  /** A topic of the chats that have topics. */
  readonly topic: number;
}

const TYPES = 'node_modules/@grammyjs/types/update.d.ts';

const codes = [...content.sections.keys()];
const ids = [content.figures, content.statements, content.charts, content.lists].flatMap((records) => [...records.keys()].slice(0, 12));
const argument = fc.oneof(
  fc.constantFrom(...codes),
  fc.constantFrom(...ids),
  fc.constantFrom(
    'all',
    'day',
    'week',
    'month',
    'weekday',
    'measured',
    'planned',
    'csv',
    'json',
    'ru',
    'en',
    ...content.article.sectors.map(({ id }) => id),
  ),
  fc.oneof(fc.nat(3), fc.nat(1000)).map(String),
);
const callbackData = fc
  .tuple(fc.constantFrom(...ACTION_NAMES), fc.array(argument, { maxLength: 2 }))
  .map(([name, args]) => [name, ...args].join(':'))
  .filter((data) => parseAction(data) !== undefined);

type Fields = Readonly<Record<string, unknown>>;

/** Updates as Telegram documents them, one arbitrary for each kind. */
export const validUpdates = ({ chats, users, messageOf, topic }: Scene): ReadonlyMap<string, Arbitrary<Fields>> => {
  const types = arbitrariesOf(TYPES, {
    text: strangeText,
    usual: new Set(['from', 'text', 'message', 'data']),
    overrides: {
      User: () => fc.constantFrom(...users),
      '*.chat': (type) => {
        const kinds = types.literals(type, 'type');
        return fc.constantFrom(...chats.filter((chat) => kinds.includes(chat.type)));
      },
      'CallbackQuery.data': () => fc.oneof({ weight: 6, arbitrary: callbackData }, { weight: 1, arbitrary: strangeText }),
      '*.migrate_to_chat_id': () => fc.constantFrom(...chats.map(({ id }) => id)),
      'ChatShared.chat_id': () => fc.constantFrom(...chats.map(({ id }) => id)),
      'InlineQuery.offset': () => fc.oneof(fc.constantFrom('', '20', '40', '-1', '1e9', 'NaN'), strangeText),
    },
  });

  /** Topics are where topics can be, and buttons hang under messages that are there. */
  const placed = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const { message_thread_id: _, is_topic_message: __, ...rest } = value as Fields;
    const chat = rest['chat'] as Chat | undefined;
    const inTopic = chat?.is_forum === true ? { message_thread_id: topic, is_topic_message: true } : {};
    const message = rest['message'];
    return { ...rest, ...inTopic, ...(message === undefined ? {} : { message: underButton(placed(message) as Fields) }) };
  };
  const underButton = (message: Fields): Fields => ({ ...message, message_id: messageOf((message['chat'] as Chat).id) });

  const kinds = [...types.ofFields('Update' satisfies keyof { Update: Update })].filter(([kind]) => kind !== 'update_id');
  return new Map(kinds.map(([kind, value]) => [kind, value.map((content_): Fields => ({ [kind]: placed(content_) }))]));
};

/** What stands where something else is expected; no other whole number, which could be a chat that isn't there. */
const JUNK: readonly unknown[] = [undefined, null, '', 'text', {}, [], [null], true, 1.5, 1e300, { id: 'x' }];

/** The paths of all that an object holds, the outermost first. */
const pathsOf = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...pathsOf(inner, [...path, key])])
    : [];

const withAt = (value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown => {
  if (key === undefined) return put;
  const fields = { ...(value as Fields) };
  fields[key] = withAt(fields[key], rest, put);
  if (fields[key] === undefined) Reflect.deleteProperty(fields, key);
  return Array.isArray(value) ? Object.values(fields) : fields;
};

/** The same update with a few of its parts missing or something else. */
export const mangled = (valid: Arbitrary<Fields>): Arbitrary<Fields> =>
  valid.chain((update) => {
    const near = pathsOf(update).filter((path) => path.length <= 4);
    const mistake = fc.tuple(fc.constantFrom(...near), fc.constantFrom(...JUNK));
    return fc
      .array(mistake, { minLength: 1, maxLength: 2 })
      .map((mistakes) =>
        mistakes.reduce((whole, [path, junk]) => (hasAt(whole, path) ? (withAt(whole, path, junk) as Fields) : whole), update),
      );
  });

const hasAt = (value: unknown, [key, ...rest]: readonly string[]): boolean =>
  key === undefined || (typeof value === 'object' && value !== null && Object.hasOwn(value, key) && hasAt((value as Fields)[key], rest));
