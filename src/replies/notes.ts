import type { Figure, Statement } from '../content/content.js';
import type { Language } from '../content/language.js';
import { firstSentence } from '../search/sentences.js';
import { escapeHtml } from './reply.js';
import { shorten } from './wording.js';
import type { Locale } from './locale.js';

/** What may have a note, such as on a place where the article contradicts itself. */
export type Noted = Figure | Statement;

interface Note {
  readonly text: string;
  /**
   * The note as HTML. If it is about one of several numbers or statements it begins with that one, or nobody would know what "here" means.
   */
  readonly line: (text: string) => string;
}

/** So many letters are enough to recognise a statement. */
const LONGEST_NAME = 40;

/** The notes of these, each once, in their order. */
const notesIn = (all: readonly Noted[], locale: Locale): readonly Note[] => {
  const { language } = locale;
  return textsOf(all, language).map((text) => {
    const own = all.filter(({ note }) => note?.[language] === text);
    const others = all.filter((each) => !own.includes(each) && own.some((owner) => isFigure(owner) === isFigure(each)));
    const names = (): string => [...new Set(own.map((each) => nameOf(each, locale)))].join(', ');
    const whose = others.length === 0 ? '' : `<b>${escapeHtml(names())}</b> · `;
    return { text, line: (words) => whose + escapeHtml(words) };
  });
};

/** Each note's text once. */
const textsOf = (all: readonly Noted[], language: Language): readonly string[] => [
  ...new Set(all.flatMap(({ note }) => (note ? [note[language]] : []))),
];

const isFigure = (noted: Noted): noted is Figure => 'value' in noted;

const nameOf = (noted: Noted, { format, language }: Locale): string =>
  isFigure(noted) ? format.figure(noted) : shorten(noted[language], LONGEST_NAME);

/** The first sentence of the first note on these, or nothing: what has to be known to read them rightly. */
export const caveatOf = (all: readonly Noted[], locale: Locale): readonly string[] =>
  notesIn(all, locale)
    .slice(0, 1)
    .map(({ text, line }) => `⚠️ ${line(firstSentence(text, locale.language))}`);

/** Whether the notes on these say more than the one sentence that `caveatOf` told with what is shown. */
export const hasMoreNotes = (all: readonly Noted[], shown: readonly Noted[], { language }: Locale): boolean => {
  const texts = textsOf(all, language);
  if (texts.length === 0) return false;
  const [told] = textsOf(shown, language);
  const isWhole = told !== undefined && firstSentence(told, language) === told;
  return texts.some((text) => !isWhole || text !== told);
};

/** All notes on these. Several are folded, to be opened by a tap. */
export const notesOf = (all: readonly Noted[], locale: Locale): readonly string[] => {
  const lines = notesIn(all, locale).map(({ text, line }) => line(text));
  if (lines.length <= 1) return lines.map((line) => `⚠️ ${line}`);
  const title = `⚠️ ${escapeHtml(locale.translate('answer.notes'))}`;
  return [`<blockquote expandable>${[title, ...lines.map((line) => `• ${line}`)].join('\n')}</blockquote>`];
};
