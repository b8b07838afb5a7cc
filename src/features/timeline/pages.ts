import { timelineOf, type Dated, type Moment, type Timeline } from '../../answers/timeline.js';
import { capital } from '../../replies/wording.js';
import { placeOf } from '../../replies/figure-line.js';
import { chunk, escapeHtml } from '../../replies/reply.js';
import type { Locale } from '../../replies/locale.js';

/** A page is what a phone shows without much scrolling; counted in entries, so that both languages have the same pages. */
const ENTRIES_A_PAGE = 8;

/** One half of the timeline as pages of HTML: the times in order, what the article says of each, with its place. */
export const timelinePages = (half: keyof Timeline, locale: Locale): readonly string[] => {
  const lines = timelineOf(locale.content)[half].flatMap((moment) => moment.entries.map((entry) => ({ moment, entry })));
  const title = `<b>${escapeHtml(locale.translate(`timeline.${half}`))}</b>`;
  return chunk(lines, ENTRIES_A_PAGE).map((page) => {
    const moments = [...new Set(page.map(({ moment }) => moment))];
    const told = moments.map((moment) =>
      momentOf(
        moment,
        page.filter((line) => line.moment === moment).map(({ entry }) => entry),
        locale,
      ),
    );
    return [title, ...told].join('\n\n');
  });
};

const momentOf = ({ period }: Moment, entries: readonly Dated[], locale: Locale): string =>
  [`<b>${escapeHtml(capital(locale.format.period(period)))}</b>`, ...entries.map((entry) => lineOf(entry, locale))].join('\n');

const lineOf = (entry: Dated, locale: Locale): string => {
  const { language, translate, format } = locale;
  if (entry.kind === 'statement') return `• ${escapeHtml(entry.statement[language])} <i>(${placeOf(entry.statement, locale)})</i>`;
  const { figure } = entry;
  const status = figure.status === 'forecast' ? `, ${translate('status.forecast')}` : '';
  return `• <b>${escapeHtml(format.figure(figure))}</b> — ${escapeHtml(figure.label[language])}${status} <i>(${placeOf(figure, locale)})</i>`;
};
