/**
 * Writes JSON Schemas of an article's files, for editors: npx tsx src/content/schemas.ts [--out FOLDER]
 *   --out FOLDER  docs/schemas unless told
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { editorSchemas } from './editor-schemas.js';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'docs/schemas' } } });

mkdirSync(values.out, { recursive: true });
for (const [name, schema] of editorSchemas()) writeFileSync(join(values.out, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
console.log(`${values.out}: a schema for each file of an article`);
