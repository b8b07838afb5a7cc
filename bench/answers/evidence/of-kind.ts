import type { Figure } from '../../../src/content/content.js';
import { stands, STANDS } from '../../../src/search/where-terms-stand.js';
import { BROADER, holds } from '../../../src/answers/candidate.js';
import type { Match } from '../../../src/answers/candidates.js';
import { countedHeadOf, type Question } from '../../../src/answers/question.js';
import type { TakeDown, Witness } from './evidence.js';

/** Whether the record is of the kind that can answer: a number for how many, a list for which ones, a section for what it's about. */
export const ofKind: Witness = (question) => {
  const { query, wanted } = question;
  const head = countedHeadOf(question);
  const headAt = head ? question.groups.indexOf(head) : -1;
  const asked = new Set(question.groups.flatMap(({ terms }) => terms));
  const manners = mannersOf(question);
  const isNew = (term: string): boolean => !asked.has(term);
  return ({ match }, takeDown) => {
    const { target } = match.record;
    const { kind } = target;
    takeDown(kind, 1);
    takeDown(`${kind} for ${query.asked}`, 1);
    takeDown(`${kind} where ${wanted} is wanted`, 1);
    for (const manner of manners) takeDown(`${kind} for ${manner}`, 1);
    if (kind === 'statement') {
      takeDown(`${target.statement.kind} for ${query.asked}`, 1);
      takeDown(`${target.statement.figures.length > 0 ? 'numbers' : 'no number'} for ${query.asked}`, 1);
    }
    if (kind === 'figure') ofFigure(target.figure, question, head?.terms ?? [], asked, takeDown);
    else if (head && !holds(match, headAt, STANDS.own | BROADER)) takeDown('without the thing counted', 1);
    if (kind !== 'section' && wanted === 'place') takeDown(`place ${yes(match.traits.placesStated.some(isNew))}`, 1);
    if (kind !== 'figure' && wanted === 'person') takeDown(`person ${yes(match.traits.agentsStated.some(isNew))}`, 1);
    if (query.which) takeDown(`which ${yes(isOfWhich(match, query.which.ids))}`, 1);
  };
};

/** In what manner it is asked: for a name, one by one, in a year, of the most … */
const mannersOf = ({ query, ordinal }: Question): readonly string[] => [
  ...(['names', 'yearly', 'day', 'difference', 'denies', 'lacks', 'origin', 'extreme', 'quoted', 'yesNo', 'ends', 'less'] as const).filter(
    (each) => query[each],
  ),
  ...(query.apiece.length > 0 ? ['apiece'] : []),
  ...(query.acts.some(({ negated }) => negated) ? ['negated'] : []),
  ...(ordinal === undefined ? [] : ['ordinal']),
  ...query.quantifiers,
  ...(query.operation === 'define' ? ['define'] : []),
];

const yes = (holds: boolean): string => (holds ? 'yes' : 'no');

const isOfWhich = ({ record }: Match, ids: readonly string[]): boolean => ids.some((id) => stands(record.standing, `#${id}`, STANDS.firm));

const ofFigure = (
  { of, measure, period }: Figure,
  { query, reading: { cues } }: Question,
  head: readonly string[],
  asked: ReadonlySet<string>,
  takeDown: TakeDown,
): void => {
  if (head.some((term) => of.includes(term.slice(1)))) takeDown('counts the thing', 1);
  if (!of.some((id) => asked.has(`#${id}`))) takeDown('counts what is not named', 1);
  if (of.some((id) => query.things.includes(id))) takeDown('of the thing', 1);
  if (CUED.has(measure)) takeDown(`${measure} asked ${yes(cues.has(measure))}`, 1);
  if (cues.has('now')) takeDown(`now ${yes(period?.kind === 'now')}`, 1);
};

/** Kinds of number that a word of the question asks for. */
const CUED: ReadonlySet<string> = new Set(['share', 'growth', 'multiple', 'count']);
