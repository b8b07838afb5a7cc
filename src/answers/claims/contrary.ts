import { stands, STANDS } from '../../search/where-terms-stand.js';
import type { Match } from '../candidates.js';
import type { Against } from '../facets/facet.js';
import type { Judgement } from '../judge.js';
import type { Knowledge } from '../knowledge.js';
import type { Question } from '../question.js';
import { ancestorsOf } from '../traits.js';

/**
 * Whether a record says the contrary of what a question claims or takes for granted: it grows, and the question says that it falls. All
 * else has to be as the question says. These don't matter: what the record leaves open, what it is done for, and whether the question names
 * only a part of the record's place.
 */
export const isContrary = ({ record }: Match, { is, against }: Judgement, question: Question, { content }: Knowledge): boolean => {
  if (is !== 'opposite') return false;
  const { words, aim } = question.query;
  const own = [...record.standing.keys()].filter((term) => stands(record.standing, term, STANDS.stated)).map((term) => term.slice(1));
  const isWithin = (id: string): boolean => ancestorsOf(id, content).some((wider) => own.includes(wider));
  const isBeside = (text: string): boolean => {
    const word = words.find((each) => each.text === text);
    if (!word) return false;
    if (aim !== undefined && word.at > aim) return true;
    const places = question.groups.flatMap(({ from, length, terms, kind }) =>
      kind === 'place' && from <= word.at && word.at < from + length ? terms.map((term) => term.slice(1)) : [],
    );
    return places.some(isWithin);
  };
  const isOfAct = against.some(({ facet, is: standing }) => facet === 'act' && standing === 'opposite');
  const isNoMatter = (each: Against): boolean => each.is !== 'other' || (isOfAct && each.facet === 'subject' && each.words.every(isBeside));
  return against.every(isNoMatter);
};
