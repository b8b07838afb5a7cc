import { expect, test } from 'vitest';
import type { Answer, Refusal } from '../../src/answers/answer.js';
import { loadContent } from '../../src/content/load.js';
import { renderLead } from '../../src/replies/lead.js';
import { renderRefusal } from '../../src/replies/render-refusal.js';
import { loadTranslations } from '../../src/content/translations.js';
import { createLocales } from '../../src/replies/locale.js';

const { ru, en } = createLocales(loadContent('tests/fixtures/bees'), loadTranslations());
const told = (refusal: Refusal, locale: typeof ru): string | undefined =>
  renderRefusal({ kind: 'none', refusal, neighbours: [] }, locale).split('\n')[0];

test('the reader’s own words stand in a sentence that takes any case and number of them', () => {
  expect(told({ why: 'unknown', words: ['Норвегией'] }, ru)).toBe('Статья этого не говорит: «Норвегией» в ней не встречается.');
  expect(told({ why: 'unknown', words: ['мёда', 'кваса'] }, ru)).toBe('Статья этого не говорит: «мёда, кваса» в ней не встречаются.');
  expect(told({ why: 'unknown', words: ['EVs', 'BYD'] }, en)).toBe("The article doesn't say: “EVs, BYD” don't occur in it.");
  expect(told({ why: 'place', words: ['Китаем'] }, ru)).toBe('По запросу «Китаем» ответа на это в статье нет.');
});

test('where it is unsure, what is closest stands in the answer, and the article is not said to be silent', () => {
  const [statement] = [...loadContent('tests/fixtures/bees').statements.values()];
  if (!statement) throw new Error('no statement');
  const close = (of: 'question' | 'claim') =>
    renderRefusal({ kind: 'none', refusal: { why: 'unsure', of }, neighbours: [{ kind: 'statement', statement }] }, en).split('\n');
  expect(close('question')[0]).toBe("I'm not sure the article tells this. The closest it has:");
  expect(close('question')[1]).toContain(statement.en);
  expect(close('claim')[0]).toBe("The article doesn't say that in so many words. The closest it has:");
});

test('of several questions one that it is unsure of is told with what is closest', () => {
  const [first, second] = [...loadContent('tests/fixtures/bees').statements.values()];
  if (!first || !second) throw new Error('too few statements');
  const close: Answer = {
    kind: 'none',
    refusal: { why: 'unsure', of: 'question' },
    neighbours: [{ kind: 'statement', statement: second }],
  };
  const text = renderLead(
    {
      kind: 'several',
      answers: [
        { question: 'who', answer: { kind: 'statement', statement: first, context: [] } },
        { question: 'and what else', answer: close },
      ],
    },
    en,
  );
  expect(text).toContain(`I'm not sure it answers “and what else”. The closest it has:\n• ${second.en}`);
});

test.each([
  [1, '1 день', '1 day'],
  [22, '22 дня', '22 days'],
  [180, '180 дней', '180 days'],
])('how long things are kept is said right for %i days', (count, russian, english) => {
  expect(ru.translate('privacy.days', { count })).toBe(russian);
  expect(en.translate('privacy.days', { count })).toBe(english);
});
