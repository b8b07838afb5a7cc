import type { Content } from '../../content/content.js';
import { figuresIn } from '../../search/records.js';
import type { IndexedRecord } from '../../search/search-index.js';
import { stands, STANDS } from '../../search/where-terms-stand.js';
import { fillingsOf } from '../facets/told-facts.js';
import { ancestorsOf } from '../traits.js';
import type { Claimed } from './slots.js';

/**
 * Whether the article tells the very things that are claimed of somewhere in one place only, which is neither in the claimed one nor has
 * it in it: reclamation goes on in the province, and is told of nowhere else. What it tells of several places may be so in one more.
 */
export const isOnlyThere = (record: IndexedRecord, { lacked, question, knowledge }: Claimed): boolean => {
  const { query, groups, places } = question;
  const { index, factsOf, content } = knowledge;
  const isLacked = (from: number, length: number): boolean => lacked.some(({ at }) => from <= at && at < from + length);
  const isNamed = (at: number): boolean => query.words.some((word) => word.at === at && word.owner !== 'small');
  const things = groups.filter(({ kind, factor, from }) => kind === 'thing' && factor >= 1 && isNamed(from));
  if (query.acts.some(({ negated }) => negated) || things.length === 0 || things.some(({ from, length }) => isLacked(from, length)))
    return false;
  const isOne = (id: string): boolean => things.some(({ terms }) => terms.includes(`#${id}`));
  const isPlace = (id: string | undefined): id is string => content.glossary.get(id ?? '')?.kind === 'place';
  const tellsAll = ({ target, standing }: IndexedRecord): boolean =>
    target.kind !== 'section' && things.every(({ terms }) => terms.some((term) => stands(standing, term, STANDS.stated)));
  const placesSaid = (each: IndexedRecord): readonly string[] =>
    factsOf(each)
      .said.filter((fact) => fillingsOf(fact, ['who', 'what']).some(({ mentions }) => mentions.some(isOne)))
      .flatMap((fact) => fillingsOf(fact, ['where']).map(({ id }) => id))
      .filter(isPlace);
  const placesOf = (each: IndexedRecord): readonly string[] => [
    ...figuresIn(each.target).flatMap(({ of, base, whose, where }) =>
      [...of, ...base].some(isOne) ? [whose, ...where].filter(isPlace) : [],
    ),
    ...placesSaid(each),
  ];
  // Of goods that are counted in one place there may be as many in another: a number tells where else, and not where only.
  const own = placesSaid(record);
  const isOfOwn = (id: string): boolean => own.some((each) => areKin(id, each, content));
  const claimed = places
    .flat()
    .filter((id) => groups.some(({ terms, from, length }) => terms.includes(`#${id}`) && isLacked(from, length)));
  const told = index.records.filter(tellsAll).flatMap(placesOf);
  return (
    tellsAll(record) &&
    own.length > 0 &&
    own.every((id) => own.every((each) => areKin(id, each, content))) &&
    told.every((id) => isOfOwn(id) && !claimed.some((each) => areKin(id, each, content)))
  );
};

const areKin = (a: string, b: string, content: Content): boolean =>
  a === b || ancestorsOf(a, content).includes(b) || ancestorsOf(b, content).includes(a);
