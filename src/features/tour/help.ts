import { commandLines, type Command } from '../../dialogue/commands.js';
import { escapeHtml, type Reply } from '../../replies/reply.js';
import type { Locale } from '../../replies/locale.js';

/** The commands, a line each, and how to ask. In a group a bare question isn't enough: the bot has to be addressed. */
export const help = (commands: readonly Command[], { content, language, translate }: Locale, where: 'alone' | 'group' = 'alone'): Reply => {
  const inGroup = where === 'group';
  const examples = content.article.examples[language].map((text) => `• ${inGroup ? '/ask ' : ''}${escapeHtml(text)}`);
  const how = translate(inGroup ? 'help.askInGroup' : 'help.ask');
  const title = `<b>${translate('help.commands')}</b>`;
  return { html: [escapeHtml(how), examples.join('\n'), title, commandLines(commands, language)].join('\n\n'), buttons: [] };
};
