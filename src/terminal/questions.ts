import { systemClock } from '../clock.js';
import type { Question } from '../store/records.js';
import { StoreError } from '../store/store-error.js';
import { openQuestions } from '../store/store.js';
import { questionLines } from './question-lines.js';

/** `npm run questions`: what people asked in vain or disliked, the most frequent first, ready to become content or tests. */
const readAll = async (): Promise<readonly Question[]> => {
  const store = await openQuestions({ databaseUrl: process.env['DATABASE_URL'], file: process.env['DATABASE_FILE'], clock: systemClock });
  try {
    return await store.questions.all();
  } finally {
    await store.close();
  }
};

const questions = await readAll().catch((error: unknown) => {
  if (!(error instanceof StoreError)) throw error;
  console.error(error.message);
  process.exit(1);
});

const lines = questionLines(questions);
console.log(lines.length > 0 ? lines.join('\n') : 'No questions without an answer, and none disliked, in the last 90 days.');
