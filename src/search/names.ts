import type { Chart, Content } from '../content/content.js';
import { statementOf } from '../content/content.js';
import type { Bilingual, Language } from '../content/language.js';
import { ALIKE, createNameIndex, type NameHit } from './name-index.js';
import type { Target } from './records.js';
import { languageOfLetters, tokenize } from './tokens.js';

/** Something of the article that has a name of its own; a statement has none. */
export type Named = Exclude<Target, { kind: 'statement' }> | { readonly kind: 'chart'; readonly chart: Chart };

/** Something of the article that words may lead to. */
export type Findable = Target | Named;

/**
 * Finds things by their names in either language. A name may be typed half, in any order of its words, with a slip. Best first; a thing is
 * left out if its name lacks more than `most` of the words: 0 for none, 1 for all.
 */
export type Names = (words: string, most?: number) => readonly NameHit<Named>[];

/**
 * The names of an article's sections, figures, lists and charts. `fillers` are small words, passed over where no name has them: "show me",
 * "on".
 */
export const createNames = (content: Content, fillers: ReadonlySet<string>): Names => {
  const all = namesOf(content);
  const find = (language: Language) =>
    createNameIndex(all.flatMap(({ thing, names }) => [...new Set(names[language])].map((name) => ({ name, thing }))));
  const byLanguage = { ru: find('ru'), en: find('en') };
  return (words, most) => {
    const named = byLanguage[languageOfLetters(words)];
    const found = named(words, most);
    if ((found[0]?.lacks ?? 1) <= ALIKE) return found;
    const all = tokenize(words).map(({ text }) => text);
    // The last word may be the beginning of another one, so it stays.
    const telling = all.filter((word, w) => w === all.length - 1 || !fillers.has(word));
    return telling.length < all.length ? named(telling.join(' '), most) : found;
  };
};

interface NamesOfThing {
  readonly thing: Named;
  readonly names: Bilingual<readonly string[]>;
}

/** Everything that has a name, in the article's order, with all its names. */
export const namesOf = (content: Content): readonly NamesOfThing[] => [
  ...[...content.sections.values()].map((section): NamesOfThing => ({
    thing: { kind: 'section', section },
    names: { ru: [section.title.ru, ...section.names.ru], en: [section.title.en, ...section.names.en] },
  })),
  ...[...content.figures.values()].map((figure): NamesOfThing => ({
    thing: { kind: 'figure', figure, statement: statementOf(content, figure.statement) },
    names: single(figure.label),
  })),
  ...[...content.lists.values()].map((list): NamesOfThing => ({ thing: { kind: 'list', list }, names: single(list.title) })),
  ...[...content.charts.values()].map((chart): NamesOfThing => ({ thing: { kind: 'chart', chart }, names: single(chart.title) })),
];

const single = (name: Bilingual): NamesOfThing['names'] => ({ ru: [name.ru], en: [name.en] });
