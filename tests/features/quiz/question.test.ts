import { describe, expect, test } from 'vitest';
import { unitOf, type Figure } from '../../../src/content/content.js';
import { LANGUAGES } from '../../../src/content/language.js';
import { numbersOf } from '../../../src/content/value.js';
import { quizFigures } from '../../../src/features/quiz/figures.js';
import { optionSaid } from '../../../src/features/quiz/option-said.js';
import { quizQuestion } from '../../../src/features/quiz/question.js';
import { wrongValues } from '../../../src/features/quiz/wrong-values.js';
import { createLocales } from '../../../src/replies/locale.js';
import { loadTranslations } from '../../../src/content/translations.js';
import { seededRandom } from '../../seeded-random.js';
import { content } from '../../article.js';

const locales = createLocales(content, loadTranslations());
const figures = quizFigures(content);
const SEEDS = Array.from({ length: 30 }, (_, seed) => seed);

/** The number in its dimension's base unit. */
const baseOf = ({ unit }: Figure, number: string): number => Number(number) * Number(unitOf(content, unit).factor);

test('a quiz has enough to ask for, and nothing that only bounds a number', () => {
  expect(figures.length).toBeGreaterThanOrEqual(30);
  expect(figures.filter(({ bound }) => bound !== undefined && bound !== 'about')).toEqual([]);
  expect(new Set(figures).size).toBe(figures.length);
});

describe.each(LANGUAGES)('each question in %s', (language) => {
  const locale = locales[language];
  const asked = figures.flatMap((figure) => SEEDS.map((seed) => ({ figure, quiz: quizQuestion(figure, locale, seededRandom(seed)) })));

  test('has four answers that look different, one of which is the article’s', () => {
    for (const { figure, quiz } of asked) {
      expect(new Set(quiz.options).size, figure.id).toBe(4);
      expect(quiz.options[quiz.right], figure.id).toBe(locale.format.figure(figure));
    }
  });

  test('fits into a quiz of Telegram’s, and says where the answer stands', () => {
    for (const { figure, quiz } of asked) {
      expect(quiz.question.length, figure.id).toBeLessThanOrEqual(280);
      for (const option of quiz.options) expect(option.length, figure.id).toBeLessThanOrEqual(100);
      expect(quiz.explanation.length, figure.id).toBeLessThanOrEqual(200);
      expect(quiz.explanation.split('\n').length, figure.id).toBeLessThanOrEqual(3);
      expect(quiz.explanation, figure.id).toContain(
        locale.translate('source.place', { section: figure.section, paragraph: figure.paragraph }),
      );
      if (figure.note) expect(quiz.explanation, figure.id).toContain(figure.note[language]);
    }
  });

  test('takes the right number for its answer, a range by both of its ends', () => {
    for (const { figure, quiz } of asked) {
      const number = /\d[\d.,–\u00a0]*/.exec(quiz.options[quiz.right] ?? '')?.[0] ?? '';
      expect(optionSaid(number, quiz.options), `${figure.id}: ${number} of ${quiz.options.join(' | ')}`).toBe(quiz.right);
    }
  });

  test('asks by the figure’s name and time, and doesn’t tell the answer', () => {
    for (const { figure, quiz } of asked) {
      expect(quiz.question.toLowerCase()).toContain(figure.label[language].toLowerCase());
      expect(quiz.question.match(/\d+(?:[.,]\d+)*/g) ?? [], figure.id).not.toContain(
        locale.format.number(numbersOf(figure.value)[0] ?? ''),
      );
    }
  });
});

describe('the wrong values', () => {
  const all = figures.flatMap((figure) => SEEDS.map((seed) => ({ figure, values: wrongValues(figure, content, seededRandom(seed)) })));

  test('are three, and none within a few per cent of the right one or of each other', () => {
    for (const { figure, values } of all) {
      expect(values, figure.id).toHaveLength(3);
      const firsts = [figure.value, ...values].map((value) => Number(numbersOf(value)[0])).sort((a, b) => a - b);
      firsts.forEach((value, i) => expect(value / (firsts[i - 1] ?? 0.1), `${figure.id}: ${firsts.join()}`).toBeGreaterThanOrEqual(1.08));
    }
  });

  test('are near enough to be believed, and no share is above the whole', () => {
    for (const { figure, values } of all) {
      for (const value of values.flatMap(numbersOf).map(Number)) {
        const right = numbersOf(figure.value).map(Number);
        expect(value, figure.id).toBeGreaterThanOrEqual(Math.min(...right) / 5);
        expect(value, figure.id).toBeLessThanOrEqual(Math.max(...right) * 5);
        if (figure.measure === 'share') expect(value, figure.id).toBeLessThanOrEqual(100);
      }
    }
  });

  test('are not what another figure says of the same: the parks’ investment is given twice, in two units', () => {
    const twice = [content.figures.get('parks-investment-billion'), content.figures.get('parks-investment-million')];
    for (const [one, other] of [twice, [...twice].reverse()]) {
      if (!one || !other) throw new Error('the article has no such figures any more');
      for (const seed of SEEDS)
        for (const value of wrongValues(one, content, seededRandom(seed)).flatMap(numbersOf))
          expect(Math.abs(baseOf(one, value) / baseOf(other, String(other.value)) - 1)).toBeGreaterThan(0.08);
    }
  });

  test('are rather the article’s own numbers of that unit than made up', () => {
    const coal = content.figures.get('coal-2013');
    if (!coal) throw new Error('the article has no such figure any more');
    const own = new Set([...content.figures.values()].filter(({ unit }) => unit === coal.unit).map(({ value }) => String(value)));
    const drawn = SEEDS.flatMap((seed) => wrongValues(coal, content, seededRandom(seed)).map(String));
    expect(drawn.filter((value) => own.has(value)).length).toBeGreaterThan(0);
  });
});

test('the right answer may stand anywhere', () => {
  const [figure] = figures;
  if (!figure) throw new Error('nothing to ask');
  const places = SEEDS.map((seed) => quizQuestion(figure, locales.ru, seededRandom(seed)).right);
  expect(new Set(places)).toEqual(new Set([0, 1, 2, 3]));
});
