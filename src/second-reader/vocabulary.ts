import type { Content } from '../content/content.js';
import { LANGUAGES, type Language } from '../content/language.js';
import type { Acts } from '../query/acts.js';
import { NOTHING, type Slots } from '../query/slots.js';
import { SUBJECT_KINDS } from '../query/word.js';

/** All that a query may name; nothing can be added to it. */
export interface Vocabulary {
  /** Acts by their ids, which are English verbs; places and things by ids with names in this language. */
  readonly text: Readonly<Record<Language, string>>;
  /** Whether every id of a query is there, and its times are times. */
  holds(slots: Slots): boolean;
}

const TIME = /^(?:\d{4}(?:-(?:0[1-9]|1[0-2]))?|--(?:0[1-9]|1[0-2]))$/;
const NUMBER = /^\d{1,15}(?:\.\d{1,9})?$/;
/** Nobody names more than thousands of billions. */
const MOST_POWER = 15;

/** The acts of the lexicon, light ones apart, and the glossary's places and things. */
export const createVocabulary = ({ glossary }: Content, acts: Acts): Vocabulary => {
  const concepts = [...glossary.values()];
  const places = concepts.filter(({ kind }) => kind === 'place');
  const things = concepts.filter(({ kind }) => SUBJECT_KINDS.has(kind));
  const said = acts.ids.filter((id) => !acts.isLight(id));
  const isPlace = (id: string): boolean => glossary.get(id)?.kind === 'place';
  const isThing = (id: string): boolean => SUBJECT_KINDS.has(glossary.get(id)?.kind ?? '');
  const isAct = (id: string): boolean => acts.has(id);

  const textIn = (language: Language): string =>
    [
      `acts: ${said.join(' ')}`,
      `places: ${places.map(({ id, name }) => `${id}=${name[language]}`).join('; ')}`,
      `things: ${things.map(({ id, name }) => `${id}=${name[language]}`).join('; ')}`,
    ].join('\n');

  return {
    text: Object.fromEntries(LANGUAGES.map((language) => [language, textIn(language)])) as Record<Language, string>,
    holds: ({ acts: ids = [], places: where = [], things: what = [], times = [], claims = [], words = [] }) =>
      ids.every((id) => isAct(id.replace(/^!/, ''))) &&
      where.every(isPlace) &&
      what.every(isThing) &&
      times.every((time) => TIME.test(time)) &&
      claims.every(({ value, power }) => NUMBER.test(value) && Math.abs(power) <= MOST_POWER) &&
      words.every(({ means }) => means === NOTHING || isAct(means) || isPlace(means) || isThing(means)),
  };
};
