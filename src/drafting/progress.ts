import type { Screen } from '../content/shell.js';
import type { Translate } from '../content/translations.js';
import type { OnProgress } from './reading/block.js';

/** Shows on a terminal, in one line, how far long work has come; elsewhere nothing but each ten steps. */
export const createProgress = (output: Screen, translate: Translate): { readonly tell: OnProgress } => ({
  tell: (what, done, of) => {
    const words = translate(`drafting.progress.${what}`, { done, of });
    if (output.isTTY) output.write(`\r${words}${done === of ? '\n' : ''}`);
    else if (done === of || done % STEP === 0) output.write(`${words}\n`);
  },
});

const STEP = 10;
