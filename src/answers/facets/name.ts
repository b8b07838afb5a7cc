import type { Content } from '../../content/content.js';
import { LANGUAGES } from '../../content/language.js';
import { stands, STANDS } from '../../search/where-terms-stand.js';
import { isTopical } from '../traits.js';
import { type Beside, type Facet, SAME, silent } from './facet.js';

/** What somebody or something is called: the record gives a name that the question doesn't have. */
export const name: Facet = {
  ask: ({ query, question, content }) => {
    if (!query.names) return undefined;
    const asked = new Set(question.groups.flatMap(({ terms }) => terms));
    return (beside) => {
      const isGiven = calledIn(beside, content).some((term) => (asked.has(term) ? isTold(term, content) : !isOfOther(term, asked, beside)));
      if (beside.match.record.target.kind === 'figure') return silent('name');
      return isQuoting(beside) || isGiven ? SAME : silent('name');
    };
  },
};

/** A programme or a body that the question speaks of is called by its name; a place in it is only where something is. */
const isTold = (term: string, { glossary }: Content): boolean => CALLED.has(glossary.get(term.slice(1))?.kind ?? '');

const CALLED: ReadonlySet<string> = new Set(['programme', 'organisation']);

/** Whether a fact sets the name beside what is asked for, as the other party: who asked the keepers isn't one of them. */
const isOfOther = (term: string, asked: ReadonlySet<string>, { facts: { said } }: Beside): boolean =>
  said.some(({ roles }) => {
    const terms = [...roles.values()].flat().map(({ id }) => `#${id ?? ''}`);
    return terms.includes(term) && terms.some((other) => asked.has(other));
  });

/** The terms of all that a record's own text calls by a name, which is written with a capital letter. */
const calledIn = ({ match: { record } }: Beside, content: Content): readonly string[] =>
  [...record.standing.keys()].filter((term) => {
    const concept = content.glossary.get(term.slice(1));
    return (
      concept !== undefined &&
      // What the whole article is about names nobody in it.
      !isTopical(concept.id, content) &&
      stands(record.standing, term, STANDS.stated) &&
      LANGUAGES.some((each) => CAPITAL.test(concept.name[each]))
    );
  });

const CAPITAL = /^\p{Lu}/u;

/** A name that isn't in the glossary stands in quotation marks. */
const isQuoting = ({ match: { record } }: Beside): boolean => record.body.some((text) => /[«“"]\p{Lu}/u.test(text));
