import { destination, pino, type Logger } from 'pino';

/** How much is logged, and where to. */
export interface LogOptions {
  readonly level: string;
  /** Hides secrets in a text. */
  readonly hide: (text: string) => string;
  /** Default: standard output. */
  readonly out?: { write(line: string): unknown };
}

/** Structured logging, a line of JSON each. */
export const createLog = ({ level, hide, out = destination({ fd: 1, sync: true }) }: LogOptions): Logger =>
  pino({ level, serializers: { err: describe, error: describe } }, { write: (line) => out.write(hide(line)) });

/** The code of an error's cause, if it has one. The driver's own words may name the database's address or its user. */
const wordsOf = (cause: Error): unknown => ('code' in cause ? cause.code : cause.message);

/** An error by its kind and words alone: errors of a database also hold the row that was refused, and with it what people wrote. */
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
