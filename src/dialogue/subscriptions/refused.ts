import { shorten } from '../../replies/shorten.js';
import type { Outcome, Turn } from '../turn.js';

/** Whose the subscriptions are, in a group or a channel. */
export const adminsOnly = ({ voice }: Turn): string => voice.translate('subscribe.admins');

/** A notice has room for 200 letters. */
const LONGEST_TITLE = 60;

/** For a channel whose admin the person isn't, or where the bot isn't. */
export const notAdmin = ({ chat, voice }: Turn, title: string): Outcome => ({
  chat,
  replies: [],
  notice: voice.translate('subscribe.notAdmin', { title: shorten(title, LONGEST_TITLE) }),
});

/** For a button that only admins may press: a notice to the one who did. */
export const refused = (turn: Turn): Outcome => ({ chat: turn.chat, replies: [], notice: adminsOnly(turn) });
