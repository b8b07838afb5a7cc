/**
 * npm run bench -- charts — milliseconds a chart: the first one of a process, each drawn afresh, and one remembered.
 * Cold and fresh are the median and the slowest over all charts of the article in both languages.
 */
const started = performance.now();
const { createCharts } = await import('../src/features/charts/charts.js');
const { LANGUAGES } = await import('../src/content/language.js');
const { contentFolder } = await import('../src/content/folder.js');
const { loadContent } = await import('../src/content/load.js');
const { loadTranslations } = await import('../src/content/translations.js');
const { createLocales } = await import('../src/replies/locale.js');
const loaded = performance.now() - started;

const content = loadContent(contentFolder('content'));
const locales = createLocales(content, loadTranslations());
const charts = createCharts(content, locales);
const asked = charts.all.flatMap(({ id }) => LANGUAGES.map((language) => ({ id, language })));

const time = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const timeAll = async (from: typeof charts): Promise<readonly number[]> => {
  const times: number[] = [];
  for (const { id, language } of asked) times.push(await time(() => from.chart(id, language)));
  return times.sort((a, b) => a - b);
};

const told = (times: readonly number[]): string =>
  `median ${(times[Math.floor(times.length / 2)] ?? 0).toFixed(1)} ms, slowest ${(times.at(-1) ?? 0).toFixed(1)} ms`;

const [first] = asked;
const cold = first ? await time(() => charts.chart(first.id, first.language)) : 0;
await timeAll(charts);

console.log(`modules and content     ${loaded.toFixed(0)} ms, once a process`);
console.log(`first chart             ${cold.toFixed(0)} ms`);
console.log(`drawn afresh, warm      ${told(await timeAll(createCharts(content, locales)))} (${asked.length} charts)`);
console.log(`remembered              ${told(await timeAll(charts))}`);
