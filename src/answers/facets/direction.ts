import type { Content, Figure } from '../../content/content.js';
import type { Group } from '../../search/terms.js';
import { isCyrillic } from '../../search/tokens.js';
import { isNoun, isReceiving } from '../trade-direction.js';
import { namesFlow } from '../../search/flow.js';
import type { Question } from '../question.js';
import { isKinOf, type Traits } from '../traits.js';
import { type Facet, other, SAME } from './facet.js';

/** Goods that go from Russia to China don't go from China to Russia; a statement whose numbers all flow another way tells of another flow. */
export const direction: Facet = {
  pins: true,
  ask: ({ question, content }) => {
    const runsOtherWay = runningOtherWay(question, content);
    const against = other('direction');
    return ({ match: { record, traits } }) => {
      const { target } = record;
      if (target.kind === 'figure') return runsOtherWay(target.figure, traits) ? against : SAME;
      if (target.kind !== 'statement') return undefined;
      const flowing = target.statement.figures.filter(({ flow, from, to }) => flow && (from ?? to));
      return flowing.length > 0 && flowing.every((figure) => runsOtherWay(figure, traits)) ? against : SAME;
    };
  },
};

/** Whether a figure's goods move another way than the question says, or don't move at all. */
const runningOtherWay = (question: Question, content: Content): ((figure: Figure, traits: Traits) => boolean) => {
  const { flow, from, to } = question.direction;
  // The numbers of either may tell of both; that firms imported isn't told by those that exported.
  const isClaimed = question.query.yesNo;
  const subject = flow === undefined ? undefined : traderOf(question, content);
  return (figure, { flowsNamed }) => {
    if (figure.flow === undefined || figure.flow === 'turnover')
      return flow !== undefined && (isClaimed ? !flowsNamed.has(flow) : flowsNamed.size === 0);
    const isSameOrKin = (place: string, end: string | undefined): boolean =>
      end !== undefined && (place === end || isKinOf(place, end, content));
    const comesFrom = (place: string): boolean => isSameOrKin(place, figure.from);
    const goesTo = (place: string): boolean => isSameOrKin(place, figure.to);
    if (from !== undefined && !comesFrom(from) && goesTo(from)) return true;
    if (to !== undefined && !goesTo(to) && comesFrom(to)) return true;
    if (flow === undefined) return false;
    if (figure.from === undefined || figure.to === undefined) return flow !== figure.flow;
    if (subject === undefined) return false;
    return flow === 'export' ? !comesFrom(subject) && goesTo(subject) : !goesTo(subject) && comesFrom(subject);
  };
};

/** Whose exports or imports are asked for: the only place named, as a noun and without a preposition. A share may be of either end. */
const traderOf = (
  { direction: { from, to }, places, groups, reading, query: { words } }: Question,
  content: Content,
): string | undefined => {
  if (reading.cues.has('share')) return undefined;
  const [[place] = [], ...others] = places;
  if (place === undefined || others.length > 0 || from !== undefined || to !== undefined) return undefined;
  const group = groups.find(({ terms }) => terms.includes(`#${place}`));
  if (!group || isBareAfterFlow(group, groups, content)) return undefined;
  return isNoun(group, words) && !isReceiving(group, words) ? place : undefined;
};

/** "Oil export china", "экспорт китай": as in a search box, without a word or an ending that tells whose. */
const isBareAfterFlow = ({ from, text }: Group, groups: readonly Group[], { glossary }: Content): boolean => {
  const flow = groups.find((group) => namesFlow(group) && group.from + group.length === from);
  if (!flow) return false;
  return !isCyrillic(text) || [...glossary.values()].some(({ kind, name }) => kind === 'place' && name.ru.toLowerCase() === text);
};
