import { expect, it } from 'vitest';
import { about } from '../../../src/features/tour/about.js';
import { createLocales } from '../../../src/replies/locale.js';
import { content, translations } from '../../conversation.js';

it('links the journal in /about where the record has a link, and nothing where it has none', () => {
  const { article } = content;
  const link = 'https://journal.example/2015/21/1';
  const linked = { ...content, article: { ...article, journal: { name: 'J', issn: [], ...article.journal, link } } };
  expect(about(createLocales(linked, translations).en).html).toContain(link);
  expect(about(createLocales(content, translations).en).html).not.toContain('http');
});
