import type { Content } from '../../content/content.js';
import type { Query } from '../../query/query.js';
import { STANDS } from '../../search/where-terms-stand.js';
import { holds } from '../candidate.js';
import type { Question } from '../question.js';
import { type Facet, other, SAME, silent, STRICT } from './facet.js';
import { covers } from '../../search/tokens.js';

/** Where a word of the question counts as the record's: its own text, the ways it is asked for, or its section. */
const EXPLAINED = STANDS.own | STANDS.around;
/** A yes or no rests on what the record says itself. */
const SAID = STANDS.firm | STANDS.stated;

/** Parts of speech that name nothing. */
const NAMELESS_PARTS: ReadonlySet<string> = new Set(['adverb', 'preposition', 'other']);

/**
 * Every content word is in the record. A verb that nobody knows says nothing of an amount (slang has a hundred words for
 * "sold"); an adverb never does.
 */
export const subject: Facet = {
  ask: ({ query, question, content }) => {
    const head = query.words.find(({ owner }) => owner === 'nobody' || owner === 'thing' || owner === 'act')?.at;
    const isNothing =
      query.operation === 'verify' &&
      query.things.length === 0 &&
      !query.words.some(({ owner }) => owner === 'thing' || owner === 'nobody' || owner === 'place');
    if (isNothing) return () => silent('subject');
    const groupsAt = (at: number): readonly number[] => question.groups.flatMap((group, i) => (covers(group, at) ? [i] : []));
    const demanded = query.words.flatMap((word) => {
      const { owner, part, at, isKnown } = word;
      const isPlace = owner === 'place' && query.operation === 'verify';
      if (owner !== 'nobody' && owner !== 'thing' && !isPlace) return [];
      if (part.split('/').every((each) => NAMELESS_PARTS.has(each))) return [];
      if (part === 'verb' && !STRICT.has(query.asked)) return [];
      // A word of no dictionary that stands where no name does is slang or a slip.
      if (!isKnown && owner === 'nobody' && !isCounted(at, question) && !isOfNames(query)) return [];
      const groups = groupsAt(at);
      if (groups.length === 0) return [];
      const places = query.operation === 'verify' || (at === head && owner === 'nobody' && part.includes('noun')) ? SAID : EXPLAINED;
      return [{ word, groups, places, ofText: isPlace }];
    });
    const counts = question.groups.flatMap(({ kind, from, text }, at) =>
      kind === 'number' && from >= 0 && !isCountOf(text, query, content) ? [{ text, at }] : [],
    );
    return ({ match, facts }) => {
      const left = demanded.flatMap(({ word, groups, places, ofText }) => {
        const { text, lemmas } = word;
        const isLeft =
          !(ofText && match.record.target.kind === 'figure') &&
          !groups.some((i) => holds(match, i, places)) &&
          !lemmas.some((lemma) => facts.lemmas.has(lemma)) &&
          !facts.lemmas.has(text) &&
          !isCutShort(text, facts.lemmas);
        return isLeft ? [word] : [];
      });
      const numbers = counts.filter(({ at }) => !holds(match, at, SAID));
      const missing = [
        ...left,
        ...((query.operation === 'verify' && !query.onlyDoer) || match.record.target.kind === 'list' ? [] : numbers),
      ].map(({ text }) => text);
      return missing.length === 0 ? SAME : other('subject', missing);
    };
  },
};

/** "The 15 parks": as many as the article counts of a thing that the question names say which are meant. */
const isCountOf = (text: string, { things }: Query, { figures }: Content): boolean =>
  [...figures.values()].some(({ measure, value, of }) => measure === 'count' && value === text && of.some((id) => things.includes(id)));

const isCounted = (at: number, { reading: { quantityAt } }: Question): boolean => quantityAt !== undefined && at - quantityAt === 1;

/** A message that is nothing but names: a word that nobody knows is one of them, and no slang or slip ("oi export"). */
const isOfNames = ({ words }: Query): boolean => words.every(({ owner }) => owner !== 'small');

/** "Внутр." is cut short of «внутренний». */
const isCutShort = (text: string, lemmas: ReadonlySet<string>): boolean => {
  if (text.length < SHORTEST_CUT) return false;
  for (const lemma of lemmas) if (lemma.startsWith(text)) return true;
  return false;
};
const SHORTEST_CUT = 3;
