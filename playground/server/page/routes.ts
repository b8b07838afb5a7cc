import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { ApiError } from '../../api/api-error.js';
import type { Chats, People } from '../../people/society.js';
import type { World } from '../../world/world.js';
import { act, doAct } from './acts.js';
import { createLive } from './live.js';

// Through package.json's "imports": the page's files are the same whether this runs from source or from dist/.
const PAGE = dirname(createRequire(import.meta.url).resolve('#page/index.html'));

const HEADERS = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

const OWN_NAMES = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** The page and what it asks for. Only pages of this very address may act: another site in the same browser may not. */
export const addPageRoutes = (app: FastifyInstance, world: World, people: People, chats: Chats): void => {
  const live = createLive(world);

  app.addHook('onRequest', ({ headers: { host = '', origin } }, _reply, done) => {
    const own = origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
    done(OWN_NAMES.test(host) && own ? undefined : new ApiError(403, 'Forbidden: the playground serves pages of its own address only'));
  });

  void app.register(staticFiles, {
    root: PAGE,
    prefix: '/page/',
    setHeaders: (reply) => {
      for (const [name, value] of Object.entries(HEADERS)) reply.header(name, value);
    },
  });
  app.get('/', (_request, reply) => reply.sendFile('index.html'));

  app.get('/live', (request, reply) => live.open(request, reply));

  app.post('/acts', async (request, reply) => {
    const wish = act.safeParse(request.body);
    if (!wish.success) return reply.code(400).send({ ok: false, error: wish.error.issues[0]?.message ?? 'not an act' });
    try {
      return await reply.send({ ok: true, result: (await doAct(wish.data, world, people, chats)) ?? null });
    } catch (error) {
      return reply.code(409).send({ ok: false, error: error instanceof Error ? error.message : String(error) });
    }
  });

  app.get('/media/:id', (request, reply) => {
    const { id } = request.params as { readonly id: string };
    const file = world.files.byId(id);
    if (!file) throw new ApiError(404, 'Not Found');
    const name = encodeURIComponent(file.name);
    const shown = file.kind === 'photo' && /^image\/(?:png|jpeg|webp|gif)$/.test(file.mime);
    return reply
      .headers({ ...HEADERS, 'content-disposition': shown ? 'inline' : `attachment; filename*=UTF-8''${name}` })
      .type(shown ? file.mime : 'application/octet-stream')
      .send(file.bytes);
  });
};
