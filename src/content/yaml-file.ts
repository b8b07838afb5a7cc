import { readFileSync } from 'node:fs';
import { isCollection, isNode, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.js';

type Path = readonly PropertyKey[];

/** A YAML file read through a schema; `lineOf` finds the line of a place in it, for error messages. */
export interface YamlFile<T> {
  readonly file: string;
  readonly data: T | undefined;
  /** What stands in the file, before the schema fills in what is left out. */
  readonly written: unknown;
  readonly problems: readonly Problem[];
  lineOf(path: Path): number;
}

/** Whether something stands at a place of what is written. */
export const isWrittenAt = (written: unknown, [key, ...rest]: Path): boolean =>
  key === undefined
    ? written !== undefined
    : typeof written === 'object' && written !== null && isWrittenAt(Object.getOwnPropertyDescriptor(written, key)?.value, rest);

/**
 * Reads `path` through `schema`. Mistakes of YAML or of the schema come back as problems with their lines
 * and `data` undefined, as does a file that can't be read; nothing is thrown.
 */
export const readYaml = <T extends z.ZodType>(path: string, file: string, schema: T): YamlFile<z.output<T>> => {
  const counter = new LineCounter();
  const text = readText(path);
  if (typeof text !== 'string')
    return { file, data: undefined, written: undefined, problems: [{ file, line: 1, message: text.why }], lineOf: () => 1 };
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'error', resolveKnownTags: false });

  // A missing key has no node of its own: its nearest parent tells the line. One thing may stand where several may: its place 0 is itself.
  const lineOf = (place: Path): number => {
    let node: unknown = document.contents;
    let line = 1;
    for (const key of [undefined, ...place]) {
      const isItself = key === undefined || (typeof key === 'number' && !isSeq(node));
      node = isItself ? node : isCollection(node) ? node.get(key, true) : undefined;
      if (isNode(node) && node.range) line = counter.linePos(node.range[0]).line;
    }
    return line;
  };

  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: counter.linePos(error.pos[0]).line,
      message: `not valid YAML: ${error.message}; quote texts that hold ": " or " #"`,
    }));
    return { file, data: undefined, written: undefined, problems, lineOf };
  }

  // An article needs no aliases, and a few of them can stand for more text than there is memory.
  const aliases: Problem[] = [];
  visit(document, {
    Alias: (_, { source, range }) => {
      const line = counter.linePos(range?.[0] ?? 0).line;
      aliases.push({ file, line, message: `*${source} refers to another place; write it out, or quote a text that begins with *` });
    },
  });
  if (aliases.length > 0) return { file, data: undefined, written: undefined, problems: aliases, lineOf };

  const written: unknown = document.toJS();
  const parsed = schema.safeParse(written, { error: explain });
  if (parsed.success) return { file, data: parsed.data, written, problems: [], lineOf };
  const problems = parsed.error.issues.map((issue) => ({
    file,
    line: lineOf(issue.path),
    message: `${issue.path.map(String).join('.') || 'the file'}: ${issue.message}`,
  }));
  return { file, data: undefined, written, problems, lineOf };
};

/** The file's text, or why there is none. */
const readText = (path: string): string | { readonly why: string } => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { why: code === 'EISDIR' ? 'it is a folder; put a file in its place' : `it can't be read (${code}); mend its permissions` };
  }
};

/** What to write instead, where the schema itself doesn't say so. */
const explain: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `unknown "${issue.keys.join('", "')}"; check the spelling, and quote a text that holds a comma between { and }`;
    case 'invalid_type':
      if (issue.input === undefined) return 'it is missing; add it';
      return `${issue.expected} expected; ${issue.expected === 'string' ? 'put it in quotes' : 'compare it with another record'}`;
    case 'invalid_value':
      return `write one of: ${issue.values.join(', ')}`;
    case 'invalid_union':
      if (typeof issue.input === 'number') return 'put it in quotes';
      return 'it has another form than expected; compare it with another record';
    default:
      return undefined;
  }
};
