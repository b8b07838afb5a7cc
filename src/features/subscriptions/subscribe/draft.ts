import type { Language } from '../../../content/language.js';
import type { SubscriptionDraft } from '../../../dialogue/draft-state.js';
import type { Schedule, Subscription } from '../../../store/records.js';

/** A draft with all that a schedule needs. */
export interface Timed extends SubscriptionDraft {
  readonly zone: string;
}

/** Whether a draft knows its time zone, and with it all of its schedule. */
export const isTimed = (draft: SubscriptionDraft): draft is Timed => draft.zone !== undefined;

const DEFAULTS = { every: 'weekday', time: '09:00' } as const;

/** A draft with good defaults: on weekdays at nine, in the language spoken and the zone that is known or guessed, if any. */
export const newDraft = (language: Language, zone: string | undefined): SubscriptionDraft => ({ ...DEFAULTS, language, zone });

/** The draft of a subscription that exists, to change it. */
export const draftOfSubscription = ({ id, chatId, title, what, language, schedule }: Subscription, spoken: Language): Timed => {
  const { every, day, time, zone } = schedule;
  const channel = title === null ? {} : { channel: { id: chatId, title } };
  return { id, ...channel, what, language: language ?? spoken, every, ...(day !== null && { day }), time, zone };
};

/** The same draft at another pace: a week begins with its Monday, a month with its first. */
export const withPace = (draft: SubscriptionDraft, every: SubscriptionDraft['every']): SubscriptionDraft => ({
  ...draft,
  every,
  day: every === 'week' || every === 'month' ? 1 : undefined,
});

/** The schedule of a draft. */
export const scheduleOf = ({ every, day, time, zone }: Timed): Schedule => ({ every, day: day ?? null, time, zone });
