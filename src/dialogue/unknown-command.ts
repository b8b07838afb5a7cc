import { actionData } from '../replies/actions.js';
import { escapeHtml, keyboard, type Reply } from '../replies/reply.js';
import type { Locale } from '../replies/locale.js';
import { createEditDistance } from '../search/edit-distance.js';
import { commandLines, type Command } from './commands.js';

const MOST = 3;
/** Telegram's limit for a command's name. */
const LONGEST = 32;
const distance = createEditDistance(LONGEST);

/** The answer to a command that doesn't exist: the three that are spelled most like it, and a way to all of them. */
export const unknownCommand = (name: string, commands: readonly Command[], { language, translate }: Locale): Reply => ({
  html: `${escapeHtml(translate('dialogue.unknownCommand', { name }))}\n${commandLines(nearestTo(name, commands), language)}`,
  buttons: keyboard([{ kind: 'action', label: translate('help.button'), data: actionData('help') }]),
});

/** Those that begin with it, or that it begins with, come first; then those with the fewest letters changed. */
const nearestTo = (name: string, commands: readonly Command[]): readonly Command[] => {
  const far = (other: string): number => (other.startsWith(name) || name.startsWith(other) ? 0 : distance(name, other, LONGEST));
  return commands
    .filter(({ isFinal }) => !isFinal)
    .toSorted((a, b) => far(a.name) - far(b.name))
    .slice(0, MOST);
};
