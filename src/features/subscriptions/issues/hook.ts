import type { Content, Figure, Section } from '../../../content/content.js';
import type { Language } from '../../../content/language.js';
import type { Part } from './round.js';

/** What an issue opens with, so that people want to read on: a claim of the article, or its most telling number. */
export type Hook = { readonly kind: 'words'; readonly words: string } | { readonly kind: 'figure'; readonly figure: Figure };

/** A part as it's told: its hook, and what is left to tell after it. */
export interface Hooked {
  readonly hook: Hook;
  /** Further words, a paragraph each. */
  readonly told: readonly string[];
  readonly figures: readonly Figure[];
}

/**
 * Chooses the hook of a part: a number if it has one, else words. `opening` is the text of a part that opens a section; its first sentence
 * is then the hook.
 */
export const hooked = ({ section, opens, statements, figures }: Part, opening: string, language: Language): Hooked => {
  const said = opens ? [opening] : statements.map((statement) => statement[language]);
  const figure = tellingMost(figures, section);
  if (figure) return { hook: { kind: 'figure', figure }, told: said, figures: figures.filter((each) => each !== figure) };
  if (opens) {
    const [first, rest] = firstSentence(opening, language);
    return { hook: { kind: 'words', words: first }, told: rest === '' ? [] : [rest], figures };
  }
  const [shortest = section.title[language]] = [...said].sort((a, b) => a.length - b.length);
  return { hook: { kind: 'words', words: shortest }, told: said.filter((words) => words !== shortest), figures };
};

/** The number to open with: rather a key number of the section, and rather one without a note. */
const tellingMost = (figures: readonly Figure[], { keyFigures }: Section): Figure | undefined => {
  const rank = ({ id, note }: Figure): number => (keyFigures.includes(id) ? 0 : 1) + (note ? 2 : 0);
  return [...figures].sort((a, b) => rank(a) - rank(b))[0];
};

const firstSentence = (text: string, language: Language): readonly [first: string, rest: string] => {
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  const sentence = first?.segment ?? text;
  return [sentence.trim(), text.slice(sentence.length).trim()];
};

/**
 * The figure to ask about after a part: the next one of its section, else one of another section. `turn` makes it vary from part to part.
 */
export const questionAfter = ({ section, figures }: Part, turn: number, content: Content): Figure | undefined => {
  const all = [...content.figures.values()];
  const isNew = (figure: Figure): boolean => figures.every(({ id, statement }) => id !== figure.id && statement !== figure.statement);
  const own = all.filter((figure) => figure.section === section.code);
  const choices = own.some(isNew) ? own : all;
  const last = choices.findIndex(({ id }) => id === figures.at(-1)?.id);
  const from = (last === -1 ? turn : last + 1) % choices.length;
  return [...choices.slice(from), ...choices.slice(0, from)].find(isNew);
};
