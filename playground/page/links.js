import { doAct, openChat, person, state } from './state.js';
import { toast } from './toast.js';

/** What Telegram's clients open; a link of any other kind, such as a script, is none. */
const OPENED = new Set(['http:', 'https:', 'mailto:', 'tg:', 'ton:', 'tonsite:']);
export const isLink = (href) => URL.canParse(href) && OPENED.has(new URL(href).protocol);

/** The start parameter of a link to this very bot: '' if it has none, undefined if it is another link. */
const startOf = (href) => {
  if (!URL.canParse(href)) return undefined;
  const { protocol, hostname, pathname, searchParams } = new URL(href);
  const name = state.bot.username.toLowerCase();
  const web = /^(?:www\.)?t(?:elegram)?\.me$/.test(hostname) && pathname.slice(1).toLowerCase() === name;
  const inApp = protocol === 'tg:' && hostname === 'resolve' && searchParams.get('domain')?.toLowerCase() === name;
  return web || inApp ? (searchParams.get('start') ?? '') : undefined;
};

/** Starts the bot in private, as a deep link does. */
export const startBot = async (parameter) => {
  openChat(person().id);
  await doAct({ act: 'send', text: parameter === '' ? '/start' : `/start ${parameter}` }).catch(({ message }) => toast(message));
};

/** Follows a link: those to this bot stay here, the rest the browser opens. */
export const followLink = (href, event) => {
  const parameter = startOf(href);
  if (parameter === undefined) {
    // Telegram's own addresses open nothing here.
    if (/^tg:/.test(href)) event.preventDefault();
    return;
  }
  event.preventDefault();
  if (parameter === '') openChat(person().id);
  else void startBot(parameter);
};
