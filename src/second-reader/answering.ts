import { verdictOf } from '../answers/answer.js';
import type { Engine } from '../answers/engine.js';
import type { Asking, Told } from '../answers/asked-and-told.js';
import { nobodyElse, type SecondReader } from './reader.js';

/** Answers a message. If our reader is unsure and there is another one, that one is asked, and what it read is answered. */
export type Answering = (message: string, asking: Asking) => Promise<Told>;

/** Without a second reader the engine answers alone. */
export const createAnswering =
  (engine: Engine, read: SecondReader = nobodyElse): Answering =>
  async (message, asking) => {
    const told = engine.answer(message, asking);
    if (!isUnsure(told)) return told;
    const slots = await read(message, { language: told.language, unread: told.unread, before: engine.before(asking) });
    return slots ? engine.answer(message, { ...asking, read: slots }) : told;
  };

/** Whether our reader is unsure: the question can be read in two ways, or nothing explains one of its words. */
const isUnsure = (told: Told): boolean => verdictOf(told.answer) === 'ask' || told.unread.length > 0;
