import type { Command } from '../replies/tour.js';
import { createDistance } from '../search/edit-distance.js';

const MOST = 3;
/** Telegram's limit for a command's name. */
const LONGEST = 32;
const distance = createDistance(LONGEST);

/** The three commands that are spelled most like this one: those first that it begins, or that begin it. */
export const nearestCommands = (name: string, commands: readonly Command[]): readonly Command[] => {
  const far = (other: string): number => (other.startsWith(name) || name.startsWith(other) ? 0 : distance(name, other, LONGEST));
  return commands.toSorted((a, b) => far(a.name) - far(b.name)).slice(0, MOST);
};
