import type { Content, Figure } from '../content/content.js';
import { LANGUAGES } from '../content/language.js';
import type { QueryAct } from '../query/query.js';
import type { WordReader } from '../query/word-reader.js';
import type { Target } from '../search/records.js';
import type { IndexedRecord } from '../search/search-index.js';
import { type Forms, formsOf } from '../search/forms.js';
import { tokenize } from '../search/tokens.js';
import { type SaidFact, saidBy, type SaidRole } from './said-facts.js';
import { yearsNamed } from './traits.js';

/** An act that a record tells, with who does it to whom as far as its words say. */
export type ToldAct = Pick<QueryAct, 'ids' | 'negated' | 'who' | 'whom'>;

/**
 * What a record says of itself: the facts that its content has written, and what the reader of questions reads in its own text in both
 * languages, never in its phrases.
 */
export interface Facts {
  readonly said: readonly SaidFact[];
  readonly acts: readonly ToldAct[];
  /** Acts of the whole that a share is of: the producing of "a share of oil output". */
  readonly actsOfWhole: readonly string[];
  /** Kinds of small words in it: all, only, some, cause, most … */
  readonly cues: ReadonlySet<string>;
  readonly months: ReadonlySet<number>;
  /** Whether it says a month's day; a day of the week. */
  readonly tellsDay: boolean;
  readonly tellsWeekday: boolean;
  /** Every lemma of its own text; of a list's facts, too, since its title is too short to say all that it's a list of. */
  readonly lemmas: ReadonlySet<string>;
  /** Years in its own text or its figures' periods. */
  readonly years: ReadonlySet<number>;
}

const withSaid = (read: TextFacts, said: readonly SaidFact[], { kind }: Target): Facts => ({
  ...read,
  lemmas: kind === 'list' ? new Set([...read.lemmas, ...lemmasSaid(said)]) : read.lemmas,
  said,
  acts: [...said.map(asTold), ...read.acts],
  months: new Set([...read.months, ...said.flatMap(({ when }) => (when && 'month' in when ? [when.month] : []))]),
});

const lemmasSaid = (said: readonly SaidFact[]): readonly string[] =>
  said.flatMap(({ roles }) => [...roles.values()].flat().flatMap(({ lemmas }) => [...lemmas]));

const asTold = ({ act, negated, roles }: SaidFact): ToldAct => {
  const idsOf = (...wanted: readonly SaidRole[]): string[] =>
    wanted.flatMap((role) => (roles.get(role) ?? []).flatMap(({ id }) => id ?? []));
  return { ids: [act], negated, who: idsOf('who', 'from'), whom: idsOf('whom', 'to') };
};

/** What the reader finds in a text. */
type TextFacts = Omit<Facts, 'said'>;

export type FactsOf = (record: Pick<IndexedRecord, 'id' | 'target'>) => Facts;

/** The facts of every record, each worked out when it is asked for first. */
export const createFacts = (words: WordReader, content: Content): FactsOf => {
  const known = new Map<string, Facts>();
  const names = nameForms(content);
  return ({ id, target }) => {
    const facts =
      known.get(id) ??
      withSaid(
        withMeasure(withoutBase(read(textsOf(target, content), words), target, words, content), target),
        saidBy(target, content, names),
        target,
      );
    known.set(id, facts);
    return facts;
  };
};

/** What a number of a kind tells by being one: a share makes up, an area is had or covered, a yield is harvested. */
const withMeasure = (facts: TextFacts, target: Target): TextFacts => {
  const ids = target.kind === 'figure' ? (ACTS_OF[target.figure.measure] ?? []) : [];
  return ids.length === 0
    ? facts
    : { ...facts, acts: [...facts.acts, ...ids.map((id) => ({ ids: [id], negated: false, who: [], whom: [] }))] };
};

const ACTS_OF: Readonly<Partial<Record<Figure['measure'], readonly string[]>>> = {
  share: ['make-up'],
  count: ['have'],
  area: ['have', 'cover'],
  duration: ['last'],
  yield: ['harvest', 'cultivate'],
};

/** The names of the glossary's things; a word or a measure of it names none. */
const nameForms = ({ glossary }: Content): Forms =>
  formsOf([...glossary.values()].filter(({ kind }) => kind !== 'word' && kind !== 'measure'));

/** "A share of the oil output" tells of no producing: that is the whole's, and the figure is of a part. */
const withoutBase = (facts: TextFacts, target: Target, words: WordReader, content: Content): TextFacts => {
  if (target.kind !== 'figure' || target.figure.measure !== 'share') return facts;
  const namesIn = (ids: readonly string[]): readonly string[] => ids.flatMap((id) => Object.values(content.glossary.get(id)?.name ?? {}));
  const actsOf = (ids: readonly string[]): readonly string[] => read(namesIn(ids), words).acts.flatMap(({ ids: acts }) => acts);
  const [own, base] = [actsOf(target.figure.of), actsOf(target.figure.base)];
  const ofWhole = base.filter((id) => !own.includes(id));
  return { ...facts, acts: facts.acts.filter(({ ids }) => !ids.some((id) => ofWhole.includes(id))), actsOfWhole: ofWhole };
};

/** What a target says in its own words; a figure's clause is its label, beside the statement that it stands in. */
const textsOf = (target: Target, content: Content): readonly string[] => {
  switch (target.kind) {
    case 'figure':
      return LANGUAGES.flatMap((language) => [
        target.figure.label[language],
        ...(isOnlyFigure(target.figure, content) ? [target.statement[language]] : []),
      ]);
    case 'statement':
      return LANGUAGES.flatMap((language) => [target.statement[language]]);
    case 'list':
      return LANGUAGES.flatMap((language) => [target.list.title[language], ...target.list.items.map((item) => item[language])]);
    case 'section':
      return LANGUAGES.flatMap((language) => [target.section.title[language], target.section.summary.whole[language]]);
  }
};

/** Of several numbers in a sentence each has its own clause: "fell from 8.58 to 2.04 while the other rose". */
const isOnlyFigure = ({ statement }: Figure, { statements }: Content): boolean => (statements.get(statement)?.figures.length ?? 0) <= 1;

const read = (texts: readonly string[], words: WordReader): TextFacts => {
  const acts: ToldAct[] = [];
  const cues = new Set<string>();
  const months = new Set<number>();
  let tellsDay = false;
  let tellsWeekday = false;
  const lemmas = new Set<string>();
  for (const text of texts) {
    const worded = words.worded(tokenize(text));
    acts.push(...words.actsIn(worded));
    for (const cue of worded.cues.keys()) cues.add(cue);
    if (worded.entries.some(({ isSuperlative }) => isSuperlative)) cues.add('most');
    tellsWeekday ||= words.namesWeekday(worded);
    for (const { month, at } of words.monthsIn(worded)) {
      months.add(month);
      tellsDay ||= [worded.tokens[at - 1], worded.tokens[at + 1]].some((token) => token?.kind === 'number');
    }
    for (const { lemmas: own } of worded.entries) for (const lemma of own) lemmas.add(lemma);
  }
  return { acts, actsOfWhole: [], cues, months, tellsDay, tellsWeekday, lemmas, years: new Set(yearsNamed(texts)) };
};
