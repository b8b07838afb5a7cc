import { LANGUAGES } from '../../content/language.js';
import { actionData } from '../../replies/actions.js';
import { escapeHtml, keyboard, type Reply } from '../../replies/reply.js';
import type { Voices } from '../../replies/voice.js';
import { send, type Outcome, type Turn } from '../turn.js';
import { confirmDraft } from './draft-menus.js';
import type { Draft } from './draft.js';
import { WRITTEN } from './written.js';

/** Longer ones, and those that ask, are questions as ever. */
const MOST_WORDS = { time: 4, day: 3, zone: 3 };

/** Takes a written time, day or city, when one is awaited; anything else is a question as ever. */
export const takeWritten = async (turn: Turn, text: string): Promise<Outcome | undefined> => {
  const { chat, venue, now, voice } = turn;
  const kind = chat.awaiting?.kind;
  if (!chat.draft || !chat.awaiting || now > chat.awaiting.until || kind === 'word' || kind === 'search' || kind === undefined)
    return undefined;
  // In a group anybody may answer the bot.
  if (!(await venue.mayManage())) return undefined;
  const value = WRITTEN[kind](text);
  if (value === undefined) return seems(kind, text) ? notUnderstood(turn, kind, text) : undefined;
  const draft: Draft = { ...chat.draft, [kind]: value };
  return send({ chat: { ...chat, draft, zone: draft.zone, awaiting: undefined } }, confirmDraft(draft, venue, now, voice));
};

/** Takes the button that leaves Telegram's list of channels, and goes back to where it was opened. */
export const takeCancel = ({ chat, venue, now, voice }: Turn, text: string, voices: Voices): Outcome | undefined => {
  if (!chat.draft || !LANGUAGES.some((language) => voices[language].translate('subscribe.noChannel') === text)) return undefined;
  const left: Reply = { html: escapeHtml(voice.translate('subscribe.leftPicking')), buttons: [], endsPicking: true };
  return send({ chat }, left, confirmDraft(chat.draft, venue, now, voice));
};

const seems = (kind: 'time' | 'day' | 'zone', text: string): boolean =>
  !text.includes('?') && text.trim().split(/\s+/).length <= MOST_WORDS[kind] && (kind === 'zone' || /\d/.test(text));

/** Says what would be understood; it may have been a question after all, so a button asks it. */
const notUnderstood = ({ chat, voice }: Turn, kind: 'time' | 'day' | 'zone', text: string): Outcome =>
  send(
    { chat: { ...chat, word: text } },
    {
      html: escapeHtml(voice.translate(`subscribe.notUnderstood.${kind}`, { text })),
      buttons: keyboard([{ kind: 'action', label: voice.translate('feedback.wasQuestion'), data: actionData('askWord') }]),
    },
  );
