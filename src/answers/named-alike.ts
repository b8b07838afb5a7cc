import { ALIKE } from '../search/name-index.js';
import type { Names } from '../search/names.js';
import type { Answer, Neighbour } from './answer.js';
import type { Question } from './question.js';
import { MOST_NEIGHBOURS } from './refuse.js';

/** A refusal that has nothing near to show, with what is called like the question instead: a name typed half, or with a slip. */
export const withNamedAlike = (answer: Answer, { reading: { typed, tokens }, groups, query }: Question, names: Names): Answer => {
  if (answer.kind !== 'none' || answer.neighbours.length > 0 || groups.length === 0) return answer;
  // Words that only build the question are in no name. Where words were corrected, what was typed may say more.
  const telling = typed.length === tokens.length ? typed.filter((_, at) => query.words[at]?.owner !== 'small') : typed;
  const neighbours = names(telling.map(({ text }) => text).join(' '), ALIKE)
    .flatMap(({ thing }): Neighbour[] => (thing.kind === 'figure' || thing.kind === 'section' ? [thing] : []))
    .slice(0, MOST_NEIGHBOURS);
  return { ...answer, neighbours };
};
