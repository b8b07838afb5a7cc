import type { Translate } from '../content/translations.js';
import type { Editing } from './folder.js';

const KINDS = ['article', 'section', 'statement', 'figure', 'list', 'term', 'unit'] as const;
const PLAIN = [
  ...['title', 'paragraph', 'draft', 'try', 'askArticle', 'ask', 'ended', 'drop', 'take', 'leftOut', 'oneLanguage', 'left', 'nothingLeft'],
  ...['place', 'done', 'confirm', 'back', 'later', 'termOf', 'addWord', 'anotherWord', 'answersIt', 'verdict'],
  ...KINDS.map((kind) => `kind.${kind}`),
  ...['statement', 'translation', 'terms'].map((what) => `propose.${what}`),
];
/** What the page fills in itself stays as it's written: "Take: {{text}}". */
const UNFILLED = Object.fromEntries(
  ['kind', 'text', 'why', 'counts', 'place', 'at', 'of', 'word', 'verdict'].map((name) => [name, `{{${name}}}`]),
);

/** The words of the page of content:edit by their keys, which the page fills in: "take" is "Take: {{text}}". */
export const pageWords = (translate: Translate): Readonly<Record<string, string>> =>
  Object.fromEntries(PLAIN.map((key) => [key, translate(`editing.${key}`, UNFILLED)]));

/** How much is left, as one says it: "3 statements, 1 figure"; nothing where all is confirmed. */
export const leftInWords = (left: ReturnType<Editing['left']>, translate: Translate): string =>
  KINDS.flatMap((kind) => {
    const count = left[kind] ?? 0;
    return count > 0 ? [translate(`editing.count.${kind}`, { count })] : [];
  }).join(', ');
