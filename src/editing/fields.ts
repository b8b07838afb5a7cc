import { parse, stringify } from 'yaml';
import type { OpenPoint } from '../content/drafted.js';
import type { Language } from '../content/language.js';
import type { Naming } from './naming.js';

type Plain = Readonly<Record<string, unknown>>;

/** Something of a record that a person may mend: how it's shown, and what a new text of it makes of the record's key. */
export interface Field {
  readonly name: string;
  readonly kind: 'text' | 'line' | 'choice';
  readonly options?: readonly string[];
  shown(record: Plain): string;
  /** The key to be set, and to what; undefined takes it away. Throws where the text is none that the key can have. */
  changed(text: string, record: Plain): readonly [key: string, value: unknown];
}

/** How a value of a record is shown. */
export const asText = (value: unknown): string =>
  value === undefined ? '' : typeof value === 'string' ? value : stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();

const plain = (key: string, kind: Field['kind'] = 'line', options?: readonly string[]): Field => ({
  name: key,
  kind,
  ...(options && { options }),
  shown: (record) => asText(record[key]),
  changed: (text) => [key, text.trim() === '' ? undefined : text.trim()],
});

/** A key with a structure of its own, written as YAML on one line. */
const written = (key: string): Field => ({
  ...plain(key),
  changed: (text) => [key, text.trim() === '' ? undefined : (parse(text) as unknown)],
});

/** One of them or several, as content writes it. */
const several = (value: unknown): readonly string[] => (value === undefined ? [] : ([value].flat() as string[]));

const listed = (name: string, key: string): Field => ({
  ...plain(key),
  name,
  shown: (record) => several(record[key]).join(', '),
  changed: (text) => {
    const items = text.split(',').map((item) => item.trim());
    return [key, items.some((item) => item !== '') ? items.filter((item) => item !== '') : undefined];
  },
});

/** Ids of terms, shown and written by the terms' names. */
const named = (key: string, { termName, term }: Naming): Field => ({
  ...plain(key),
  shown: (record) => several(record[key]).map(termName).join(', '),
  changed: (text) => {
    const names = text.split(',').map((each) => each.trim());
    return [key, names.some((each) => each !== '') ? names.filter((each) => each !== '').map(term) : undefined];
  },
});

const whole = (key: string): Field => ({ ...plain(key), changed: (text) => [key, Number(text)] });

const told = (key: string, language: Language, kind: Field['kind'] = 'line'): Field => ({
  ...plain(key, kind),
  name: `${key}, ${language}`,
  shown: (record) => asText((record[key] as Plain | undefined)?.[language]),
  changed: (text, record) => {
    const texts = { ...(record[key] as Plain | undefined), [language]: text.trim() === '' ? undefined : text.trim() };
    return [key, Object.values(texts).some((each) => each !== undefined) ? texts : undefined];
  },
});

const own = (language: Language): Field => ({ ...plain(language, 'text'), name: `text, ${language}` });

/** What people call a section by. */
const names = (language: Language): Field => ({
  ...plain('names'),
  name: `names, ${language}`,
  shown: (record) => several((record['names'] as Plain | undefined)?.[language]).join('; '),
  changed: (text, record) => {
    const all = text.split(';').map((each) => each.trim());
    return ['names', { ...(record['names'] as Plain | undefined), [language]: all.filter((each) => each !== '') }];
  },
});

const summary = (language: Language): Field => ({
  ...plain('summary', 'text'),
  name: `summary, ${language}`,
  shown: (record) => asText(((record['summary'] as Plain | undefined)?.['one'] as Plain | undefined)?.[language]),
  changed: (text, record) => {
    const summaries = record['summary'] as Plain | undefined;
    return ['summary', { ...summaries, one: { ...(summaries?.['one'] as Plain | undefined), [language]: text.trim() } }];
  },
});

/** A list's items, a line each: the statement that it stands for, and how it reads in the list. */
const items = (language: Language): Field => ({
  ...plain('items', 'text'),
  name: `items, ${language}`,
  shown: (record) =>
    itemsOf(record)
      .map((item) => `${asText(item['statement'])}: ${asText(item[language])}`)
      .join('\n'),
  changed: (text, record) => {
    const lines = text.split('\n').filter((each) => each.trim() !== '');
    return [
      'items',
      lines.map((each) => {
        const [statement = '', ...rest] = each.split(':');
        const before = itemsOf(record).find((item) => item['statement'] === statement.trim());
        return { ...before, statement: statement.trim(), [language]: rest.join(':').trim() };
      }),
    ];
  },
});

const itemsOf = (record: Plain): readonly Plain[] => (record['items'] ?? []) as readonly Plain[];

const KINDS = ['fact', 'view', 'reason', 'aim', 'plan', 'forecast', 'proposal', 'problem'];
const CONCEPTS = ['thing', 'place', 'organisation', 'person', 'programme', 'measure', 'word'];

/** The fields of a record, by what it is, in the languages of the article. */
export const fieldsOf = (kind: OpenPoint['kind'], languages: readonly Language[], naming: Naming): readonly Field[] => {
  const each = (make: (language: Language) => Field): readonly Field[] => languages.map(make);
  switch (kind) {
    case 'article':
      return [
        ...each((language) => told('name', language)),
        ...each((language) => told('topic', language)),
        whole('year'),
        written('journal'),
      ];
    case 'section':
      return [...each((language) => told('title', language)), ...each(names), ...each(summary), listed('keyFigures', 'keyFigures')];
    case 'statement':
      return [...each(own), plain('kind', 'choice', KINDS), plain('period'), written('says')];
    case 'figure':
      return [
        ...each((language) => told('label', language)),
        { ...plain('value'), changed: (text) => ['value', text.includes('[') ? (parse(text) as unknown) : text.trim()] },
        {
          ...plain('unit'),
          shown: (record) => naming.unitName(asText(record['unit'])),
          changed: (text) => ['unit', naming.unit(text.trim())],
        },
        plain('period'),
        plain('bound', 'choice', ['', 'more than', 'less than', 'at least', 'about']),
        plain('measure'),
        named('of', naming),
        named('where', naming),
        plain('status', 'choice', ['measured', 'planned', 'forecast']),
      ];
    case 'list':
      return [...each((language) => told('title', language)), plain('role', 'choice', ['list', 'problems', 'proposals']), ...each(items)];
    case 'unit':
      return [...each((language) => written(language)), plain('dimension'), plain('factor')];
    case 'term':
      return [
        ...each((language) => told('name', language)),
        plain('kind', 'choice', CONCEPTS),
        ...each((language) => listed(`words, ${language}`, language)),
      ];
  }
};
