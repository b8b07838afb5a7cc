import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import staticFiles from '@fastify/static';
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { LANGUAGES } from '../content/language.js';
import type { Translate, Translations } from '../content/translations.js';
import type { Tried } from './asking.js';
import type { Editing } from './folder.js';
import { leftInWords, pageWords } from './page-words.js';
import type { Suggest } from './suggesting.js';

export interface ServerPorts {
  readonly editing: Editing;
  readonly ask: (question: string) => Tried;
  /** Undefined where the author has named no language model. */
  readonly suggest: Suggest | undefined;
  /** Whether a request comes from this very page, at this machine's own name. */
  readonly isOwn: (headers: IncomingHttpHeaders) => boolean;
  /** The page is shown in the browser's language. */
  readonly translations: Translations;
  /** The folder of the page's files. */
  readonly page: string;
  /** 0 takes any free port. */
  readonly port: number;
}

const HEADERS = {
  'content-security-policy': "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

const kind = z.enum(['article', 'section', 'statement', 'figure', 'list', 'term', 'unit']);
const texts = z.record(z.string(), z.string().max(20_000));
const which = { kind, id: z.string().max(100) };

/** What the page asks for. */
const wishSchema = z.discriminatedUnion('wish', [
  z.strictObject({ wish: z.literal('words') }),
  z.strictObject({ wish: z.literal('list') }),
  z.strictObject({ wish: z.literal('show'), ...which }),
  z.strictObject({ wish: z.literal('confirm'), ...which, texts, figures: z.record(z.string(), texts) }),
  z.strictObject({ wish: z.literal('add'), id: which.id }),
  z.strictObject({ wish: z.literal('confirm all'), kind: z.enum(['term', 'unit']) }),
  z.strictObject({ wish: z.literal('drop'), ...which }),
  z.strictObject({ wish: z.literal('ask'), question: z.string().min(1).max(1_000) }),
  z.strictObject({ wish: z.literal('word'), term: z.string(), word: z.string().min(1).max(100) }),
  z.strictObject({ wish: z.literal('phrase'), record: z.string(), phrase: z.string().min(1).max(1_000) }),
  z.strictObject({ wish: z.literal('suggest'), ...which, what: z.enum(['statement', 'translation', 'terms']) }),
]);
type Wish = z.output<typeof wishSchema>;

/** A wish, and the language that the page is shown in. */
const askedSchema = z.strictObject({ language: z.enum(LANGUAGES), what: wishSchema });

/** Serves the page on loopback; only this very page may ask for anything. */
export const serveEditing = async ({ editing, ask, suggest, isOwn, translations, page, port }: ServerPorts) => {
  const grant = async (wish: Wish, translate: Translate): Promise<unknown> => {
    const list = () => ({ sights: editing.sights(), left: leftInWords(editing.left(), translate), helps: suggest !== undefined });
    switch (wish.wish) {
      case 'words':
        return pageWords(translate);
      case 'list':
        return list();
      case 'show':
        return editing.sight(wish.kind, wish.id);
      case 'confirm':
        editing.confirm(wish.kind, wish.id, wish.texts, wish.figures);
        return list();
      case 'add':
        editing.addStatement(wish.id);
        return list();
      case 'confirm all':
        editing.confirmAll(wish.kind);
        return list();
      case 'drop':
        editing.drop(wish.kind, wish.id);
        return list();
      case 'ask':
        return ask(wish.question);
      case 'word':
        editing.addWord(wish.term, wish.word);
        return list();
      case 'phrase':
        editing.addPhrase(wish.record, wish.phrase);
        return list();
      case 'suggest': {
        const sight = editing.sight(wish.kind, wish.id);
        if (!suggest || !sight) throw new Error('no language model was named; start with --helper URL --model NAME');
        return suggest(wish.what, sight);
      }
    }
  };

  const app = fastify({ forceCloseConnections: true });
  const refuseOthers = ({ headers }: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    if (isOwn(headers)) done();
    else void reply.code(403).send({ error: 'this page answers to itself only' });
  };
  app.addHook('onRequest', refuseOthers);
  app.addHook('onSend', (_request, reply, _payload, done) => {
    reply.headers(HEADERS);
    done();
  });
  await app.register(staticFiles, { root: page, prefix: '/' });
  app.post('/wishes', async (request, reply) => {
    const asked = askedSchema.safeParse(request.body);
    if (!asked.success) return reply.code(400).send({ error: z.prettifyError(asked.error) });
    try {
      return await reply.send({ result: (await grant(asked.data.what, translations[asked.data.language])) ?? null });
    } catch (error) {
      return reply.code(409).send({ error: error instanceof Error ? error.message : String(error) });
    }
  });
  await app.listen({ host: '127.0.0.1', port });
  const { port: actual } = app.server.address() as AddressInfo;
  return {
    url: `http://localhost:${actual}/`,
    close: async (): Promise<void> => {
      await app.close();
    },
  };
};
