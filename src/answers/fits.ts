import type { IndexedRecord } from '../search/search-index.js';
import { STANDS } from '../search/where-terms-stand.js';
import { BROADER, type Candidate, holds } from './candidate.js';
import type { Knowledge } from './knowledge.js';
import { countedHeadOf, type Question } from './question.js';
import { namedBy } from './figure-relations.js';

/** A follow-on stays where the last answer stood and in its units, other things being equal. */
export const fitBesideLast = (
  { after = '', led, dimensions }: Question,
  { content, thresholds }: Knowledge,
): ((record: IndexedRecord) => number) => {
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

/** A figure gains if it counts the very thing asked for, and loses if it counts a thing that isn't named. */
export const fitOfHead = (question: Question, { content, thresholds: { figure } }: Knowledge): ((candidate: Candidate) => number) => {
  const { groups } = question;
  const head = countedHeadOf(question);
  const headAt = head ? groups.indexOf(head) : -1;
  const isNamed = namedBy(groups, content);
  const isOfHead = namedBy(head ? [head] : [], content);
  const terms = new Set(groups.flatMap((group) => group.terms));
  return (candidate) => {
    const { target } = candidate.record;
    if (target.kind !== 'figure') return head && !holds(candidate, headAt, STANDS.own | BROADER) ? -figure.headless : 0;
    const { of, base } = target.figure;
    if (head?.terms.some((term) => of.includes(term.slice(1)))) return figure.counted;
    if (!isNamed(target.figure) && !base.some((id) => terms.has(`#${id}`))) return -figure.unnamed;
    return head && !isOfHead(target.figure) && !base.some((id) => head.terms.includes(`#${id}`)) ? -figure.other : 0;
  };
};
