import type { CommandTexts } from '../../dialogue/command-texts.js';
import { edit, outdated, send, type Topic } from '../../dialogue/turn.js';
import { withSection } from '../../dialogue/with-section.js';
import { contentsMenu, partMenu } from './menu.js';
import { sectionPage } from './page.js';

/** /contents: the article to read through, part by part, section by section, page by page. */
export const contentsTopic = (texts: CommandTexts): Topic => ({
  commands: [{ name: 'contents', says: texts('contents'), run: (turn) => send(turn, contentsMenu(turn.locale)) }],
  actions: {
    contents: (turn) => edit(turn, contentsMenu(turn.locale)),
    part: (turn, [code]) => {
      const part = turn.locale.content.article.parts.find((each) => each.code === code);
      return part ? edit(turn, partMenu(part, turn.locale)) : outdated(turn);
    },
    read: (turn, [code, page]) => withSection(turn, code, (section) => edit(turn, sectionPage(section, page, turn.locale))),
    readNew: (turn, [code, page]) => withSection(turn, code, (section) => send(turn, sectionPage(section, page, turn.locale))),
  },
});
