import { LANGUAGES } from '../content/language.js';
import { actionData } from '../replies/actions.js';
import { escapeHtml, keyboard, type Button } from '../replies/reply.js';
import type { Voices } from '../replies/voice.js';
import type { Subscriptions } from '../subscriptions/subscriptions.js';
import type { CommandTexts } from './command-texts.js';
import { edit, send, type Topic } from './turn.js';

/** /language: one tap chooses the language of answers, menus and what is sent by subscription. */
export const languageTopic = (voices: Voices, subscriptions: Pick<Subscriptions, 'speak'>, texts: CommandTexts): Topic => ({
  commands: [
    {
      name: 'language',
      says: texts('language'),
      run: (turn) => {
        const { translate } = turn.voice;
        const buttons = LANGUAGES.map((language): Button => ({
          kind: 'action',
          label: translate(`language.${language}`),
          data: actionData('language', language),
        }));
        return send(turn, { html: escapeHtml(translate('language.choose')), buttons: keyboard(buttons) });
      },
    },
  ],
  actions: {
    language: async ({ chat, venue, voice }, [language]) => {
      if (!(await venue.mayManage())) return { chat, replies: [], notice: voice.translate('language.admins') };
      await subscriptions.speak(venue.chat, language);
      return edit({ chat: { ...chat, chosen: language } }, { html: escapeHtml(voices[language].translate('language.set')), buttons: [] });
    },
  },
});
