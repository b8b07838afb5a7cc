import { escapeHtml, type Keyboard, type Quiz, type Reply } from '../../replies/reply.js';
import type { Locale } from '../../replies/locale.js';

/** A quiz question as a reply; where no polls may be sent, its answer is hidden until it is tapped. */
export const quizReply = (quiz: Quiz, buttons: Keyboard, { translate }: Locale): Reply => {
  const { question, options, right, explanation } = quiz;
  const lines = options.map((option, i) => `${i + 1}. ${escapeHtml(option)}`);
  const answer = escapeHtml(translate('quiz.answer', { answer: options[right] ?? '', explanation }));
  return { html: `<b>${escapeHtml(question)}</b>\n${lines.join('\n')}\n\n<tg-spoiler>${answer}</tg-spoiler>`, quiz, buttons };
};
