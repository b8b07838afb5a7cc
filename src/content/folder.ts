import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MendableError } from './saying.js';

/**
 * The folder of the one article that this process serves: `chosen` (CONTENT_DIR), or the only folder of `root`.
 * @throws Error that says how to choose when there is none, or more than one and no choice.
 */
export const contentFolder = (root: string, chosen?: string): string => {
  if (chosen !== undefined) {
    if (existsSync(join(chosen, 'article.yaml'))) return resolve(chosen);
    throw new MendableError('check.noArticle', { folder: chosen });
  }
  const articles = existsSync(root) ? readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : [];
  const [only] = articles;
  if (only && articles.length === 1) return join(root, only.name);
  const names = articles.map(({ name }) => name).join(', ') || '–';
  throw new MendableError('check.choose', { root, names });
};
