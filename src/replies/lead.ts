import type { Answer } from '../answers/answer.js';
import type { Figure } from '../content/content.js';
import { figureLine } from './figure-line.js';
import { comparisonLines } from './render-comparison.js';
import { isOwnList } from './render-more.js';
import { renderRefusal } from './render-refusal.js';
import { escapeHtml } from './reply.js';
import { summaryText, titleOfSection } from './summary.js';
import type { Voice } from './voice.js';

/** What an answer says first, and often all that it needs to say: the number, the sentence, the list, that it isn't told. */
export const renderLead = (answer: Answer, voice: Voice): string => {
  switch (answer.kind) {
    case 'figure':
      return figureLine(answer.figure, voice);
    case 'figures':
      return figuresLead(answer.figures, answer.why, voice);
    case 'statement':
      return [`<b>${escapeHtml(answer.statement[voice.language])}</b>`, ...listOf(answer, voice)].join('\n\n');
    case 'list': {
      const items = answer.list.items.map((item, i) => `${i + 1}. ${escapeHtml(item[voice.language])}`);
      return [`<b>${escapeHtml(answer.list.title[voice.language])}</b>`, ...items].join('\n');
    }
    case 'section':
      return [
        `<b>${escapeHtml(titleOfSection(answer.section, voice))}</b>`,
        escapeHtml(summaryText(answer.section, answer.length ?? 'one', voice)),
      ].join('\n');
    case 'comparison':
      return comparisonLines(answer, voice);
    case 'record':
      return renderRecord(answer.field, voice);
    case 'talk':
      return renderTalk(answer.talk, voice);
    case 'none':
      return renderRefusal(answer, voice);
  }
};

/** The list that the statement is an item of is told with it; another one is no part of the answer. */
const listOf = ({ statement, list }: Extract<Answer, { kind: 'statement' }>, { language }: Voice): readonly string[] => {
  if (!list || !isOwnList(statement, list)) return [];
  return [[escapeHtml(list.title[language]), ...list.items.map((item) => `• ${escapeHtml(item[language])}`)].join('\n')];
};

const figuresLead = (figures: readonly Figure[], why: 'ambiguous' | 'series', voice: Voice): string => {
  if (why === 'series') return figures.map((figure) => `• ${figureLine(figure, voice)}`).join('\n');
  return [voice.translate('answer.several'), ...figures.map((figure, i) => `${i + 1}. ${figureLine(figure, voice)}`)].join('\n');
};

const renderRecord = (field: Extract<Answer, { kind: 'record' }>['field'], { content, translate }: Voice): string => {
  const { journal, year, title, authors, doi } = content.article;
  const values = { ...journal, issn: journal.issn.join(', '), year, title, authors: authors?.join(', '), doi };
  return escapeHtml(translate(`record.${field}`, values));
};

const renderTalk = (talk: Extract<Answer, { kind: 'talk' }>['talk'], { content, language, translate }: Voice): string => {
  const [example] = content.article.examples[language];
  return escapeHtml(translate(`talk.${talk}`, { example, topic: content.article.topic[language], share: translate('button.share') }));
};
