import type { Reply } from '../../../replies/reply.js';
import type { Turn } from '../../../dialogue/turn.js';
import { chooseZone, confirmDraft, pageOfZone } from './menus.js';
import { isTimed } from './draft.js';
import type { SubscriptionDraft } from '../../../dialogue/draft-state.js';

/** How long a written time, day or city is waited for. */
const WAITS_MS = 5 * 60_000;

/** The chat's state while the bot waits for a time, a day or a city in words. */
export const awaiting = ({ chat, now }: Turn, kind: 'time' | 'day' | 'zone'): Turn['chat'] => ({
  ...chat,
  awaiting: { kind, until: now + WAITS_MS },
});

/** Shows a draft to be confirmed, with all that was chosen or guessed. If the time zone isn't known, asks for it first. */
export const confirming = (turn: Turn, draft: SubscriptionDraft): { readonly chat: Turn['chat']; readonly reply: Reply } => {
  const { chat, venue, now, locale } = turn;
  if (!isTimed(draft)) {
    const page = pageOfZone(draft.zone, locale);
    return { chat: { ...awaiting(turn, 'zone'), draft }, reply: chooseZone(page, venue, now, locale) };
  }
  return { chat: { ...chat, draft, zone: draft.zone, awaiting: undefined }, reply: confirmDraft(draft, venue, now, locale) };
};
