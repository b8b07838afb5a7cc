import { statementOf, type Figure } from '../../content/content.js';
import { capital } from '../../replies/wording.js';
import { placeOf, whatAndWhen } from '../../replies/figure-line.js';
import type { Quiz } from '../../replies/reply.js';
import type { Locale } from '../../replies/locale.js';
import { shuffled } from './shuffled.js';
import { wrongValues } from './wrong-values.js';

/** Telegram's limit for what it shows with the right answer. */
const LONGEST_EXPLANATION = 200;

/** A figure as a question with four values of its unit, the right one anywhere among them. */
export const quizQuestion = (figure: Figure, locale: Locale, random: () => number): Omit<Quiz, 'isAnonymous'> => {
  const { content, format, translate } = locale;
  const values = shuffled([figure.value, ...wrongValues(figure, content, random)], random);
  return {
    question: translate('quiz.question', { what: capital(whatAndWhen(figure, locale)) }),
    options: values.map((value) => format.figure({ ...figure, value: typeof value === 'string' ? value : [value[0], value[1]] })),
    right: values.indexOf(figure.value),
    explanation: explanationOf(figure, locale),
  };
};

/** What the article says, as much of it as fits, and where; a caveat goes before the article's own words. */
const explanationOf = (figure: Figure, locale: Locale): string => {
  const { content, language, format } = locale;
  const number = capital(format.figure(figure));
  const place = placeOf(figure, locale);
  // "руб." has its point already.
  if (figure.note) return `${number.replace(/\.$/, '')}. ${figure.note[language]}\n${place}`;
  const statement = statementOf(content, figure.statement)[language];
  return [`${statement}\n${place}`, `${number}\n${place}`].find(({ length }) => length <= LONGEST_EXPLANATION) ?? place;
};
