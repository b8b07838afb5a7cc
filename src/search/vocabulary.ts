import type { Content } from '../content/content.js';
import type { Lexicon } from './lexicon.js';
import type { SearchIndex } from './search-index.js';
import { tokenize, wordsIn } from './tokens.js';

/** Every word that the bot has seen, with how often: what the article says, how it's asked, the lexicon. */
export const vocabularyOf = ({ words }: SearchIndex, content: Content, lexicon: Lexicon): ReadonlyMap<string, number> => {
  const counts = new Map(words);
  const count = (text: string): void => {
    for (const word of wordsIn(tokenize(text.replaceAll('*', '')))) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  const whole = (form: string): boolean => !form.includes('*');
  for (const { kind, ru, en } of content.glossary.values())
    // Of a place's name with `*` the beginning counts as a word. Of any other form with `*` it would be a fragment that nobody types.
    [...ru, ...en].filter((form) => kind === 'place' || whole(form)).forEach(count);
  for (const { ru, en } of [...lexicon.record, ...lexicon.cues, ...content.unitWords]) [...ru, ...en].filter(whole).forEach(count);
  for (const word of lexicon.fillers) count(word);
  return counts;
};
