import { createEngine } from '../src/answers/engine.js';
import { loadContent } from '../src/content/load.js';

/** The article that the bot comes with, loaded once for all tests of a process. */
export const content = loadContent('content/heilongjiang-2015');

/** Its engine, which keeps nothing of what it was asked. */
export const engine = createEngine(content);
