import type { Answer } from '../answers/answer.js';
import type { Figure, Section } from '../content/content.js';
import { figureLine } from './figure-line.js';
import { FOREIGN } from './foreign.js';
import { comparisonLines, workedLines } from './render-comparison.js';
import { journalLine } from './journal.js';
import { isOwnList } from './render-more.js';
import { renderRefusal } from './render-refusal.js';
import { escapeHtml } from './reply.js';
import { namedSection } from './section-mark.js';
import { shorten } from './shorten.js';
import { summaryText, titleOfSection } from './summary.js';
import type { Voice } from './voice.js';

/** What an answer says first, and often all that it has to say: the number, the sentence, the list, or that the article doesn't tell. */
export const renderLead = (answer: Answer, voice: Voice): string => {
  switch (answer.kind) {
    case 'figure':
      return figureLine(answer.figure, voice);
    case 'figures':
      return figuresLead(answer.figures, answer.why, voice);
    case 'statement':
      return [...originOf(answer, voice), sentencesOf(answer, voice), ...listOf(answer, voice)].join('\n\n');
    case 'list': {
      const items = answer.list.items.map((item, i) => `${i + 1}. ${escapeHtml(item[voice.language])}`);
      const { without = [] } = answer;
      const left = without.length > 0 ? [escapeHtml(voice.translate('answer.notAmong', { what: without.join(', ') }))] : [];
      return [...left, `<b>${escapeHtml(answer.list.title[voice.language])}</b>`, ...items].join('\n');
    }
    case 'section':
      return [
        `<b>${escapeHtml(titleOfSection(answer.section, voice))}</b>`,
        escapeHtml(summaryText(answer.section, answer.length ?? 'one', voice)),
      ].join('\n');
    case 'comparison':
      return comparisonLines(answer, voice);
    case 'worked':
      return workedLines(answer, voice);
    case 'checked':
      return `<b>${escapeHtml(verdictLine(answer, voice))}</b> ${renderLead(answer.by, voice)}`;
    case 'part':
      return renderPart(answer.part, answer.sections, voice);
    case 'several':
      return renderSeveral(answer.answers, voice);
    case 'foreign':
      return escapeHtml(FOREIGN[answer.language] ?? FOREIGN['other'] ?? '');
    case 'record':
      return renderRecord(answer.field, voice);
    case 'talk':
      return renderTalk(answer.talk, voice);
    case 'none':
      return renderRefusal(answer, voice);
  }
};

const originOf = ({ origin }: Extract<Answer, { kind: 'statement' }>, { translate }: Voice): readonly string[] =>
  origin === undefined
    ? []
    : [escapeHtml(translate(`answer.origin.${origin.by}`, origin.by === 'reference' ? { number: origin.number } : {}))];

const sentencesOf = ({ statement, beside = [] }: Extract<Answer, { kind: 'statement' }>, { language }: Voice): string =>
  [`<b>${escapeHtml(statement[language])}</b>`, ...beside.map((other) => escapeHtml(other[language]))].join('\n');

/** The list that a statement is an item of is told with it. Any other list is no part of the answer. */
const listOf = ({ statement, list }: Extract<Answer, { kind: 'statement' }>, { language }: Voice): readonly string[] => {
  if (!list || !isOwnList(statement, list)) return [];
  return [[escapeHtml(list.title[language]), ...list.items.map((item) => `• ${escapeHtml(item[language])}`)].join('\n')];
};

const figuresLead = (figures: readonly Figure[], why: Extract<Answer, { kind: 'figures' }>['why'], voice: Voice): string => {
  if (why === 'series') return figures.map((figure) => `• ${figureLine(figure, voice)}`).join('\n');
  return [
    voice.translate(why === 'ambiguous' ? 'answer.several' : `answer.${why}`),
    ...figures.map((figure, i) => `${i + 1}. ${figureLine(figure, voice)}`),
  ].join('\n');
};

/** Yes or no; what it rests on comes after it. */
const verdictLine = ({ holds, claim, by }: Extract<Answer, { kind: 'checked' }>, { translate }: Voice): string => {
  // What the numbers come to, the article doesn't say itself.
  if (by.kind === 'worked' || by.kind === 'comparison') return translate(holds ? 'verdict.workedOut' : 'verdict.otherwise');
  if (holds) return translate('verdict.confirmed');
  return claim === undefined ? translate('verdict.denied') : translate('verdict.deniedNumber', { claim });
};

/** A part of the article: each of its sections in a sentence. */
const renderPart = (part: string, sections: readonly Section[], voice: Voice): string => {
  const title = voice.content.article.parts.find(({ code }) => code === part)?.title[voice.language] ?? part;
  const lines = sections.map(
    (section) => `• <b>${escapeHtml(namedSection(section.code, voice))}</b>: ${escapeHtml(summaryText(section, 'one', voice))}`,
  );
  return [`<b>${escapeHtml(title)}</b>`, ...lines].join('\n');
};

/** Each question's answer in turn; what isn't told is named after what is. */
const renderSeveral = (answers: readonly { readonly question: string; readonly answer: Answer }[], voice: Voice): string => {
  const told = answers.filter(({ answer }) => answer.kind !== 'none');
  if (told.length === 0) return answers.map(({ answer }) => renderLead(answer, voice)).join('\n\n');
  const missing = answers.flatMap(({ question, answer }) =>
    answer.kind === 'none' ? [escapeHtml(voice.translate('verdict.partly', { question: shorten(question, LONGEST_QUESTION) }))] : [],
  );
  const [lead = '', ...rest] = told.map(({ answer }) => renderLead(answer, voice));
  return [lead, ...missing, ...rest].join('\n\n');
};

/** A question that has no answer is named by its beginning. */
const LONGEST_QUESTION = 80;

const renderRecord = (field: Extract<Answer, { kind: 'record' }>['field'], voice: Voice): string => {
  const { title, authors, doi } = voice.content.article;
  if (field === 'journal') return escapeHtml(journalLine(voice));
  return escapeHtml(voice.translate(`record.${field}`, { title, authors: authors?.join(', '), doi }));
};

const renderTalk = (talk: Extract<Answer, { kind: 'talk' }>['talk'], { content, language, translate }: Voice): string => {
  const [example] = content.article.examples[language];
  return escapeHtml(translate(`talk.${talk}`, { example, topic: content.article.topic[language], share: translate('button.share') }));
};
