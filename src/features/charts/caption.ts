import type { Language } from '../../content/language.js';
import { capital, shorten } from '../../replies/wording.js';
import { placesNamed } from '../../replies/figure-line.js';
import { escapeHtml, plainText } from '../../replies/reply.js';
import type { Locale } from '../../replies/locale.js';
import type { ArticleDrawing, FigureBar } from './drawing.js';

/** Under Telegram's limit of 1,024; the tags are counted too, to be on the safe side. */
export const CAPTION_ROOM = 1023;

/** A narrow space that doesn't break. Without it the sign of a note, right after "м³", would look like a part of the unit. */
const APART = '\u202f';

type Form = (note: string, language: Language) => string;

const firstSentence: Form = (note, language) => {
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(note);
  return first?.segment.trim() ?? note;
};

/** How the notes are shortened while the caption is too long: whole, then their first sentences, then their beginnings. */
const FORMS: readonly Form[] = [(note) => note, firstSentence, (note) => shorten(note, 80), (note) => shorten(note, 30)];

/**
 * What stands under the picture, as HTML of 1,023 characters at most: its title, which numbers were converted, the notes on its numbers
 * (folded), and the places in the article. The numbers themselves are in the picture.
 */
export const captionOf = (drawing: ArticleDrawing, locale: Locale): string => {
  const title = `<b>${escapeHtml(drawing.title)}</b>`;
  const converted = drawing.bars.filter(({ isConverted }) => isConverted).map((bar) => convertedLine(bar, locale));
  const places = `<i>${escapeHtml(
    `${locale.translate('source.label')}: ${placesNamed(
      drawing.bars.map(({ figure }) => figure),
      locale,
    )}`,
  )}</i>`;
  const captions = FORMS.map((form) => {
    const footnotes = drawing.footnotes.map(({ mark, text }) => `${mark} ${escapeHtml(form(text, locale.language))}`).join('\n');
    const notes = footnotes === '' ? '' : `<blockquote expandable>${footnotes}</blockquote>`;
    return [title, converted.join('\n'), notes, places].filter((part) => part !== '').join('\n\n');
  });
  // If that is too long still, the plain text is cut. A letter may take up to five characters once it is escaped: "&" becomes "&amp;".
  const cut = [1, 2, 5].map((letters) => escapeHtml(shorten(plainText(captions[0] ?? ''), Math.floor(CAPTION_ROOM / letters))));
  return [...captions, ...cut].find(({ length }) => length <= CAPTION_ROOM) ?? '';
};

/** The picture in words, as HTML, for a channel that can't show it: every number with what it is, and the chart's own note. */
export const inWords = (drawing: ArticleDrawing, locale: Locale): string => {
  const numbers = drawing.bars.map((bar) => lineOf(bar, drawing, locale)).join('\n');
  return [escapeHtml(drawing.subtitle), numbers, escapeHtml(drawing.note ?? '')].filter((part) => part !== '').join('\n\n');
};

const convertedLine = ({ text, figure }: FigureBar, { format, translate }: Locale): string =>
  escapeHtml(translate('chart.converted', { drawn: text, printed: format.figure(figure) }));

const lineOf = ({ figure, label, when, series, mark }: FigureBar, drawing: ArticleDrawing, { format, translate }: Locale): string => {
  const status = figure.status === 'measured' ? '' : translate(`status.${figure.status}`);
  const what = [label, drawing.series[series] ?? '', when, status].filter((part) => part !== '').join(', ');
  return `• ${escapeHtml(capital(what))}: <b>${escapeHtml(format.figure(figure))}</b>${mark === '' ? '' : APART + mark}`;
};
