import type { Figure } from '../../content/content.js';
import { STANDS } from '../../search/standing.js';
import { holds } from '../candidate.js';
import { headOf } from '../question.js';
import { type Beside, byFigures, figuresOf, type Facet, SAME } from './facet.js';

/** How many there are of what a list names is told by the list; any other amount isn't. */
const isCounted = ({ question, query, match }: Beside): boolean => {
  const head = headOf(question);
  return (
    query.acts.length === 0 &&
    question.reading.cues.has('number') &&
    head !== undefined &&
    holds(match, question.groups.indexOf(head), STANDS.own)
  );
};

type Measure = Figure['measure'];

/** What a number is a measure of, by the kind of question that asks for it. */
const MEASURES: readonly (readonly [cue: string, measures: readonly Measure[]])[] = [
  ['area', ['area', 'yield']],
  ['duration', ['duration']],
];

/** "For how long" is told by years, and "how large an area" by no money. */
export const measure: Facet = {
  name: 'measure',
  compare: (beside) => {
    const { query, match } = beside;
    if (query.asked !== 'amount') return undefined;
    if (match.record.target.kind === 'list') return isCounted(beside) ? SAME : { is: 'silent', facet: 'measure', words: [] };
    if (figuresOf(beside).length === 0) return { is: 'silent', facet: 'measure', words: [] };
    // The number that the question says itself is none that it asks for: how much those 200 enterprises exported.
    const isSaid = (figure: Figure): boolean => query.claims.some(({ value, units }) => units.length === 0 && value === figure.value);
    if (figuresOf(beside).every(isSaid)) return { is: 'other', facet: 'measure', words: [] };
    const wanted = MEASURES.filter(([cue]) => query.measures.some((each) => each === cue)).flatMap(([, measures]) => measures);
    if (wanted.length === 0) return undefined;
    return byFigures(beside, (figure) =>
      wanted.includes(figure.measure) || figure.measure === 'share' || figure.measure === 'multiple' || figure.measure === 'growth'
        ? SAME
        : { is: 'other', facet: 'measure', words: [] },
    );
  },
};
