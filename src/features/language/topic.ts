import { LANGUAGES } from '../../content/language.js';
import { actionData } from '../../replies/actions.js';
import { escapeHtml, keyboard, type Button } from '../../replies/reply.js';
import type { Locales } from '../../replies/locale.js';
import type { Subscriptions } from '../subscriptions/subscriptions.js';
import type { CommandTexts } from '../../dialogue/command-texts.js';
import { edit, send, type Topic } from '../../dialogue/turn.js';

/** /language: one tap chooses the language of answers, menus and what is sent by subscription, or leaves it to each question. */
export const languageTopic = (locales: Locales, subscriptions: Pick<Subscriptions, 'speak'>, texts: CommandTexts): Topic => ({
  commands: [
    {
      name: 'language',
      says: texts('language'),
      run: (turn) => {
        const { translate } = turn.locale;
        const now = turn.chat.chosen ?? 'any';
        const button = (choice: (typeof LANGUAGES)[number] | 'any'): Button => ({
          kind: 'action',
          label: `${choice === now ? '✓ ' : ''}${translate(`language.${choice}`)}`,
          data: actionData('language', choice),
        });
        return send(turn, {
          html: escapeHtml(translate('language.choose')),
          buttons: keyboard(
            LANGUAGES.map((language) => button(language)),
            [button('any')],
          ),
        });
      },
    },
  ],
  forAdmins: {
    language: {
      refusal: 'language.admins',
      run: async ({ chat, venue, locale }, [language]) => {
        if (language === 'any')
          return edit({ chat: { ...chat, chosen: undefined } }, { html: escapeHtml(locale.translate('language.anySet')), buttons: [] });
        await subscriptions.speak(venue.chat, language);
        return edit(
          { chat: { ...chat, chosen: language } },
          { html: escapeHtml(locales[language].translate('language.set')), buttons: [] },
        );
      },
    },
  },
});
