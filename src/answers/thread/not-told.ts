import { isDeepStrictEqual } from 'node:util';
import type { Content, Statement } from '../../content/content.js';
import { type Answer, sectionsOf } from '../answer.js';
import type { Question } from '../question.js';
import { reasonsOf } from '../record-answer.js';
import type { Shown } from './shown.js';

/** A bare "why?" is asked of what was shown: the reason of another matter is none of it. */
export const reasonOfShown = ({ wanted, groups, query }: Question, { statement: shown }: Shown, content: Content): Answer | undefined => {
  if (wanted !== 'reason' || !shown) return undefined;
  // "Why two of them?" names nothing.
  if (!groups.every(({ from }) => query.words.every(({ at, part }) => at !== from || part === 'other'))) return undefined;
  const own = reasonsOf((id) => id === shown.id, content);
  // What another sentence says of the very same act is told for the same reason.
  const [reason, ...others] = own.length > 0 ? own : reasonsOf((id) => isOfOneAct(content.statements.get(id), shown), content);
  if (reason) return { kind: 'statement', statement: reason, context: others };
  const tellsItself = shown.kind === 'reason' || shown.says.some(({ because }) => because !== undefined);
  if (tellsItself) return { kind: 'statement', statement: shown, context: [] };
  return { kind: 'none', refusal: { why: 'role', role: 'why' }, neighbours: [{ kind: 'statement', statement: shown }] };
};

/** Whether two statements of a section tell of the same act, done to the same. */
const isOfOneAct = (a: Statement | undefined, b: Statement): boolean =>
  a?.section === b.section &&
  a.says.some((fact) => b.says.some(({ act, what = [] }) => act === fact.act && what.length > 0 && isDeepStrictEqual(what, fact.what)));

/** "List them", "what does it change?": the record that was told already is no answer to these. */
export const isToldAlready = (answer: Answer, now: Question, shown: Shown): boolean => {
  const { query, groups } = now;
  // "Is that a lot?" asks what no number tells.
  if (saysNothing(now)) return true;
  if (answer.kind === 'checked') return answer.holds && query.claims.length === 0 && groups.length === 0 && query.acts.length === 0;
  if (answer.kind === 'section') return query.asked !== 'open' && groups.every(isPlain) && answer.section.code === shown.record;
  return (
    (query.asked === 'list' || (query.asked === 'what' && groups.length === 0)) &&
    ((answer.kind === 'statement' && answer.statement.id === shown.led) || (answer.kind === 'figure' && answer.figure.id === shown.record))
  );
};

/** What names nothing: a common word, a number. */
const isPlain = ({ kind }: Question['groups'][number]): boolean => kind === 'word' || kind === 'number';

/** A message of which nothing is read but that it points back. */
const saysNothing = ({ groups, wanted, query, years, dimensions, reading }: Question): boolean =>
  groups.length === 0 &&
  wanted === 'anything' &&
  query.asked === 'open' &&
  query.operation === 'tell' &&
  query.acts.length + query.claims.length + query.quantifiers.length + years.length + dimensions.size + reading.moves.size === 0 &&
  !reading.cues.has('now') &&
  reading.yearsApart === undefined;

/** "Who?", "when?", "from where?" are asked of what was shown: what stands in another section tells it of something else. */
export const isFromElsewhere = (answer: Answer, { query, groups, years }: Question, { section, statement }: Shown): boolean => {
  const isBare = groups.every(isPlain) && years.length === 0;
  return (
    isBare &&
    OF_FACT.has(query.asked) &&
    answer.kind !== 'none' &&
    section !== undefined &&
    (sectionsOf(answer)[0] !== section ||
      (answer.kind === 'statement' && statement !== undefined && answer.statement.paragraph !== statement.paragraph))
  );
};

/** What is asked of the fact told, and of no other. */
export const OF_FACT: ReadonlySet<Question['query']['asked']> = new Set(['who', 'time', 'place', 'why']);

/** That the article doesn't tell it of what was shown, with the statement shown. */
export const notTold = ({ statement }: Shown): Answer => ({
  kind: 'none',
  refusal: { why: 'untold' },
  neighbours: statement ? [{ kind: 'statement', statement }] : [],
});
