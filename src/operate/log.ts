import { destination, pino, type Logger } from 'pino';

export interface LogOptions {
  readonly level: string;
  /** Hides what may not be shown. */
  readonly hide: (text: string) => string;
  /** Default: standard output. */
  readonly out?: { write(line: string): unknown };
}

/** Structured logging, a line of JSON each. */
export const createLog = ({ level, hide, out = destination({ fd: 1, sync: true }) }: LogOptions): Logger =>
  pino({ level, serializers: { err: describe, error: describe } }, { write: (line) => out.write(hide(line)) });

/** A cause's code where it has one: a driver's words may name the address that the database's name leads to, or its user. */
const wordsOf = (cause: Error): unknown => ('code' in cause ? cause.code : cause.message);

/** An error by its kind and words: those of a database also carry the row that was refused, and thereby what people wrote. */
const describe = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error;
  const { name, message, stack } = error;
  return {
    type: name,
    message,
    ...('code' in error && { code: error.code }),
    stack,
    ...(error.cause instanceof Error && { cause: wordsOf(error.cause) }),
  };
};
