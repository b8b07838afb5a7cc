import type { Button } from './reply.js';
import { shorten } from './shorten.js';
import type { Voice } from './voice.js';

/** Telegram's limit for an inline query is 256. */
const LONGEST_QUERY = 120;

/**
 * Sends something of the article to a chat of the person's choice: `title` finds just this in inline mode, `target` is its deep link.
 * Between other buttons its label is short.
 */
export const shareButton = (title: string, target: string, { translate }: Voice, width: 'narrow' | 'wide' = 'narrow'): Button => ({
  kind: 'share',
  label: translate(width === 'narrow' ? 'button.share' : 'button.shareWide'),
  query: queryFor(title),
  payload: payloadOf(target),
});

/** What a share button fills in: the title, cut to what an inline query may hold. */
export const queryFor = (title: string): string => shorten(title, LONGEST_QUERY);

/** An id or a section's code as a deep link carries it: III.2 as III_2. */
export const payloadOf = (target: string): string => target.replaceAll('.', '_');
