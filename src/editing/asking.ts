import { verdictOf } from '../answers/answer.js';
import { createEngine, type Engine } from '../answers/engine.js';
import type { Content } from '../content/content.js';
import { renderWhole } from '../replies/render-answer.js';
import { plainText } from '../replies/reply.js';
import { loadTranslations } from '../content/translations.js';
import { createLocales, type Locales } from '../replies/locale.js';
import { loadLexicon } from '../search/lexicon.js';
import { normalize } from '../search/normalize.js';
import { tokenize } from '../search/tokens.js';

/** What the bot would say, and what a person may do where it misses. */
export interface Tried {
  readonly text: string;
  readonly verdict: string;
  /** Words of the question that nothing of the content explains: each may be a synonym of a term. */
  readonly unread: readonly string[];
  /** Records that share words with the question: one of them may be the right answer. */
  readonly near: readonly { readonly id: string; readonly text: string }[];
  /** All others, the most alike first. */
  readonly others: readonly { readonly id: string; readonly text: string }[];
  readonly terms: readonly { readonly id: string; readonly name: string }[];
}

const MOST_NEAR = 8;

/** Answers from what there is; the engine is built anew when the content has changed. */
export const createAsking = (content: () => Content): ((question: string) => Tried) => {
  let built: { readonly of: Content; readonly engine: Engine; readonly locales: Locales } | undefined;
  const translations = loadTranslations();
  const { fillers, cues } = loadLexicon();
  const small = new Set([...fillers, ...cues.flatMap(({ ru, en }) => [...ru, ...en]).map(normalize)]);
  return (question) => {
    const now = content();
    if (built?.of !== now) built = { of: now, engine: createEngine(now), locales: createLocales(now, translations) };
    const told = built.engine.answer(question, { chosen: now.article.language, now: 0 });
    const { language } = now.article;
    const alike = byLikeness(question, now, small);
    return {
      text: plainText(renderWhole(told, built.locales[told.language])),
      verdict: verdictOf(told.answer),
      unread: [...new Set([...told.unread, ...unknown(question, now, small)])],
      near: alike.slice(0, MOST_NEAR),
      others: alike.slice(MOST_NEAR),
      terms: [...now.glossary.values()].map(({ id, name }) => ({ id, name: name[language] })),
    };
  };
};

/** Words of a question that stand nowhere in the content. */
const unknown = (question: string, { statements, figures, glossary }: Content, small: ReadonlySet<string>): readonly string[] => {
  const texts = [
    ...[...statements.values()].map(({ ru, en }) => [ru, en]),
    ...[...figures.values()].map(({ label }) => [label.ru, label.en]),
    ...[...glossary.values()].map(({ ru, en }) => [...ru, ...en]),
  ].flat();
  const known = new Set(texts.flatMap((text) => stemsIn(text, small)));
  return tokenize(question).flatMap((token) =>
    token.kind === 'word' && !small.has(token.text) && !known.has(token.stem) ? [token.text] : [],
  );
};

/** All records, those that share most with a question first; a word that few of them have tells more than one of many. */
const byLikeness = (
  question: string,
  { statements, figures, article: { language } }: Content,
  small: ReadonlySet<string>,
): Tried['near'] => {
  const stemsOf = (text: string): readonly string[] => stemsIn(text, small);
  const asked = new Set(stemsOf(question));
  const records = [
    ...[...figures.values()].map(({ id, label, statement }) => {
      const own = new Set(stemsOf(label[language]));
      return { id, text: label[language], own, all: new Set([...own, ...stemsOf(statements.get(statement)?.[language] ?? '')]) };
    }),
    ...[...statements.values()].map(({ id, [language]: text }) => ({ id, text, own: new Set(stemsOf(text)), all: new Set(stemsOf(text)) })),
  ];
  const rarity = new Map(
    [...asked].map((stem) => [stem, Math.log(1 + records.length / Math.max(1, records.filter(({ all }) => all.has(stem)).length))]),
  );
  // What a number is called by itself tells more of it than the sentence that it stands in.
  const weight = (stems: ReadonlySet<string>): number => [...stems].reduce((sum, stem) => sum + (rarity.get(stem) ?? 0), 0);
  return records
    .map((record) => ({ record, likeness: weight(record.own) + weight(record.all) }))
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ record: { id, text } }) => ({ id, text }));
};

const stemsIn = (text: string, small: ReadonlySet<string>): readonly string[] =>
  tokenize(text).flatMap((token) => (token.kind === 'word' ? (small.has(token.text) ? [] : [token.stem]) : [token.text]));
