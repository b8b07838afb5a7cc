import type { Figure, Statement } from '../content/content.js';
import { firstSentence } from '../search/sentences.js';
import { escapeHtml } from './reply.js';
import { shorten } from './shorten.js';
import type { Voice } from './voice.js';

/** What may have a note: on what the article contradicts in itself or leaves open. */
export type Noted = Figure | Statement;

interface Note {
  readonly text: string;
  /** The note as HTML; among several numbers, or statements, it begins with its own, or nobody knows which one "here" is. */
  readonly line: (text: string) => string;
}

/** By so many letters one knows a statement again. */
const LONGEST_NAME = 40;

/** The notes of these, each once, in their order. */
const notesIn = (all: readonly Noted[], voice: Voice): readonly Note[] => {
  const { language } = voice;
  const texts = [...new Set(all.flatMap(({ note }) => (note ? [note[language]] : [])))];
  return texts.map((text) => {
    const own = all.filter(({ note }) => note?.[language] === text);
    const names = [...new Set(own.map((each) => nameOf(each, voice)))].join(', ');
    const others = all.filter((each) => !own.includes(each) && own.some((owner) => isFigure(owner) === isFigure(each)));
    const whose = others.length === 0 ? '' : `<b>${escapeHtml(names)}</b> · `;
    return { text, line: (words) => whose + escapeHtml(words) };
  });
};

const isFigure = (noted: Noted): noted is Figure => 'value' in noted;

const nameOf = (noted: Noted, { format, language }: Voice): string =>
  isFigure(noted) ? format.figure(noted) : shorten(noted[language], LONGEST_NAME);

/** What changes how these are to be read, in one sentence, or nothing: the first of their notes. */
export const caveatOf = (all: readonly Noted[], voice: Voice): readonly string[] =>
  notesIn(all, voice)
    .slice(0, 1)
    .map(({ text, line }) => `⚠️ ${line(firstSentence(text, voice.language))}`);

/** Whether these have more to be noted than the one sentence of a caveat on `shown`. */
export const hasMoreNotes = (all: readonly Noted[], shown: readonly Noted[], voice: Voice): boolean => {
  const told = notesIn(shown, voice)[0]?.text;
  const isWhole = told !== undefined && firstSentence(told, voice.language) === told;
  return notesIn(all, voice).some(({ text }) => !isWhole || text !== told);
};

/** Every note of these, told wherever one of them is; several of them to unfold. */
export const notesOf = (all: readonly Noted[], voice: Voice): readonly string[] => {
  const lines = notesIn(all, voice).map(({ text, line }) => line(text));
  if (lines.length <= 1) return lines.map((line) => `⚠️ ${line}`);
  const title = `⚠️ ${escapeHtml(voice.translate('answer.notes'))}`;
  return [`<blockquote expandable>${[title, ...lines.map((line) => `• ${line}`)].join('\n')}</blockquote>`];
};
