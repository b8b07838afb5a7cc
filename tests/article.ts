import { createEngine } from '../src/answers/engine.js';
import { loadContent } from '../src/content/load.js';

export const LUMARIA = 'tests/fixtures/articles/lumaria';

/** The article that the program is tested with: invented, small, with all that an article may have. Loaded once for all tests of a process. */
export const content = loadContent(LUMARIA);

/** Its engine, which keeps nothing of what it was asked. */
export const engine = createEngine(content);
