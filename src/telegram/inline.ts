import type { InlineQueryResultArticle } from '@grammyjs/types';
import type { Logger } from 'pino';
import type { Chats } from '../dialogue/chats.js';
import { languageFor } from '../content/language.js';
import { HELP } from '../dialogue/links.js';
import type { Offering, Offer } from '../dialogue/offering.js';
import { shorten } from '../replies/wording.js';
import type { Translations } from '../content/translations.js';
import type { Api } from './bot-api/api.js';
import type { Step } from './context.js';
import { errorOf, isQueryTooOld } from './bot-api/errors.js';
import { deepLink } from './sending/keyboards.js';
import { splitHtml } from './sending/split.js';
import type { Turns } from './turns.js';
import type { InlineQuery } from './bot-api/update.js';

const RESULTS_A_PAGE = 20;
const CACHED_SECONDS = 300;
const LONGEST = { title: 100, description: 200 };

export interface InlineParts {
  readonly api: Api;
  readonly offering: Offering;
  readonly chats: Chats;
  readonly translations: Translations;
  readonly username: string;
  /** Looking for what to offer takes the processor. */
  readonly turns: Pick<Turns, 'take'>;
  readonly log: Logger;
}

/** Answers an inline query, if it can, and passes everything else on; by the time that it could be answered later, the person has typed on. */
export const offerNames =
  (inline: InlineParts): Step =>
  async ({ brought: { inline_query: query }, called }, next) => {
    if (!query) return next();
    try {
      await answerInline(query, inline);
    } catch (error) {
      inline.log.warn({ ...called, error: errorOf(error).description }, 'an inline query was not answered');
    }
  };

/** Answers an inline query with a page of figures and statements to send, each with a button that leads to the bot. */
const answerInline = async (query: InlineQuery, inline: InlineParts): Promise<void> => {
  const { api, offering, chats, translations, username, turns } = inline;
  const client = languageFor(query.from.language_code);
  // A person's private chat with the bot has the person's number.
  const { chosen } = await chats.load(query.from.id);
  await turns.take();
  const offers = offering(query.query, { chosen, client });
  const from = Number(query.offset) || 0;
  const page = offers.slice(from, from + RESULTS_A_PAGE);
  const next = from + RESULTS_A_PAGE < offers.length ? String(from + RESULTS_A_PAGE) : '';
  try {
    await api.call('answerInlineQuery', {
      inline_query_id: query.id,
      results: page.map((offer) => toResult(offer, username, translations[chosen ?? client]('share.ask'))),
      next_offset: next,
      ...(offers.length === 0 ? { button: { text: translations[chosen ?? client]('inline.nothing'), start_parameter: HELP } } : {}),
      cache_time: CACHED_SECONDS,
      // The language is the person's, so nobody else is given these from the cache.
      is_personal: true,
    });
  } catch (error) {
    if (!isQueryTooOld(error)) throw error;
  }
};

const toResult = ({ id, icon, title, description, html, payload }: Offer, username: string, ask: string): InlineQueryResultArticle => ({
  type: 'article',
  id,
  // Where there is no picture Telegram shows the title's first letter as one.
  title: shorten(`${icon} ${title}`, LONGEST.title),
  description: shorten(description, LONGEST.description),
  input_message_content: { message_text: splitHtml(html)[0] ?? html, parse_mode: 'HTML', link_preview_options: { is_disabled: true } },
  reply_markup: { inline_keyboard: [[{ text: ask, url: deepLink(username, payload) }]] },
});
