import { LANGUAGES } from '../../../content/language.js';
import { actionData } from '../../../replies/actions.js';
import { escapeHtml, keyboard, type Reply } from '../../../replies/reply.js';
import type { Locales } from '../../../replies/locale.js';
import { send, type Outcome, type Turn } from '../../../dialogue/turn.js';
import { confirming } from './confirming.js';
import { WRITTEN } from './written.js';

/** A text with more words, or with a question mark, is a question as always. */
const MOST_WORDS = { time: 4, day: 3, zone: 3 };

/** Takes a time, a day or a city in words, if the bot waits for one. Anything else is a question as always. */
export const takeWritten = async (turn: Turn, text: string): Promise<Outcome | undefined> => {
  const { chat, venue, now } = turn;
  const kind = chat.awaiting?.kind;
  if (!chat.draft || !chat.awaiting || now > chat.awaiting.until || kind === 'word' || kind === 'search' || kind === undefined)
    return undefined;
  // In a group others than admins may reply to the bot, too.
  if (!(await venue.mayManage())) return undefined;
  const value = WRITTEN[kind](text);
  if (value === undefined) return seems(kind, text) ? notUnderstood(turn, kind, text) : undefined;
  const next = confirming(turn, { ...chat.draft, [kind]: value });
  return send(next, next.reply);
};

/** Takes the button that leaves Telegram's list of channels, and shows the draft again. */
export const takeCancel = (turn: Turn, text: string, locales: Locales): Outcome | undefined => {
  const { chat, locale } = turn;
  if (!chat.draft || !LANGUAGES.some((language) => locales[language].translate('subscribe.noChannel') === text)) return undefined;
  const left: Reply = { html: escapeHtml(locale.translate('subscribe.leftPicking')), buttons: [], endsPicking: true };
  const next = confirming(turn, chat.draft);
  return send(next, left, next.reply);
};

const seems = (kind: 'time' | 'day' | 'zone', text: string): boolean =>
  !text.includes('?') && text.trim().split(/\s+/).length <= MOST_WORDS[kind] && (kind === 'zone' || /\d/.test(text));

/** Says what would be understood; it may have been a question after all, so a button asks it. */
const notUnderstood = ({ chat, locale }: Turn, kind: 'time' | 'day' | 'zone', text: string): Outcome =>
  send(
    { chat: { ...chat, word: text } },
    {
      html: escapeHtml(locale.translate(`subscribe.notUnderstood.${kind}`, { text })),
      buttons: keyboard([{ kind: 'action', label: locale.translate('feedback.wasQuestion'), data: actionData('askWord') }]),
    },
  );
