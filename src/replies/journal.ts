import type { Locale } from './locale.js';

/** What the article came out in, as far as its record tells: "«Економічний аналіз», 2015, т. 21, № 1"; its year alone for a preprint. */
export const journalOf = ({ content, translate }: Pick<Locale, 'content' | 'translate'>): string => {
  const { journal, year } = content.article;
  if (!journal) return String(year);
  const { name, volume, issue } = journal;
  return [
    translate('journal.named', { name, year }),
    volume === undefined ? undefined : translate('journal.volume', { volume }),
    issue === undefined ? undefined : translate('journal.issue', { issue }),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
};

/** The same as a sentence, with its ISSN. */
export const journalLine = (locale: Pick<Locale, 'content' | 'translate'>): string => {
  const issn = locale.content.article.journal?.issn ?? [];
  const line = locale.translate('record.journal', { journal: journalOf(locale) });
  return `${issn.length === 0 ? line : `${line}; ${locale.translate('record.issn', { issn: issn.join(', ') })}`}.`;
};
