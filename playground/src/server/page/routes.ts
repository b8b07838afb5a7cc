import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import staticFiles, { type FastifyStaticOptions } from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ApiError } from '../../api/api-error.js';
import type { Chats, People } from '../../people/society.js';
import type { World } from '../../world/world.js';
import { act, doAct } from './acts.js';
import { askerOf, namesThisMachine } from '../who-asks.js';
import { createLive } from './live.js';

// Through package.json's "imports": the page's files are the same whether this runs from source or from dist/.
const require = createRequire(import.meta.url);
const PAGE = dirname(require.resolve('#page/index.html'));
/** Emoji for systems without a font for them; a browser fetches the parts that it needs. */
const EMOJI = dirname(require.resolve('@fontsource-variable/noto-emoji/package.json'));

const HEADERS = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

const refuse = (): ApiError => new ApiError(403, 'Forbidden: the playground serves pages of its own address only');

/** The page and what it asks for. Only this very page may see the chats and act: no other page in the same browser, and no program. */
export const addPageRoutes = (app: FastifyInstance, world: World, people: People, chats: Chats): void => {
  const live = createLive(world);

  app.addHook('onRequest', ({ headers }, _reply, done) => {
    done(namesThisMachine(headers) ? undefined : refuse());
  });
  const ownPageOnly = ({ headers }: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void): void => {
    done(askerOf(headers) === 'own page' ? undefined : refuse());
  };

  const setHeaders: FastifyStaticOptions['setHeaders'] = (reply) => {
    for (const [name, value] of Object.entries(HEADERS)) reply.header(name, value);
  };
  void app.register(staticFiles, { root: PAGE, prefix: '/page/', setHeaders });
  void app.register(staticFiles, { root: EMOJI, prefix: '/emoji/', setHeaders, decorateReply: false });
  app.get('/', (_request, reply) => reply.sendFile('index.html'));

  app.get('/live', { onRequest: ownPageOnly }, (request, reply) => live.open(request, reply));

  app.post('/acts', { onRequest: ownPageOnly }, async (request, reply) => {
    const wish = act.safeParse(request.body);
    if (!wish.success) return reply.code(400).send({ ok: false, error: wish.error.issues[0]?.message ?? 'not an act' });
    try {
      return await reply.send({ ok: true, result: (await doAct(wish.data, world, people, chats)) ?? null });
    } catch (error) {
      return reply.code(409).send({ ok: false, error: error instanceof Error ? error.message : String(error) });
    }
  });

  app.get('/media/:id', { onRequest: ownPageOnly }, (request, reply) => {
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
