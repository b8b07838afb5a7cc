import { sectionOf, type Content } from '../../content/content.js';
import type { CommandTexts } from '../../dialogue/command-texts.js';
import { edit, send, type Topic, type Turn } from '../../dialogue/turn.js';
import { withSection } from '../../dialogue/with-section.js';
import { sectionReply } from '../../replies/answer-reply.js';
import { sectorsMenu } from './menu.js';

/** /sectors, a command for each sector such as /energy, and the summary of any section. */
export const sectorsTopic = (content: Content, texts: CommandTexts): Topic => ({
  commands: [
    {
      name: 'sectors',
      says: texts('sectors'),
      isOffered: content.article.sectors.length > 0,
      run: (turn) => send(turn, sectorsMenu(turn.locale)),
    },
    ...content.article.sectors.map(({ id, section, icon, name }) => ({
      name: id,
      says: texts('sector', { ru: { icon, name: name.ru }, en: { icon, name: name.en } }),
      run: (turn: Turn) => send(turn, sectionReply(sectionOf(content, section), turn.locale)),
    })),
  ],
  actions: {
    sectors: (turn) => edit(turn, sectorsMenu(turn.locale)),
    section: (turn, [code]) => withSection(turn, code, (section) => send(turn, sectionReply(section, turn.locale))),
    summary: (turn, [code]) => withSection(turn, code, (section) => edit(turn, sectionReply(section, turn.locale))),
  },
});
