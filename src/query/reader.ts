import { type Content, unitOf } from '../content/content.js';
import { formsOf } from '../search/forms.js';
import type { Lexicon } from '../search/lexicon.js';
import type { Reading } from '../search/reading.js';
import type { Group } from '../search/terms.js';
import { isCyrillic, covers, indicesOf } from '../search/tokens.js';
import { asksAmount, countsDoer, askedWordAt, MEASURES } from './amount.js';
import { type Stated, withoutCorrected } from './claims.js';
import { exceedsOther } from './comparison.js';
import { type WordReader, SAYING, type Worded } from './word-reader.js';
import { asksExtreme, endsNamed } from './extreme.js';
import { thingAfter, toldApartBy } from './number-of.js';
import { timesOf } from './months.js';
import { denyingWhy, lacksName, lightVerbsNegated, negatesOneOf } from './negation.js';
import { onlyDoerIn } from './only-doer.js';
import { operationOf } from './operation.js';
import { createOwners, isInside } from './owners.js';
import type { Query, QueryAct } from './query.js';
import { besidesOf, nounOfWhich, whichOf } from './which.js';
import { idsAmong, mayBe, mayBeVerb, SUBJECT_KINDS } from './word.js';
import { saidBySmallWords } from './small-words.js';
import { LAST_TO_ASK, isYesNo } from './yes-no.js';

/** What is known of a message before it is read into a query: which kind of question its cues point to. */
export interface Pointers {
  readonly wanted: 'quantity' | 'time' | 'place' | 'person' | 'reason' | 'list' | 'overview' | 'anything';
  readonly compares: boolean;
  /** It was wrapped as a claim: "true or false: …", "…, right?" */
  readonly claims: boolean;
}

export type QueryReader = (message: string, reading: Reading, worded: Worded, pointers: Pointers) => Query;

/** Reads a message into a query: operation, what is asked, acts, things, times, claims, and an owner for each word. */
export const createQueryReader = (content: Content, lexicon: Lexicon, wordReader: WordReader): QueryReader => {
  const kindOf = (term: string): string | undefined => (term.startsWith('#') ? content.glossary.get(term.slice(1))?.kind : undefined);
  const ownersIn = createOwners(kindOf, lexicon, wordReader);
  const shareForms = formsOf(lexicon.cues.filter(({ id }) => id === 'share'));
  /** The per cent of a number that is claimed asks for no share. */
  const asksShare = (tokens: Reading['tokens'], inClaim: (at: number) => boolean): boolean =>
    shareForms.find(tokens).some(({ from }) => !inClaim(from));
  const emptyCues = formsOf(lexicon.cues.filter(({ empty }) => empty));

  return (message, reading, worded, { wanted, compares, claims }) => {
    const { groups } = reading;
    const { tokens, entries, cues } = worded;
    const lemmas = entries.map((entry) => entry.lemmas);
    const has = (id: string): boolean => cues.has(id);
    const allStated = wordReader.claims.in(tokens, cues);
    // "One of the 15 parks" says which parks are meant, and claims no number of them.
    const isAmong = ({ from }: Stated): boolean => (cues.get('member') ?? []).some((at) => at < from && from - at <= MEMBER_REACH);
    // "Eight years later" tells a time.
    const stated = reading.yearsApart === undefined ? allStated.filter((each) => !isAmong(each)) : [];
    const months = wordReader.monthsIn(worded);
    const inClaim = (at: number): boolean => stated.some((each) => covers(each, at));
    const groupsBy = tokens.map((_, at) => groups.filter((each) => covers(each, at)));
    const groupsAt = (at: number): readonly Group[] => groupsBy[at] ?? [];
    // "22.36 billion dollars in roubles": nothing is said but a number and another unit.
    const isInOther =
      stated.some(({ claim }) => claim.units.length > 0) &&
      groups.every(({ kind }) => kind === 'number') &&
      wordReader.claims.unitsIn(tokens, inClaim, true).length > 0;
    const asksToConvert = has('convert') || isInOther;
    const inUnits = wordReader.claims
      .unitsIn(tokens, inClaim, asksToConvert)
      .filter((id) => asksToConvert || reading.dimensions.has(unitOf(content, id).dimension));
    // "Translate the article" converts nothing.
    const isConverting = inUnits.length > 0;
    const asking = wordReader.asking
      .find(tokens)
      .filter(({ ids, length }) => (ids.includes('convert') ? isConverting : length > 1 || ids.some((id) => !SAYING.has(id))));
    const small = new Set([...emptyCues.find(tokens), ...asking].flatMap(indicesOf));
    // "How long did it stop when the crank fell" asks nothing of a fall: the clause behind "when" only tells the time.
    // Such a clause has another verb before it. «Пока» with no verb before it means "so far", and begins no clause.
    const during = (cues.get('during') ?? []).find((at) => entries.slice(0, at).some(({ parts }) => parts.has('verb')));
    const allActs = wordReader.actsIn(worded).filter(({ at }) => during === undefined || at < during);

    const converts = (at: number): boolean => isConverting && cues.get('convert')?.includes(at) === true;

    const owners = ownersIn({
      reading,
      worded,
      groupsAt,
      acts: allActs,
      isStated: (at) => allStated.some((each) => covers(each, at)) || months.some((each) => each.at === at),
      isEmpty: (at) => small.has(at),
      converts,
    });
    /** "Why should China care": after an auxiliary and its subject stands a verb, which no dictionary tells from its noun. */
    const isEnglishVerb = (at: number): boolean =>
      reading.language === 'en' &&
      (cues.get('auxiliary') ?? []).some((place) => place < at - 1) &&
      (owners[at - 1] === 'place' || owners[at - 1] === 'thing') &&
      owners[at] === 'nobody' &&
      mayBeVerb(tokens[at]?.text ?? '');
    const words = tokens.map((token, at) => ({
      text: token.text,
      owner: owners[at] ?? 'small',
      part: isEnglishVerb(at)
        ? 'verb'
        : owners[at] === 'place' && wordReader.isOfPlace(token)
          ? 'adjective'
          : [...(entries[at]?.parts ?? [])].join('/'),
      cases: [...(entries[at]?.cases ?? [])],
      lemmas: [...(entries[at]?.lemmas ?? [])],
      isKnown: !isCyrillic(token.text) || (entries[at]?.isKnown ?? true),
      at,
    }));
    // What is larger than another exceeds it.
    const exceeds = (each: QueryAct): QueryAct =>
      has('than') && each.ids.some((id) => MUCH.has(id)) ? { ...each, ids: [...each.ids, 'exceed'] } : each;
    const isAct = ({ at }: QueryAct): boolean => {
      // "The mean pressure" means nothing else than pressure.
      if (cues.get('average')?.includes(at) === true) return false;
      if (cues.get('than')?.includes(at) === true) return true;
      const word = words[at];
      // "China supplies gas": an English verb may be the name of a thing too.
      const mayDo = reading.language === 'en' && !groupsAt(at).some(isInside(at));
      return word?.owner === 'act' || word?.owner === 'quality' || (word?.owner === 'thing' && mayDo && mayBe(word, 'verb'));
    };
    const lightVerbs = lightVerbsNegated(entries, cues, (at) => wordReader.mayBeLight(lemmas, at));
    const acts = denyingWhy(allActs.filter(isAct).map(exceeds), wanted === 'reason', reading, entries, cues);

    // "Did it exceed that, and by how much": by how much tells whether, too.
    const asksByHowMuch = has('difference');
    const yesNo = isYesNo(
      message,
      reading,
      words,
      cues,
      stated.some(({ claim }) => claim.power > 0 || claim.units.length > 0),
    );
    const verifies = claims || (!isInOther && !(compares && stated.length === 0) && !asksByHowMuch && yesNo);
    const besides = besidesOf(words, cues, groups);
    const isKnownAlready = (at: number): boolean => besides !== undefined && covers(besides, at);
    const concepts = idsAmong(groups.filter(({ from }) => !isKnownAlready(from)).flatMap(({ terms }) => terms));
    const isPlace = (id: string): boolean => content.glossary.get(id)?.kind === 'place';
    const isNaming = (id: string): boolean => SUBJECT_KINDS.has(content.glossary.get(id)?.kind ?? '');
    const places = concepts.filter(isPlace);
    // "Every year" says nothing of all years.
    const isYearly = (at: number): boolean => (cues.get('yearly') ?? []).includes(at);
    // "Half of the total" is a share of it.
    const isShareOf = (at: number): boolean => stated.some(({ claim, from, length }) => claim.fraction === true && from + length === at);
    const isBase = (at: number): boolean => (cues.get('base') ?? []).includes(at) || isShareOf(at);
    const measures = MEASURES.filter(has);
    const asksWord = has('word') || (cues.get('joining') ?? []).some((at) => at <= LAST_TO_ASK);
    const asksNumber = asksAmount(askedWordAt(words, cues), allActs, cues, wordReader.acts);
    const noun = nounOfWhich(words, cues, reading.language);
    // «Области» are fields, too, and that is what the article's glossary has them for.
    const isThing = (at: number): boolean => groupsAt(at).some(({ terms }) => idsAmong(terms).some(isNaming));
    const asksPlace = wanted === 'list' && noun !== undefined && !isThing(noun.at) && (cues.get('kind-of-place') ?? []).includes(noun.at);
    const asked = verifies
      ? 'truth'
      : isInOther
        ? 'amount'
        : asksPlace
          ? 'place'
          : (ASKED[wanted] ?? (asksWord ? (asksNumber ? 'amount' : 'what') : 'open'));
    const claimed = withoutCorrected(verifies ? allStated.filter((each) => !isAmong(each)) : stated);
    // A claim's unit may stand apart from its number: "the 525.8 billion are dollars, right?", or the hectare of "1.8 tonnes a hectare".
    const isUnitApart = verifies && (claimed.length === 1 || claimed.every(({ claim }) => claim.units.length === 0));
    const isInName = (at: number): boolean => groupsAt(at).some(({ kind, length }) => SUBJECT_KINDS.has(kind) && length > 1);
    const extreme = asksExtreme(words, worded, groupsAt, (at) => isInName(at) || isInName(at + 1) || inClaim(at), inClaim);
    return {
      language: reading.language,
      operation: operationOf(
        {
          verifies,
          compares,
          sums: (cues.get('total') ?? []).some((at) => (cues.get('word') ?? []).some((word) => word > LAST_TO_ASK && word < at)),
          defines: reading.cues.has('definition') && places.length === 0,
          shares: reading.cues.has('share') && asksShare(tokens, inClaim),
          asked,
          acts: allActs.filter(
            ({ at, length }) => length > 1 || !(lexicon.fillers.has(tokens[at]?.text ?? '') || converts(at) || isInName(at)),
          ),
          extreme,
          bounds: stated.some(({ claim }) => claim.bound === 'over' || claim.bound === 'under') || (has('between') && stated.length > 1),
          counts: !has('difference') && countsDoer(reading, words, cues),
          exceeds: exceedsOther(reading, worded),
          converts: inUnits.length > 0 && asksToConvert,
          rates:
            (has('rate') && reading.dimensions.size > 0) ||
            (cues.get('per-unit') ?? []).some((at) => wordReader.claims.isRate(tokens[at - 1], tokens[at + 1])) ||
            tokens.some((token, at) => wordReader.claims.isRate(token, tokens[at + 1])),
          numbers: stated.length,
          things: groups.filter(({ kind }) => kind === 'thing').length,
          places: places.length,
          lacksName: lacksName(words, reading, cues),
          cues: during === undefined ? cues : before(during, cues),
        },
        wordReader.acts.kinship,
      ),
      asked,
      acts: acts.filter(({ at }) => !isKnownAlready(at)),
      besides,
      which: whichOf(noun, cues, groupsAt),
      actsNamed: unique(allActs.filter((each) => !isAct(each)).flatMap(({ ids }) => ids)),
      things: concepts.filter(isNaming),
      places,
      times: timesOf(reading, months),
      after: (cues.get('after') ?? []).some((at) => tokens[at + 1]?.kind === 'year'),
      units: [...reading.dimensions],
      inUnits: [...inUnits],
      measures,
      claims: claimed.map((each) => ({
        ...each.claim,
        ...(isUnitApart ? { units: unique([...each.claim.units, ...reading.dimensions]) } : {}),
        of: thingAfter(each, groups),
        tells: toldApartBy(each, groups, cues),
      })),
      quantifiers: QUANTIFIERS.filter((id) => (cues.get(id) ?? []).some((at) => !isYearly(at) && !isBase(at))),
      extreme,
      ...saidBySmallWords(worded),
      yesNo: claims || (yesNo && !asksByHowMuch),
      ends: has('spread') || ((has('apart') || has('difference')) && endsNamed(worded) > 1),
      between: has('between') && stated.length > 1,
      onlyDoer: verifies ? onlyDoerIn(words, cues, reading.language) : undefined,
      apiece: unique(
        (cues.get('single') ?? []).flatMap((at) =>
          groupsAt(at + 1)
            .filter(({ kind }) => kind === 'thing')
            .flatMap(({ terms }) => idsAmong(terms)),
        ),
      ),
      member: has('member') || (verifies && acts.some(({ ids }) => ids.includes(INCLUDING))),
      lacks: (cues.get('negation') ?? []).some((at) => !negatesOneOf(acts, at, lightVerbs, entries)),
      quoted: QUOTE.test(message),
      // What is known already asks nothing.
      words: words.map((word) => (isKnownAlready(word.at) ? { ...word, owner: 'small' } : word)),
    };
  };
};

/** A mark that begins a quotation. */
const QUOTE = /[«“"]/;

/** "One of those 15": words may stand between. */
const MEMBER_REACH = 2;

const before = (until: number, cues: Worded['cues']): Worded['cues'] =>
  new Map(
    [...cues].flatMap(([id, places]) => {
      const own = places.filter((at) => at < until);
      return own.length > 0 ? [[id, own] as const] : [];
    }),
  );

const INCLUDING = 'include';

const MUCH: ReadonlySet<string> = new Set(['large', 'many', 'high']);

const QUANTIFIERS = ['all', 'only', 'some', 'exactly', 'total', 'average'] as const;

const ASKED: Readonly<Partial<Record<Pointers['wanted'], Query['asked']>>> = {
  quantity: 'amount',
  time: 'time',
  place: 'place',
  person: 'who',
  reason: 'why',
  list: 'list',
  overview: 'open',
};

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
