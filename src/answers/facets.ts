import type { Content, Figure } from '../content/content.js';
import type { Acts, Kinship } from '../query/acts.js';
import type { Query, QueryAct } from '../query/query.js';
import { stands, STANDS } from '../search/standing.js';
import { holds } from './candidate.js';
import type { Facts, ToldAct } from './facts.js';
import type { Match } from './match.js';
import type { Question } from './question.js';
import { ofOtherStatus } from './status.js';
import { ancestorsOf, isTopical } from './traits.js';

/** How a facet of a question stands to a record: it holds, the record doesn't say, says something else, or says the contrary. */
export type Standing =
  { readonly is: 'same' } | { readonly is: 'silent' | 'other' | 'opposite'; readonly facet: FacetName; readonly words: readonly string[] };

export type FacetName =
  | 'subject'
  | 'act'
  | 'parties'
  | 'whole'
  | 'place'
  | 'month'
  | 'quantifier'
  | 'extreme'
  | 'time'
  | 'who'
  | 'why'
  | 'definition'
  | 'narrow'
  | 'open'
  | 'status'
  | 'number';

/** A question beside a record, with all that is known of either. */
export interface Beside {
  readonly query: Query;
  readonly question: Question;
  readonly match: Match;
  readonly facts: Facts;
  readonly acts: Acts;
  readonly content: Content;
}

/** One thing that a question may ask of a fact. `compare` is undefined when the question doesn't ask it. */
export interface Facet {
  readonly name: FacetName;
  compare(beside: Beside): Standing | undefined;
}

const SAME: Standing = { is: 'same' };

/** The figures by which a record answers an amount: itself, or those of its statement. */
const figuresOf = ({ match: { record }, query }: Beside): readonly Figure[] => {
  if (record.target.kind === 'figure') return [record.target.figure];
  return record.target.kind === 'statement' && query.asked !== 'open' && query.operation !== 'define'
    ? record.target.statement.figures
    : [];
};

/** One of its figures is enough for a statement; undefined where there is none to compare. */
const byFigures = (beside: Beside, compare: (figure: Figure) => Standing | undefined): Standing | undefined => {
  const standings = figuresOf(beside).map(compare);
  const [first] = standings;
  return standings.find((standing) => standing === undefined || standing.is === 'same') ?? first;
};

/** Where a word of the question counts as the record's: its own text, the ways it is asked for, or its section. */
const EXPLAINED = STANDS.own | STANDS.around;
/** A yes or no rests on what the record says itself. */
const SAID = STANDS.firm | STANDS.stated;

/**
 * Every content word is in the record. A verb that nobody knows says nothing of an amount (slang has a hundred words for
 * "sold"); an adverb never does.
 */
const subject: Facet = {
  name: 'subject',
  compare: (beside) => {
    const { query, question, match, facts } = beside;
    const left = query.words.filter(({ owner, part, text, at, isKnown }) => {
      const isPlace = owner === 'place' && query.operation === 'verify' && match.record.target.kind !== 'figure';
      if (owner !== 'nobody' && owner !== 'thing' && !isPlace) return false;
      if (part.split('/').every((each) => each === 'adverb' || each === 'other')) return false;
      if (part === 'verb' && !STRICT.has(query.asked)) return false;
      // A word of no dictionary that isn't written as a name, nor counted, is slang or a slip.
      if (!isKnown && owner === 'nobody' && !isCounted(at, question)) return false;
      const groups = question.groups.flatMap((group, i) => (group.from <= at && at < group.from + group.length ? [i] : []));
      if (groups.length === 0) return false;
      const places = query.operation === 'verify' ? SAID : EXPLAINED;
      return !groups.some((i) => holds(match, i, places)) && ![...facts.lemmas].some((lemma) => lemma === text || isCutShort(text, lemma));
    });
    const numbers = question.groups.filter(
      ({ kind, from }, i) =>
        kind === 'number' && from >= 0 && !holds(match, i, EXPLAINED) && !isYear(question.groups[i]?.text ?? '', match),
    );
    const isNothing =
      query.operation === 'verify' && !query.words.some(({ owner }) => owner === 'thing' || owner === 'nobody' || owner === 'place');
    if (isNothing) return { is: 'silent', facet: 'subject', words: [] };
    const missing = [
      ...(isTolerable(left, beside) ? [] : left),
      ...(query.operation === 'verify' || match.record.target.kind === 'list' ? [] : numbers),
    ].map(({ text }) => text);
    return missing.length === 0 ? SAME : { is: 'other', facet: 'subject', words: missing };
  },
};

/** «В 12-м году» is 2012. */
const isYear = (text: string, { traits }: Match): boolean =>
  [...traits.years].some((year) => text.length === 2 && String(year).endsWith(text));

/** What is asked for that a strange verb may change: who did it, when, why, whether. */
const STRICT: ReadonlySet<string> = new Set(['who', 'time', 'place', 'why', 'truth']);

/** Whether it is so hangs on the very act. */
const OF_ACT: ReadonlySet<string> = new Set(['truth']);

const isCounted = (at: number, { reading: { quantityAt } }: Question): boolean => quantityAt !== undefined && at - quantityAt === 1;

/**
 * A plain word or two that the record doesn't explain are a manner of speaking ("the farming picture"), not if one is a name, what is
 * counted, or what the lexicon knows as another matter. Worth 3 of 100 hits on the project's own questions, and nothing misled on those
 * that test trust.
 */
const isTolerable = (left: Query['words'], { query, question }: Beside): boolean =>
  left.length <= MOST_TOLERATED && !STRICT.has(query.asked) && left.every((word) => isPlain(word, question));

const MOST_TOLERATED = 2;

const isPlain = ({ owner, isKnown, at }: Query['words'][number], { groups, reading: { quantityAt } }: Question): boolean => {
  const group = groups.find(({ from, length }) => from <= at && at < from + length);
  const isHead = quantityAt !== undefined && at > quantityAt && at - quantityAt <= HEAD_REACH;
  return owner === 'nobody' && isKnown && group?.kind === 'stem' && group.isCommon === true && !isHead;
};

/** How far behind "how many" what is counted may stand. */
const HEAD_REACH = 2;

/** "Внутр." is cut short of «внутренний». */
const isCutShort = (text: string, lemma: string): boolean => text.length >= SHORTEST_CUT && lemma.startsWith(text);
const SHORTEST_CUT = 3;

/** The act that is asked for is the one told: for an amount an unknown act is another one only if the figure has an act of its own. */
const act: Facet = {
  name: 'act',
  compare: (beside) => {
    const { query, match, facts, acts, question } = beside;
    const asked = query.acts;
    if (asked.length === 0 || match.record.target.kind === 'section') return undefined;
    const standings = asked.map((each): Standing => {
      const told = kinOf(each, facts, acts);
      const same = told.filter(({ kin }) => kin === 'same');
      const words = wordsOf(query, each);
      if (same.length > 0) {
        const isTold = each.negated === query.denies;
        // One "not" in either language is the record's: "has not been optimised".
        if (same.some(({ act: own }) => own.negated) !== isTold) return SAME;
        // "Not fully", "too little": a text with a "no" of its own doesn't affirm what is denied.
        return each.negated && facts.cues.has('negation') ? { is: 'silent', facet: 'act', words } : { is: 'opposite', facet: 'act', words };
      }
      // That coal "went" is no contrary of what "arrived": such acts only carry the sentence.
      const isCarrying = !OF_ACT.has(query.asked) && each.ids.every((id) => acts.isLoose(id));
      if (!isCarrying && told.some(({ kin }) => kin === 'opposite')) return { is: 'opposite', facet: 'act', words };
      if (query.asked === 'open') return SAME;
      if (query.operation !== 'verify' && each.ids.some((id) => acts.isQuality(id))) return SAME;
      if (!each.negated && !OF_ACT.has(query.asked) && each.ids.some((id) => acts.isLoose(id))) return SAME;
      const groups = question.groups.flatMap((group, i) => (group.from <= each.at && each.at < group.from + group.length ? [i] : []));
      // How people ask for a record is evidence of what it tells, but of no yes or no.
      const isBetween = each.who.length + each.whom.length > 0 && each.ids.some((id) => acts.kinship(id, 'exceed') === 'same');
      if (
        !each.negated &&
        !isBetween &&
        question.after === undefined &&
        !STRICT.has(query.asked) &&
        groups.some((i) => holds(match, i, STANDS.own))
      )
        return SAME;
      return { is: 'other', facet: 'act', words };
    });
    return worst(standings);
  },
};

/** The acts that a record tells and that are kin to one asked for. */
const kinOf = (
  asked: QueryAct,
  { acts: told }: Facts,
  acts: Acts,
): readonly { readonly act: ToldAct; readonly kin: Kinship; readonly turned: boolean }[] =>
  told.flatMap((act) =>
    asked.ids.flatMap((id) =>
      act.ids.flatMap((other) => {
        const kin = acts.kinship(id, other);
        // A word of two meanings contradicts only if both do: close is shut, and near.
        if (kin === 'opposite' && !act.ids.every((each) => acts.kinship(id, each) === 'opposite')) return [];
        return kin === 'other' ? [] : [{ act, kin, turned: kin === 'same' && acts.isTurned(id, other) }];
      }),
    ),
  );

const wordsOf = (query: Query, { at }: QueryAct): readonly string[] => query.words.filter((word) => word.at === at).map(({ text }) => text);

const RANK = { same: 0, silent: 1, other: 2, opposite: 3 } as const;
const worst = (standings: readonly Standing[]): Standing => standings.reduce((a, b) => (RANK[b.is] > RANK[a.is] ? b : a), SAME);

/** Who does it to whom: Russia ahead of China is not China ahead of Russia. */
const parties: Facet = {
  name: 'parties',
  compare: (beside) => {
    const { query, facts, acts } = beside;
    // Where a figure's goods go, its own fields tell.
    if (figuresOf(beside).some(({ flow }) => flow !== undefined)) return undefined;
    for (const asked of query.acts) {
      // Who does what to whom is told by a verb; "the imports of the province" may be either's.
      const isVerb =
        query.language === 'en' ||
        query.words.some(({ at, part }) => at === asked.at && (part.includes('verb') || part.includes('adjective')));
      const hasSides = asked.ids.some((id) => acts.hasSides(id));
      // A question that only has a place beside its verb doesn't set it against another; "surpass Russia" does.
      const isBetween = asked.ids.some((id) => acts.kinship(id, 'exceed') === 'same') || (asked.who.length > 0 && asked.whom.length > 0);
      if (!isVerb || (query.operation !== 'verify' && !(hasSides && isBetween))) continue;
      for (const { act: told, kin, turned } of kinOf(asked, facts, acts)) {
        if (kin !== 'same') continue;
        const [who, whom] = turned ? [told.whom, told.who] : [told.who, told.whom];
        const swapped =
          asked.who.some((id) => whom.includes(id) && !who.includes(id)) || asked.whom.some((id) => who.includes(id) && !whom.includes(id));
        const held = asked.who.some((id) => who.includes(id)) || asked.whom.some((id) => whom.includes(id));
        if (swapped && !held && hasSides) return { is: 'opposite', facet: 'parties', words: [] };
        const isAnother = asked.who.length > 0 && who.length > 0 && !asked.who.some((id) => who.includes(id));
        if (isAnother && query.operation === 'verify') return { is: 'other', facet: 'parties', words: [] };
      }
    }
    return undefined;
  },
};

/** A part is told by a part and the whole by the whole: Russia's GDP isn't the share that machinery has of it. */
const whole: Facet = {
  name: 'whole',
  compare: (beside) => {
    const { query, question, content } = beside;
    const named = query.things.filter((id) => isThing(id, content));
    return byFigures(beside, (figure) => {
      if (figure.measure !== 'share') return undefined;
      // "In all" is asked of the whole.
      if (query.quantifiers.includes('total') && !question.reading.cues.has('share')) return OTHER_WHOLE;
      if (named.length === 0 || figure.base.length === 0) return undefined;
      const part = named.some((id) => figure.of.includes(id) && !figure.base.includes(id));
      const inWhole = named.filter((id) => figure.base.includes(id) && !figure.of.includes(id));
      return part || inWhole.length === 0 ? SAME : OTHER_WHOLE;
    });
  },
};

const OTHER_WHOLE: Standing = { is: 'other', facet: 'whole', words: [] };

const isThing = (id: string, { glossary }: Content): boolean => glossary.get(id)?.kind === 'thing';

/** The places of a figure are those asked for: neither a part of them nor what they are a part of. */
const place: Facet = {
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

/** A number of something narrower than what is named is no number of it: the area of the province isn't its farmland. */
const narrow: Facet = {
  name: 'narrow',
  compare: (beside) => {
    const { query, question, content } = beside;
    if (query.asked !== 'amount' && query.asked !== 'what') return undefined;
    if (query.acts.some(({ ids }) => ids.some((id) => !beside.acts.isLoose(id) && !beside.acts.isQuality(id)))) return undefined;
    const named = new Set(question.groups.flatMap(({ terms, broader }) => [...terms, ...broader]));
    const words = query.words.filter(({ owner }) => owner === 'nobody');
    return byFigures(beside, (figure) => {
      const isNamed = figure.of.some(
        (id) => named.has(`#${id}`) || (content.glossary.get(id)?.broader ?? []).some((wider) => named.has(`#${wider}`)),
      );
      return isNamed || words.length > 0 ? SAME : { is: 'other', facet: 'narrow', words: [] };
    });
  },
};

/** A section is told to whoever names a thing and asks nothing of it; what is asked of it, it doesn't say. */
const openness: Facet = {
  name: 'open',
  compare: ({ query, match: { record }, acts }) => {
    if (record.target.kind !== 'section') return undefined;
    const asksAct = query.acts.some(({ ids }) => ids.every((id) => !acts.isLoose(id) && !acts.isQuality(id)));
    const isOpen = query.asked === 'open' || ((query.asked === 'what' || query.asked === 'list') && !asksAct);
    return isOpen && !query.extreme ? SAME : { is: 'silent', facet: 'open', words: [] };
  },
};

/** A common word isn't defined by what happens to name it; a name, or a word in quotation marks, is told by what the article says of it. */
const definition: Facet = {
  name: 'definition',
  compare: ({ query, content }) => {
    if (query.operation !== 'define' || query.quoted || query.times.length > 0 || query.things.length === 0) return undefined;
    const isCommon = query.things.every((id) => content.glossary.get(id)?.kind === 'thing');
    const isAlone = query.acts.length === 0 && query.words.every(({ owner }) => owner !== 'nobody');
    return isCommon && isAlone ? { is: 'silent', facet: 'definition', words: [] } : undefined;
  },
};

/** What is to be isn't told as what is now. */
const status: Facet = {
  name: 'status',
  compare: (beside) => {
    const isOther = ofOtherStatus(beside.question, beside.content);
    return byFigures(beside, (figure) => (isOther(figure) ? { is: 'other', facet: 'status', words: [] } : SAME));
  },
};

/** "Which five": a list of that many. */
const number: Facet = {
  name: 'number',
  compare: ({ question: { reading }, match: { record } }) => {
    if (record.target.kind !== 'list' || reading.counted === undefined) return undefined;
    return record.target.list.items.length === reading.counted ? SAME : { is: 'other', facet: 'number', words: [] };
  },
};

/** A month asked for is told. */
const month: Facet = {
  name: 'month',
  compare: ({ query, facts }) => {
    const months = query.times.filter((time) => time.includes('-')).map((time) => Number(time.slice(-2)));
    if (months.length === 0) return undefined;
    return months.some((each) => facts.months.has(each)) ? SAME : { is: 'other', facet: 'month', words: [] };
  },
};

/** "All" isn't told by "only one" or "some". */
const quantifier: Facet = {
  name: 'quantifier',
  compare: ({ query, facts, match }) => {
    if (query.operation !== 'verify') return undefined;
    const { target } = match.record;
    if (query.quantifiers.includes('only')) {
      if (target.kind === 'list') return { is: 'opposite', facet: 'quantifier', words: [] };
      return facts.cues.has('only') ? SAME : { is: 'silent', facet: 'quantifier', words: [] };
    }
    if (!query.quantifiers.includes('all')) return undefined;
    if (facts.cues.has('all')) return SAME;
    return facts.cues.has('only') || facts.cues.has('some')
      ? { is: 'opposite', facet: 'quantifier', words: [] }
      : { is: 'silent', facet: 'quantifier', words: [] };
  },
};

/** The biggest, the second: the record has to say so itself. */
const extreme: Facet = {
  name: 'extreme',
  compare: ({ query, facts }) => {
    if (!query.extreme || query.operation === 'compare') return undefined;
    return facts.cues.has('most') ? SAME : { is: 'silent', facet: 'extreme', words: [] };
  },
};

/** When: a date in the record's own words. */
const time: Facet = {
  name: 'time',
  compare: ({ query, facts, match: { record } }) => {
    if (query.asked !== 'time') return undefined;
    if (record.target.kind === 'figure' && record.target.figure.measure !== 'duration' && record.target.figure.period !== undefined)
      return SAME;
    return facts.years.size > 0 || facts.months.size > 0 ? SAME : { is: 'silent', facet: 'time', words: [] };
  },
};

/** Who: somebody whom the question doesn't name. */
const who: Facet = {
  name: 'who',
  compare: ({ query, facts, acts, match: { traits, record } }) => {
    if (query.asked !== 'who') return undefined;
    const { target } = record;
    if (target.kind === 'section' || target.kind === 'list') return undefined;
    const named = new Set([...query.things, ...query.places]);
    const agents = traits.agentsStated.map((term) => term.slice(1));
    const doers = query.acts.flatMap((asked) =>
      kinOf(asked, facts, acts).flatMap(({ act: told, turned }) => (turned ? told.whom : told.who)),
    );
    return [...agents, ...doers].some((id) => !named.has(id)) ? SAME : { is: 'silent', facet: 'who', words: [] };
  },
};

/** Why: a reason or a purpose, and nothing else. */
const why: Facet = {
  name: 'why',
  compare: ({ query, facts, match: { record } }) => {
    if (query.asked !== 'why') return undefined;
    const { target } = record;
    if (target.kind === 'list' || target.kind === 'section') return undefined;
    const kind = target.statement.kind;
    return kind === 'reason' || kind === 'aim' || facts.cues.has('cause') ? SAME : { is: 'silent', facet: 'why', words: [] };
  },
};

/** Everything that a question may ask of a fact; each record goes through all of it. */
export const FACETS: readonly Facet[] = [
  subject,
  act,
  parties,
  whole,
  place,
  narrow,
  openness,
  definition,
  status,
  number,
  month,
  quantifier,
  extreme,
  time,
  who,
  why,
];
