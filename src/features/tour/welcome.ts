import { actionData } from '../../replies/actions.js';
import { escapeHtml, keyboard, type Button, type Reply } from '../../replies/reply.js';
import type { Locale } from '../../replies/locale.js';

/** Said to readers of another language than the article's: its answers come in its own. */
export const inOneLanguage = ({ content, language, translate }: Locale): readonly string[] => {
  const { languages } = content.article;
  return languages.includes(language) ? [] : [translate(`tour.only.${languages[0] ?? content.article.language}`)];
};

/** The first message: what this is, what to ask, the ways in. In a group it says when the bot answers there. */
export const welcome = (locale: Locale, where: 'alone' | 'group' = 'alone'): Reply => {
  const { content, language, translate } = locale;
  const examples = content.article.examples[language].map((text, i): readonly Button[] => [
    { kind: 'action', label: text, data: actionData('example', i) },
  ]);
  return {
    html: [
      translate(where === 'group' ? 'tour.welcomeGroup' : 'tour.welcome', {
        topic: content.article.topic[language],
        year: content.article.year,
      }),
      ...inOneLanguage(locale),
    ]
      .map(escapeHtml)
      .join('\n\n'),
    buttons: keyboard(...examples.slice(0, 2), [
      content.article.overview === undefined
        ? undefined
        : { kind: 'action', label: translate('button.articleInShort'), data: actionData('articleInShort') },
      content.article.sectors.length === 0
        ? undefined
        : { kind: 'action', label: translate('button.sectors'), data: actionData('sectors') },
      content.figures.size === 0 ? undefined : { kind: 'action', label: translate('button.numbers'), data: actionData('numbersMenu') },
      { kind: 'action', label: translate('button.contents'), data: actionData('contents') },
    ]),
  };
};
