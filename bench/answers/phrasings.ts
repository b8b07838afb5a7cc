/**
 * npm run bench -- phrasings [--every 1] [--misses] [--no-baseline] — how many of the ways of asking that the content could have are answered by their record.
 * `phrasings.jsonl` has those that aren't in the content. Beside the engine as it is stands one to which all of them are given,
 * but for those of the record asked for: ten engines, each without the phrases of a tenth of the records, so that no engine knows
 * what it's asked. What doesn't help more than that is learnt by heart.
 */
import { parseArgs } from 'node:util';
import { createEngine } from '../../src/answers/engine.js';
import { contentFolder } from '../../src/content/folder.js';
import { loadContent } from '../../src/content/load.js';
import { readPhrasings, scoreOfPhrasings, tells, withPhrases, type Phrasing } from './phrasing.js';

const FOLDS = 10;

const { values } = parseArgs({
  options: {
    every: { type: 'string', default: '1' },
    misses: { type: 'boolean', default: false },
    'no-baseline': { type: 'boolean', default: false },
  },
});
const content = loadContent(contentFolder('content'));
const all = readPhrasings();
const asked = all.filter((_, i) => i % Number(values.every) === 0);

const records = [...content.statements.keys(), ...content.figures.keys(), ...content.lists.keys()];
const foldOf = new Map(records.map((id, i) => [id, i % FOLDS]));

const heldOut = (): ReadonlyMap<Phrasing, boolean> => {
  const told = new Map<Phrasing, boolean>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const engine = createEngine(withPhrases(content, all, (id) => foldOf.get(id) !== fold));
    for (const phrasing of asked) if (foldOf.get(phrasing.record) === fold) told.set(phrasing, tells(engine, phrasing, content));
  }
  return told;
};

const asItIs = (): ReadonlyMap<Phrasing, boolean> => {
  const engine = createEngine(content);
  return new Map(asked.map((phrasing) => [phrasing, tells(engine, phrasing, content)]));
};

const rowOf = (name: string, told: ReadonlyMap<Phrasing, boolean>): string => {
  const of = (keep: (phrasing: Phrasing) => boolean): string => `${(100 * scoreOfPhrasings(told, keep)).toFixed(1)}%`;
  return `| ${[name, of(() => true), of(({ lang }) => lang === 'ru'), of(({ lang }) => lang === 'en'), ...KINDS.map(({ has }) => of(({ record }) => has(record)))].join(' | ')} |`;
};

const KINDS = [
  { kind: 'figures', has: (id: string) => content.figures.has(id) },
  { kind: 'statements', has: (id: string) => content.statements.has(id) },
  { kind: 'lists', has: (id: string) => content.lists.has(id) },
];

const now = asItIs();
console.log(`${asked.length} of ${all.length} phrases, ${records.length} records\n`);
console.log(`| engine | told | ru | en | ${KINDS.map(({ kind }) => kind).join(' | ')} |\n|---|---|---|---|---|---|---|`);
if (!values['no-baseline']) console.log(rowOf('all phrases but those of the record asked for', heldOut()));
console.log(rowOf('the content as it is', now));
if (values.misses) for (const [{ record, lang, q }, told] of now) if (!told) console.log(`${record}\t${lang}\t${q}`);
