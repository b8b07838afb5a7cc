import { journalLine, journalOf } from '../../replies/journal.js';
import { escapeHtml, type Reply } from '../../replies/reply.js';
import { sectorButtons } from '../../replies/sector-buttons.js';
import type { Locale } from '../../replies/locale.js';
import { inOneLanguage } from './welcome.js';

/** What the article is, what of its record is known and what isn't, how to cite it. */
export const about = (locale: Locale): Reply => {
  const { content, language, translate } = locale;
  const { name, topic, journal, title, authors, doi } = content.article;
  const known = [
    title === undefined ? undefined : translate('about.titled', { title }),
    authors === undefined ? undefined : translate('about.authors', { authors: authors.join(', ') }),
    journal === undefined ? undefined : journalLine(locale),
    doi === undefined ? undefined : `DOI: ${doi}`,
    journal?.link,
  ].filter((line) => line !== undefined);
  const missing = [
    title === undefined ? translate('about.lacks.title') : undefined,
    authors === undefined ? translate('about.lacks.authors') : undefined,
    doi === undefined ? translate('about.lacks.doi') : undefined,
    translate('about.lacks.references'),
  ].filter((what) => what !== undefined);
  const counts = translate('about.counts', {
    statements: translate('about.statements', { count: content.statements.size }),
    figures: translate('about.figures', { count: content.figures.size }),
    sections: translate('about.sections', { count: content.sections.size }),
  });
  return {
    html: [
      `<b>${escapeHtml(name[language])}</b>`,
      escapeHtml(translate('about.topic', { topic: topic[language] })),
      ...inOneLanguage(locale).map(escapeHtml),
      escapeHtml(known.join('\n')),
      escapeHtml(counts),
      `<i>${escapeHtml(translate('about.missing', { list: new Intl.ListFormat(language).format(missing) }))}</i>`,
      escapeHtml(
        translate(title === undefined ? 'about.citeUntitled' : 'about.cite', {
          journal: journalOf(locale),
          name: title ?? name[language],
        }),
      ),
    ].join('\n\n'),
    buttons: sectorButtons(locale),
  };
};
