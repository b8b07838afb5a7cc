import type { Content, Figure } from '../content/content.js';
import type { IndexedRecord } from '../search/search-index.js';
import type { Group } from '../search/terms.js';
import { headOf, type Question } from './question.js';
import { isAbout } from './same.js';

/** "Сколько её обработали" counts no processing. */
const VERB = /(?:л|ла|ло|ли|ет|ют|ит|ят|ть|тся)$/;

/** What a question wants counted ("how many parks") and a record doesn't count; undefined when nothing speaks against it. */
export const miscounted = (question: Question, { target, own }: IndexedRecord, content: Content): Group | undefined => {
  const head = headOf(question);
  if (!head || VERB.test(head.text)) return undefined;
  const isNamed = head.terms.some((term) => own.has(term));
  // How much there is of a kind isn't told by how much there is of everything: sawn timber by timber.
  if (!isNamed && head.broader.some((term) => own.has(term))) return head;
  if (question.compares || question.after !== undefined) return undefined;
  // Aircraft are not told by oil, nor parks by the money put into them.
  const isOfAnother = (figures: readonly Figure[]): boolean => !isNamed && !figures.some((figure) => isAbout(head, figure, content));
  if (target.kind === 'statement') return target.statement.figures.length > 0 && isOfAnother(target.statement.figures) ? head : undefined;
  if (target.kind !== 'figure') return undefined;
  return isOfAnother([target.figure]) || countsOther(question, head, target.figure, content) ? head : undefined;
};

/** "How many" may stand before what it counts with a word between: "how many such parks". */
const NEAR = 3;

/** Whether the article counts the very thing that "how many" asks for, and the figure is about something else of it. */
const countsOther = ({ reading, dimensions }: Question, head: Group, figure: Figure, content: Content): boolean => {
  const { cues, quantityAt = 0 } = reading;
  if (!cues.has('number') || dimensions.size > 0 || head.from - quantityAt > NEAR) return false;
  const counts = (other: Figure): boolean => other.measure === 'count' && isAbout(head, { ...other, of: other.of.slice(0, 1) }, content);
  return !counts(figure) && [...content.figures.values()].some(counts);
};
