import { isDeepStrictEqual } from 'node:util';
import { LANGUAGES, type Language } from '../content/language.js';
import type { Content } from '../content/content.js';
import { cutAt } from '../replies/wording.js';
import type { Command } from '../dialogue/commands.js';
import type { Translations } from '../content/translations.js';
import type { Api } from './bot-api/api.js';

/** Telegram's limits for what people read of a bot before they write to it. */
const LONGEST = { short: 120, description: 512, command: 256 };

/** The language of those clients for which none is set. */
const DEFAULT: Language = 'en';

/** Sets what Telegram has otherwise. It lets a name be set a few times a day, with waits of hours beyond, and restarts may be many. */
const put = async <T>(asked: Promise<T>, wanted: T, set: () => Promise<unknown>): Promise<void> => {
  if (!isDeepStrictEqual(await asked, wanted)) await set();
};

/** Sets the commands' menu, the name and the descriptions in every language, and English for all other clients. */
export const setProfile = async (api: Api, commands: readonly Command[], content: Content, translations: Translations): Promise<void> => {
  for (const language of LANGUAGES) {
    const translate = translations[language];
    const values = { topic: content.article.topic[language], year: content.article.year };
    const menu = menuOf(commands, language);
    const codes = language === DEFAULT ? [{}, { language_code: language }] : [{ language_code: language }];
    for (const code of codes) {
      const name = { name: translate('profile.name') };
      const short = { short_description: cut(translate('profile.short', values), LONGEST.short) };
      const long = { description: cut(translate('profile.description', values), LONGEST.description) };
      await put(api.call('getMyCommands', code), menu, () => api.call('setMyCommands', { commands: menu, ...code }));
      await put(api.call('getMyName', code), name, () => api.call('setMyName', { ...name, ...code }));
      await put(api.call('getMyShortDescription', code), short, () => api.call('setMyShortDescription', { ...short, ...code }));
      await put(api.call('getMyDescription', code), long, () => api.call('setMyDescription', { ...long, ...code }));
    }
  }
};

/** Gives an operator a menu with the operators' commands, which nobody else sees. */
export const setOperatorMenu = async (api: Api, commands: readonly Command[], operator: number): Promise<void> => {
  for (const language of LANGUAGES) {
    const place = { scope: { type: 'chat', chat_id: operator }, ...(language !== DEFAULT && { language_code: language }) } as const;
    const menu = menuOf(commands, language);
    await put(api.call('getMyCommands', place), menu, () => api.call('setMyCommands', { commands: menu, ...place }));
  }
};

const menuOf = (commands: readonly Command[], language: Language) =>
  commands.map(({ name, says }) => ({ command: name, description: cut(says[language], LONGEST.command) }));

const cut = (text: string, longest: number): string => (text.length <= longest ? text : `${text.slice(0, cutAt(text, longest - 1))}…`);
