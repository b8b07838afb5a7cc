import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { readConfig } from '../src/config.js';
import { mutate } from './mutate.js';
import { seededRandom } from './seeded-random.js';

/** The settings of .env.example, all of them set. */
const EXAMPLE = readFileSync('.env.example', 'utf8').replaceAll(/^# (?=[A-Z_]+=)/gm, '');
const NAMES = Object.keys(parse(EXAMPLE));
const SECRETS = {
  BOT_TOKEN: '123456789:AAF-canary_canary_canary_canary_cana',
  WEBHOOK_SECRET: 'canary_canary_canary_canary',
  DATABASE_URL: 'postgres://amur:canary@db.example/amur',
};
const SOUND = `${EXAMPLE.replaceAll(/^(?:BOT_TOKEN|WEBHOOK_SECRET|DATABASE_URL)=.*$/gm, '')}${Object.entries(SECRETS)
  .map(([name, value]) => `${name}=${value}\n`)
  .join('')}`;

export interface ConfigMutants {
  readonly refused: number;
  readonly unharmed: number;
  /** Refusals that name no setting, show a secret or a stack, and what broke. */
  readonly failures: readonly string[];
}

/** Reads so many settings files with mistakes, each from a sound one, and tells what the bot made of them. */
export const tryConfigMutants = (count: number, seed: number): ConfigMutants => {
  const random = seededRandom(seed);
  const failures: string[] = [];
  let refused = 0;
  for (let mutant = 0; mutant < count; mutant++) {
    const message = refusalOf(mutate(SOUND, random));
    if (message === undefined) continue;
    refused += 1;
    const wrong = [
      ...(NAMES.some((name) => message.includes(`  ${name}: expected `)) ? [] : ['names no setting']),
      ...(message.includes('canary') ? ['shows a secret'] : []),
      ...(/\n {4}at /.test(message) ? ['shows a stack'] : []),
    ];
    failures.push(...wrong.map((what) => `mutant ${mutant} ${what}: ${message}`));
  }
  return { refused, unharmed: count - refused, failures };
};

/** What a person is told; undefined if the settings are taken. */
const refusalOf = (text: string): string | undefined => {
  try {
    readConfig(parse(text));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
