import type { Content, Figure } from '../content/content.js';
import type { IndexedRecord, Phrase } from '../search/search-index.js';
import type { Group } from '../search/terms.js';
import { conflictsOf, isTopical, type Conflict } from './conflicts.js';
import type { Knowledge } from './knowledge.js';
import type { Question } from './question.js';
import type { Thresholds } from './thresholds.js';

/** A record beside a question: how well it fits, and what speaks against it. */
export interface Match {
  readonly record: IndexedRecord;
  readonly score: number;
  /** The share of the question's weight that the record covers. */
  readonly cover: number;
  readonly conflicts: readonly Conflict[];
}

/** The records that may answer, best first. */
export const matchesOf = (question: Question, knowledge: Knowledge): readonly Match[] => {
  const { index, content, thresholds } = knowledge;
  const { weights, counts, candidates } = thresholds;
  const hits = index.search(question.groups, candidates);
  const best = hits[0]?.score ?? 1;
  const weighed = question.groups.map((group) => ({ group, weight: index.weightOf(group) }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const asked = new Set(question.groups.flatMap(({ terms }) => terms));
  const bonus = besideLast(question, knowledge);
  return hits
    .map(({ record, score }): Match => {
      const cover = weighed.reduce((sum, { group, weight }) => sum + weight * coverOf(record, group, counts), 0) / total;
      const like = Math.max(0, ...record.phrases.map((phrase) => likeness(phrase, asked, weighed, total)));
      const fit =
        weights.cover * cover +
        weights.like * like +
        weights.rank * (score / best) +
        kindFits(question, record, content) +
        (isNamed(record, like) ? 0.15 : 0) +
        bonus(record);
      return { record, score: fit, cover, conflicts: conflictsOf(question, record, knowledge) };
    })
    .sort((a, b) => b.score - a.score);
};

/** A follow-on stays where the last answer stood, other things being equal. */
const besideLast = ({ after = '' }: Question, { content, thresholds }: Knowledge): ((record: IndexedRecord) => number) => {
  const last = content.figures.get(after) ?? content.statements.get(after) ?? content.lists.get(after);
  if (!last) return () => 0;
  return ({ section, target }) => {
    const place = target.kind === 'list' ? target.list : target.kind === 'section' ? undefined : target.statement;
    if (section !== last.section) return 0;
    return place?.paragraph === last.paragraph ? thresholds.beside.paragraph : thresholds.beside.section;
  };
};

const coverOf = ({ own, around, beside }: IndexedRecord, { terms, broader }: Group, counts: Thresholds['counts']): number => {
  const isIn = (words: ReadonlySet<string>): boolean => terms.some((term) => words.has(term));
  if (isIn(own)) return 1;
  if (isIn(around) || broader.some((term) => own.has(term))) return counts.around;
  return isIn(beside) ? counts.beside : 0;
};

/** How alike a question and a phrase are: the geometric mean of the weight that each shares with the other. */
const likeness = (
  phrase: Phrase,
  asked: ReadonlySet<string>,
  weighed: readonly { readonly group: Group; readonly weight: number }[],
  total: number,
): number => {
  if (phrase.weight === 0 || total === 0) return 0;
  let ofPhrase = 0;
  const said = new Set<string>();
  for (const { terms, weight } of phrase.groups) {
    if (terms.some((term) => asked.has(term))) ofPhrase += weight;
    for (const term of terms) said.add(term);
  }
  if (ofPhrase === 0) return 0;
  const ofQuestion = weighed.reduce((sum, { group, weight }) => sum + (group.terms.some((term) => said.has(term)) ? weight : 0), 0);
  return Math.sqrt((ofPhrase / phrase.weight) * (ofQuestion / total));
};

/** A question that is little more than a section's name asks for the section. */
const isNamed = ({ target }: IndexedRecord, like: number): boolean => target.kind === 'section' && like >= NAMED;

const NAMED = 0.75;

/** What the question wants lifts the records that can give it. */
const kindFits = (question: Question, record: IndexedRecord, content: Content): number => {
  const { wanted, reading } = question;
  const { target } = record;
  const numeric = reading.cues.has('number');
  if (wanted === 'place' && target.kind !== 'section') return namesPlace(question, record, content) ? 0.06 : -0.04;
  switch (target.kind) {
    case 'figure':
      return (wanted === 'quantity' ? 0.08 : wanted === 'time' ? 0 : -0.04) + measureFits(reading.cues, target.figure);
    case 'statement':
      if (wanted === 'quantity') return target.statement.figures.length > 0 ? 0.02 : numeric ? -0.2 : -0.06;
      if (wanted === 'reason') return target.statement.kind === 'reason' ? 0.04 : 0;
      return wanted === 'time' && !/\d{4}/.test(target.statement.en) ? -0.08 : 0;
    case 'list':
      return wanted === 'list' ? 0.05 : wanted === 'quantity' || wanted === 'time' ? -0.1 : 0;
    case 'section':
      return wanted === 'overview' ? 0.2 : numeric ? -0.3 : -0.15;
  }
};

/** Whether a record names a place that the question doesn't. */
const namesPlace = ({ groups }: Question, { own }: IndexedRecord, content: Content): boolean => {
  const asked = new Set(groups.flatMap(({ terms }) => terms));
  return [...own].some(
    (term) => !asked.has(term) && content.glossary.get(term.slice(1))?.kind === 'place' && !isTopical(term.slice(1), content),
  );
};

/** A share or a growth rate is meant only when the question says so; the present, too. */
const measureFits = (cues: ReadonlySet<string>, { measure, period }: Figure): number => {
  const unasked = (measure === 'share' && !cues.has('share')) || (measure === 'growth' && !cues.has('growth') && !cues.has('share'));
  const present = cues.has('now') ? (period?.kind === 'now' ? 0.1 : 0) : 0;
  const asked = (measure === 'growth' && cues.has('growth')) || (measure === 'multiple' && cues.has('multiple')) ? 0.08 : 0;
  return present + asked - (unasked ? (cues.has('number') ? 0.1 : 0.05) : 0);
};
