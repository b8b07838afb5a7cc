import { figuresOf, sectionsOf, type Answer } from '../../../src/answers/answer.js';
import type { Thread } from '../../../src/answers/thread/thread.js';
import { engine } from '../article.js';

/** The answer to a question that stands alone. */
export const answerTo = (question: string): Answer => engine.answer(question, { now: 0 }).answer;

/** How a question was read, when that had to be corrected. */
export const readingOf = (question: string): string | undefined => engine.answer(question, { now: 0 }).readAs;

/** The answers of one chat, in order; `minutes` pass between two questions. */
export const chat = (questions: readonly string[], minutes = 1): readonly Answer[] => {
  let thread: Thread | undefined;
  return questions.map((question, i) => {
    const told = engine.answer(question, { now: i * minutes * 60_000, thread });
    thread = told.thread;
    return told.answer;
  });
};

/** The values that an answer gives as its own, as printed in the article. */
export const valuesOf = (answer: Answer): readonly string[] => figuresOf(answer).map(({ value }) => String(value));

export { sectionsOf };
