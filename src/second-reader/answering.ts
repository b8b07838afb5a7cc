import { verdictOf } from '../answers/answer.js';
import type { Asking, Engine, Told } from '../answers/engine.js';
import { nobodyElse, type SecondReader } from './reader.js';

/** Answers a message; where our reader is unsure another one is asked, and the answer is that to what it read. */
export type Answering = (message: string, asking: Asking) => Promise<Told>;

export const createAnswering =
  (engine: Engine, read: SecondReader = nobodyElse): Answering =>
  async (message, asking) => {
    const told = engine.answer(message, asking);
    if (!isUnsure(told)) return told;
    const slots = await read(message, { language: told.language, unread: told.unread, before: engine.before(asking) });
    return slots ? engine.answer(message, { ...asking, read: slots }) : told;
  };

/** Whether our reader is unsure: two readings stand, or a word that tells something is explained by nothing. */
const isUnsure = (told: Told): boolean => verdictOf(told.answer) === 'ask' || told.unread.length > 0;
