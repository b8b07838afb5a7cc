import type { KeyIn, Translate } from '../content/translations.js';
import type { Editing } from './folder.js';

const KINDS = ['article', 'section', 'statement', 'figure', 'list', 'term', 'unit'] as const;
/** What a field is called, what is said below it, and what may be chosen in it. */
const FIELDS = [
  ...['name', 'topic', 'year', 'journal', 'title', 'names', 'summary', 'keyFigures', 'text', 'kind', 'period', 'says', 'label', 'value'],
  ...['unit', 'bound', 'measure', 'of', 'where', 'status', 'dimension', 'factor', 'words', 'role', 'items'],
] as const;
const HINTS = ['names', 'period', 'says', 'unit', 'measure', 'of', 'where', 'words', 'items'] as const;
const OPTIONS = [
  ...['told', 'confirmed', 'denied', 'partly', 'not-told', 'talk', 'ask'],
  ...['fact', 'view', 'reason', 'aim', 'plan', 'forecast', 'proposal', 'problem', 'more than', 'less than', 'at least', 'about'],
  ...['measured', 'planned', 'thing', 'place', 'organisation', 'person', 'programme', 'measure', 'word', 'list', 'problems', 'proposals'],
] as const;
const PLAIN = [
  ...['title', 'paragraph', 'draft', 'try', 'askArticle', 'ask', 'ended', 'drop', 'take', 'leftOut', 'oneLanguage', 'left', 'nothingLeft'],
  ...[
    'place',
    'done',
    'confirm',
    'back',
    'later',
    'termOf',
    'addWord',
    'anotherWord',
    'answersIt',
    'another',
    'addStatement',
    'verdict',
    'confirmAll',
    'newTerm',
    'asking',
  ],
  ...FIELDS.map((field) => `field.${field}` as const),
  ...HINTS.map((hint) => `hint.${hint}` as const),
  ...OPTIONS.map((option) => `option.${option}` as const),
  ...KINDS.map((kind) => `kind.${kind}` as const),
  ...(['statement', 'translation', 'terms'] as const).map((what) => `propose.${what}` as const),
] as const satisfies readonly KeyIn<'editing'>[];
/** What the page fills in itself stays as it's written: "Take: {{text}}". */
const UNFILLED = Object.fromEntries(
  ['kind', 'text', 'why', 'counts', 'place', 'at', 'of', 'word', 'verdict', 'count'].map((name) => [name, `{{${name}}}`]),
);

/** The words of the page of content:edit by their keys, which the page fills in: "take" is "Take: {{text}}". */
export const pageWords = (translate: Translate): Readonly<Record<string, string>> =>
  Object.fromEntries(PLAIN.map((key) => [key, translate(`editing.${key}`, UNFILLED)]));

/** How much is left, as one says it: "3 statements, 1 figure"; nothing where all is confirmed. */
export const leftInWords = (left: ReturnType<Editing['left']>, translate: Translate): string =>
  KINDS.flatMap((kind) => {
    const count = left[kind] ?? 0;
    return count > 0 ? [translate(`records.${kind}`, { count })] : [];
  }).join(', ');
