import type { Engine } from '../answers/engine.js';
import { foundPage } from '../replies/found.js';
import { escapeHtml } from '../replies/reply.js';
import { inOneLine } from '../replies/shorten.js';
import type { CommandTexts } from './command-texts.js';
import { outdated } from './outdated.js';
import { edit, send, type Topic } from './turn.js';

const LONGEST_WORDS = 100;

/** /search: statements and figures with these words, leafed through by editing. */
export const searchTopic = (engine: Engine, texts: CommandTexts): Topic => ({
  commands: [
    {
      name: 'search',
      says: texts('search'),
      run: (turn, payload) => {
        const { voice, chat } = turn;
        const words = inOneLine(payload, LONGEST_WORDS);
        if (words === '') {
          const example = voice.content.article.sectors[0]?.name[voice.language].toLowerCase() ?? '';
          return send(turn, { html: escapeHtml(voice.translate('search.how', { example })), buttons: [] });
        }
        return send({ chat: { ...chat, searched: words } }, foundPage(words, engine.find(words), 0, voice));
      },
    },
  ],
  actions: {
    found: (turn, [page]) => {
      const words = turn.chat.searched;
      return words === undefined ? outdated(turn) : edit(turn, foundPage(words, engine.find(words), page, turn.voice));
    },
  },
});
