import { destination, pino, type Logger } from 'pino';

export interface LogOptions {
  readonly level: string;
  /** Hides what may not be shown. */
  readonly hide: (text: string) => string;
}

/** Structured logging to standard output, a line of JSON each. */
export const createLog = ({ level, hide }: LogOptions): Logger => {
  const out = destination({ fd: 1, sync: true });
  return pino({ level, serializers: { err: describe, error: describe } }, { write: (line) => out.write(hide(line)) });
};

/** An error by its kind and words: those of a database also carry the row that was refused, and thereby what people wrote. */
const describe = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error;
  const { name, message, stack } = error;
  return {
    type: name,
    message,
    ...('code' in error && { code: error.code }),
    stack,
    ...(error.cause instanceof Error && { cause: error.cause.message }),
  };
};
