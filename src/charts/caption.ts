import { escapeHtml } from '../replies/reply.js';
import type { Voice } from '../replies/voice.js';
import { capital, type Bar, type Drawing } from './drawing.js';

/** Telegram's limit for a caption; the tags count too, to be on the safe side. */
export const LONGEST_CAPTION = 1024;

/**
 * The chart in words, as HTML under 1,024 characters: every number with what it is, the notes, the sources.
 * When all of it is too long, the notes give way: first to their first sentences, then to as much as fits.
 */
export const captionOf = (drawing: Drawing, voice: Voice): string => {
  const head = [`<b>${escapeHtml(drawing.title)}</b>`, escapeHtml(drawing.subtitle)].filter((line) => line !== '').join('\n');
  const numbers = drawing.bars.map((bar) => lineOf(bar, drawing, voice)).join('\n');
  const source = `<i>${escapeHtml(`${voice.translate('source.label')}: ${drawing.journal}; ${placesOf(drawing, voice)}`)}</i>`;
  const write = (notes: readonly string[]): string => [head, numbers, ...notes, source].filter((part) => part !== '').join('\n\n');

  const own = drawing.note === undefined ? [] : [escapeHtml(drawing.note)];
  const footnotes = (shorten: (text: string) => string) => drawing.footnotes.map(({ mark, text }) => `${mark} ${escapeHtml(shorten(text))}`);
  const forms = [(text: string) => text, (text: string) => firstSentence(text, voice.language)];
  for (const shorten of forms) {
    const caption = write([...own, footnotes(shorten).join('\n')]);
    if (caption.length < LONGEST_CAPTION) return caption;
  }
  const room = LONGEST_CAPTION - 1 - write([...own, '…']).length;
  return write([...own, cut(footnotes(forms[1] ?? String).join('\n'), room)]);
};

const lineOf = ({ figure, label, when, series, mark }: Bar, drawing: Drawing, { format, translate }: Voice): string => {
  const status = figure.status === 'measured' ? '' : translate(`status.${figure.status}`);
  const what = [label, drawing.series[series] ?? '', when, status].filter((part) => part !== '').join(', ');
  return `• ${escapeHtml(capital(what))}: <b>${escapeHtml(format.figure(figure))}</b>${mark}`;
};

const placesOf = ({ bars }: Drawing, { translate }: Voice): string =>
  [...new Set(bars.map(({ figure: { section, paragraph } }) => translate('source.place', { section, paragraph })))].join('; ');

const firstSentence = (text: string, language: string): string => {
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return first?.segment.trim() ?? text;
};

/** As much of an escaped text as fits, ended at a word and never within an entity. */
const cut = (text: string, room: number): string => `${text.slice(0, Math.max(0, room)).replace(/\s*\S*$/, '')}…`;
