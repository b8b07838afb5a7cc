import type { Charts } from '../charts/charts.js';
import { keyboard } from '../../replies/reply.js';
import { figureTitle, shareButton } from '../../replies/share.js';
import { outdated } from '../../dialogue/outdated.js';
import { send, type Topic } from '../../dialogue/turn.js';

/** A picture of one figure, to be sent on: with the bot's name on it, so that who gets it finds the way. */
export const figureCardsTopic = (charts: Charts): Topic => ({
  actions: {
    card: async (turn, [id]) => {
      const { voice, venue } = turn;
      const figure = voice.content.figures.get(id);
      if (!figure) return outdated(turn);
      const { png, caption } = await charts.card(figure, voice.language, venue.bot);
      return send(turn, { html: caption, picture: png, buttons: keyboard([shareButton(figureTitle(figure, voice), id, voice)]) });
    },
  },
});
