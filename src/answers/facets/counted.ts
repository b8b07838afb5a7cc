import type { Content, Figure } from '../../content/content.js';
import { STANDS } from '../../search/where-terms-stand.js';
import type { Group } from '../../search/terms.js';
import { holds } from '../candidate.js';
import { countsHead, countedHeadOf, type Question } from '../question.js';
import { namedBy } from '../figure-relations.js';
import { type Facet, other, SAME } from './facet.js';

/** What "how many" asks for (parks, sawn timber) must be what the record counts. */
export const counted: Facet = {
  pins: true,
  ask: ({ question, content }) => {
    const head = countedHeadOf(question);
    // "Сколько её обработали" counts no processing.
    if (!head || !countsHead(question, head) || question.query.words.some(({ at, part }) => at === head.from && part === 'verb'))
      return undefined;
    const at = question.groups.indexOf(head);
    const isOfOtherCount = countedApart(question, head, content);
    const isOfHead = namedBy([head], content);
    const miscounted = other('counted', [head.text]);
    return ({ match }) => {
      const { target } = match.record;
      const isNamed = holds(match, at, STANDS.own);
      if (question.compares || question.after !== undefined) return SAME;
      // How many parks there are isn't told by the money that was put into them.
      const isOfAnother = (figures: readonly Figure[]): boolean => !isNamed && !figures.some(isOfHead);
      if (target.kind === 'statement')
        return target.statement.figures.length > 0 && isOfAnother(target.statement.figures) ? miscounted : SAME;
      return target.kind === 'figure' && (isOfAnother([target.figure]) || isOfOtherCount(target.figure)) ? miscounted : SAME;
    };
  },
};

/** "How many" may stand before what it counts with a word between: "how many such parks". */
const COUNTED_WITHIN = 3;

/** Whether the article counts the very thing that "how many" asks for, and a figure is about something else of it. */
const countedApart = ({ reading, dimensions }: Question, head: Group, content: Content): ((figure: Figure) => boolean) => {
  const { cues, quantityAt = 0 } = reading;
  if (!cues.has('number') || dimensions.size > 0 || head.from - quantityAt > COUNTED_WITHIN) return () => false;
  const isOfHead = namedBy([head], content);
  const counts = ({ measure, of }: Figure): boolean => measure === 'count' && isOfHead({ of: of.slice(0, 1) });
  const all = new Set([...content.figures.values()].filter(counts));
  return (figure) => all.size > 0 && !all.has(figure);
};
