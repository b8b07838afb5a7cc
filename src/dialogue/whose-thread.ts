import { freshThread } from '../answers/thread/thread.js';
import type { ChatState } from './chat-state.js';
import { fingerprintOf } from './fingerprint.js';
import type { Venue } from './turn.js';

/** In a busy group the threads of so many people are kept: those who spoke last. */
const MOST_THREADS = 12;

/** Who speaks, as a fingerprint: in a group each person has a thread of their own. Undefined elsewhere: there the chat has one. */
const whoIn = ({ kind, chat, person }: Venue): string | undefined =>
  kind === 'group' ? fingerprintOf(`${String(chat)} ${String(person)}`) : undefined;

/** The chat as the person who speaks knows it: with their own thread. */
export const withOwnThread = (chat: ChatState, venue: Venue): ChatState => {
  const who = whoIn(venue);
  if (who === undefined) return chat;
  const own = chat.threads?.find(({ whose }) => whose === who)?.thread;
  return own === chat.thread ? chat : { ...chat, thread: own };
};

/** The chat as it is stored after a turn: the speaker's thread goes back among the others, and threads that are over are dropped. */
export const withAllThreads = (chat: ChatState, venue: Venue, now: number): ChatState => {
  const whose = whoIn(venue);
  if (whose === undefined) return chat;
  const { thread, threads = [], ...others } = chat;
  const fresh = threads.filter((each) => each.whose !== whose && freshThread(each.thread, now));
  return { ...others, threads: [...fresh, ...(thread ? [{ whose, thread }] : [])].slice(-MOST_THREADS) };
};
