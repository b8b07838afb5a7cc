import type { Content, Figure } from '../../content/content.js';
import type { Period } from '../../content/period.js';
import { ROLES } from '../../content/says-schema.js';
import type { Acts } from '../../query/acts.js';
import type { Query } from '../../query/query.js';
import { stands, STANDS } from '../../search/where-terms-stand.js';
import type { Filling, SaidFact, SaidRole } from '../said-facts.js';
import { isTopical } from '../traits.js';
import { kinOf } from './act.js';
import { type Beside, type Facet, answeringFigures, opposite, other, SAME, silent, type Stance } from './facet.js';
import { fillingsOf, isNamedIn, type ToldFact, toldIn, toldOf } from './told-facts.js';
import { NAME_KINDS } from '../../search/terms.js';

/** Whether it is only a kind of what is asked for. "The quickest keeper" doesn't tell who the keepers are. */
const isKindOf = ({ id }: Filling, { query, content }: Beside): boolean =>
  id !== undefined && (content.glossary.get(id)?.broader ?? []).some((wider) => query.things.includes(wider));

/** Whether it may be somebody who acts. Goods and documents aren't, nor are plain words in the role `by`: those tell a means. */
const isSomebody = ({ id, mentions }: Filling, role: SaidRole, { glossary }: Content): boolean => {
  const kind = id === undefined ? undefined : glossary.get(id)?.kind;
  if (id === undefined && mentions.length > 0 && mentions.every((each) => glossary.get(each)?.kind === 'thing')) return false;
  return kind !== 'thing' && kind !== 'programme' && (kind !== undefined || role !== 'by');
};

/** Whether a fact of the record on what is asked has somebody or something whom the question doesn't name in the roles of those it asks for. */
const isFilled = (beside: Beside, rolesOf: (told: ToldFact) => readonly SaidRole[]): boolean | undefined => {
  // Who announced it isn't told by who is anything else, loose as that act is.
  const ofAct = toldOf(beside.query.acts, beside);
  return (ofAct.length > 0 ? ofAct : toldIn(beside))?.some((told) =>
    rolesOf(told).some((role) =>
      fillingsOf(told.fact, [role]).some(
        (filling) => isSomebody(filling, role, beside.content) && !isNamedIn(filling, beside.query) && !isKindOf(filling, beside),
      ),
    ),
  );
};

/** When: the date of the very act. */
export const time: Facet = {
  ask: ({ query }) =>
    query.asked !== 'time'
      ? undefined
      : (beside) => {
          const { facts, match } = beside;
          const { target } = match.record;
          if (query.day && !facts.tellsDay && !facts.tellsWeekday) return silent('day');
          if (target.kind === 'figure' && target.figure.measure !== 'duration' && target.figure.period !== undefined) return SAME;
          const told = toldIn(beside);
          const isDated = told
            ? told.some(({ fact }) => isDate(fact.when)) ||
              (target.kind === 'statement' && [target.statement, ...target.statement.figures].some(({ period }) => isDate(period)))
            : facts.years.size > 0 || facts.months.size > 0;
          return isDated || facts.tellsWeekday ? SAME : silent('time');
        },
};

/** "Now" tells no date. */
const isDate = (period: Period | undefined): boolean => period !== undefined && period.kind !== 'now';

/** Who: somebody whom the question doesn't name, in a part of the act that people play. */
export const who: Facet = {
  ask: ({ query, acts }) =>
    query.asked !== 'who'
      ? undefined
      : (beside) => {
          const { facts, match } = beside;
          const { target } = match.record;
          if (target.kind === 'section') return undefined;
          const filled = isFilled(beside, ({ turned }) => (!asksDoer(query) ? PARTIES : turned ? RECEIVERS : DOERS));
          if (filled !== undefined) return filled ? SAME : silent('who');
          if (target.kind === 'list') return undefined;
          const named = new Set([...query.things, ...query.places]);
          const agents = match.traits.agentsStated.map((term) => term.slice(1));
          const doers = query.acts.flatMap((asked) =>
            kinOf(asked, facts, acts).flatMap(({ act: told, turned }) => (turned ? told.whom : told.who)),
          );
          return [...agents, ...doers].some((id) => !named.has(id)) ? SAME : silent('who');
        },
};

/** "Who paid" asks for one who pays; "who was paid", «кому заплатили» may ask for any party. */
const asksDoer = ({ acts, doer }: Query): boolean => doer !== undefined && acts.some(({ at }) => at === doer + 1);

const DOERS: readonly SaidRole[] = ['who', 'by', 'from'];
/** Who buys, where the fact tells of selling. */
const RECEIVERS: readonly SaidRole[] = ['whom', 'to', 'for', 'by'];
const PARTIES: readonly SaidRole[] = ['who', 'whom', 'by', 'from', 'to', 'for'];

const REASONS: readonly SaidRole[] = ['because', 'for'];

/** Who or what causes or explains it is why it is. */
const explains = ({ act, negated }: SaidFact, acts: Acts): boolean => !negated && EXPLAINING.some((id) => acts.kinship(id, act) === 'same');

const EXPLAINING = ['cause', 'explain'] as const;

/** Why: a reason or a purpose, and nothing else. */
export const why: Facet = {
  ask: ({ query, acts }) =>
    query.asked !== 'why'
      ? undefined
      : (beside) => {
          const { facts, match } = beside;
          const { target } = match.record;
          if (target.kind === 'section') return undefined;
          const told = toldIn(beside);
          if (told) {
            const isAim = target.kind !== 'list' && target.statement.kind === 'aim';
            const isGiven =
              isAim ||
              told.some(
                ({ fact }) =>
                  fact.reasonOf.length > 0 ||
                  (explains(fact, acts) && fillingsOf(fact, ['who']).some((filling) => !isNamedIn(filling, query))) ||
                  REASONS.some((role) => (target.kind === 'list' ? fact.ofItems.includes(role) : fact.roles.has(role))),
              );
            return isGiven ? SAME : silent('why');
          }
          if (target.kind === 'list') return undefined;
          const { kind } = target.statement;
          return kind === 'reason' || kind === 'aim' || facts.cues.has('cause') ? SAME : silent('why');
        },
};

/** Which of them: one that the question doesn't name is named, a kind of it, a proper name, or an item of a list of them. */
export const which: Facet = {
  ask: ({ query: { which: asked, asked: part } }) =>
    asked === undefined || asked.ids.length === 0 || !TO_NAME.has(part)
      ? undefined
      : (beside) => {
          const {
            match: { record },
            facts,
            content,
          } = beside;
          const { kind } = record.target;
          const { said } = facts;
          if (kind === 'section') return silent('which');
          if (said.length === 0) return undefined;
          // "What potential", "which harvest": a number of it tells.
          const isWord = asked.lemmas.some((lemma) => facts.lemmas.has(lemma));
          const isMeasured = ({ of, measure }: Figure): boolean =>
            measure !== 'count' && (isWord || of.some((id) => beside.query.things.includes(id)));
          if (answeringFigures(beside).some(isMeasured)) return SAME;
          if (kind === 'figure') return silent('which');
          // Numbers of the parks name no park.
          if (kind === 'list')
            return said.every(
              (fact) => !fact.ofItems.includes('who') && fillingsOf(fact, ['who']).some((filling) => isOneOf(filling, asked.ids)),
            )
              ? silent('which')
              : SAME;
          const isNamed = (filling: Filling, role: SaidRole): boolean => {
            if (isPlace(filling, content) && !OF_PLACE.has(role)) return false;
            const concept = filling.id === undefined ? undefined : content.glossary.get(filling.id);
            if (concept && NAME_KINDS.has(concept.kind) && !isTopical(concept.id, content))
              return asked.ids.includes(concept.id) || !isNamedIn(filling, beside.query);
            if (isNamedIn(filling, beside.query)) return false;
            return concept
              ? asked.ids.some((id) => concept.broader.includes(id))
              : isOneOf(filling, asked.ids) || asked.lemmas.some((lemma) => filling.lemmas.has(lemma));
          };
          const isToldBy = (fact: SaidFact): boolean =>
            ROLES.some((role) => fillingsOf(fact, [role]).some((filling) => isNamed(filling, role)));
          return said.some(isToldBy) || isListed(beside, asked.ids) ? SAME : silent('which');
        },
};

/** Whether a statement tells item by item what is asked for: "the models to aim for are …". */
const isListed = ({ match: { record }, content }: Beside, ids: readonly string[]): boolean =>
  record.target.kind === 'statement' &&
  ids.some((id) => stands(record.standing, `#${id}`, STANDS.stated)) &&
  [...content.lists.values()].some(({ items }) => items.every(({ statement }) => statement === record.id));

const isOneOf = ({ id, mentions }: Filling, ids: readonly string[]): boolean => ids.some((each) => each === id || mentions.includes(each));

/** Roles in which a place tells which one is meant: the zones of these towns. A place that did it, or that it came from, doesn't tell. */
const OF_PLACE: ReadonlySet<SaidRole> = new Set(['where', 'as', 'of', 'in']);
const isPlace = ({ id }: Filling, { glossary }: Content): boolean => id !== undefined && glossary.get(id)?.kind === 'place';

const TO_NAME: ReadonlySet<string> = new Set(['list', 'what']);

/** What is known already is no answer to what else there is; a list may have it among others. */
export const besides: Facet = {
  pins: true,
  ask: ({ query: { besides: known } }) =>
    known === undefined
      ? undefined
      : ({ match: { record }, facts: { said } }) => {
          const { target } = record;
          const isKnown = ({ id, lemmas, mentions }: Filling): boolean =>
            known.ids.some((each) => each === id || mentions.includes(each)) ||
            (known.ids.length === 0 && known.lemmas.some((lemma) => lemmas.has(lemma)));
          if (target.kind === 'figure') return target.figure.of.some((id) => known.ids.includes(id)) ? other('besides') : SAME;
          if (target.kind !== 'statement') return undefined;
          return said.some((fact) => fillingsOf(fact, ROLES).some(isKnown)) ? other('besides') : SAME;
        },
};

/** A common word isn't defined by what happens to name it; a name, or a word in quotation marks, is told by what the article says of it. */
export const definition: Facet = {
  ask: ({ query, content }) => {
    if (query.operation !== 'define' || query.quoted || query.times.length > 0 || query.things.length === 0) return undefined;
    const isCommon = query.things.every((id) => content.glossary.get(id)?.kind === 'thing');
    const isAlone = query.acts.length === 0 && query.words.every(({ owner }) => owner !== 'nobody');
    return isCommon && isAlone ? () => silent('definition') : undefined;
  },
};

/** The biggest, the second: the record has to say so itself. */
export const extreme: Facet = {
  ask: ({ query, question: { ordinal } }) => {
    if (ordinal === undefined && !query.extreme) return undefined;
    return (beside) => {
      const { kind } = beside.match.record.target;
      const isRanked = query.operation !== 'compare' && kind !== 'list' && kind !== 'section';
      if (ordinal === undefined || !isRanked) return query.extreme && query.operation !== 'compare' ? isMost(beside) : undefined;
      const ranks = ranksIn(beside);
      const verifies = query.operation === 'verify';
      // A place in an order that is claimed is confirmed by no number.
      if (ranks.length === 0) return verifies ? silent('extreme') : SAME;
      return ranks.includes(ordinal) ? SAME : verifies ? opposite('extreme') : other('extreme');
    };
  },
};

const isMost = (beside: Beside): Stance => {
  const { query, facts } = beside;
  const isTold = ranksIn(beside).includes(1) || facts.cues.has('most');
  // A range has both ends.
  const isRange = answeringFigures(beside).some(({ value }) => Array.isArray(value));
  if (isRange && isTold && facts.cues.has('least')) return SAME;
  // The lowest point is the contrary of the best.
  return !isTold ? silent('extreme') : query.least === facts.cues.has('least') ? SAME : opposite('extreme');
};

/** The places in an order that a record's facts tell. */
const ranksIn = ({ facts }: Beside): readonly number[] =>
  facts.said.flatMap((fact) => fillingsOf(fact, ['as']).flatMap(({ rank }) => rank ?? []));
