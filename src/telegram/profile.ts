import { LANGUAGES, type Language } from '../content/language.js';
import type { Content } from '../content/content.js';
import { cutAt } from '../replies/shorten.js';
import type { Command } from '../replies/tour.js';
import type { Translations } from '../replies/translations.js';
import type { Api } from './api.js';

/** Telegram's limits for what people read of a bot before they write to it. */
const LONGEST = { short: 120, description: 512, command: 256 };

/** The language of those clients for which none is set. */
const DEFAULT: Language = 'en';

/** Sets the commands' menu, the name and the descriptions in every language, and English for all other clients. */
export const setProfile = async (api: Api, commands: readonly Command[], content: Content, translations: Translations): Promise<void> => {
  for (const language of LANGUAGES) {
    const translate = translations[language];
    const values = { topic: content.article.topic[language], year: content.article.year };
    const menu = commands.map(({ name, says }) => ({ command: name, description: cut(says[language], LONGEST.command) }));
    const codes = language === DEFAULT ? [{}, { language_code: language }] : [{ language_code: language }];
    for (const code of codes) {
      await api.call('setMyCommands', { commands: menu, ...code });
      await api.call('setMyName', { name: translate('profile.name'), ...code });
      await api.call('setMyShortDescription', { short_description: cut(translate('profile.short', values), LONGEST.short), ...code });
      await api.call('setMyDescription', { description: cut(translate('profile.description', values), LONGEST.description), ...code });
    }
  }
};

const cut = (text: string, longest: number): string => (text.length <= longest ? text : `${text.slice(0, cutAt(text, longest - 1))}…`);
