import { figuresOf, sectionsOf, verdictOf } from './answers/answer.js';
import { createEngine } from './answers/engine.js';
import type { Thread } from './answers/thread/thread.js';
import type { ReaderConfig } from './config.js';
import { contentFolder } from './content/folder.js';
import { type Language, LANGUAGES } from './content/language.js';
import { loadContent } from './content/load.js';
import { openReader } from './open-reader.js';
import type { Slots } from './query/slots.js';
import { renderWhole } from './replies/render-answer.js';
import { plainText } from './replies/reply.js';
import { loadTranslations } from './content/translations.js';
import { createLocales } from './replies/locale.js';
import { createAnswering } from './second-reader/answering.js';

/** What answering goes by: the article's folder, unless it is the only one, and another reader than ours, if there is one. */
export interface AnswerAloneSettings {
  readonly contentDir: string | undefined;
  readonly reader: ReaderConfig | undefined;
  /** Asks what the content is asked by first, so that the milliseconds are those of a bot that has been at work: it takes two seconds. */
  readonly warmed?: boolean;
}

interface Options {
  /** Questions of one session follow on from one another. */
  readonly session?: string | undefined;
  /** A query to answer in place of what is read in the question. */
  readonly read?: readonly Slots[];
}

/** Loads the article; returns what answers questions without a chat: the answer's kind, text, sections and figures, and its milliseconds. */
export const createAnswerAlone = ({ contentDir, reader: config, warmed = false }: AnswerAloneSettings) => {
  const content = loadContent(contentFolder('content', contentDir));
  const engine = createEngine(content);
  const reader = openReader(config, content);
  const answering = createAnswering(engine, reader?.open());
  const locales = createLocales(content, loadTranslations());
  const asks = [...content.statements.values()].flatMap(({ ask }) => LANGUAGES.flatMap((language) => ask[language].slice(0, 1)));
  if (warmed) for (const question of asks) engine.answer(question, { now: 0 });
  const threads = new Map<string, Thread | undefined>();
  return async (question: string, chosen: Language | undefined, { session, read }: Options = {}) => {
    const start = performance.now();
    const thread = session === undefined ? undefined : threads.get(session);
    const asking = { chosen, thread, now: Date.now(), read };
    const answered = read ? engine.answer(question, asking) : await answering(question, asking);
    if (session !== undefined) threads.set(session, answered.thread);
    const text = plainText(renderWhole(answered, locales[answered.language]));
    return {
      kind: answered.answer.kind,
      verdict: verdictOf(answered.answer),
      query: answered.query,
      text,
      sections: sectionsOf(answered.answer),
      figures: figuresOf(answered.answer).map(({ id }) => id),
      ms: Number((performance.now() - start).toFixed(3)),
    };
  };
};
