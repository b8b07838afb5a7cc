import type { Figure } from '../content/content.js';
import type { Button } from './reply.js';
import { shorten } from './wording.js';
import type { Locale } from './locale.js';

/** Two of them fit into Telegram's 256 characters of an inline query. */
const LONGEST_QUERY = 120;
const LONGEST_PAYLOAD = 64;

/**
 * Sends something of the article to a chat of the person's choice. In inline mode `title` finds just this; `target` is the id or the
 * section's code that its deep link names.
 */
export const shareButton = (title: string, target: string, { translate }: Locale): Button => ({
  kind: 'share',
  label: translate('button.share'),
  query: queryFor(title),
  payload: payloadOf(target),
});

/** Sends two numbers side by side; none if their ids together are too long for a deep link. */
export const shareComparison = (first: Figure, second: Figure, locale: Locale): Button | undefined => {
  const payload = pairPayload(first, second);
  const query = [first, second].map((figure) => queryFor(figureTitle(figure, locale))).join(BESIDE);
  return payload.length > LONGEST_PAYLOAD ? undefined : { kind: 'share', label: locale.translate('button.share'), query, payload };
};

/** «19,33 млн т — экспорт нефти»: with the number, since two figures may have the same label. */
export const figureTitle = (figure: Figure, { format, language }: Locale): string => `${format.figure(figure)} — ${figure.label[language]}`;

/** Stands between the two titles of a shared comparison. */
export const BESIDE = ' ↔ ';

/** Two figures as a deep link names them; ids have no underscore. */
export const pairPayload = (first: Figure, second: Figure): string => `${first.id}_${second.id}`;

/** What a share button fills in: the title, cut to what an inline query may hold. */
export const queryFor = (title: string): string => shorten(title, LONGEST_QUERY);

/** An id or a section's code as a deep link carries it: III.2 as III_2. */
export const payloadOf = (target: string): string => target.replaceAll('.', '_');
