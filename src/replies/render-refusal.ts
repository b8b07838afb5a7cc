import type { Answer, Neighbour, Refusal } from '../answers/answer.js';
import { figureLine } from './figure-line.js';
import { escapeHtml } from './reply.js';
import { markOf, namedSection, shortNameOf } from './section-mark.js';
import { shorten } from './shorten.js';
import type { Voice } from './voice.js';

type None = Extract<Answer, { kind: 'none' }>;

/** Says plainly that the article does not tell, why, and what it does tell nearby. */
export const renderRefusal = ({ refusal, neighbours }: None, voice: Voice): string => {
  const reason = escapeHtml(reasonText(refusal, voice));
  if (neighbours.length === 0) return `${reason}\n\n${topics(voice)}`;
  const lines = neighbours.map((neighbour, i) => `${i + 1}. ${neighbourLine(neighbour, voice)}`);
  return [reason, [voice.translate('none.neighbours'), ...lines].join('\n')].join('\n\n');
};

const reasonText = (refusal: Refusal, { translate, content, language }: Voice): string => {
  switch (refusal.why) {
    case 'empty':
      return translate('none.empty', { example: content.article.examples[language][0] });
    case 'unknown':
    case 'place':
      return refusal.words.length > 0
        ? translate(`none.${refusal.why}`, { words: fewOf(refusal.words), count: refusal.words.length })
        : translate('none.unsure');
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

const neighbourLine = (neighbour: Neighbour, voice: Voice): string => {
  switch (neighbour.kind) {
    case 'figure':
      return `${figureLine(neighbour.figure, voice)} <i>(${markOf(neighbour.figure.section, voice)})</i>`;
    case 'statement':
      return `${escapeHtml(neighbour.statement[voice.language])} <i>(${markOf(neighbour.statement.section, voice)})</i>`;
    case 'section':
      return escapeHtml(namedSection(neighbour.section.code, voice));
  }
};

const topics = (voice: Voice): string => {
  const { translate, content } = voice;
  const { sectors } = content.article;
  const codes = sectors.length > 0 ? sectors.map(({ section }) => section) : [...content.sections.keys()];
  const names = codes.map((code) => escapeHtml(shortNameOf(code, voice)));
  return `${translate('none.topics')} ${names.join(' · ')}`;
};
