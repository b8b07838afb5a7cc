import type { Query } from '../../query/query.js';
import { figuresIn } from '../../search/records.js';
import { stands, STANDS } from '../../search/where-terms-stand.js';
import type { Match } from '../candidates.js';
import type { Against, FacetName } from '../facets/facet.js';
import type { Judgement } from '../judge.js';
import type { Knowledge } from '../knowledge.js';
import type { Question } from '../question.js';
import { ancestorsOf } from '../traits.js';

/**
 * Whether a record says the contrary of what a question claims or takes for granted: it grows and is said to fall, or goes the other way.
 * Nothing else may be told otherwise than the question has it. What is left open is no matter then, nor what it is said to be for, nor that
 * it is said of a part of the place that the record is of.
 */
export const isContrary = (match: Match, { is, against }: Judgement, question: Question, { content }: Knowledge): boolean => {
  const { record } = match;
  if (match.against.length > 0) return isTurned(match, question);
  if (is !== 'opposite') return false;
  const { words, aim } = question.query;
  const isOpposed = (facet: FacetName): boolean => against.some((each) => each.facet === facet && each.is === 'opposite');
  // A place in an order tells itself what is done; how it is done is no matter.
  const isManner = (word: Query['words'][number]): boolean =>
    word.part.includes('adverb') || (isOpposed('extreme') && word.part === 'verb' && word.owner === 'nobody');
  const own = [...record.standing.keys()].filter((term) => stands(record.standing, term, STANDS.stated)).map((term) => term.slice(1));
  const isWithin = (id: string): boolean => ancestorsOf(id, content).some((wider) => own.includes(wider));
  const isBeside = (text: string): boolean => {
    const word = words.find((each) => each.text === text);
    const at = word?.at ?? -1;
    const isThere = question.groups.some(
      ({ from, length, terms }) => from <= at && at < from + length && terms.some((term) => isWithin(term.slice(1))),
    );
    return word !== undefined && (isManner(word) || (isOpposed('act') && (isThere || (aim !== undefined && at > aim))));
  };
  const isNoMatter = (each: Against): boolean => each.is !== 'other' || (each.facet === 'subject' && each.words.every(isBeside));
  return against.every(isNoMatter);
};

/** "China supplies gas to Russia" of what goes from Russia to China. */
const isTurned = ({ record: { target }, against }: Match, { direction: { from, to } }: Question): boolean =>
  from !== undefined &&
  to !== undefined &&
  against.every(({ facet }) => facet === 'direction') &&
  figuresIn(target).some((figure) => figure.from === to && figure.to === from);
