import type { Content } from '../content.js';
import { ROLES } from '../says-schema.js';

/** How often each thing stands in the content's facts, the most frequent first. */
type Tally = readonly (readonly [name: string, times: number])[];

/** What there is to be proofread, and how much of it says what it says. */
export interface Counts {
  readonly statements: number;
  readonly lists: number;
  readonly facts: number;
  /** Ids of statements and of lists without `says:`. */
  readonly statementsWithout: readonly string[];
  readonly listsWithout: readonly string[];
  readonly acts: Tally;
  readonly roles: Tally;
  readonly stances: Tally;
  /** How far things have come; facts that don't tell stand under "none". */
  readonly statuses: Tally;
  /** Fillers that are concepts of the glossary, and those in words. */
  readonly concepts: number;
  readonly words: number;
}

export const countsOf = ({ statements, lists }: Pick<Content, 'statements' | 'lists'>): Counts => {
  const without = (records: readonly { readonly id: string; readonly says: readonly unknown[] }[]): readonly string[] =>
    records.filter(({ says }) => says.length === 0).map(({ id }) => id);
  const facts = [...statements.values(), ...lists.values()].flatMap(({ says }) => says);
  const fillers = facts.flatMap((fact) => ROLES.flatMap((role) => fact[role] ?? []));
  return {
    statements: statements.size,
    lists: lists.size,
    facts: facts.length,
    statementsWithout: without([...statements.values()]),
    listsWithout: without([...lists.values()]),
    acts: tally(facts.map(({ act }) => act)),
    roles: tally(facts.flatMap((fact) => [...ROLES.filter((role) => fact[role]), ...(fact.when ? ['when'] : [])])),
    stances: tally(facts.map(({ stance }) => stance)),
    statuses: tally(facts.map(({ status }) => status ?? 'none')),
    concepts: fillers.filter((filler) => typeof filler === 'string' && filler !== 'items').length,
    words: fillers.filter((filler) => typeof filler === 'object').length,
  };
};

const tally = (names: readonly string[]): Tally => {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
};
