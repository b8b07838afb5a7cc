import { expect, it } from 'vitest';
import { createHiding } from '../../src/operate/secrets.js';

const TOKEN = '123456789:AAF-abcdefghijklmnopqrstuvwxyz0123';

it('secrets are hidden wherever they stand in a text', () => {
  const hide = createHiding({
    token: TOKEN,
    webhookSecret: 'a+b',
    readerKey: 'sk-reader',
    databaseUrl: 'postgres://amur:p%40ss(word@db.example:5432/amur',
  });
  const shown = hide(
    `POST https://api.telegram.org/bot${TOKEN}/sendMessage a+b Bearer sk-reader p@ss(word p%40ss(word connect ECONNREFUSED db.example:5432, ENOTFOUND db.example`,
  );
  expect(shown).not.toMatch(/AAF|a\+b|sk-reader|word|example|5432/);
  expect(shown).toMatch(/^POST https:\/\/api\.telegram\.org\/.*sendMessage.*ECONNREFUSED/);
});

it('a token is hidden even where none is known', () => {
  expect(createHiding({})(`bot${TOKEN}`)).not.toContain('AAF');
  expect(createHiding({})('no secret')).toBe('no secret');
});

it('what only has a secret’s letters in it stays readable', () => {
  const hide = createHiding({ databaseUrl: 'postgres://amur:s3cret@db/amur' });
  expect(hide('data/amur.db is damaged')).toBe('data/amur.db is damaged');
  expect(hide('getaddrinfo ENOTFOUND db')).toBe('getaddrinfo ENOTFOUND [hidden]');
});
