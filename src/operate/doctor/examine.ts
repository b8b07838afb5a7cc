import { contentFolder } from '../../content/folder.js';
import { loadContent } from '../../content/load.js';
import { ContentError } from '../../content/problem.js';
import { inspectStore } from '../../store/inspect.js';
import { StoreError } from '../../store/store-error.js';
import { checkTelegram } from './check-telegram.js';
import { ill, thought, well, type Finding } from './finding.js';
import type { Installation } from './installation.js';

const LITTLE_ROOM = 200 * 1024 * 1024;
const MOST_MISTAKES = 10;

/** Everything that can be told of an installation without starting it; nothing is changed. */
export const examine = async (installation: Installation): Promise<readonly Finding[]> => {
  const { telegram } = installation;
  const settings = telegram
    ? well('settings', `in order; the bot ${telegram.reception.kind === 'webhook' ? 'is posted to (webhook)' : 'polls'}`)
    : thought(
        'settings',
        'there is no BOT_TOKEN: it would run here, in a browser and a terminal',
        'Take one from @BotFather with /newbot.',
      );
  return [settings, checkContent(installation), await checkStore(installation), ...(telegram ? await checkTelegram(telegram) : [])];
};

const checkContent = ({ contentDir }: Installation): Finding => {
  try {
    const { folder, statements, figures } = loadContent(contentFolder('content', contentDir));
    return well('content', `${folder}: ${statements.size} statements, ${figures.size} figures, in order`);
  } catch (error) {
    if (!(error instanceof ContentError))
      return ill('content', 'none can be served', error instanceof Error ? error.message : String(error));
    const [title, ...mistakes] = error.message.split('\n');
    const more = mistakes.length > MOST_MISTAKES ? [`  … and ${mistakes.length - MOST_MISTAKES} more`] : [];
    const says = [title, ...mistakes.slice(0, MOST_MISTAKES), ...more].join('\n');
    return ill('content', says, 'Mend them, the first one first: one can cause others; or go back to the version before.');
  }
};

const checkStore = async ({ store }: Installation): Promise<Finding> => {
  try {
    const { kind, schema, room, open } = await inspectStore(store);
    const name = kind === 'sqlite' ? 'SQLite' : 'PostgreSQL';
    const readiness = {
      current: 'in order',
      earlier: 'from an earlier version; starting the bot brings it up to date',
      none: 'empty; starting the bot fills it',
    };
    const says = `${name}: ${readiness[schema]}`;
    if (room !== undefined && room < LITTLE_ROOM) {
      const left = `only ${Math.round(room / 1024 / 1024)} MB are left on its disk`;
      return thought('store', `${says}; ${left}`, 'Make room: on a full disk nothing new is remembered.');
    }
    if (open.length === 0) return well('store', says);
    return thought(
      'store',
      `${says}; others on this machine may read it`,
      `Starting the bot closes it to them; else: chmod 600 ${open.join(' ')}`,
    );
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return ill('store', "it can't be used", error.message);
  }
};
