import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** One instruction: `RUN`, `npm ci`. */
export interface Instruction {
  readonly name: string;
  readonly text: string;
}

/** A stage: what it's built from and what is done in it. */
export interface Stage {
  readonly name: string | undefined;
  readonly instructions: readonly Instruction[];
}

const KNOWN = new Set(['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'VOLUME', 'USER', 'EXPOSE', 'HEALTHCHECK', 'CMD']);

/**
 * The stages of a Dockerfile, in order.
 * @throws Error for an instruction that isn't understood here: what is tried has to be what is built
 */
export const readDockerfile = (path: string): readonly Stage[] => {
  const lines = readFileSync(path, 'utf8')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const stages: { name: string | undefined; instructions: Instruction[] }[] = [];
  for (const line of lines) {
    const [name = '', ...words] = line.trim().split(/\s+/);
    if (!KNOWN.has(name)) throw new Error(`${path}: ${name} is not understood; teach deploy/dockerfile.ts`);
    const text = line.trim().slice(name.length).trim();
    if (name === 'FROM') stages.push({ name: words[1] === 'AS' ? words[2] : undefined, instructions: [] });
    else stages.at(-1)?.instructions.push({ name, text });
  }
  return stages;
};

/** The last instruction of that name in a stage. */
export const lastOf = ({ instructions }: Stage, name: string): string => {
  const found = instructions.filter((each) => each.name === name).at(-1);
  if (!found) throw new Error(`the Dockerfile has no ${name}`);
  return found.text;
};

/** A command in the exec form: a JSON list, which no shell reads. */
export const execForm = (text: string): readonly string[] =>
  z
    .array(z.string())
    .min(1)
    .parse(JSON.parse(text.slice(text.indexOf('['))));

/** NAME=value pairs of ENV. */
export const pairsOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(text.split(/\s+/).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
