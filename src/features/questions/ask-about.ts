import type { Content, Section } from '../../content/content.js';
import { actionData } from '../../replies/actions.js';
import { capital, shorten } from '../../replies/wording.js';
import { escapeHtml, keyboard, type Button, type Reply } from '../../replies/reply.js';
import type { Locale } from '../../replies/locale.js';

const MOST_QUESTIONS = 3;
const LONGEST_LABEL = 60;

/** A few questions that a section answers, to press or to take as examples. */
export const askAbout = (section: Section, locale: Locale): Reply => {
  const { content, language, translate } = locale;
  const buttons = recordsOf(section, content)
    .slice(0, MOST_QUESTIONS)
    .map(({ id, ask }): readonly Button[] => [
      { kind: 'action', label: shorten(capital(ask[language][0] ?? id), LONGEST_LABEL), data: actionData('askFor', id) },
    ]);
  return { html: escapeHtml(translate('askAbout.title', { title: section.title[language] })), buttons: keyboard(...buttons) };
};

/** What is asked for most: key numbers, then lists, then statements. */
const recordsOf = (section: Section, content: Content) => [
  ...section.keyFigures.flatMap((id) => content.figures.get(id) ?? []),
  ...section.lists,
  ...section.statements,
];
