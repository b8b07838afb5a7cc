import type { Content, Figure } from '../content/content.js';
import { STANDS } from '../search/standing.js';
import type { Group } from '../search/terms.js';
import { BROADER, type Candidate, holds } from './candidate.js';
import { headOf, type Question } from './question.js';
import { isAbout } from './same.js';

/** "Сколько её обработали" counts no processing. */
const VERB = /(?:л|ла|ло|ли|ет|ют|ит|ят|ть|тся)$/;

/** What a question wants counted ("how many parks"), and whether a record doesn't count it; undefined when nothing is to be counted. */
export const miscounting = (
  question: Question,
  content: Content,
): { readonly head: Group; readonly miscounts: (candidate: Candidate) => boolean } | undefined => {
  const head = headOf(question);
  if (!head || VERB.test(head.text)) return undefined;
  const at = question.groups.indexOf(head);
  const othersThan = countedApart(question, head, content);
  const miscounts = (candidate: Candidate): boolean => {
    const { target } = candidate.record;
    const isNamed = holds(candidate, at, STANDS.own);
    // How much there is of a kind isn't told by how much there is of everything: sawn timber by timber.
    if (!isNamed && holds(candidate, at, BROADER)) return true;
    if (question.compares || question.after !== undefined) return false;
    // Aircraft are not told by oil, nor parks by the money put into them.
    const isOfAnother = (figures: readonly Figure[]): boolean => !isNamed && !figures.some((figure) => isAbout(head, figure, content));
    if (target.kind === 'statement') return target.statement.figures.length > 0 && isOfAnother(target.statement.figures);
    return target.kind === 'figure' && (isOfAnother([target.figure]) || othersThan(target.figure));
  };
  return { head, miscounts };
};

/** "How many" may stand before what it counts with a word between: "how many such parks". */
const NEAR = 3;

/** Whether the article counts the very thing that "how many" asks for, and a figure is about something else of it. */
const countedApart = ({ reading, dimensions }: Question, head: Group, content: Content): ((figure: Figure) => boolean) => {
  const { cues, quantityAt = 0 } = reading;
  if (!cues.has('number') || dimensions.size > 0 || head.from - quantityAt > NEAR) return () => false;
  const counts = (other: Figure): boolean => other.measure === 'count' && isAbout(head, { of: other.of.slice(0, 1) }, content);
  const counted = new Set([...content.figures.values()].filter(counts));
  return (figure) => counted.size > 0 && !counted.has(figure);
};
