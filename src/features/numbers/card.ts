import type { Figure } from '../../content/content.js';
import type { Turn } from '../../dialogue/turn.js';
import { keyboard, type Reply } from '../../replies/reply.js';
import { figureTitle, shareButton } from '../../replies/share.js';
import type { Charts } from '../charts/charts.js';

/** A picture of one figure, to be sent on. It has the bot's name on it, so that who gets it can find the bot. */
export const cardReply = async (figure: Figure, { locale, venue }: Turn, charts: Charts): Promise<Reply> => {
  const { png, caption } = await charts.card(figure, locale.language, venue.bot);
  return { html: caption, picture: png, buttons: keyboard([shareButton(figureTitle(figure, locale), figure.id, locale)]) };
};
