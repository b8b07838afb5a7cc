/* The peer: a bare telegraf handler by webhook that makes the same durable insert and the same send as the bot, and nothing else. */
import { createServer } from 'node:http';
import Libsql from 'libsql';
import { Telegraf } from 'telegraf';
import { z } from 'zod';

const { TOKEN, API_ROOT, PORT, SECRET, FILE, PAYLOAD } = z
  .object({ TOKEN: z.string(), API_ROOT: z.string(), PORT: z.coerce.number(), SECRET: z.string(), FILE: z.string(), PAYLOAD: z.string() })
  .parse(process.env);
const { text, ...extra } = z.looseObject({ text: z.string() }).parse(JSON.parse(PAYLOAD));

const database = new Libsql(FILE);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec(
  'create table if not exists update_ids (id integer primary key, state text not null, owner text not null, at integer not null)',
);
const insert = database.prepare('insert or ignore into update_ids (id, state, owner, at) values (?, ?, ?, ?)');

const bot = new Telegraf(TOKEN, { telegram: { apiRoot: API_ROOT, webhookReply: false } });
bot.on('message', async (context) => {
  insert.run([context.update.update_id, 'done', 'bare', Date.now()]);
  await context.reply(text, extra);
});
bot.catch((error) => console.error(error));
const webhook = bot.webhookCallback('/webhook', { secretToken: SECRET });
createServer((request, response) => {
  if (request.url === '/healthz') response.end('ok');
  else void webhook(request, response);
}).listen(PORT, '127.0.0.1');
// So that a profile is written.
process.once('SIGTERM', () => process.exit());
