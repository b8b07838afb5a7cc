import { setText } from './composer.js';
import { h } from './dom.js';
import { icon } from './icons.js';
import { startBot } from './links.js';
import { doAct, state, words } from './state.js';
import { toast } from './toast.js';

const PAUSE = 300;

/** Begins an inline query in the message box. */
export const startInline = (query) => setText(`@${state.bot.username} ${query}`);

const queryIn = (text) => {
  const match = /^@(\w+)\s(.*)$/s.exec(text);
  return match && match[1].toLowerCase() === state.bot.username.toLowerCase() ? match[2] : undefined;
};

const resultItem = (result, query) => {
  const title = result.title ?? result.caption ?? '';
  const picture = result.photo_file_id
    ? h('img', { class: 'result-picture', src: `/media/${result.photo_file_id}`, alt: '' })
    : h('span', { class: 'result-picture', 'aria-hidden': 'true' }, result.type === 'document' ? icon('file') : [...title][0]);
  return {
    class: 'result',
    content: [picture, h('b', {}, title), h('span', {}, result.description ?? '')],
    choose: () => doAct({ act: 'choose', query, result }).catch(({ message }) => toast(message)),
  };
};

const itemsOf = (answer, query) => (answer?.results ?? []).map((result) => resultItem(result, query));

/** Asks for the page after an answer; undefined if it was the last. `wanted` tells whether one still looks at these results. */
const pageAfter = (answer, query, wanted) => {
  const offset = answer?.nextOffset ?? '';
  if (offset === '') return undefined;
  return async () => {
    const next = await doAct({ act: 'inline', query, offset });
    return wanted() ? { items: itemsOf(next, query), more: pageAfter(next, query, wanted) } : undefined;
  };
};

/**
 * Asks the bot as one types "@bot query". `show` gets what there is to pick, a note, and `more`, which asks for the next page: it
 * resolves with what to add and again a `more` if there is one, or with nothing if one has gone on to another query. Nothing and no note ends it.
 */
export const createInlineMode = (show) => {
  let timer;
  let latest = 0;

  const ask = async (query) => {
    const mine = ++latest;
    show([], words().inlineWait);
    try {
      const answer = await doAct({ act: 'inline', query });
      if (mine !== latest) return;
      const button = answer?.button;
      const top = button
        ? [{ class: 'results-button', content: [h('b', {}, button.text)], choose: () => startBot(button.start_parameter ?? '') }]
        : [];
      const results = itemsOf(answer, query);
      const note = answer === null ? words().noAnswer : results.length === 0 ? words().inlineNone : undefined;
      show(
        [...top, ...results],
        note,
        pageAfter(answer, query, () => mine === latest),
      );
    } catch ({ message }) {
      show([], message);
    }
  };

  return {
    /** Looks at what is typed; true if it is an inline query. */
    update: (text) => {
      clearTimeout(timer);
      const query = queryIn(text);
      if (query === undefined) {
        latest++;
        return false;
      }
      timer = setTimeout(() => void ask(query), PAUSE);
      return true;
    },
  };
};
