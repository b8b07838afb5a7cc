import type { ChatState } from './chat-state.js';
import { fingerprintOf } from './fingerprint.js';

/** A message of a chat, by its number there, and what is written in it. */
export interface Written {
  readonly id: number;
  readonly text: string;
}

const MOST_HEARD = 10;

/** The chat's state after this message. The last few messages are kept as fingerprints alone, without their words. */
export const hearing = (state: ChatState, written: Written): ChatState => {
  const others = (state.heard ?? []).filter(([id]) => id !== written.id);
  const latest: [number, string] = [written.id, versionOf(written)];
  return { ...state, heard: [...others, latest].slice(-MOST_HEARD) };
};

/**
 * Whether an edit changes what is written. Telegram reports an edit for a first reaction or a link's preview, too.
 * An edit of a message that is older than all those kept counts as no change: nothing is known of it any more.
 */
export const isChanged = ({ heard = [] }: ChatState, written: Written): boolean => {
  const before = heard.find(([id]) => id === written.id);
  if (before) return before[1] !== versionOf(written);
  return heard.length === 0 || written.id > Math.min(...heard.map(([id]) => id));
};

const versionOf = ({ id, text }: Written): string => fingerprintOf(`${id} ${text}`);
