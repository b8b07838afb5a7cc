import { z } from 'zod';
import { memorySchema } from '../answers/memory.js';
import { LANGUAGES, type Language } from '../content/language.js';

/** What the bot keeps of a chat between messages: small and plain, so that any store can hold it. */
export const chatStateSchema = z.object({
  /** The language chosen with /language. */
  chosen: z.enum(LANGUAGES).optional(),
  /** The language last written in. */
  spoken: z.enum(LANGUAGES).optional(),
  /** What was last spoken about. */
  memory: memorySchema.optional(),
  /** The words of the last /search, for leafing through what it found. */
  searched: z.string().optional(),
  /** The figure picked first in /compare. */
  comparing: z.string().optional(),
});

export type ChatState = z.output<typeof chatStateSchema>;

/** The language for menus: the one chosen, else the one last written in, else the client's. */
export const menuLanguage = ({ chosen, spoken }: ChatState, client: Language): Language => chosen ?? spoken ?? client;
