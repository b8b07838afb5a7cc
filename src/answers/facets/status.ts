import type { Statement } from '../../content/content.js';
import { asksForDone, ofOtherStatus } from '../status.js';
import { byFigures, type Facet, other, SAME } from './facet.js';

const UNDONE: ReadonlySet<Statement['kind']> = new Set(['plan', 'proposal', 'forecast', 'aim']);

/** What is planned isn't done. */
export const status: Facet = {
  pins: true,
  ask: ({ question, content }) => {
    const isOfOther = ofOtherStatus(question, content);
    const isForDone = asksForDone(question.reading);
    return ({ match: { record } }) => {
      const { target } = record;
      const isOther =
        target.kind === 'figure' ? isOfOther(target.figure) : target.kind === 'statement' && isForDone && UNDONE.has(target.statement.kind);
      return isOther ? other('status') : SAME;
    };
  },
};

/** What is to be isn't told as what is now. */
export const state: Facet = {
  ask: ({ question, content }) => {
    const isOfOther = ofOtherStatus(question, content);
    return (beside) => byFigures(beside, (figure) => (isOfOther(figure) ? other('state') : SAME));
  },
};
