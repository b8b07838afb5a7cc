import { expect, test } from 'vitest';
import { toFilePath } from '../src/file-path.js';

test.each([
  ['data/amur.db', 'data/amur.db'],
  ['/var/lib/amur/amur.db', '/var/lib/amur/amur.db'],
  ['~/amur.db', '/home/me/amur.db'],
  ['./~/amur.db', './~/amur.db'],
  ['file:data/amur.db', 'data/amur.db'],
  ['file:~/amur.db', '/home/me/amur.db'],
  ['file:///var/lib/amur%201.db', '/var/lib/amur 1.db'],
  ['C:\\amur\\amur.db', 'C:\\amur\\amur.db'],
  [':memory:', ':memory:'],
])('%s is %s', (text, path) => {
  expect(toFilePath(text, '/home/me')).toBe(path);
});

test.each(['~amur/amur.db', 'postgres://amur@db.example/amur', 'sqlite:amur.db', 'file:amur.db?mode=ro', 'file://elsewhere/amur.db'])(
  '%s names no file',
  (text) => {
    expect(toFilePath(text, '/home/me')).toBeUndefined();
  },
);
