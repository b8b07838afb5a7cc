import type { Content } from '../content/content.js';
import { LANGUAGES } from '../content/language.js';
import { createForms } from './forms.js';
import type { Lexicon } from './lexicon.js';
import { tokenize } from './tokens.js';

/**
 * The lexicon without the words that an article has itself, among those for later events ("pandemic"). Such a word is refused as too late
 * for most articles, but an article on the pandemic can be asked about it.
 */
export const ownLexicon = (content: Content, lexicon: Lexicon): Lexicon => {
  const later = lexicon.cues.filter(({ id }) => id === LATER).flatMap(({ ru, en }) => [...ru, ...en]);
  const forms = createForms(later.map((form) => [form, [form]] as const));
  const said = new Set(textsOf(content).flatMap((text) => forms.find(tokenize(text)).flatMap(({ ids }) => ids)));
  const left = (all: readonly string[]): string[] => all.filter((form) => !said.has(form));
  return { ...lexicon, cues: lexicon.cues.map((cue) => (cue.id === LATER ? { ...cue, ru: left(cue.ru), en: left(cue.en) } : cue)) };
};

const LATER = 'later';

const textsOf = ({ article, statements, glossary }: Content): readonly string[] =>
  LANGUAGES.flatMap((language) => [
    article.name[language],
    article.topic[language],
    ...[...statements.values()].map((statement) => statement[language]),
    ...[...glossary.values()].flatMap((concept) => [
      concept.name[language],
      ...concept[language].map((form) => form.replaceAll(/[*=]/g, '')),
    ]),
  ]);
