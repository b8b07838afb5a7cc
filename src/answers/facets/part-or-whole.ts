import type { Content } from '../../content/content.js';
import { stands, STANDS } from '../../search/where-terms-stand.js';
import type { Group } from '../../search/terms.js';
import { fillingsOf, isNamedIn, toldOf } from './told-facts.js';
import { isWithinAnother } from '../subjects.js';
import { byFigures, answeringFigures, type Facet, other, SAME } from './facet.js';

/** A part is told by a part and the whole by the whole: Russia's GDP isn't the share that machinery has of it. */
export const partOrWhole: Facet = {
  ask: ({ query, question, content }) => {
    const named = query.things.filter((id) => isThing(id, content));
    return (beside) =>
      byFigures(beside, (figure) => {
        if (figure.measure !== 'share') return undefined;
        // "In all" is asked of the whole.
        if (query.quantifiers.includes('total') && !question.reading.cues.has('share')) return OTHER_WHOLE;
        if (named.length === 0 || figure.base.length === 0) return undefined;
        const isPart = (id: string): boolean => figure.of.includes(id) || stands(beside.match.record.standing, `#${id}`, STANDS.stated);
        const part = named.some((id) => !figure.base.includes(id) && isPart(id));
        const inWhole = named.filter((id) => figure.base.includes(id) && !figure.of.includes(id));
        return part || inWhole.length === 0 ? SAME : OTHER_WHOLE;
      });
  },
};

const OTHER_WHOLE = other('whole');

const isThing = (id: string, { glossary }: Content): boolean => glossary.get(id)?.kind === 'thing';

/** A number of something narrower than what is named is no number of it: the area of the province isn't its farmland. */
export const narrow: Facet = {
  ask: ({ query, question, acts, content, trade }) => {
    if (query.asked !== 'amount' && query.asked !== 'what') return undefined;
    const isAct = ({ from, length }: Group): boolean => length === 1 && query.acts.some(({ at }) => at === from);
    // "Energy exports" names no exports of just anything.
    const things = question.groups.filter((group) => !isAct(group) && !isWithinAnother(group, question.groups));
    // What is named by its number alone is that number: "how many hectares is 35.26 million m²".
    if (things.length > 0 && things.every(({ kind }) => kind === 'number')) return undefined;
    // With a thing named the act tells which of its numbers.
    const isOfAct = query.acts.some(({ ids }) => ids.some((id) => !acts.isLoose(id) && !acts.isQuality(id)));
    const isToldByAct = isOfAct && things.some(({ kind }) => kind === 'thing');
    const named = new Set(things.flatMap(({ terms, broader }) => [...terms, ...broader.filter((id) => !trade.includes(id))]));
    // "How much do they export" asks for exports of whatever goods, which a share isn't.
    const isTrading = question.groups.some(({ kind, flow }) => kind === 'measure' && flow !== undefined);
    // "In all" forbids any narrowing where nothing but the act is named.
    const isOfAll =
      query.quantifiers.includes('total') &&
      things.every(({ kind, terms }) => kind !== 'thing' || terms.some((term) => trade.includes(term)));
    // "In all": a province imports more than its own enterprises do.
    const isOfWhole = query.quantifiers.includes('total');
    const words = query.words.filter(({ owner }) => owner === 'nobody');
    return (beside) => {
      // "The imports of the province" aren't those of some of its enterprises.
      const who = beside.facts.said.flatMap((fact) => fillingsOf(fact, ['who']));
      const isOfOthers =
        query.places.length > 0 &&
        who.length > 0 &&
        who.every(
          (filling) =>
            filling.id === undefined &&
            !isNamedIn(filling, query) &&
            !filling.mentions.some((id) => named.has(`#${id}`) && !(isOfWhole && query.places.includes(id))),
        );
      if (isOfOthers && answeringFigures(beside).some(({ flow }) => flow !== undefined)) return other('narrow');
      // A fact that tells the act and nothing that it's done to is of all of it: "the two traded so much".
      const isOfWholeAct = toldOf(
        query.acts.filter(({ ids }) => ids.some((id) => !acts.isLoose(id))),
        beside,
      ).some(({ fact }) => !fact.roles.has('what') && fillingsOf(fact, ['who']).every((filling) => isNamedIn(filling, query)));
      if (isOfWholeAct && !isToldByAct) return SAME;
      return byFigures(beside, (figure) => {
        // A share of a part is no share of the whole, whatever is done with it.
        if (isToldByAct && figure.measure !== 'share') return undefined;
        const isNamed = [...figure.of, ...(isToldByAct ? figure.base : [])].some(
          (id) =>
            named.has(`#${id}`) ||
            (isTrading && figure.measure !== 'share' && trade.includes(`#${id}`)) ||
            (!isToldByAct && !isOfAll && (content.glossary.get(id)?.broader ?? []).some((wider) => named.has(`#${wider}`))),
        );
        // What Gazprom exports is its own number, whatever it is of; what a province does is more than any one thing.
        const { whose = '' } = figure;
        const isOwn = named.has(`#${whose}`) && content.glossary.get(whose)?.kind !== 'place';
        return isNamed || isOwn || words.length > 0 ? SAME : other('narrow');
      });
    };
  },
};
