/**
 * npm run bench -- answers — our engine beside fuse.js, MiniSearch and Orama on the same records, in one run.
 * Every engine's refusal threshold is tuned on one half of the questions and scored on the other, both ways round.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createEngine } from '../../src/answers/engine.js';
import { sectionsOf } from '../../src/answers/answer.js';
import { THRESHOLDS } from '../../src/answers/thresholds.js';
import { statementOf, type Content } from '../../src/content/content.js';
import { contentFolder } from '../../src/content/folder.js';
import { loadContent } from '../../src/content/load.js';
import { renderWhole } from '../../src/replies/render-answer.js';
import { createLocales } from '../../src/replies/locale.js';
import { plainText } from '../../src/replies/reply.js';
import { loadTranslations } from '../../src/content/translations.js';
import { recordsOf, type SearchRecord } from '../../src/search/records.js';
import { peersOn, type Peer } from './peers.js';
import { readQuestions, scoreOf, type AnswerLine, type BenchQuestion, type Score } from './scorer.js';

const QUESTIONS = '../shared/questions.jsonl';
const ROUNDS = 5;
/** No further round after this long: fuse.js as it comes takes about a second for a question. */
const ENOUGH_MS = 10_000;
const STEPS = 12;
const OUR_THRESHOLDS = [-0.12, -0.08, -0.04, 0, 0.04, 0.08].map((step) => THRESHOLDS.answer + step);

interface Row {
  readonly name: string;
  readonly score: Score;
  readonly p50: number;
  readonly p99: number;
}

const content = loadContent(contentFolder('content'));
const translations = loadTranslations();
const locales = createLocales(content, translations);
const records = recordsOf(content);
const questions = readQuestions(QUESTIONS);
const halves = [0, 1].map((half) => questions.filter((_, i) => i % 2 === half));

/** The record found, told by the same words as our own answer would tell it. */
const textOf = ({ target }: SearchRecord, { lang }: BenchQuestion, from: Content): string => {
  const answer =
    target.kind === 'figure'
      ? ({ kind: 'figure', figure: target.figure, statement: statementOf(from, target.figure.statement), also: [] } as const)
      : target.kind === 'statement'
        ? ({ kind: 'statement', statement: target.statement, context: [] } as const)
        : target.kind === 'list'
          ? ({ kind: 'list', list: target.list } as const)
          : ({ kind: 'section', section: target.section } as const);
  return plainText(renderWhole({ answer, language: lang, readAs: undefined }, locales[lang]));
};

const quantile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;

/** Every question has been answered once before, so it's warm; slow engines get one round, fast ones several. */
const timed = (run: (question: BenchQuestion) => unknown): { p50: number; p99: number } => {
  const times: number[] = [];
  const began = performance.now();
  for (let round = 0; round < ROUNDS && performance.now() - began < ENOUGH_MS; round++)
    for (const question of questions) {
      const start = performance.now();
      run(question);
      times.push(performance.now() - start);
    }
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
};

/** Tunes a threshold on each half by the share of hits and scores it on the other; the mean of both. */
const crossScore = (thresholds: readonly number[], answers: (threshold: number) => readonly AnswerLine[]): Score => {
  const byThreshold = new Map(thresholds.map((threshold) => [threshold, answers(threshold)]));
  const scores = halves.map((tuned, i) => {
    const held = halves[1 - i] ?? [];
    const best = [...byThreshold].map(([, lines]) => ({ lines, hit: scoreOf(tuned, lines).hit })).sort((a, b) => b.hit - a.hit)[0];
    return scoreOf(held, best?.lines ?? []);
  });
  const mean = (key: keyof Score): number => scores.reduce((sum, score) => sum + score[key], 0) / scores.length;
  return { hit: mean('hit'), lead: mean('lead'), falseRefusals: mean('falseRefusals'), refusals: mean('refusals') };
};

const rowOfPeer = (peer: Peer): Row => {
  const found = questions.map((question) => ({ question, hit: peer.find(question.q, question.lang) }));
  const scores = found.map(({ hit }) => hit?.score ?? 0).sort((a, b) => a - b);
  const thresholds = Array.from({ length: STEPS }, (_, i) => quantile(scores, i / (2 * STEPS)));
  const score = crossScore(thresholds, (threshold) =>
    found.map(({ question, hit }) =>
      hit && hit.score >= threshold
        ? {
            id: question.id,
            kind: hit.record.target.kind,
            text: textOf(hit.record, question, content),
            sections: [hit.record.section],
            ms: 0,
          }
        : { id: question.id, kind: 'none', text: '', sections: [], ms: 0 },
    ),
  );
  return { name: peer.name, score, ...timed(({ q, lang }) => peer.find(q, lang)) };
};

const ourRow = (): Row => {
  const score = crossScore(OUR_THRESHOLDS, (threshold) => {
    const engine = createEngine(content, { thresholds: { ...THRESHOLDS, answer: threshold } });
    return questions.map(({ id, q, lang }) => {
      const told = engine.answer(q, { chosen: lang, now: 0 });
      return { id, kind: told.answer.kind, text: plainText(renderWhole(told, locales[lang])), sections: sectionsOf(told.answer), ms: 0 };
    });
  });
  const engine = createEngine(content);
  for (const { q, lang } of questions) engine.answer(q, { chosen: lang, now: 0 });
  const speed = timed(({ q, lang }) => plainText(renderWhole(engine.answer(q, { chosen: lang, now: 0 }), locales[lang])));
  return { name: 'Amur (understanding and rendering included)', score, ...speed };
};

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
const ms = (time: number): string => (time < 10 ? time.toFixed(2) : time.toFixed(0));

const rows = [...peersOn(records).map(rowOfPeer), ourRow()];
const table = [
  '| engine | hits | lead | right refusals | false refusals | p50, ms | p99, ms |',
  '|---|---|---|---|---|---|---|',
  ...rows.map(
    ({ name, score, p50, p99 }) =>
      `| ${[name, percent(score.hit), percent(score.lead), percent(score.refusals), percent(score.falseRefusals), ms(p50), ms(p99)].join(' | ')} |`,
  ),
].join('\n');
console.log(`${records.length} records, ${questions.length} questions; thresholds tuned on one half, scored on the other\n\n${table}`);

const START = '<!-- bench:answers -->';
const END = '<!-- /bench:answers -->';
const readme = readFileSync('README.md', 'utf8');
// There the speed alone: how right each is was tuned on these very questions.
const speeds = [
  '| engine | p50, ms | p99, ms |',
  '|---|---|---|',
  ...rows.map(({ name, p50, p99 }) => `| ${name} | ${ms(p50)} | ${ms(p99)} |`),
];
if (readme.includes(START)) {
  const before = readme.slice(0, readme.indexOf(START) + START.length);
  writeFileSync('README.md', `${before}\n${speeds.join('\n')}\n${readme.slice(readme.indexOf(END))}`);
}
