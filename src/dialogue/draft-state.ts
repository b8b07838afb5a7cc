import { z } from 'zod';
import { LANGUAGES } from '../content/language.js';
import { EVERY, timeSchema, zoneSchema } from '../store/records.js';

/** A subscription that is being set up or changed, as the chat's state keeps it between two presses. */
export const subscriptionDraftSchema = z.object({
  /** The subscription that it changes, or none for a new one. */
  id: z.number().optional(),
  /** The channel that it is for, when it's set up from a private chat. */
  channel: z.object({ id: z.number(), title: z.string() }).optional(),
  what: z.string().optional(),
  language: z.enum(LANGUAGES),
  every: z.enum(EVERY),
  /** 1 (Monday) to 7 of a week, 1 to 31 of a month. */
  day: z.number().optional(),
  time: timeSchema,
  /** Unknown until the person has said it, where nothing told it. */
  zone: zoneSchema.optional(),
});

export type SubscriptionDraft = z.output<typeof subscriptionDraftSchema>;
