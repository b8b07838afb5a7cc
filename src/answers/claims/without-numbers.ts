import type { Knowledge } from '../knowledge.js';
import type { Question } from '../question.js';
import type { Group } from '../../search/terms.js';

/** What the further numbers of a claim are of, where the first has a thing of its own: the gas of "32% of the oil and 31% of the gas". */
export const ofFurther = (question: Question): readonly Group[] => {
  const [first, ...others] = question.query.claims;
  if (!first || first.of.length === 0) return [];
  const ids = others.flatMap(({ of }) => of).filter((id) => !first.of.includes(id));
  return question.groups.filter(({ terms }) => ids.some((id) => terms.includes(`#${id}`)));
};

/** The same question without the numbers claimed, and without what the further ones are of, asked for as an amount. */
export const withoutNumbers = (question: Question, { claims, acts }: Knowledge): Question => {
  const { tokens } = question.reading;
  const [first, ...others] = question.query.claims;
  // What has changed had its first number at a time of its own.
  const changes = question.query.acts.some(({ ids }) => ids.some((id) => acts.kinship('change', id) === 'same'));
  const ofOthers = others.flatMap(({ years }) => years ?? []);
  const years = first?.years ?? (changes ? question.years.filter((year) => !ofOthers.includes(year)) : question.years);
  const stated = claims.in(tokens);
  const apart = ofFurther(question);
  const isClaimed = (at: number): boolean => [...stated, ...apart].some(({ from, length }) => from <= at && at < from + length);
  const units = new Set([...stated.map(({ claim }) => claim), ...question.query.claims].flatMap((claim) => claim.units));
  return {
    ...question,
    groups: question.groups.filter(({ from }) => !isClaimed(from)),
    wanted: 'quantity',
    compares: false,
    years,
    dimensions: new Set([...question.dimensions].filter((dimension) => !units.has(dimension))),
    query: {
      ...question.query,
      operation: 'tell',
      asked: 'amount',
      claims: [],
      things: question.query.things.filter((id) => !apart.some(({ terms }) => terms.includes(`#${id}`))),
      words: question.query.words.filter(({ at }) => !isClaimed(at)),
    },
  };
};

/** The claimed number with its scale and unit, in the asker's words. */
export const claimAsTyped = ({ reading: { tokens }, query: { claims: claimed } }: Question, { claims }: Knowledge): string | undefined => {
  const stated = claims.in(tokens).find(({ claim }) => claim.value === claimed[0]?.value);
  return (
    stated &&
    tokens
      .slice(stated.from, stated.from + stated.length)
      .map(({ text }) => text)
      .join(' ')
  );
};
