import type { Answer } from '../answers/answer.js';
import type { Figure, Section } from '../content/content.js';
import { figureLine } from './figure-line.js';
import { FOREIGN } from './foreign.js';
import { comparisonLines, workedLines } from './render-comparison.js';
import { journalLine } from './journal.js';
import { isOwnList } from './render-more.js';
import { neighbourLine, renderRefusal } from './render-refusal.js';
import { escapeHtml } from './reply.js';
import { namedSection } from './section-mark.js';
import { shorten } from './wording.js';
import { summaryText, titleOfSection } from './summary.js';
import type { Locale } from './locale.js';

/** What an answer says first, and often all that it has to say: the number, the sentence, the list, or that the article doesn't tell. */
export const renderLead = (answer: Answer, locale: Locale): string => {
  switch (answer.kind) {
    case 'figure':
      return figureLine(answer.figure, locale);
    case 'figures':
      return figuresLead(answer.figures, answer.why, locale);
    case 'statement':
      return [...originOf(answer, locale), sentencesOf(answer, locale), ...listOf(answer, locale)].join('\n\n');
    case 'list': {
      const items = answer.list.items.map((item, i) => `${i + 1}. ${escapeHtml(item[locale.language])}`);
      const { without = [] } = answer;
      const left = without.length > 0 ? [escapeHtml(locale.translate('answer.notAmong', { what: without.join(', ') }))] : [];
      return [...left, `<b>${escapeHtml(answer.list.title[locale.language])}</b>`, ...items].join('\n');
    }
    case 'section':
      return [
        `<b>${escapeHtml(titleOfSection(answer.section, locale))}</b>`,
        escapeHtml(summaryText(answer.section, answer.length ?? 'one', locale)),
      ].join('\n');
    case 'comparison':
      return comparisonLines(answer, locale);
    case 'worked':
      return workedLines(answer, locale);
    case 'checked':
      return `<b>${escapeHtml(verdictLine(answer, locale))}</b> ${renderLead(answer.by, locale)}`;
    case 'part':
      return renderPart(answer.part, answer.sections, locale);
    case 'several':
      return renderSeveral(answer.answers, locale);
    case 'foreign':
      return escapeHtml(FOREIGN[answer.language] ?? FOREIGN['other'] ?? '');
    case 'record':
      return renderRecord(answer.field, locale);
    case 'talk':
      return renderTalk(answer.talk, locale);
    case 'none':
      return renderRefusal(answer, locale);
  }
};

const originOf = ({ origin }: Extract<Answer, { kind: 'statement' }>, { translate }: Locale): readonly string[] =>
  origin === undefined
    ? []
    : [escapeHtml(translate(`answer.origin.${origin.by}`, origin.by === 'reference' ? { number: origin.number } : {}))];

const sentencesOf = ({ statement, beside = [] }: Extract<Answer, { kind: 'statement' }>, { language }: Locale): string =>
  [`<b>${escapeHtml(statement[language])}</b>`, ...beside.map((other) => escapeHtml(other[language]))].join('\n');

/** The list that a statement is an item of is told with it. Any other list is no part of the answer. */
const listOf = ({ statement, list }: Extract<Answer, { kind: 'statement' }>, { language }: Locale): readonly string[] => {
  if (!list || !isOwnList(statement, list)) return [];
  return [[escapeHtml(list.title[language]), ...list.items.map((item) => `• ${escapeHtml(item[language])}`)].join('\n')];
};

const figuresLead = (figures: readonly Figure[], why: Extract<Answer, { kind: 'figures' }>['why'], locale: Locale): string => {
  if (why === 'series') return figures.map((figure) => `• ${figureLine(figure, locale)}`).join('\n');
  return [
    locale.translate(why === 'ambiguous' ? 'answer.several' : `answer.${why}`),
    ...figures.map((figure, i) => `${i + 1}. ${figureLine(figure, locale)}`),
  ].join('\n');
};

/** Yes or no; what it rests on comes after it. */
const verdictLine = ({ holds, claim, by }: Extract<Answer, { kind: 'checked' }>, { translate }: Locale): string => {
  // What the numbers come to, the article doesn't say itself.
  if (by.kind === 'worked' || by.kind === 'comparison') return translate(holds ? 'verdict.workedOut' : 'verdict.otherwise');
  if (holds) return translate('verdict.confirmed');
  return claim === undefined ? translate('verdict.denied') : translate('verdict.deniedNumber', { claim });
};

/** A part of the article: each of its sections in a sentence. */
const renderPart = (part: string, sections: readonly Section[], locale: Locale): string => {
  const title = locale.content.article.parts.find(({ code }) => code === part)?.title[locale.language] ?? part;
  const lines = sections.map(
    (section) => `• <b>${escapeHtml(namedSection(section.code, locale))}</b>: ${escapeHtml(summaryText(section, 'one', locale))}`,
  );
  return [`<b>${escapeHtml(title)}</b>`, ...lines].join('\n');
};

/** Each question's answer in turn; what isn't told is named after what is. */
const renderSeveral = (answers: readonly { readonly question: string; readonly answer: Answer }[], locale: Locale): string => {
  const told = answers.filter(({ answer }) => answer.kind !== 'none');
  if (told.length === 0) return answers.map(({ answer }) => renderLead(answer, locale)).join('\n\n');
  const missing = answers.flatMap(({ question, answer }) => (answer.kind === 'none' ? [missingPart(question, answer, locale)] : []));
  const [lead = '', ...rest] = told.map(({ answer }) => renderLead(answer, locale));
  return [lead, ...missing, ...rest].join('\n\n');
};

/** That one of several questions has no answer; where that isn't sure, with what is closest. */
const missingPart = (whole: string, { refusal, neighbours }: Extract<Answer, { kind: 'none' }>, locale: Locale): string => {
  const question = shorten(whole, LONGEST_NAMED);
  const [closest] = neighbours;
  if (refusal.why !== 'unsure' || !closest) return escapeHtml(locale.translate('verdict.partly', { question }));
  return `${escapeHtml(locale.translate('verdict.partlyUnsure', { question }))}\n• ${neighbourLine(closest, locale)}`;
};

/** A question that has no answer is named by its beginning. */
const LONGEST_NAMED = 80;

const renderRecord = (field: Extract<Answer, { kind: 'record' }>['field'], locale: Locale): string => {
  const { title, authors, doi } = locale.content.article;
  if (field === 'journal') return escapeHtml(journalLine(locale));
  return escapeHtml(
    locale.translate(field === 'references' ? 'none.record.references' : `record.${field}`, { title, authors: authors?.join(', '), doi }),
  );
};

const renderTalk = (talk: Extract<Answer, { kind: 'talk' }>['talk'], { content, language, translate }: Locale): string => {
  const [example] = content.article.examples[language];
  return escapeHtml(translate(`talk.${talk}`, { example, topic: content.article.topic[language], share: translate('button.share') }));
};
