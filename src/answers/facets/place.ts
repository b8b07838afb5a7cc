import { stands, STANDS } from '../../search/where-terms-stand.js';
import type { Candidate } from '../candidate.js';
import { placeTeller } from '../score-gains.js';
import type { SaidRole } from '../said-facts.js';
import { ancestorsOf, isKinOf, isTopical } from '../traits.js';
import { type Beside, byFigures, type Facet, other, SAME, silent, type Stance } from './facet.js';
import { fillingsOf, isNamedIn, toldIn } from './told-facts.js';

/** The places asked for must be the record's. */
export const place: Facet = {
  pins: true,
  ask: ({ question: { places, groups }, content }) => {
    if (places.length === 0) return undefined;
    const topical = new Set(places.flat().filter((each) => isTopical(each, content)));
    const asked = places.map((ids) => ids.map((id) => ({ id, term: `#${id}` })));
    const isHeld = ({ record: { standing }, traits }: Candidate, { id, term }: { readonly id: string; readonly term: string }): boolean => {
      if (stands(standing, term, STANDS.own)) return true;
      if (traits.places.size > 0) return traits.places.has(id) || (traits.openEnded && topical.has(id));
      // A text that names no place of its own speaks of the article's subject, or of what stands beside it.
      return stands(standing, term, STANDS.around | STANDS.beside) || topical.has(id) || traits.containing.has(id);
    };
    return ({ match }) => {
      const missing = asked.filter((each) => !each.some((one) => isHeld(match, one))).flat();
      if (missing.length === 0) return SAME;
      const named = groups.filter(({ terms }) => missing.some(({ term }) => terms.includes(term)));
      return other(
        'place',
        named.map(({ text }) => text),
      );
    };
  },
};

/** A place asked for must be told; which field or region a follow-on asks for may be said beside it, and a section tells of several. */
export const where: Facet = {
  pins: true,
  ask: ({ question, query }) => {
    if (question.wanted !== 'place' || question.compares) return undefined;
    if (question.after !== undefined && !question.reading.cues.has('where')) return undefined;
    // "Where does it rank" asks for no place.
    if (query.operation === 'rank') return undefined;
    const tellsWhere = placeTeller(question);
    return (beside) => {
      const {
        match,
        facts: { said },
      } = beside;
      const { kind } = match.record.target;
      if (kind === 'list' && (said.length === 0 || said.some(({ ofItems }) => ofItems.includes('where')))) return SAME;
      // "Where was it in 2014" may ask how high.
      if (kind === 'section' || (kind === 'figure' && question.reading.years.length > 0)) return SAME;
      // A number tells whose the money is, and not where it comes from.
      if (kind === 'figure' && query.origin) return other('where');
      return tellsWhere(match) || (kind === 'statement' && saysWhere(beside)) ? SAME : other('where');
    };
  },
};

/** A fact of what is asked names where it is done, be it no place of the glossary: "beside the pendulum". Where something comes from, its cause is. */
const saysWhere = (beside: Beside): boolean => {
  const { query, acts } = beside;
  return (toldIn(beside) ?? []).some(
    ({ fact }) =>
      fillingsOf(fact, WHERE).some((filling) => !isNamedIn(filling, query)) || (query.origin && acts.kinship('cause', fact.act) === 'same'),
  );
};

const WHERE: readonly SaidRole[] = ['where', 'from', 'to'];

/** The places of a figure are those asked for: neither a part of them nor what they are a part of. Of two that are compared each has its own. */
export const ownPlace: Facet = {
  ask: ({ question: { places, compares } }) => (places.length === 0 || compares ? undefined : besideOwn),
};

const besideOwn = (beside: Beside): Stance | undefined => {
  const { content, question } = beside;
  if (namesOtherPlaces(beside)) return other('place');
  const otherwise = toldToBeIn(beside);
  if (otherwise) return otherwise;
  return byFigures(beside, (figure) => {
    const own = [figure.whose, ...figure.where, figure.from, figure.to, ...figure.base].flatMap((id) =>
      id !== undefined && content.glossary.get(id)?.kind === 'place' ? [id] : [],
    );
    if (own.length === 0) return undefined;
    // A label may name a place beside the number's own: the province's cooperation "with Russia".
    const isBeside = (id: string): boolean =>
      stands(beside.match.record.standing, `#${id}`, STANDS.stated) && !own.some((each) => isKinOf(id, each, content));
    const missing = question.places.filter((ids) => !ids.some((id) => own.includes(id) || isBeside(id)));
    // A flow of which the article leaves one end unsaid is with its own parties; the other end has to be named.
    const isOpenEnded = figure.flow !== undefined && (figure.from === undefined || figure.to === undefined);
    const isLeftOut =
      isOpenEnded && missing.length < question.places.length && missing.every((ids) => ids.some((id) => isTopical(id, content)));
    if (missing.length === 0 || isLeftOut) return SAME;
    const isKin = missing.every((ids) => ids.some((id) => own.some((each) => isKinOf(id, each, content))));
    return isKin ? other('place') : silent('place');
  });
};

/** Checks the place where something is claimed to have been: "did China take part in Beijing". That a fact names the place in another role doesn't confirm it. */
const toldToBeIn = (beside: Beside): Stance | undefined => {
  const { query, question, facts, content } = beside;
  if (query.operation !== 'verify' || beside.match.record.target.kind === 'figure') return undefined;
  const behind = question.groups.filter(({ kind, from }) => kind === 'place' && query.within.includes(from - 1));
  const [last, ...others] = behind;
  if (!last || others.length > 0) return undefined;
  const isLocative = query.language === 'en' || query.words.some(({ at, cases }) => at === last.from && cases.includes('locative'));
  const wheres = facts.said.map((fact) => fillingsOf(fact, ['where']).flatMap(({ id }) => id ?? []));
  const isThere = (ids: readonly string[]): boolean =>
    ids.some((id) => last.terms.some((term) => id === term.slice(1) || ancestorsOf(id, content).includes(term.slice(1))));
  const told = wheres.filter((ids) => ids.length > 0);
  // "China took part in Beijing": who is named twice is once where it was.
  const isTwice = question.groups.some((group) => group !== last && group.terms.join() === last.terms.join());
  if (!isLocative || told.some(isThere)) return undefined;
  return told.length > 0 ? other('place', [last.text]) : isTwice ? silent('place', [last.text]) : undefined;
};

/** A text that names places of its own and none of those asked for, nor a part or a whole of one, tells of somewhere else. */
const namesOtherPlaces = ({ question: { places }, match: { record, traits }, content }: Beside): boolean => {
  const { placesNamed } = traits;
  if (record.target.kind !== 'statement' || placesNamed.length === 0) return false;
  return places.every((ids) => !ids.some((id) => placesNamed.some((each) => id === each || isKinOf(id, each, content))));
};
