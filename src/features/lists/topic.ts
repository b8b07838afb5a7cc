import type { CommandTexts } from '../../dialogue/command-texts.js';
import { send, type Topic } from '../../dialogue/turn.js';
import { mainList } from './main-list.js';

/** /problems and /proposals: the article's main list of each. */
export const listsTopic = (texts: CommandTexts): Topic => ({
  commands: [
    { name: 'problems', says: texts('problems'), run: (turn) => send(turn, mainList('problems', turn.voice)) },
    { name: 'proposals', says: texts('proposals'), run: (turn) => send(turn, mainList('proposals', turn.voice)) },
  ],
});
