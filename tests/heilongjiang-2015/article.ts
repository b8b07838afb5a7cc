import { createEngine } from '../../src/answers/engine.js';
import { loadContent } from '../../src/content/load.js';

export const FOLDER = 'content/heilongjiang-2015';

/** The article that the bot comes with. Its tests stand in this folder: put another one into content/, and only they are to be written anew. */
export const content = loadContent(FOLDER);

/** Its engine, which keeps nothing of what it was asked. */
export const engine = createEngine(content);
