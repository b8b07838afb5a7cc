import { z } from 'zod';

/** A person's text as it may be kept and sent on: no half of a surrogate pair, no NUL, which PostgreSQL doesn't take. */
const text = z.string().transform((written) => written.toWellFormed().replaceAll('\0', ' '));

const user = z.object({ id: z.int(), is_bot: z.boolean(), language_code: z.string().optional() });
const chat = z.object({
  id: z.int(),
  type: z.enum(['private', 'group', 'supergroup', 'channel']),
  is_forum: z.boolean().optional(),
});
/** A mention, a command, a link in a text; counted in UTF-16 units. */
const entity = z.object({ type: z.string(), offset: z.int(), length: z.int(), user: user.optional() });
const attached = z.unknown().optional();

/** Those under a message of ours, of which the ones that are pressed carry what we gave them. */
const buttons = z.object({ inline_keyboard: z.array(z.array(z.object({ text: z.string(), callback_data: z.string().optional() }))) });

const message = z.object({
  message_id: z.int(),
  from: user.optional(),
  /** The chat in whose name it's written: a group's by an admin who stays anonymous, or a person's channel. */
  sender_chat: chat.pick({ id: true }).optional(),
  /** A channel's post that Telegram has put into the group where it's discussed. */
  is_automatic_forward: z.boolean().optional(),
  via_bot: user.optional(),
  chat,
  message_thread_id: z.int().optional(),
  is_topic_message: z.boolean().optional(),
  reply_to_message: z
    .object({
      from: user.optional(),
      is_automatic_forward: z.boolean().optional(),
      text: text.optional(),
      caption: text.optional(),
      reply_markup: buttons.optional().catch(undefined),
    })
    .optional(),
  /** The part of that message which is answered. */
  quote: z.object({ text }).optional(),
  text: text.optional(),
  entities: z.array(entity).optional(),
  caption: text.optional(),
  caption_entities: z.array(entity).optional(),
  new_chat_members: z.array(user).optional(),
  chat_shared: z.object({ chat_id: z.int(), title: text.optional() }).optional(),
  migrate_to_chat_id: z.int().optional(),
  sticker: attached,
  voice: attached,
  video_note: attached,
  audio: attached,
  photo: attached,
  live_photo: attached,
  video: attached,
  animation: attached,
  document: attached,
  location: attached,
  contact: attached,
  poll: attached,
  dice: attached,
  venue: attached,
  game: attached,
  story: attached,
  checklist: attached,
  paid_media: attached,
  rich_message: attached,
});

const callbackQuery = z.object({
  id: z.string(),
  from: user,
  message: message.pick({ message_id: true, chat: true, message_thread_id: true, is_topic_message: true }).optional(),
  data: z.string().optional(),
});

const inlineQuery = z.object({ id: z.string(), from: user, query: text, offset: z.string() });

const member = z.object({ status: z.string() });
const memberUpdated = z.object({ chat, from: user, old_chat_member: member, new_chat_member: member });

const pollAnswer = z.object({ poll_id: z.string(), user: user.optional(), option_ids: z.array(z.int()) });

const updateSchema = z.object({
  update_id: z.int(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: callbackQuery.optional(),
  inline_query: inlineQuery.optional(),
  my_chat_member: memberUpdated.optional(),
  poll_answer: pollAnswer.optional(),
});

/** What we read of an update: the kinds that we ask Telegram for, and of each what the bot needs. */
export type Update = z.output<typeof updateSchema> & {
  /** The fields that aren't what Telegram documents; nothing but the number is known of such an update. */
  readonly unreadable?: string;
};
export type Message = z.output<typeof message>;
export type CallbackQuery = z.output<typeof callbackQuery>;
export type PollAnswer = z.output<typeof pollAnswer>;
export type InlineQuery = z.output<typeof inlineQuery>;
export type User = z.output<typeof user>;
export type Entity = z.output<typeof entity>;

/** Reads an update as it came over the wire; undefined for what isn't one at all, having no number. */
export const readUpdate = (raw: unknown): Update | undefined => {
  const read = updateSchema.safeParse(raw);
  if (read.success) return read.data;
  const numbered = updateSchema.pick({ update_id: true }).safeParse(raw);
  // Their names alone: what a person wrote is nobody's but theirs.
  return numbered.success ? { ...numbered.data, unreadable: read.error.issues.map(({ path }) => path.join('.')).join(', ') } : undefined;
};

/** The kinds of updates that we ask Telegram for. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'inline_query', 'my_chat_member', 'poll_answer'] as const;

export const kindOf = (update: Update): (typeof ALLOWED_UPDATES)[number] | 'other' =>
  ALLOWED_UPDATES.find((kind) => update[kind] !== undefined) ?? 'other';

/** The chat that an update belongs to, or the person where it has none: those of one are handled in order. */
export const laneOf = (update: Update): number =>
  (update.message ?? update.edited_message ?? update.callback_query?.message ?? update.my_chat_member)?.chat.id ??
  (update.callback_query ?? update.inline_query)?.from.id ??
  update.poll_answer?.user?.id ??
  0;
