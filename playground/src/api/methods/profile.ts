import type { BotRecord } from '../../world/bot-record.js';
import { badRequest } from '../api-error.js';
import { languageCode } from '../language-code.js';
import { method, type Method } from '../method.js';
import { text } from '../parameters.js';

/** The setter and the getter of one of the bot's texts, each by language with a text for everyone else under ''. */
const textMethods = (
  what: string,
  field: string,
  most: number,
  complaint: string,
  textsOf: (bot: BotRecord) => Map<string, string>,
): Method[] => [
  method(`setMy${what}`, { [field]: text, language_code: languageCode }, (given, { world }) => {
    const value = String(given[field]).trim();
    const code = String(given['language_code']);
    if (value.length > most) throw badRequest(complaint);
    if (value === '' && code === '' && what === 'Name') throw badRequest('BOT_TITLE_INVALID');
    if (value === '') textsOf(world.bot).delete(code);
    else textsOf(world.bot).set(code, value);
    world.events.emit('profile');
    return true;
  }),
  method(`getMy${what}`, { language_code: languageCode }, (given, { world }) => {
    const texts = textsOf(world.bot);
    return { [field]: texts.get(given.language_code) ?? texts.get('') ?? '' };
  }),
];

export const profileMethods: readonly Method[] = [
  ...textMethods('Name', 'name', 64, 'BOT_TITLE_INVALID', ({ names }) => names),
  ...textMethods('Description', 'description', 512, 'DESCRIPTION_TOO_LONG', ({ descriptions }) => descriptions),
  ...textMethods('ShortDescription', 'short_description', 120, 'ABOUT_TOO_LONG', ({ shortDescriptions }) => shortDescriptions),
];
