import { type Answer, figuresOf } from '../answers/answer.js';
import { figureOf, statementOf, type Content, type Figure, type List, type Statement } from '../content/content.js';
import { placeOf, sectionSource, sourceLine } from './figure-line.js';
import { hasMoreNotes, notesOf, type Noted } from './notes.js';
import { escapeHtml } from './reply.js';
import { aroundStatement } from './subject.js';
import { numberLines, summaryText } from './summary.js';
import type { Locale } from './locale.js';

/** What "More" shows: the article's statement, what stands near it, every note, every place. Undefined if there is nothing more. */
export const renderMore = (answer: Answer, locale: Locale): string | undefined => moreOf(answer, locale)?.();

/** The same, not written out yet: a button only has to know whether there is more. */
export const moreOf = (answer: Answer, locale: Locale): (() => string) | undefined => {
  switch (answer.kind) {
    case 'checked':
      return moreOf(answer.by, locale);
    case 'figures':
      return answer.why === 'ambiguous' ? undefined : () => written(answer, locale);
    // Who asked for a summary of this length gets no more than that.
    case 'section':
      return answer.length === undefined ? () => written(answer, locale) : undefined;
    case 'statement':
      return moreOfStatement(answer, locale);
    case 'figure':
    case 'comparison':
    case 'list':
    case 'worked':
      return () => written(answer, locale);
    case 'part':
    case 'several':
    case 'foreign':
    case 'record':
    case 'talk':
    case 'none':
      return undefined;
  }
};

const written = (
  answer: Extract<Answer, { kind: 'figure' | 'figures' | 'comparison' | 'list' | 'section' | 'worked' }>,
  locale: Locale,
): string => {
  const { content, language, translate } = locale;
  switch (answer.kind) {
    case 'figure': {
      const statements = [answer.statement, ...aroundStatement(answer.statement, content)];
      return told([sentences(statements, locale)], [answer.figure], statements, [answer.figure, ...answer.also], locale);
    }
    case 'figures': {
      const statements = statementsOf(answer.figures, locale);
      return told([sentences(statements, locale)], answer.figures, statements, statements, locale);
    }
    case 'comparison': {
      const figures = figuresOf(answer);
      const rounded = answer.arithmetic ? [`<i>${escapeHtml(translate('compare.rounded'))}</i>`] : [];
      const statements = statementsOf(figures, locale);
      return told([sentences(statements, locale), ...rounded], figures, statements, figures, locale);
    }
    case 'list': {
      const statements = statementsOfList(answer.list, content);
      const lines = statements.map((statement) => `• ${escapeHtml(statement[language])}`).join('\n');
      return told([lines], statements.length === 1 ? statements : [], statements, [answer.list], locale);
    }
    case 'section': {
      const figures = answer.section.keyFigures.map((id) => figureOf(content, id));
      const numbers = figures.length > 0 ? [`<b>${translate('answer.keyNumbers')}</b>\n${numberLines(figures, locale)}`] : [];
      const summary = escapeHtml(summaryText(answer.section, 'whole', locale));
      return [summary, ...numbers, ...notesOf(figures, locale), sectionSource(answer.section.code, locale)].join('\n\n');
    }
    case 'worked': {
      const figures = figuresOf(answer);
      const statements = statementsOf(figures, locale);
      return told([sentences(statements, locale)], figures, statements, figures, locale);
    }
  }
};

const moreOfStatement = (
  { statement, list, context, beside = [] }: Extract<Answer, { kind: 'statement' }>,
  locale: Locale,
): (() => string) | undefined => {
  const { language } = locale;
  const whole = list && !isOwnList(statement, list) ? list : undefined;
  const shown = [statement, ...statement.figures, ...beside];
  if (!whole && context.length === 0 && !hasMoreNotes(shown, shown, locale)) return undefined;
  return () => {
    const here = placeOf(statement, locale);
    const items = whole
      ? [[`<b>${escapeHtml(whole.title[language])}</b>`, ...whole.items.map((item) => `• ${escapeHtml(item[language])}`)].join('\n')]
      : [];
    const others = context.map((other) => {
      const place = placeOf(other, locale);
      return escapeHtml(other[language]) + (place === here ? '' : ` <i>(${place})</i>`);
    });
    const parts = [...items, ...(others.length > 0 ? [others.join('\n')] : [])];
    return told(parts, shown, context, [statement], locale);
  };
};

/** Whether a statement is an item of this list, which is then told with it. */
export const isOwnList = (statement: Statement, list: List): boolean => list.items.some((item) => item.statement === statement.id);

/** These parts, then the notes, unless the answer has told them all, then the places. */
const told = (
  parts: readonly string[],
  shown: readonly Noted[],
  now: readonly Statement[],
  places: Parameters<typeof sourceLine>[0],
  locale: Locale,
): string => {
  const noted = [...shown, ...now];
  return [...parts, ...(hasMoreNotes(noted, shown, locale) ? notesOf(noted, locale) : []), sourceLine(places, locale)].join('\n\n');
};

/** The statements that tell a list's items, each once. */
export const statementsOfList = ({ items }: List, content: Content): readonly Statement[] =>
  [...new Set(items.map(({ statement }) => statement))].map((id) => statementOf(content, id));

const statementsOf = (figures: readonly Figure[], { content }: Locale): readonly Statement[] =>
  [...new Set(figures.map(({ statement }) => statement))].map((id) => statementOf(content, id));

const sentences = (statements: readonly Statement[], { language }: Locale): string =>
  statements.map((statement) => escapeHtml(statement[language])).join('\n');
