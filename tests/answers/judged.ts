import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { verdictOf } from '../../src/answers/answer.js';
import { createEngine } from '../../src/answers/engine.js';
import type { Content } from '../../src/content/content.js';
import { LANGUAGES } from '../../src/content/language.js';
import { renderAnswer } from '../../src/replies/render-answer.js';
import { plainText } from '../../src/replies/reply.js';
import { loadTranslations } from '../../src/content/translations.js';
import { createLocales } from '../../src/replies/locale.js';

/** A question with what a right answer to it is: its verdict, and each of these said in what is shown before More, in one of its ways. */
const questionSchema = z.strictObject({
  id: z.string(),
  lang: z.enum(LANGUAGES),
  q: z.string(),
  want: z.enum(['told', 'confirmed', 'denied', 'not-told']),
  /** For people: what the article says. */
  expect: z.string(),
  must: z.array(z.array(z.string()).min(1)).default([]),
  section: z.string().optional(),
});
type Question = z.output<typeof questionSchema>;

/** `misled`: something else was given as the answer, or a wrong yes or no; `absent`: refused, though the article tells it. */
export type Outcome = 'right' | 'misled' | 'absent';

export interface Judged extends Question {
  readonly outcome: Outcome;
  /** What a person sees. */
  readonly shown: string;
}

/** Asks an article each question of a file by itself, and judges what is shown. */
export const judgedBy = (file: string, content: Content): readonly Judged[] => {
  const engine = createEngine(content);
  const locales = createLocales(content, loadTranslations());
  const questions = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => questionSchema.parse(JSON.parse(line)));
  return questions.map((question) => {
    const told = engine.answer(question.q, { now: 0 });
    const shown = plainText(renderAnswer(told, locales[told.language]));
    return { ...question, shown, outcome: outcomeOf(question, verdictOf(told.answer), shown) };
  });
};

const outcomeOf = ({ want, must }: Question, verdict: ReturnType<typeof verdictOf>, shown: string): Outcome => {
  if (want === 'not-told') return verdict === 'not-told' ? 'right' : 'misled';
  if (verdict === want && must.every((ways) => ways.some((way) => says(shown, way)))) return 'right';
  return verdict === 'told' || verdict === 'confirmed' || verdict === 'denied' ? 'misled' : 'absent';
};

/** A number is said whole: 6 is not in 36, nor in 0.6. */
const says = (shown: string, way: string): boolean => {
  const [text, said] = [shown.toLowerCase(), way.toLowerCase()];
  for (let at = text.indexOf(said); at >= 0; at = text.indexOf(said, at + 1)) {
    const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at + said.length, at + said.length + 2)];
    if (!(/^\d/.test(said) && /\d[.,]?$/.test(before)) && !(/\d$/.test(said) && /^[.,]?\d/.test(after))) return true;
  }
  return false;
};

/** The share of those that `which` chooses that have this outcome, in per cent. */
export const percentOf = (judged: readonly Judged[], outcome: Outcome, which: (question: Question) => boolean = () => true): number => {
  const chosen = judged.filter(which);
  return (100 * chosen.filter((each) => each.outcome === outcome).length) / chosen.length;
};
