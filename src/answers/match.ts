import type { IndexedRecord } from '../search/search-index.js';
import type { Group } from '../search/terms.js';
import { conflictsOf, type Conflict } from './conflicts.js';
import type { Knowledge } from './knowledge.js';
import { kindFit } from './kind-fit.js';
import type { Weighed } from './likeness.js';
import { headOf, type Question } from './question.js';
import { isAbout } from './same.js';
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
  const { index, likenessTo, thresholds } = knowledge;
  const { weights, counts, candidates } = thresholds;
  const hits = index.search(question.groups, candidates);
  const best = hits[0]?.score ?? 1;
  const weighed: readonly Weighed[] = question.groups.map((group) => ({ group, weight: index.weightOf(group) }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const likeness = likenessTo(weighed);
  const head = headOf(question);
  const bonus = besideLast(question, knowledge);
  return hits
    .map(({ record, score }): Match => {
      const cover = total === 0 ? 0 : weighed.reduce((sum, { group, weight }) => sum + weight * coverOf(record, group, counts), 0) / total;
      const like = likeness(record);
      const fit =
        weights.cover * cover +
        weights.like * like +
        weights.rank * (score / best) +
        kindFit(question, record, like, knowledge) +
        headFit(head, record, question, knowledge) +
        bonus(record);
      return { record, score: fit, cover, conflicts: conflictsOf(question, record, knowledge) };
    })
    .sort((a, b) => b.score - a.score);
};

/** A follow-on stays where the last answer stood and in its units, other things being equal. */
const besideLast = ({ after = '', led, dimensions }: Question, { content, thresholds }: Knowledge): ((record: IndexedRecord) => number) => {
  const figure = content.figures.get(after);
  const last = figure ?? content.statements.get(after) ?? content.lists.get(after);
  if (!last) return () => 0;
  const { beside } = thresholds;
  return ({ section, target }) => {
    const alike = figure && dimensions.size === 0 && target.kind === 'figure' && target.figure.unit === figure.unit ? beside.unit : 0;
    if (section !== last.section) return alike;
    const place = target.kind === 'list' ? target.list : target.kind === 'section' ? undefined : target.statement;
    if (target.kind === 'statement' && target.statement.id === led) return alike + beside.paragraph + beside.same;
    return alike + (place?.paragraph === last.paragraph ? beside.paragraph : beside.section);
  };
};

const coverOf = ({ own, around, beside }: IndexedRecord, { terms, broader }: Group, counts: Thresholds['counts']): number => {
  const isIn = (words: ReadonlySet<string>): boolean => terms.some((term) => words.has(term));
  if (isIn(own)) return 1;
  if (isIn(around) || broader.some((term) => own.has(term))) return counts.around;
  return isIn(beside) ? counts.beside : 0;
};

/** A figure is the likelier meant if it counts the very thing, and the less likely if it counts a thing that isn't named at all. */
const headFit = (
  head: Group | undefined,
  record: IndexedRecord,
  { groups }: Question,
  { content, thresholds: { figure } }: Knowledge,
): number => {
  const { target } = record;
  if (target.kind !== 'figure') return head && !holdsHead(head, record) ? -figure.headless : 0;
  const { of, base } = target.figure;
  const isOf = (group: Group): boolean => isAbout(group, target.figure, content);
  const isBase = ({ terms }: Group): boolean => base.some((id) => terms.includes(`#${id}`));
  if (head?.terms.some((term) => of.includes(term.slice(1)))) return figure.counted;
  if (!groups.some((group) => isOf(group) || isBase(group))) return -figure.unnamed;
  return head && !isOf(head) && !isBase(head) ? -figure.other : 0;
};

const holdsHead = ({ terms, broader }: Group, { own }: IndexedRecord): boolean => [...terms, ...broader].some((term) => own.has(term));
