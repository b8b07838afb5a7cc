import { actionData } from '../../replies/actions.js';
import { escapeHtml, keyboard, type Button, type Reply } from '../../replies/reply.js';
import type { Voice } from '../../replies/voice.js';

/** The first message: what this is, what to ask, the ways in. In a group it says when the bot answers there. */
export const welcome = ({ content, language, translate }: Voice, where: 'alone' | 'group' = 'alone'): Reply => {
  const examples = content.article.examples[language].map((text, i): readonly Button[] => [
    { kind: 'action', label: text, data: actionData('example', i) },
  ]);
  return {
    html: escapeHtml(
      translate(where === 'group' ? 'tour.welcomeGroup' : 'tour.welcome', {
        topic: content.article.topic[language],
        year: content.article.year,
      }),
    ),
    buttons: keyboard(...examples.slice(0, 2), [
      content.article.overview === undefined
        ? undefined
        : { kind: 'action', label: translate('button.articleInShort'), data: actionData('articleInShort') },
      { kind: 'action', label: translate('button.sectors'), data: actionData('sectors') },
      { kind: 'action', label: translate('button.numbers'), data: actionData('numbersMenu') },
      { kind: 'action', label: translate('button.contents'), data: actionData('contents') },
    ]),
  };
};
