import type { Content } from '../content/content.js';
import { LANGUAGES } from '../content/language.js';
import type { Period } from '../content/period.js';
import type { Fact, Filler } from '../content/says.js';
import { ROLES } from '../content/says-schema.js';
import { lookUp } from '../search/dictionary.js';
import type { Forms } from '../search/forms.js';
import type { Target } from '../search/records.js';
import { tokenize } from '../search/tokens.js';

export type SaidRole = (typeof ROLES)[number];

/** Who or what fills a role: the concept, where the glossary has it, and every lemma that it's called by. */
export interface Filling {
  readonly id: string | undefined;
  readonly lemmas: ReadonlySet<string>;
  /** The things that its words mention: the enterprises of "exporting enterprises of the province". */
  readonly mentions: readonly string[];
  /** The place in an order: 1 for the first. */
  readonly rank?: number;
}

/** A fact that a record says, as its content has it written. */
export interface SaidFact {
  readonly act: string;
  readonly negated: boolean;
  readonly roles: ReadonlyMap<SaidRole, readonly Filling[]>;
  /** The roles that a list's items fill. */
  readonly ofItems: readonly SaidRole[];
  readonly when: Period | undefined;
  readonly many: Fact['many'];
  readonly whole: boolean | undefined;
  /** The statements that this one is the reason or the purpose of. */
  readonly reasonOf: readonly string[];
}

/** What a target says; nothing where its content doesn't have it written. A figure says what its statement says. */
export const saidBy = (target: Target, content: Content, names: Forms): readonly SaidFact[] => {
  if (target.kind === 'section') return [];
  const { says } = target.kind === 'list' ? target.list : target.statement;
  const items = target.kind === 'list' ? target.list.items.map((item) => inWords(item, names)) : [];
  const fillingsOf = (fillers: readonly (Filler | number)[]): readonly Filling[] =>
    fillers.flatMap((filler): readonly Filling[] => {
      if (filler === 'items') return items;
      if (typeof filler === 'number') return [{ id: undefined, lemmas: new Set(), mentions: [], rank: filler }];
      return [typeof filler === 'string' ? asConcept(filler, content) : inWords(filler, names)];
    });
  return says.map((fact) => ({
    act: fact.act,
    negated: fact.negated ?? false,
    roles: new Map(ROLES.flatMap((role) => (fact[role] ? [[role, fillingsOf(fact[role])] as const] : []))),
    ofItems: ROLES.filter((role) => fact[role]?.includes('items')),
    when: fact.when,
    many: fact.many,
    whole: fact.whole,
    reasonOf: fact['reason-of'] ?? [],
  }));
};

const asConcept = (id: string, { glossary }: Content): Filling => ({
  id,
  mentions: [id],
  lemmas: new Set(Object.values(glossary.get(id)?.name ?? {}).flatMap(lemmasOf)),
});

/** Words that name one thing of the glossary and no more are that thing. */
const inWords = (words: { readonly ru: string; readonly en: string }, names: Forms): Filling => {
  const ids = LANGUAGES.map((language) => {
    const tokens = tokenize(words[language]);
    const [whole] = names.find(tokens).filter(({ from, length }) => from === 0 && length === tokens.length);
    return whole?.ids ?? [];
  });
  const mentions = LANGUAGES.flatMap((language) => names.find(tokenize(words[language])).flatMap((match) => match.ids));
  return {
    id: ids[0]?.find((id) => ids[1]?.includes(id)),
    mentions,
    lemmas: new Set(LANGUAGES.flatMap((language) => lemmasOf(words[language]))),
  };
};

const lemmasOf = (text: string): readonly string[] =>
  tokenize(text).flatMap((token) => (token.kind === 'word' ? lookUp(token.text).lemmas : []));
