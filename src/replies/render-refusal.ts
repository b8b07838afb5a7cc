import type { Answer, Neighbour, Refusal } from '../answers/answer.js';
import { figureLine } from './figure-line.js';
import { escapeHtml } from './reply.js';
import { markOf, namedSection, shortNameOf } from './section-mark.js';
import { shorten } from './wording.js';
import type { Locale } from './locale.js';

type None = Extract<Answer, { kind: 'none' }>;

/** Says plainly that the article does not tell, why, and what it does tell nearby. */
export const renderRefusal = ({ refusal, neighbours }: None, locale: Locale): string => {
  const reason = escapeHtml(reasonText(refusal, locale));
  if (neighbours.length === 0) return `${reason}\n\n${topics(locale)}`;
  const lines = neighbours.map((neighbour, i) => `${i + 1}. ${neighbourLine(neighbour, locale)}`);
  if (refusal.why === 'unsure') return [reason, ...lines].join('\n');
  return [reason, [locale.translate('none.neighbours'), ...lines].join('\n')].join('\n\n');
};

const reasonText = (refusal: Refusal, { translate, content, language }: Locale): string => {
  switch (refusal.why) {
    case 'empty':
      return translate('none.empty', { example: content.article.examples[language][0] });
    case 'unknown':
    case 'place':
      return refusal.words.length > 0
        ? translate(`none.${refusal.why}`, { words: fewOf(refusal.words), count: refusal.words.length })
        : translate('none.untold');
    case 'year':
      return translate('none.year', { years: refusal.years.join(', '), count: refusal.years.length });
    case 'later':
      return translate('none.later', { year: refusal.articleYear });
    case 'moment':
      return translate(`none.moment.${refusal.to}`);
    case 'role':
      return translate(`none.role.${refusal.role}`);
    case 'operand':
      return translate('none.operand', { names: refusal.names.map((id) => content.glossary.get(id)?.name[language] ?? id).join(', ') });
    case 'section':
      return translate('none.section', {
        parts: content.article.parts.map(({ code, title }) => `${code} · ${title[language]}`).join(', '),
      });
    case 'reference':
      return translate('none.reference', { number: refusal.number, known: refusal.known.map((each) => `[${each}]`).join(', ') });
    case 'unsure':
      return translate(`none.unsure.${refusal.of}`);
    case 'record':
      return translate(`none.record.${refusal.field}`);
    default:
      return translate(`none.${refusal.why}`);
  }
};

const MOST_WORDS = 3;
const LONGEST_WORD = 24;

/** A person's words, to be repeated in the refusal: only a few, and none of endless length. */
const fewOf = (words: readonly string[]): string => {
  const few = words.slice(0, MOST_WORDS).map((word) => shorten(word, LONGEST_WORD));
  return [...few, ...(words.length > MOST_WORDS ? ['…'] : [])].join(', ');
};

/** Something near to what was asked, with its place. */
export const neighbourLine = (neighbour: Neighbour, locale: Locale): string => {
  switch (neighbour.kind) {
    case 'figure':
      return `${figureLine(neighbour.figure, locale)} <i>(${markOf(neighbour.figure.section, locale)})</i>`;
    case 'statement':
      return `${escapeHtml(neighbour.statement[locale.language])} <i>(${markOf(neighbour.statement.section, locale)})</i>`;
    case 'section':
      return escapeHtml(namedSection(neighbour.section.code, locale));
  }
};

const topics = (locale: Locale): string => {
  const { translate, content } = locale;
  const { sectors } = content.article;
  const codes = sectors.length > 0 ? sectors.map(({ section }) => section) : [...content.sections.keys()];
  const names = codes.map((code) => escapeHtml(shortNameOf(code, locale)));
  return `${translate('none.topics')} ${names.join(' · ')}`;
};
