/** `npm run bench -- NAME [OPTIONS]` takes a measurement, in a process of its own; without a name it lists them. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { BENCHES, listing } from './benches.js';

const [name, ...options] = process.argv.slice(2);
const bench = name === undefined ? undefined : BENCHES[name];
if (bench) {
  const { file, flags = [] } = bench;
  const command = [
    '--conditions=playground-source',
    '--import',
    'tsx',
    ...flags,
    fileURLToPath(new URL(file, import.meta.url)),
    ...options,
  ];
  process.exitCode = spawnSync(process.execPath, command, { stdio: 'inherit' }).status ?? 1;
} else {
  if (name !== undefined) console.error(`There is no measurement "${name}".\n`);
  console.log(listing());
  process.exitCode = name === undefined ? 0 : 1;
}
