import type { Content, Section } from '../content/content.js';
import { sectionReply } from '../replies/answer-reply.js';
import { askAbout } from '../features/questions/ask-about.js';
import { listsReply } from '../features/lists/main-list.js';
import { numbersMenu, numbersPage } from '../features/numbers/menu.js';
import { sectionPage } from '../replies/section-pages.js';
import { contentsMenu, partMenu, sectorsMenu } from '../replies/sections-menu.js';
import { sectionOf } from '../content/content.js';
import type { CommandTexts } from './command-texts.js';
import { outdated } from './outdated.js';
import { edit, send, type Outcome, type Topic, type Turn } from './turn.js';

/** The article as a whole: its sectors, its sections to read, its numbers. */
export const sectionsTopic = (content: Content, texts: CommandTexts): Topic => ({
  commands: [
    { name: 'sectors', says: texts('sectors'), run: (turn) => send(turn, sectorsMenu(turn.voice)) },
    ...content.article.sectors.map(({ id, section, icon, name }) => ({
      name: id,
      says: texts('sector', { ru: { icon, name: name.ru }, en: { icon, name: name.en } }),
      run: (turn: Turn) => send(turn, sectionReply(sectionOf(content, section), turn.voice)),
    })),
    { name: 'numbers', says: texts('numbers'), run: (turn) => send(turn, numbersMenu(turn.voice)) },
    { name: 'problems', says: texts('problems'), run: (turn) => send(turn, listsReply('problems', turn.voice)) },
    { name: 'proposals', says: texts('proposals'), run: (turn) => send(turn, listsReply('proposals', turn.voice)) },
    { name: 'contents', says: texts('contents'), run: (turn) => send(turn, contentsMenu(turn.voice)) },
  ],
  actions: {
    sectors: (turn) => edit(turn, sectorsMenu(turn.voice)),
    contents: (turn) => edit(turn, contentsMenu(turn.voice)),
    part: (turn, [code]) => {
      const part = content.article.parts.find((each) => each.code === code);
      return part ? edit(turn, partMenu(part, turn.voice)) : outdated(turn);
    },
    summary: (turn, [code]) => withSection(turn, code, (section) => edit(turn, sectionReply(section, turn.voice))),
    numbersMenu: (turn) => edit(turn, numbersMenu(turn.voice)),
    section: (turn, [code]) => withSection(turn, code, (section) => send(turn, sectionReply(section, turn.voice))),
    read: (turn, [code, page]) => withSection(turn, code, (section) => edit(turn, sectionPage(section, page, turn.voice))),
    readNew: (turn, [code, page]) => withSection(turn, code, (section) => send(turn, sectionPage(section, page, turn.voice))),
    askAbout: (turn, [code]) => withSection(turn, code, (section) => send(turn, askAbout(section, turn.voice))),
    numbers: (turn, [code, page]) => withSection(turn, code, (section) => edit(turn, numbersPage(section, page, turn.voice))),
  },
});

const withSection = (turn: Turn, code: string, show: (section: Section) => Outcome): Outcome => {
  const section = turn.voice.content.sections.get(code);
  return section ? show(section) : outdated(turn);
};
