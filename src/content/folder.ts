import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * The folder of the one article that this process serves: `chosen` (CONTENT_DIR), or the only folder of `root`.
 * @throws Error that says how to choose when there is none, or more than one and no choice.
 */
export const contentFolder = (root: string, chosen?: string): string => {
  if (chosen !== undefined) {
    if (existsSync(join(chosen, 'article.yaml'))) return resolve(chosen);
    throw new Error(`CONTENT_DIR names ${chosen}, which has no article.yaml; name an article's folder, such as content/heilongjiang-2015`);
  }
  const articles = existsSync(root) ? readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : [];
  const [only] = articles;
  if (only && articles.length === 1) return join(root, only.name);
  const names = articles.map(({ name }) => name).join(', ') || 'none';
  throw new Error(`One process serves one article, and ${root} holds: ${names}. Choose with CONTENT_DIR=content/NAME`);
};
