import { loadContent } from './src/content/load.js';
import { recordsOf } from './src/search/records.js';
import { loadLexicon } from './src/search/lexicon.js';
import { createReader } from './src/search/reading.js';
import { createSearchIndex } from './src/search/search-index.js';
import { createTerms } from './src/search/terms.js';
import { createTopics } from './src/search/topics.js';
import { matchesOf } from './src/answers/match.js';
import { understand } from './src/answers/question.js';
import { createEngine } from './src/answers/engine.js';
import { createTraits } from './src/answers/traits.js';
import { THRESHOLDS } from './src/answers/thresholds.js';
const content = loadContent('content/heilongjiang-2015');
const lexicon = loadLexicon();
const terms = createTerms(content, lexicon);
const index = createSearchIndex(recordsOf(content), terms);
const read = createReader(content, lexicon, terms, index);
const k = { content, index, traitsOf: createTraits(index, content), topics: createTopics(content), thresholds: THRESHOLDS };
const engine = createEngine(content);
for (const q of process.argv.slice(2)) {
  const r = read(q); const u = understand(r, content);
  console.log('\n##', q, r.readAs ? `[as ${r.readAs}]` : '');
  console.log('  ', u.groups.map(g => `${g.text}:${g.terms.join('/')}(${index.weightOf(g).toFixed(2)})`).join('  '));
  console.log('   cues', [...r.cues].join(), 'wanted', u.wanted, 'cmp', u.compares, 'years', u.years.join(), 'dims', [...u.dimensions].join(), 'places', JSON.stringify(u.places), 'dir', JSON.stringify(u.direction));
  for (const m of matchesOf(u, k).slice(0, 7)) console.log('    ', m.score.toFixed(3), m.cover.toFixed(2), m.record.target.kind.padEnd(9), m.record.id, m.conflicts.map(c => c.why + ':' + ('words' in c ? c.words : c.years)).join(' '));
  const a = engine.answer(q, { now: 0 }).answer;
  console.log('   =>', a.kind, a.kind === 'none' ? JSON.stringify(a.refusal) : '');
}
