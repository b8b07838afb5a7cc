import type { Language } from '../../../content/language.js';

/** What one reads at a glance: two or three sentences. */
const MOST_LETTERS = 320;

/** A text's first sentences, as many as are read at a glance; at least one. */
export const leadOf = (text: string, language: Language): string => {
  let lead = '';
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    if (lead !== '' && (lead + segment).trimEnd().length > MOST_LETTERS) break;
    lead += segment;
  }
  return lead.trimEnd();
};
