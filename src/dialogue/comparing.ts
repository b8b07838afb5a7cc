import { compared, compareStart, pickFirst, pickSecond } from '../replies/compare-menu.js';
import type { CommandTexts } from './command-texts.js';
import { outdated } from './outdated.js';
import { edit, send, type Topic } from './turn.js';

/** /compare: two numbers picked by buttons, set side by side. */
export const comparingTopic = (texts: CommandTexts): Topic => ({
  commands: [{ name: 'compare', says: texts('compare'), run: (turn) => send(turn, compareStart(turn.voice)) }],
  actions: {
    compareStart: (turn) => edit(turn, compareStart(turn.voice)),
    pickFrom: (turn, [code, page]) => {
      const section = turn.voice.content.sections.get(code);
      return section ? edit(turn, pickFirst(section, page, turn.voice)) : outdated(turn);
    },
    pickFirst: (turn, [id, page]) => {
      const { chat, voice } = turn;
      const figure = voice.content.figures.get(id);
      return figure ? edit({ chat: { ...chat, comparing: id } }, pickSecond(figure, page, voice)) : outdated(turn);
    },
    compareWith: (turn, [id]) => {
      const { chat, voice } = turn;
      const figure = voice.content.figures.get(id);
      return figure ? send({ chat: { ...chat, comparing: id } }, pickSecond(figure, 0, voice)) : outdated(turn);
    },
    pickSecond: (turn, [id]) => {
      const { chat, voice } = turn;
      const first = voice.content.figures.get(chat.comparing ?? '');
      const second = voice.content.figures.get(id);
      return first && second ? send(turn, compared(first, second, voice)) : outdated(turn);
    },
  },
});
