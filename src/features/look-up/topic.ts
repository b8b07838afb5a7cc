import type { Engine } from '../../answers/engine.js';
import { foundPage } from './page.js';
import { escapeHtml, type Reply } from '../../replies/reply.js';
import { inOneLine } from '../../replies/wording.js';
import type { Locale } from '../../replies/locale.js';
import type { CommandTexts } from '../../dialogue/command-texts.js';
import { findCalled } from './find.js';
import { edit, send, type Outcome, type Topic, type Turn, outdated } from '../../dialogue/turn.js';

const LONGEST_WORDS = 100;
/** How long after a bare /search the next message is what to search for. */
const WAITS_MS = 5 * 60_000;

/** /search: whatever has such a name or says these words, page by page. Without words it takes the next message for them. */
export const lookUpTopic = (engine: Engine, texts: CommandTexts): Topic => ({
  commands: [
    {
      name: 'search',
      says: texts('search'),
      run: (turn, payload) => (payload === '' ? askForWords(turn) : search(turn, payload, engine)),
    },
  ],
  actions: {
    found: (turn, [page]) => {
      const words = turn.chat.searched;
      return words === undefined ? outdated(turn) : edit(turn, foundPage(words, findCalled(engine, words), page, turn.locale));
    },
  },
});

/** Takes the text after a bare /search for what to search for. A text with a question mark is a question as always. */
export const takeSearched = (turn: Turn, text: string, engine: Engine): Outcome | undefined => {
  const { chat, now } = turn;
  if (chat.awaiting?.kind !== 'search' || now > chat.awaiting.until || text.includes('?')) return undefined;
  return search({ ...turn, chat: { ...chat, awaiting: undefined } }, text, engine);
};

const search = (turn: Turn, payload: string, engine: Engine): Outcome => {
  const words = inOneLine(payload, LONGEST_WORDS);
  return send({ chat: { ...turn.chat, searched: words } }, foundPage(words, findCalled(engine, words), 0, turn.locale));
};

const askForWords = ({ chat, venue, locale, now }: Turn): Outcome =>
  send({ chat: { ...chat, awaiting: { kind: 'search', until: now + WAITS_MS } } }, whatToSearchFor(locale, venue.kind === 'group'));

const whatToSearchFor = ({ content, language, translate }: Locale, inGroup: boolean): Reply => {
  const example = (content.article.sectors[0]?.name ?? [...content.sections.values()][0]?.title)?.[language].toLowerCase() ?? '';
  return { html: escapeHtml(translate(inGroup ? 'search.howInGroup' : 'search.how', { example })), buttons: [] };
};
