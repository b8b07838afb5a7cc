import type { Content } from '../../content/content.js';
import { stands, STANDS } from '../../search/standing.js';
import { ancestorsOf, isTopical } from '../traits.js';
import { type Beside, byFigures, type Facet, SAME } from './facet.js';

/** The places of a figure are those asked for: neither a part of them nor what they are a part of. */
export const place: Facet = {
  name: 'place',
  compare: (beside) => {
    const { question, content } = beside;
    if (question.places.length === 0 || question.compares) return undefined;
    if (isElsewhere(beside)) return { is: 'other', facet: 'place', words: [] };
    return byFigures(beside, (figure) => {
      const own = [figure.whose, ...figure.where, figure.from, figure.to, ...figure.base].flatMap((id) =>
        id !== undefined && content.glossary.get(id)?.kind === 'place' ? [id] : [],
      );
      if (own.length === 0) return undefined;
      // Cooperation "with Russia" is named in the label, where the number is the province's.
      const isBeside = (id: string): boolean =>
        stands(beside.match.record.standing, `#${id}`, STANDS.stated) && !own.some((other) => isKinOf(id, other, content));
      const missing = question.places.filter((ids) => !ids.some((id) => own.includes(id) || isBeside(id)));
      // A flow of which the article leaves one end unsaid is with its own parties; the other end has to be named.
      const isOpenEnded = figure.flow !== undefined && (figure.from === undefined || figure.to === undefined);
      const isLeftOut =
        isOpenEnded && missing.length < question.places.length && missing.every((ids) => ids.some((id) => isTopical(id, content)));
      if (missing.length === 0 || isLeftOut) return SAME;
      const isKin = missing.every((ids) => ids.some((id) => own.some((other) => isKinOf(id, other, content))));
      return { is: isKin ? 'other' : 'silent', facet: 'place', words: [] };
    });
  },
};

const isStatedPlace = (term: string, standing: ReadonlyMap<string, number>, { glossary }: Content): boolean =>
  glossary.get(term.slice(1))?.kind === 'place' && ((standing.get(term) ?? 0) & STANDS.stated) !== 0;

/** Whether one place lies in the other. */
const isKinOf = (a: string, b: string, content: Content): boolean =>
  ancestorsOf(a, content).includes(b) || ancestorsOf(b, content).includes(a);

/** A text that names places of its own and none of those asked for, nor a part or a whole of one, tells of somewhere else. */
const isElsewhere = ({ question, match: { record }, content }: Beside): boolean => {
  if (record.target.kind !== 'statement') return false;
  const stated = [...record.standing.keys()].filter((term) => isStatedPlace(term, record.standing, content)).map((term) => term.slice(1));
  return (
    stated.length > 0 &&
    question.places.every((ids) => !ids.some((id) => stated.some((other) => id === other || isKinOf(id, other, content))))
  );
};
