import { z } from 'zod';
import { EVERY, timeSchema, zoneSchema, type Schedule } from '../../store/records.js';

/** A subscription that is being set up or changed, as the chat's state keeps it between two presses. */
export const draftSchema = z.object({
  /** The subscription that it changes, or none for a new one. */
  id: z.number().optional(),
  /** The channel that it is for, when it's set up from a private chat. */
  channel: z.object({ id: z.number(), title: z.string() }).optional(),
  what: z.string().optional(),
  every: z.enum(EVERY),
  /** 1 (Monday) to 7 of a week, 1 to 31 of a month. */
  day: z.number().optional(),
  time: timeSchema,
  zone: zoneSchema,
});

export type Draft = z.output<typeof draftSchema>;

const DEFAULTS = { every: 'weekday', time: '09:00' } as const;

/** A draft with good defaults: on weekdays at nine, in the zone that is known or guessed. */
export const newDraft = (zone: string, rest: Pick<Draft, 'channel'> = {}): Draft => ({ ...DEFAULTS, zone, ...rest });

/** The same draft at another pace: a week begins with its Monday, a month with its first. */
export const withPace = (draft: Draft, every: Draft['every']): Draft => ({
  ...draft,
  every,
  day: every === 'week' || every === 'month' ? 1 : undefined,
});

export const scheduleOf = ({ every, day, time, zone }: Draft): Schedule => ({ every, day: day ?? null, time, zone });
