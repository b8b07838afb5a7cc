import { sectionOf } from '../content/content.js';
import type { Voice } from './voice.js';

/** A section in a word: as the article numbers it ("III.2"), or by its title where the code is a word of ours ("Вступление"). */
export const markOf = (code: string, { content, language }: Pick<Voice, 'content' | 'language'>): string =>
  /^\p{Ll}/u.test(code) ? sectionOf(content, code).title[language] : code;

/** A section in a line: "III.2 · Лесная отрасль", or its title alone where that is its mark. */
export const namedSection = (code: string, voice: Pick<Voice, 'content' | 'language'>): string => {
  const mark = markOf(code, voice);
  const title = sectionOf(voice.content, code).title[voice.language];
  return mark === title ? title : `${mark} · ${title}`;
};
