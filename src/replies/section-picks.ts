import type { Figure } from '../content/content.js';
import { chunk, escapeHtml, keyboard, type Keyboard } from './reply.js';
import { shortNameOf } from './section-mark.js';
import type { Locale } from './locale.js';
import { wayBack } from './way-back.js';

/** With more in a row a phone would cut the longer names. */
const IN_A_ROW = 2;

/** A button for each of these sections by its short name: the sectors first, then the others; the way back in a row of its own. */
export const sectionPicks = (codes: readonly string[], pick: (code: string) => string, locale: Locale): Keyboard => {
  const { sectors } = locale.content.article;
  const isSector = (code: string): boolean => sectors.some(({ section }) => section === code);
  const ordered = [...codes.filter(isSector), ...codes.filter((code) => !isSector(code))];
  const buttons = ordered.map((code) => ({ kind: 'action', label: shortNameOf(code, locale), data: pick(code) }) as const);
  return keyboard(...chunk(buttons, IN_A_ROW), [wayBack(locale)]);
};

/** Says which sectors are missing among these sections because the article has no numbers on them; nothing if none is. */
export const sectorsWithoutNumbers = (codes: readonly string[], { content, language, translate }: Locale): readonly string[] => {
  const hasNumbers = (code: string): boolean => [...content.figures.values()].some(({ section }: Figure) => section === code);
  const missing = content.article.sectors.filter(({ section }) => !codes.includes(section) && !hasNumbers(section));
  if (missing.length === 0) return [];
  const names = new Intl.ListFormat(language).format(missing.map(({ icon, name }) => `${icon} ${name[language]}`));
  return [`<i>${escapeHtml(translate('numbers.without', { names }))}</i>`];
};
