import type { Content } from '../../content/content.js';
import type { Language } from '../../content/language.js';
import { type Answer, figuresOf, sectionsOf } from '../answer.js';

/** How one would have asked for what a button has shown: its first wording, or its section's title. */
export const askedFor = (answer: Answer, language: Language, content: Content): string => {
  const record = answer.kind === 'statement' ? answer.statement : answer.kind === 'list' ? answer.list : figuresOf(answer)[0];
  return record?.ask[language][0] ?? content.sections.get(sectionsOf(answer)[0] ?? '')?.title[language] ?? '';
};
