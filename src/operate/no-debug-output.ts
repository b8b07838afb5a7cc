/*
 * When DEBUG names them, telegraf and parts of fastify print what they send and get, with people's words in it. So DEBUG is taken out of
 * the environment. They read it when they are imported, so this import has to stand first.
 */
// eslint-disable-next-line no-restricted-properties -- it's for the packages that read it, none of ours does
delete process.env['DEBUG'];
