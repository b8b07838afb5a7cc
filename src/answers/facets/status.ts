import { asksForDone, ofOtherStatus, UNDONE } from '../done-or-planned.js';
import { byFigures, type Facet, other, SAME } from './facet.js';

/** What is planned isn't done, and what is to be isn't told as what is now. */
export const status: Facet = {
  pins: true,
  ask: ({ question, content }) => {
    const isOfOther = ofOtherStatus(question, content);
    const isForDone = asksForDone(question.reading);
    return (beside) => {
      const { target } = beside.match.record;
      if (target.kind === 'statement' && isForDone && UNDONE.has(target.statement.kind)) return other('status');
      return byFigures(beside, (figure) => (isOfOther(figure) ? other('status') : SAME));
    };
  },
};
