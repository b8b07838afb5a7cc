import { yearsOf } from '../../content/period.js';
import type { Figure } from '../../content/content.js';
import { thingsOf } from './axes.js';
import { amountOf, exactly, intervalOf, over, plus } from './interval.js';
import { areSaid } from './operands.js';
import type { Operation } from './operation.js';
import { isOneTime, partyOf, ADDING_UP } from './series.js';
import { bestOf } from './worth.js';

/** Growth of three digits tells no more of what there was. */
const DECIMALS = 1;

/** What there was before it grew, of what there is and by how much per cent it has grown: the grain of the year before. */
export const earlier: Operation = (task) => {
  const {
    question,
    knowledge: { content },
  } = task;
  const { years, query } = question;
  if (query.asked !== 'amount' || query.difference || years.length === 0) return undefined;
  const isGrowth = ({ measure, period }: Figure): boolean => measure === 'growth' && yearsOf(period).length === 1;
  const isFrom = (figure: Figure): boolean => isGrowth(figure) && years.some((year) => year === fromYear(figure));
  if (![...content.figures.values()].some(isFrom)) return undefined;
  const things = thingsOf(question);
  // Read here and no sooner: the figures are looked for when they are asked for.
  const { operands, worthOf } = task;
  const pairs = operands.flatMap((growth) => {
    if (!isFrom(growth.figure)) return [];
    return operands.flatMap((now) => {
      const { figure } = now;
      const isOfGrowth =
        ADDING_UP.has(figure.measure) &&
        figure.of[0] === growth.figure.of[0] &&
        figure.period !== undefined &&
        isOneTime(figure, growth.figure) &&
        partyOf(figure, content) === partyOf(growth.figure, content);
      const isAsked = areSaid(things, [now, growth], question);
      return isOfGrowth && isAsked
        ? [{ now: figure, growth: growth.figure, worth: Object.values(worthOf([now.match, growth.match])) }]
        : [];
    });
  });
  const best = bestOf(pairs);
  if (!best) return undefined;
  const before = over(
    intervalOf(best.now, content, best.now.unit),
    over(plus(exactly(HUNDRED), intervalOf(best.growth, content, best.growth.unit)), exactly(HUNDRED)) ?? exactly(1),
  );
  const amount = before && amountOf(before, DECIMALS);
  return amount && { kind: 'worked', by: 'earlier', figures: [best.now, best.growth], amount, unit: best.now.unit };
};

const HUNDRED = 100;

/** The year that a growth is told against: the other one that its name has, else the year before. */
const fromYear = ({ label, period }: Figure): number | undefined => {
  const [own] = yearsOf(period);
  if (own === undefined) return undefined;
  const named = [...Object.values(label).join(' ').matchAll(YEAR_IN_LABEL)].map(([year]) => Number(year));
  return named.find((year) => year < own) ?? own - 1;
};
const YEAR_IN_LABEL = /\b(?:1[5-9]|20)\d\d\b/g;
