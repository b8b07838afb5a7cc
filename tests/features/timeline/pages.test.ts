import { expect, test } from 'vitest';
import { timelineOf } from '../../../src/answers/timeline.js';
import { plainText } from '../../../src/replies/reply.js';
import { timelinePages } from '../../../src/features/timeline/pages.js';
import { loadTranslations } from '../../../src/content/translations.js';
import { createLocales } from '../../../src/replies/locale.js';
import { content } from '../../article.js';

const locales = createLocales(content, loadTranslations());

test.each(['measured', 'planned'] as const)('the %s half is told whole, in as many pages in both languages', (half) => {
  const pages = timelinePages(half, locales.ru);
  expect(timelinePages(half, locales.en)).toHaveLength(pages.length);
  const entries = timelineOf(content)[half].flatMap((moment) => moment.entries);
  expect(pages.join('\n').match(/^• /gm)).toHaveLength(entries.length);
  expect(Math.max(...pages.map((page) => plainText(page).length))).toBeLessThan(2000);
});

test('a moment that goes on is named on the next page again', () => {
  const pages = timelinePages('measured', locales.en);
  expect(pages.filter((page) => page.includes('<b>2013</b>')).length).toBeGreaterThan(1);
});

test('plans need no word for being plans, forecasts do', () => {
  const text = timelinePages('planned', locales.en).join('\n');
  expect(text).not.toContain(', planned <i>');
  expect(text).toContain(', forecast <i>');
});
