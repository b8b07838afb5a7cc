import { z } from 'zod';
import type { Engine } from '../../answers/engine.js';
import { comparableTo } from '../../answers/nearest-figures.js';
import type { Content, Figure } from '../../content/content.js';
import { LANGUAGES } from '../../content/language.js';
import { compared, compareStart, pickFirst, pickSecond } from './menu.js';
import { escapeHtml } from '../../replies/reply.js';
import { inOneLine } from '../../replies/wording.js';
import { readLexicon } from '../../search/lexicon.js';
import { ALIKE } from '../../search/name-index.js';
import { languageOfLetters } from '../../search/tokens.js';
import type { CommandTexts } from '../../dialogue/command-texts.js';
import { edit, send, type Outcome, type Topic, type Turn, outdated } from '../../dialogue/turn.js';
import type { Ask } from '../questions/ask.js';

const words = z.array(z.string());
const { ask: cue, between } = readLexicon(
  'comparing',
  z.object({ ask: z.object({ ru: z.string(), en: z.string() }), between: z.object({ ru: words, en: words }) }),
);
const BETWEEN = new RegExp(String.raw`\s*[,;]\s*|\s(?:${LANGUAGES.flatMap((language) => between[language]).join('|')})\s`, 'iu');
const LONGEST_WORDS = 200;

/** /compare: two numbers set side by side, asked for in words, by halves of their names, or picked by buttons. */
export const compareTopic = (engine: Engine, ask: Ask, texts: CommandTexts): Topic => ({
  commands: [
    {
      name: 'compare',
      says: texts('compare'),
      run: (turn, payload) => (payload === '' ? send(turn, compareStart(turn.locale)) : compareWords(turn, payload, engine, ask)),
    },
  ],
  actions: {
    compareStart: (turn) => edit(turn, compareStart(turn.locale)),
    pickFrom: (turn, [code, page]) => {
      const section = turn.locale.content.sections.get(code);
      return section ? edit(turn, pickFirst(section, page, turn.locale)) : outdated(turn);
    },
    pickFirst: (turn, [id, page]) => {
      const { chat, locale } = turn;
      const figure = locale.content.figures.get(id);
      return figure ? edit({ chat: { ...chat, comparing: id } }, pickSecond(figure, page, locale)) : outdated(turn);
    },
    compareWith: (turn, [id]) => {
      const figure = turn.locale.content.figures.get(id);
      return figure ? besideWhat(turn, figure) : outdated(turn);
    },
    pickSecond: (turn, [id]) => {
      const { chat, locale } = turn;
      const first = locale.content.figures.get(chat.comparing ?? '');
      const second = locale.content.figures.get(id);
      return first && second ? send(turn, compared(first, second, locale)) : outdated(turn);
    },
  },
});

/** The comparison that a question with these words would get; else that of two numbers with these names, typed in full or half. */
const compareWords = (turn: Turn, payload: string, engine: Engine, ask: Ask): Outcome | Promise<Outcome> => {
  const { locale, now } = turn;
  const words = inOneLine(payload, LONGEST_WORDS);
  const question = `${cue[languageOfLetters(words)]} ${words}`;
  const { answer, readAs } = engine.answer(question, { now });
  const asked = answer.kind === 'comparison' ? answer : undefined;
  // If words had to be corrected, they may be half typed names: then names are tried first.
  if (asked?.arithmetic && readAs === undefined) return ask(turn, question);
  const [first = [], second = []] = words.split(BETWEEN).map((name) => figuresCalled(name, engine));
  const pair = pairOf(first, second, locale.content);
  if (pair) return send(turn, compared(...pair, locale));
  if (asked) return ask(turn, question);
  const [one] = [...first, ...second];
  if (one) return besideWhat(turn, one);
  const menu = compareStart(locale);
  return send(turn, { ...menu, html: `${escapeHtml(locale.translate('compare.notFound', { words }))}\n\n${menu.html}` });
};

/** One number, and those to set it beside. */
const besideWhat = ({ chat, locale }: Turn, figure: Figure): Outcome =>
  send({ chat: { ...chat, comparing: figure.id } }, pickSecond(figure, 0, locale));

const figuresCalled = (name: string, { names }: Engine): readonly Figure[] =>
  names(name).flatMap(({ thing, lacks }) => (thing.kind === 'figure' && lacks <= ALIKE ? [thing.figure] : []));

/** The first pair, one of each, that can be compared. */
const pairOf = (ones: readonly Figure[], others: readonly Figure[], content: Content): readonly [Figure, Figure] | undefined => {
  for (const one of ones) {
    const comparable = comparableTo(one, content);
    const other = others.find((each) => comparable.includes(each));
    if (other) return [one, other];
  }
  return undefined;
};
