import { freshThread } from '../answers/thread/thread.js';
import type { ChatState } from './chat-state.js';
import { fingerprintOf } from './fingerprint.js';
import type { Venue } from './turn.js';

/** Of a busy group the threads of so many who spoke last. */
const MOST_THREADS = 12;

/** In a group each has a thread of their own, and whoever speaks in nobody's name has none. */
const whoIn = ({ kind, chat, person }: Venue): string | undefined =>
  kind === 'group' ? fingerprintOf(`${String(chat)} ${String(person)}`) : undefined;

/** The chat as the one who speaks there knows it: with their thread. */
export const withOwnThread = (chat: ChatState, venue: Venue): ChatState => {
  const who = whoIn(venue);
  if (who === undefined) return chat;
  const own = chat.threads?.find(({ whose }) => whose === who)?.thread;
  return own === chat.thread ? chat : { ...chat, thread: own };
};

/** The chat as it's kept, after the one who speaks there has left it so: their thread among the others', without those that are over. */
export const withAllThreads = (chat: ChatState, venue: Venue, now: number): ChatState => {
  const whose = whoIn(venue);
  if (whose === undefined) return chat;
  const { thread, threads = [], ...others } = chat;
  const fresh = threads.filter((each) => each.whose !== whose && freshThread(each.thread, now));
  return { ...others, threads: [...fresh, ...(thread ? [{ whose, thread }] : [])].slice(-MOST_THREADS) };
};
