import { z } from 'zod';
import { badRequest } from './api-error.js';

/** A request's values by name: strings from forms, anything from JSON. */
export type RawParameters = Readonly<Record<string, unknown>>;

const TYPES: Readonly<Record<string, string>> = {
  string: 'of type String',
  object: 'of type Object',
  record: 'of type Object',
  array: 'of type Array',
  boolean: 'of type Boolean',
  number: 'a Number',
  int: 'a Number',
};

/** Telegram's words for the first thing that is wrong with an object. */
const complaint = (error: z.ZodError): string => {
  const issue = error.issues[0];
  if (!issue) return 'unknown';
  if (issue.code === 'invalid_union') {
    const nested = issue.errors.flat()[0];
    if (nested) return complaint(new z.ZodError([nested]));
  }
  const field = issue.path.findLast((step) => typeof step === 'string');
  if (issue.code !== 'invalid_type' || field === undefined) return issue.message;
  // zod tells a missing field and a wrong type apart in its message only.
  if (issue.message.endsWith('received undefined')) return `Can't find field "${field}"`;
  return `Field "${field}" must be ${TYPES[issue.expected] ?? issue.expected}`;
};

/** Reads `value` through `schema`; what doesn't fit becomes 400 "{prefix}{Telegram's words}". */
export const readObject = <T extends z.ZodType>(schema: T, value: unknown, prefix = ''): z.output<T> => {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw badRequest(prefix + complaint(read.error));
};

// Telegram's own readers never fail: a number that is none is 0, a flag that is none is false.
const optional = z.unknown().optional();

/** A string; a number in JSON will do. */
export const text = optional.transform((value) => {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
});

/** An integer from `least` to `most`, pulled in at both ends; `absent` if it isn't there. */
export const integer = (absent = 0, least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER) =>
  optional.transform((value) => {
    if (value === undefined || value === null || value === '') return absent;
    const number = typeof value === 'number' ? Math.trunc(value) : Number.parseInt(typeof value === 'string' ? value : '', 10);
    return Math.min(most, Math.max(least, Number.isSafeInteger(number) ? number : 0));
  });

export const flag = optional.transform((value) => value === true || /^(?:true|yes|1)$/i.test(String(value)));

/** A value that comes as JSON in a string (forms) or as itself; undefined if empty. `error` is Telegram's word for broken JSON. */
export const json = (error: string) =>
  optional.transform((value, context) => {
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: error });
      return z.NEVER;
    }
  });
