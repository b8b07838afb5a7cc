import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lackingToken, readConfig, tokenElsewhere } from '../src/config.js';
import { createHiding } from '../src/operate/secrets.js';
import { tryConfigMutants } from './config-mutants.js';

const TOKEN = '123456789:AAF-abcdefghijklmnopqrstuvwxyz0123';

describe('the settings', () => {
  it('need nothing: without a token there is no Telegram', () => {
    expect(readConfig({}).telegram).toBeUndefined();
    expect(readConfig({ BOT_TOKEN: '' }).telegram).toBeUndefined();
  });

  it('take a token as BotFather gives it', () => {
    for (const BOT_TOKEN of [TOKEN, ` ${TOKEN}\r`]) expect(readConfig({ BOT_TOKEN }).telegram?.token).toBe(TOKEN);
  });

  it('name every wrong variable with what was expected and an example, but never its value', () => {
    const wrong = { BOT_TOKEN: 'secret-but-malformed', LOG_LEVEL: 'chatty', API_ROOT: 'somewhere' };
    expect(() => readConfig(wrong)).toThrow(
      /BOT_TOKEN: expected .*such as[\s\S]*API_ROOT: expected .*such as[\s\S]*LOG_LEVEL: expected .*such as/,
    );
    expect(() => readConfig(wrong)).not.toThrow(/secret-but-malformed/);
  });

  it('are explained with examples that are shown, though tokens are hidden', () => {
    expect.assertions(1);
    try {
      readConfig({ BOT_TOKEN: 'x', DATABASE_URL: 'x', PUBLIC_URL: 'x', PORT: 'x', ADMIN_IDS: 'x', WEBHOOK_SECRET: '?' });
    } catch (error) {
      expect(createHiding({})(String(error))).toBe(String(error));
    }
  });

  it('take a database’s address as the driver reads it, and tell how to write a password that breaks it', () => {
    const sound = ['postgres://amur:p%23ss@db.example/amur', 'postgresql://db.example', 'postgres://amur:p@/amur?host=/run/postgresql'];
    for (const DATABASE_URL of sound) expect(readConfig({ DATABASE_URL }).store.databaseUrl).toBe(DATABASE_URL);
    for (const DATABASE_URL of [
      'postgres://amur:canary#ss@db.example/amur',
      'postgres://amur:canary/ss@db.example/amur',
      'mysql://canary',
    ]) {
      expect(() => readConfig({ DATABASE_URL })).toThrow(/DATABASE_URL: expected .*such as.*%23/);
      expect(() => readConfig({ DATABASE_URL })).not.toThrow(/canary/);
    }
  });

  it('take the database’s file as a shell would', () => {
    expect(readConfig({ DATABASE_FILE: '~/amur.db' }).store.file).toBe(join(homedir(), 'amur.db'));
    expect(readConfig({ DATABASE_FILE: 'file:data/amur.db' }).store.file).toBe('data/amur.db');
    for (const DATABASE_FILE of ['~somebody/amur.db', 'postgres://amur:canary@db/amur', 'file:amur.db?mode=ro']) {
      expect(() => readConfig({ DATABASE_FILE })).toThrow(/DATABASE_FILE: expected the path of a file.*such as/);
      expect(() => readConfig({ DATABASE_FILE })).not.toThrow(/canary/);
    }
  });

  it('take a Bot API server by http alone', () => {
    for (const API_ROOT of ['localhost:8081', 'ftp://localhost', 'somewhere'])
      expect(() => readConfig({ API_ROOT })).toThrow(/API_ROOT: expected .*such as http:/);
  });

  it('poll by default; a server listens then only if a port is named', () => {
    expect(readConfig({ BOT_TOKEN: TOKEN }).telegram?.reception).toEqual({ kind: 'polling', server: undefined });
    const server = { host: '127.0.0.1', port: 9000 };
    expect(readConfig({ BOT_TOKEN: TOKEN, PORT: '9000' }).telegram?.reception).toEqual({ kind: 'polling', server });
  });

  it('go by webhook with a public address, which needs a secret', () => {
    const webhook = { BOT_TOKEN: TOKEN, PUBLIC_URL: 'https://amur.example.org', WEBHOOK_SECRET: 'a-b_c-a-b_c-a-b_c' };
    expect(readConfig(webhook).telegram?.reception).toEqual({
      kind: 'webhook',
      publicUrl: 'https://amur.example.org',
      secret: 'a-b_c-a-b_c-a-b_c',
      server: { host: '127.0.0.1', port: 8080 },
    });
    expect(() => readConfig({ ...webhook, WEBHOOK_SECRET: '' })).toThrow(/WEBHOOK_SECRET: expected .*PUBLIC_URL[\s\S]*node -e/);
    for (const WEBHOOK_SECRET of ['with space in it, long', 'ü'.repeat(20), 'x'.repeat(15), 'x'.repeat(257)])
      expect(() => readConfig({ ...webhook, WEBHOOK_SECRET })).toThrow(/WEBHOOK_SECRET: expected 16 to 256/);
    expect(() => readConfig({ ...webhook, PUBLIC_URL: '' })).toThrow(/PUBLIC_URL: expected .*since WEBHOOK_SECRET is set/);
    for (const PUBLIC_URL of ['http://amur.example.org', 'amur.example.org', 'https://amur.example.org/?a=b', 'ftp://localhost']) {
      expect(() => readConfig({ ...webhook, PUBLIC_URL })).toThrow(/PUBLIC_URL: expected the https address.*such as/);
    }
  });

  it('take another reader by its address and model, with a key or without', () => {
    expect(readConfig({}).reader).toBeUndefined();
    const reader = { READER_URL: 'http://localhost:11434/v1', READER_MODEL: 'qwen3:8b' };
    expect(readConfig(reader).reader).toMatchObject({ url: 'http://localhost:11434/v1', model: 'qwen3:8b', key: undefined });
    expect(readConfig({ ...reader, READER_KEY: 'sk-1' }).reader?.key).toBe('sk-1');
    expect(readConfig({ ...reader, PROXY_URL: 'http://telegrams', HTTPS_PROXY: 'http://p' }).reader?.proxies).toMatchObject({
      https: 'http://p',
      own: undefined,
    });
    expect(() => readConfig({ ...reader, READER_MODEL: '' })).toThrow(/READER_MODEL: expected .*such as.*since READER_URL is set/);
    expect(() => readConfig({ READER_MODEL: 'qwen3:8b' })).toThrow(/READER_URL: expected .*such as.*since READER_MODEL is set/);
    expect(() => readConfig({ READER_KEY: 'canary' })).toThrow(/READER_URL: expected .*since READER_KEY is set/);
    for (const READER_URL of ['localhost:11434', 'ftp://localhost', 'http://me:canary@localhost', 'http://localhost/?key=canary', 'soon']) {
      expect(() => readConfig({ ...reader, READER_URL })).toThrow(/READER_URL: expected the address.*such as http:/);
      expect(() => readConfig({ ...reader, READER_URL })).not.toThrow(/canary/);
    }
    expect(() => readConfig({ ...reader, READER_KEY: 'a canary' })).toThrow(/READER_KEY: expected the key.*such as/);
  });

  it('take the operators by their numbers', () => {
    expect(readConfig({ BOT_TOKEN: TOKEN }).telegram?.admins).toEqual([]);
    expect(readConfig({ BOT_TOKEN: TOKEN, ADMIN_IDS: '12, 34,56' }).telegram?.admins).toEqual([12, 34, 56]);
    for (const ADMIN_IDS of ['@someone', '12,', '99999999999999999999'])
      expect(() => readConfig({ ADMIN_IDS })).toThrow(/^ {2}ADMIN_IDS: expected .*such as/m);
  });
});

it('with mistakes of many kinds are refused by name, never by value, or do no harm', () => {
  const { refused, unharmed, failures } = tryConfigMutants(500, 20_261_124);
  expect(failures).toEqual([]);
  expect(refused).toBeGreaterThan(100);
  expect(unharmed).toBeGreaterThan(100);
});

it('are all told of in .env.example and docs/operate.md', () => {
  const source = readFileSync('src/config.ts', 'utf8');
  const names = [...source.matchAll(/^ {4}([A-Z_]+):/gm)].map(([, name = '']) => name);
  expect(names).toContain('BOT_TOKEN');
  for (const file of ['.env.example', 'docs/operate.md'])
    expect(
      names.filter((name) => !readFileSync(file, 'utf8').includes(name)),
      file,
    ).toEqual([]);
});

describe('a service without a token', () => {
  it.each([{ PUBLIC_URL: 'https://amur.example.org' }, { WEBHOOK_SECRET: 'x' }, { ADMIN_IDS: '1' }, { NODE_ENV: 'production' }])(
    'is a mistake: %o',
    (environment) => {
      const [name = ''] = Object.keys(environment);
      expect(lackingToken(environment)).toMatch(/BOT_TOKEN is missing[\s\S]*such as/);
      expect(lackingToken(environment)).toContain(name);
      expect(lackingToken({ ...environment, BOT_TOKEN: ' ' })).toBeDefined();
      expect(lackingToken({ ...environment, BOT_TOKEN: TOKEN })).toBeUndefined();
    },
  );

  it('is none where nothing tells of a service', () => {
    expect(lackingToken({ NODE_ENV: 'development', ADMIN_IDS: ' ', PLAYGROUND_PORT: '0' })).toBeUndefined();
  });

  it('names the variable that has a token, and not the token', () => {
    const environment = { NODE_ENV: 'production', TOKEN };
    expect(lackingToken(environment)).toContain('TOKEN has a bot');
    expect(lackingToken(environment)).not.toContain(TOKEN);
    expect(tokenElsewhere({ PATH: '/usr/bin', BOT_TOKEN: TOKEN })).toBeUndefined();
  });
});
