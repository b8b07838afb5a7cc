import { type Content, type Figure, type Statement, statementOf, unitOf } from '../../content/content.js';
import { type Period, yearsOf } from '../../content/period.js';
import type { Claim, QueryAct } from '../../query/query.js';
import { agrees } from '../claims/agrees.js';
import type { Knowledge } from '../knowledge.js';
import { claimAsTyped } from '../claims/without-numbers.js';
import type { Answer, Checked } from '../answer.js';
import { isSameAtOtherTime, placesOf } from '../figure-relations.js';
import type { Question } from '../question.js';
import { answerOf } from '../record-answer.js';
import { listOfChoice } from './choices.js';
import type { Finder } from './finder.js';
import { notTold } from './not-told.js';
import { namingGroups } from './on-numbers.js';
import { figureNoted } from './on-shown.js';
import type { Shown } from './shown.js';
import { atNextTime } from './siblings.js';
import { comparedInTime, together } from './together.js';

/** How a fact stands to a part of what is claimed of it: it says so, it says otherwise, or it leaves it open. */
type Held = 'same' | 'other' | 'silent';

/**
 * Holds a claim that names no thing of its own against what was shown: "that was in Beijing, right?", "is it in roubles?", "more than 20?".
 * No record of another matter decides it. `find` tells what the claim says beside its number, time, unit and places.
 */
export const claimOnShown = (now: Question, shown: Shown, find: (now: Question) => Answer, knowledge: Knowledge): Answer => {
  const { query, groups, years, places, dimensions } = now;
  const [claim] = query.claims;
  const numbered = claim && numberMeant(claim, numbersOf(shown, knowledge.content), knowledge);
  const fact = numbered ?? (shown.fact?.kind === 'figure' ? shown.fact.figure : shown.statement);
  // What is said of a section, or of another number of the same, may be told there.
  const found = (): Answer => {
    const answer = find(now);
    return answer.kind === 'checked' ? answer : notTold(shown);
  };
  const share = claim && !numbered && query.acts.length === 0 ? shareOnShown(claim, shown, knowledge) : undefined;
  if (share) return share;
  if (!fact || (claim && !numbered && query.acts.length > 0)) return found();
  const figure = 'value' in fact ? fact : undefined;
  const { content } = knowledge;
  const times = figure ? [figure.period] : timesOf(fact as Statement);
  const held: readonly Held[] = [
    ...query.claims.map((each): Held =>
      numbered ? (agrees(each, numbered, knowledge) !== (each.negated === true) ? 'same' : 'other') : 'silent',
    ),
    ...(query.yearly ? ['silent' as const] : []),
    ...years.map((year) => heldAmong(times.flatMap(yearsOf), year)),
    ...monthsIn(query.times).map((month) => heldAmong(times.flatMap(monthOf), month)),
    ...(claim || dimensions.size === 0 ? [] : [figure ? unitHeld(figure, now, content) : ('silent' as const)]),
    ...places.map((ids) => placeHeld(ids, fact, now, knowledge)),
  ];
  const saysMore = query.acts.length > 0 || groups.some(({ kind }) => !HELD.has(kind));
  const holds = !held.includes('other');
  if (holds && (held.length === 0 || held.includes('silent') || saysMore)) {
    return saysMore && !held.includes('silent') ? found() : notTold(shown);
  }
  // "Shouldn't that be 150?" of what is noted beside the number.
  const noted = claim && held[0] === 'other' ? figureNoted([claim.value], shown.figures.toReversed()) : undefined;
  if (noted) return answerOf(noted.id, content) ?? notTold(shown);
  const typed = held[0] === 'other' && numbered ? claimAsTyped(now, knowledge) : undefined;
  const statement = figure ? statementOf(content, figure.statement) : (fact as Statement);
  return {
    kind: 'checked',
    holds,
    claim: typed,
    by: figure ? { kind: 'figure', figure, statement, also: [] } : { kind: 'statement', statement, context: [] },
  };
};

/** "So roughly half?" of two numbers shown that are no shares: what the smaller is of the larger. */
const shareOnShown = ({ value, units, bound }: Claim, { figures }: Shown, { content }: Knowledge): Checked | undefined => {
  const worked = units.includes('percent') ? together('share', figures, content) : undefined;
  if (worked?.kind !== 'worked' && worked?.kind !== 'comparison') return undefined;
  const part =
    worked.kind === 'worked' ? worked.amount.value : worked.arithmetic?.larger === 'unknown' ? undefined : worked.arithmetic?.part;
  const [told, claimed] = [Number(part), Number(value)];
  if (Number.isNaN(told) || Number.isNaN(claimed)) return undefined;
  const isSo = bound === 'over' ? told > claimed : bound === 'under' ? told < claimed : Math.abs(told - claimed) <= claimed * ROUNDED_BY;
  return { kind: 'checked', holds: isSo, by: worked };
};

/** A share that is said of two numbers is seldom exact. */
const ROUNDED_BY = 0.1;

/** Kinds of what is held against the fact by itself. */
const HELD: ReadonlySet<string> = new Set(['place', 'foreign', 'number', 'word']);

/** The numbers in a list that was shown, else all that were shown. */
const numbersOf = ({ fact, figures }: Shown, { statements }: Content): readonly Figure[] => {
  const listed = fact?.kind === 'list' ? fact.list.items.flatMap(({ statement }) => statements.get(statement)?.figures ?? []) : [];
  return listed.length > 0 ? [...new Set(listed)] : figures;
};

/** The number that another one is claimed of: the newest that it is, else the newest in its unit. */
const numberMeant = (claim: Claim, figures: readonly Figure[], knowledge: Knowledge): Figure | undefined =>
  figures.findLast((figure) => agrees(claim, figure, knowledge)) ??
  figures.findLast(({ unit }) =>
    claim.units.length > 0
      ? claim.units.includes(unitOf(knowledge.content, unit).dimension)
      : claim.power === 0 || claim.power === knowledge.claims.powerOf(unit),
  );

const timesOf = ({ period, says }: Statement): readonly (Period | undefined)[] => [period, ...says.map(({ when }) => when)];

const monthOf = (period: Period | undefined): readonly number[] => (period && 'month' in period ? [period.month] : []);

/** "2013-09" and "--09" have a month. */
const monthsIn = (times: readonly string[]): readonly number[] =>
  times.flatMap((time) => Number(/-(\d\d)\b/.exec(time.slice(1))?.[1] ?? []));

const heldAmong = <T>(told: readonly T[], claimed: T): Held => (told.includes(claimed) ? 'same' : told.length > 0 ? 'other' : 'silent');

/** The very unit, where the claim says which; else its kind. */
const unitHeld = ({ unit }: Figure, { query: { inUnits }, dimensions }: Question, content: Content): Held =>
  (inUnits.length > 0 ? inUnits.includes(unit) : dimensions.has(unitOf(content, unit).dimension)) ? 'same' : 'other';

/** A place that the fact names in that very word; where it is of one other place, it's not of this. Beijing isn't all of China. */
const placeHeld = (ids: readonly string[], fact: Figure | Statement, { query, direction }: Question, knowledge: Knowledge): Held => {
  const figure = 'value' in fact ? fact : undefined;
  const statement = figure ? statementOf(knowledge.content, figure.statement) : (fact as Statement);
  const { lemmas } = knowledge.factsOf({ id: statement.id, target: { kind: 'statement', statement } });
  if (query.words.some(({ owner, lemmas: said }) => owner === 'place' && said.some((lemma) => lemmas.has(lemma)))) return 'same';
  const told = figure ? placesOf(figure) : [];
  // What went somewhere isn't said by where it is.
  const isOfOne = told.length === 1 && figure?.flow === undefined && direction.from === undefined && direction.to === undefined;
  return isOfOne && !told.some((id) => ids.includes(id)) ? 'other' : 'silent';
};

/** "So it has fallen?" after numbers of several times, or of what is said to have grown: by the way that they went; until or after a year that it says. */
export const trendOnShown = (now: Question, { ever, last }: Shown, { acts, content }: Knowledge): Answer | undefined => {
  const { query, groups, years } = now;
  const [act, ...others] = query.acts;
  const isBare = others.length === 0 && query.claims.length === 0 && years.length <= 1 && groups.every(isOfAct(act));
  if (!act || !isBare || (query.asked !== 'truth' && query.asked !== 'open')) return undefined;
  const kinship = act.ids.map((id) => acts.kinship(GROWING, id)).find((each) => each === 'same' || each === 'opposite');
  const [year] = years;
  const then =
    year === undefined ? undefined : [last, ...content.figures.values()].find((each) => last && each && isOfSeries(each, last, year));
  const other = then && atNextTime(then, query.after ? 'later' : 'earlier', content);
  const changed =
    kinship && (year === undefined ? together('change', ever, content) : then && other && comparedInTime(then, other, content));
  const isUp =
    changed?.kind === 'comparison' && isSameAtOtherTime(changed.first, changed.second)
      ? changed.arithmetic?.larger === 'second'
      : changed?.kind === 'figure' && changed.figure.measure === 'growth'
        ? !String(changed.figure.value).startsWith('-')
        : undefined;
  if (isUp === undefined || (changed?.kind !== 'comparison' && changed?.kind !== 'figure')) return undefined;
  return { kind: 'checked', holds: (isUp === (kinship === 'same')) !== act.negated, by: changed };
};

/** Whether a figure is another one or the same at another time, of this year. */
const isOfSeries = (figure: Figure, last: Figure, year: number): boolean =>
  (figure === last || isSameAtOtherTime(figure, last)) && yearsOf(figure.period).includes(year);

const GROWING = 'grow';

const isOfAct =
  (act: QueryAct | undefined) =>
  ({ from, kind }: Question['groups'][number]): boolean =>
    from === act?.at || kind === 'word';

/** "Is Harbin one of them?": whether the list that was shown has it, or as a whole list has no more. Of what the article doesn't know no list tells it. */
export const amongShown = (now: Question, { fact, led, choices }: Shown, finder: Finder): Answer | undefined => {
  const { lists } = finder.content;
  const listed = lists.get(listOfChoice(choices[0] ?? ''));
  const list = fact?.kind === 'list' ? fact.list : listed?.items.some(({ statement }) => statement === led) ? listed : undefined;
  if (!list || !now.groups.every(({ terms }) => terms.some(finder.isKnown))) return undefined;
  const names = namingGroups(now);
  const holds = finder.holdAll([list.id], names);
  // "And Hulin gets a park, too?" says more of one of them than that it's one.
  const places = names.filter(({ kind }) => kind === 'place');
  if (!holds && places.length > 0 && finder.holdAll([list.id], places)) return undefined;
  const { said } = finder.knowledge.factsOf({ id: list.id, target: { kind: 'list', list } });
  // What a whole list lacks isn't one of them; of some that are named as examples nothing is denied.
  return holds || said.some(({ whole }) => whole === true) ? { kind: 'checked', holds, by: { kind: 'list', list } } : undefined;
};
