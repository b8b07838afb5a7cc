import { stringify } from 'csv-stringify/sync';
import { statementOf, type Figure } from '../../content/content.js';
import type { Language } from '../../content/language.js';
import { numbersOf } from '../../content/value.js';
import type { ReplyFile } from '../../replies/reply.js';
import type { Locale } from '../../replies/locale.js';

/** The columns of the table, in its order; also the keys of the JSON. */
const COLUMNS = [
  'id',
  'label',
  'value',
  'bound',
  'unit',
  'period',
  'whose',
  'where',
  'status',
  'section',
  'paragraph',
  'statement',
  'note',
] as const;

type Row = Readonly<Record<Exclude<(typeof COLUMNS)[number], 'paragraph'>, string>> & { readonly paragraph: number };

/** What spreadsheet programs open as a table on a double click, in countries where each language is spoken. */
const CSV: Readonly<Record<Language, { readonly delimiter: string; readonly decimal: string }>> = {
  ru: { delimiter: ';', decimal: ',' },
  en: { delimiter: ',', decimal: '.' },
};

/** All figures of the article as a table for spreadsheets: UTF-8 with BOM, the language's own separators. */
export const figuresAsCsv = (locale: Locale): ReplyFile => {
  const { delimiter, decimal } = CSV[locale.language];
  const rows = rowsOf(locale).map((row) => ({ ...row, value: row.value.replaceAll('.', decimal) }));
  const columns = COLUMNS.map((key) => ({ key, header: locale.translate(`export.column.${key}`) }));
  // A cell that begins like a formula is quoted, so that a spreadsheet never runs it.
  const text = stringify(rows, { header: true, columns, delimiter, bom: true, record_delimiter: 'windows', escape_formulas: true });
  return { name: nameOf(locale, 'csv'), bytes: Buffer.from(text) };
};

/** The same as JSON with the article's record; values stay decimal strings, exact as printed ("25.0", "30–35"). */
export const figuresAsJson = (locale: Locale): ReplyFile => {
  const { name, year, journal, title, authors, doi } = locale.content.article;
  const article = { name: name[locale.language], title, authors, journal, year, doi };
  const text = JSON.stringify({ article, language: locale.language, figures: rowsOf(locale) }, null, 2);
  return { name: nameOf(locale, 'json'), bytes: Buffer.from(`${text}\n`) };
};

const nameOf = ({ language, translate }: Locale, extension: string): string => `${translate('export.fileName')}-${language}.${extension}`;

const rowsOf = (locale: Locale): readonly Row[] => [...locale.content.figures.values()].map((figure) => rowOf(figure, locale));

const rowOf = (figure: Figure, { content, language, translate, format }: Locale): Row => {
  const named = (ids: readonly string[]): string => ids.map((id) => content.glossary.get(id)?.name[language] ?? id).join('; ');
  return {
    id: figure.id,
    label: figure.label[language],
    value: numbersOf(figure.value).join('–'),
    bound: figure.bound === undefined ? '' : translate(`export.bound.${figure.bound}`),
    unit: format.unit(figure.unit, figure.value),
    period: format.period(figure.period),
    whose: figure.whose === undefined ? '' : named([figure.whose]),
    where: named(figure.where),
    status: translate(`export.status.${figure.status}`),
    section: figure.section,
    paragraph: figure.paragraph,
    statement: statementOf(content, figure.statement)[language],
    note: figure.note?.[language] ?? '',
  };
};
