import type { OnProgress } from './reading/block.js';

/** Shows on a terminal, in one line, how far long work has come; elsewhere nothing but each ten steps. */
export const createProgress = (output: NodeJS.WriteStream): { readonly tell: OnProgress } => ({
  tell: (what, done, of) => {
    if (output.isTTY) output.write(`\r${what} ${done} of ${of}${done === of ? '\n' : ''}`);
    else if (done === of || done % STEP === 0) output.write(`${what} ${done} of ${of}\n`);
  },
});

const STEP = 10;
