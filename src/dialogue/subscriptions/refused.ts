import type { Outcome, Turn } from '../turn.js';

/** Whose the subscriptions are, in a group or a channel. */
export const adminsOnly = ({ voice }: Turn): string => voice.translate('subscribe.admins');

/** For a button that only admins may press: a notice to the one who did. */
export const refused = (turn: Turn): Outcome => ({ chat: turn.chat, replies: [], notice: adminsOnly(turn) });
