/*
 * Telegraf and fastify's parts print what they send and get, with people's words in it, when DEBUG names them. So it's taken out of
 * the environment before they read it, which is when they are imported: this import stands first.
 */
// eslint-disable-next-line no-restricted-properties -- it's for the packages that read it, none of ours does
delete process.env['DEBUG'];
