import type { Content, List } from '../../content/content.js';
import type { CommandTexts } from '../../dialogue/command-texts.js';
import { send, type Topic } from '../../dialogue/turn.js';
import { mainList } from './main-list.js';

/** /problems and /proposals: the article's main list of each. */
export const listsTopic = (content: Content, texts: CommandTexts): Topic => ({
  commands: ROLES.map((role) => ({
    name: role,
    says: texts(role),
    isOffered: [...content.lists.values()].some((list) => list.role === role),
    run: (turn) => send(turn, mainList(role, turn.locale)),
  })),
});

const ROLES = ['problems', 'proposals'] as const satisfies readonly List['role'][];
