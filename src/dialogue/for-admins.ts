import { escapeHtml } from '../replies/reply.js';
import { shorten } from '../replies/wording.js';
import { send, type ForAdmins, type Handler, type Outcome, type ManagedChat, type Turn } from './turn.js';

/** A notice has room for 200 letters. */
const LONGEST_TITLE = 60;

/** How somebody is told that they may not. */
type Tell = (turn: Turn, text: string) => Outcome;

/** After a button: a notice over the chat, which only the person who pressed it sees. */
export const inNotice: Tell = ({ chat }, text) => ({ chat, replies: [], notice: text });
/** After a command: a message. Telegram has no notices for commands. */
export const inMessage: Tell = (turn, text) => send(turn, { html: escapeHtml(text), buttons: [] });

/**
 * The one check for everything that is set up for a chat. Somebody who isn't an admin there is told so, and nothing is done. Where
 * something is to come into other chats too (`into`), it is done for those where the person is an admin; if there are none, it isn't done.
 */
export const checked =
  <Argument>({ into, refusal, run }: ForAdmins<Argument>, tell: Tell): Handler<Argument> =>
  async (turn, argument) => {
    const { venue, locale } = turn;
    if (!(await venue.mayManage())) return tell(turn, locale.translate(refusal));
    const places = (await into?.(turn, argument)) ?? [];
    const allowed = await allowedOf(places, turn);
    const barred = places.find(({ chat }) => !allowed.includes(chat));
    if (!barred) return run(turn, argument, allowed);
    const text = locale.translate('subscribe.notAdmin', { title: shorten(barred.title, LONGEST_TITLE) });
    if (allowed.length === 0) return tell(turn, text);
    return { ...(await run(turn, argument, allowed)), notice: text };
  };

const allowedOf = async (places: readonly ManagedChat[], { venue }: Turn): Promise<readonly number[]> => {
  const chats = [...new Set(places.map(({ chat }) => chat))];
  const answers = await Promise.all(chats.map(async (chat) => chat === venue.chat || (await venue.mayManage(chat))));
  return chats.filter((_, i) => answers[i]);
};
