import { z } from 'zod';
import { LANGUAGES } from '../content/language.js';

/** What the store holds, as the program sees it. Every row is read through these schemas, so a spoilt one is told at the edge. */

const instant = z.number().int();
const chatId = z.number().int();

/** A column that holds JSON text. */
const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'the column holds no JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);

const isZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

export const zoneSchema = z.string().refine(isZone, 'a time zone is an IANA name, such as Asia/Harbin or Europe/Moscow');

/** `blocked`: the person blocked the bot. `gone`: the chat is deleted, or the bot was taken out of it. */
export const reachSchema = z.enum(['active', 'blocked', 'gone']);
export type Reach = z.output<typeof reachSchema>;

export const chatSchema = z.object({
  id: chatId,
  /** What its menus and deliveries speak; null before anything was said. */
  language: z.enum(LANGUAGES).nullable(),
  /** What the dialogue keeps between messages; it reads this with a schema of its own. */
  talk: json(z.record(z.string(), z.unknown())),
  state: reachSchema,
});
export type Chat = z.output<typeof chatSchema>;

export const timeSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time is HH:MM, from 00:00 to 23:59');

export const EVERY = ['day', 'weekday', 'week', 'month'] as const;

/** When a subscription is due; `day` is 1 (Monday) to 7 for a week, 1 to 31 for a month (or its last day). */
export const scheduleSchema = z
  .object({ every: z.enum(EVERY), day: z.int().min(1).max(31).nullable(), time: timeSchema, zone: zoneSchema })
  .refine(
    ({ every, day }) => (every === 'day' || every === 'weekday') === (day === null),
    'a week and a month need a day, the others have none',
  )
  .refine(({ every, day }) => every !== 'week' || (day ?? 0) <= 7, 'a day of the week is 1 (Monday) to 7 (Sunday)');
export type Schedule = z.output<typeof scheduleSchema>;

/** `finished`: the round is through, and the person hasn't said yet what comes next. */
export const subscriptionStatusSchema = z.enum(['active', 'paused', 'finished', 'stopped']);
export type SubscriptionStatus = z.output<typeof subscriptionStatusSchema>;

export const subscriptionSchema = z
  .object({
    id: z.number().int(),
    chatId,
    /** The forum topic that it lives in. */
    threadId: z.number().int().nullable(),
    /** The private chat from which a channel's subscription is set up; null when the chat itself does. */
    managedBy: chatId.nullable(),
    /** The channel's name, as it was when it was picked. */
    title: z.string().nullable(),
    /** "all", "numbers", "course" or a sector's id. */
    what: z.string(),
    /** What its issues speak; null: what the chat speaks. */
    language: z.enum(LANGUAGES).nullable(),
    every: z.enum(EVERY),
    day: z.number().int().nullable(),
    time: timeSchema,
    zone: zoneSchema,
    /** How many times it was begun anew, from 1. */
    round: z.number().int(),
    /** How many parts of the round are out already: the index of the next one. */
    position: z.number().int(),
    /** Null unless it is active. */
    nextAt: instant.nullable(),
    status: subscriptionStatusSchema,
    changedAt: instant,
    /** Whether the chat can be written to; while it can't, nothing comes due. */
    chatState: reachSchema,
  })
  .transform(({ every, day, time, zone, ...rest }) => ({ ...rest, schedule: { every, day, time, zone } }));
export type Subscription = z.output<typeof subscriptionSchema>;

/** A delivery that this process has taken, with all that sending needs. */
export const deliverySchema = z.object({
  id: z.number().int(),
  subscriptionId: z.number().int(),
  chatId,
  threadId: z.number().int().nullable(),
  /** The private chat from which it is set up, for a channel, and the channel's name. */
  managedBy: chatId.nullable(),
  title: z.string().nullable(),
  language: z.enum(LANGUAGES).nullable(),
  what: z.string(),
  round: z.number().int(),
  /** Index of the part in the round, from 0. */
  part: z.number().int(),
  dueAt: instant,
  attempts: z.number().int(),
  /** Of these, the ones that went out and got no answer: so often it may have arrived. */
  unanswered: z.number().int(),
  /** Until when it is this process's; also the fence that keeps an expired claim from acting. */
  leaseUntil: instant,
});
export type Delivery = z.output<typeof deliverySchema>;

export const storedQuestionSchema = z.object({
  id: z.number().int(),
  text: z.string(),
  language: z.enum(LANGUAGES),
  kind: z.enum(['unanswered', 'disliked']),
  /** What the person said was wrong. */
  word: z.string().nullable(),
  answered: z.string().nullable(),
  at: instant,
});
export type StoredQuestion = z.output<typeof storedQuestionSchema>;
