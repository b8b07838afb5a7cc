import type { ChatState } from './chat-state.js';
import { fingerprintOf } from './fingerprint.js';

/** A message of a chat, by its number there, and what is written in it. */
export interface Written {
  readonly id: number;
  readonly text: string;
}

const MOST_HEARD = 10;

/** The chat's state when this was heard: its last few messages are known by a fingerprint, none of their words are kept. */
export const hearing = (state: ChatState, written: Written): ChatState => {
  const others = (state.heard ?? []).filter(([id]) => id !== written.id);
  const latest: [number, string] = [written.id, versionOf(written)];
  return { ...state, heard: [...others, latest].slice(-MOST_HEARD) };
};

/**
 * Whether an edit changes what is written. Telegram tells of edits also when there is only a first reaction or a link's preview.
 * A message that came before all those that are known has been forgotten, so its edits change nothing.
 */
export const isChanged = ({ heard = [] }: ChatState, written: Written): boolean => {
  const before = heard.find(([id]) => id === written.id);
  if (before) return before[1] !== versionOf(written);
  return heard.length === 0 || written.id > Math.min(...heard.map(([id]) => id));
};

const versionOf = ({ id, text }: Written): string => fingerprintOf(`${id} ${text}`);
