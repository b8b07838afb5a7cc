/** `npm run store:move`: carries the bot's memory from its SQLite file into PostgreSQL. Exit code 1 if nothing was moved. */
import '../operate/no-debug-output.js';
import { config as readDotenv } from 'dotenv';
import { systemClock } from '../clock.js';
import { readConfig } from '../config.js';
import { createHiding } from '../operate/secrets.js';
import { type Moved, moveStore } from '../store/move.js';
import { DEFAULT_FILE } from '../store/store.js';

let hide = createHiding({});

const move = async (): Promise<string> => {
  readDotenv({ quiet: true });
  const { databaseUrl, file = DEFAULT_FILE } = readConfig(process.env).store;
  hide = createHiding({ databaseUrl });
  if (databaseUrl === undefined)
    throw new Error('Set DATABASE_URL to the PostgreSQL database to move into, such as postgres://amur:secret@db.example/amur.');
  return told(await moveStore({ file, databaseUrl, clock: systemClock }), file);
};

const told = ({ rows, wasThere }: Moved, file: string): string => {
  const width = Math.max(...rows.map(([, count]) => count.toLocaleString('en').length));
  return [
    wasThere ? `All of ${file} is in PostgreSQL already, row by row:` : `Moved ${file} into PostgreSQL, and compared it row by row:`,
    ...rows.map(([table, count]) => `  ${count.toLocaleString('en').padStart(width)} ${table}`),
    'Now start the bot with DATABASE_URL. The file is as it was: without DATABASE_URL the bot would go on there.',
    'Delete it once all is well: it holds what people wrote, and /forget reaches it no more.',
  ].join('\n');
};

process.exitCode = await move().then(
  (text) => {
    console.log(hide(text));
    return 0;
  },
  (error: unknown) => {
    console.error(hide(error instanceof Error ? error.message : String(error)));
    return 1;
  },
);
