import type { Query, QueryAct } from '../../query/query.js';
import type { Filling, SaidFact, SaidRole } from '../said-facts.js';
import type { Beside } from './facet.js';

/** A fact that a record says, and whether the question tells the same event from its other side: who buys, who sells. */
export interface ToldFact {
  readonly fact: SaidFact;
  readonly turned: boolean;
}

/** The facts that a record says of any of these acts. */
export const toldOf = (asked: readonly QueryAct[], { facts: { said }, acts }: Pick<Beside, 'facts' | 'acts'>): readonly ToldFact[] => {
  const ids = asked.flatMap((act) => act.ids);
  return said.flatMap((fact) =>
    ids
      .filter((id) => acts.kinship(id, fact.act) === 'same')
      .slice(0, 1)
      .map((id) => ({ fact, turned: acts.isTurned(id, fact.act) })),
  );
};

/**
 * The facts that a record says of the act that is asked about; all of them when no act of the question chooses among them. Undefined for
 * a record whose content doesn't say its facts.
 */
export const toldIn = (beside: Pick<Beside, 'query' | 'facts' | 'acts'>): readonly ToldFact[] | undefined => {
  const { query, facts, acts } = beside;
  if (facts.said.length === 0) return undefined;
  const chosen = toldOf(
    query.acts.filter(({ ids }) => ids.some((id) => !acts.isLoose(id) && !acts.isQuality(id))),
    beside,
  );
  return chosen.length > 0 ? chosen : facts.said.map((fact) => ({ fact, turned: false }));
};

/** Who or what fills any of these roles. */
export const fillingsOf = ({ roles }: SaidFact, wanted: readonly SaidRole[]): readonly Filling[] =>
  wanted.flatMap((role) => roles.get(role) ?? []);

/** Whether the question itself names it, so that naming it is no answer. */
export const isNamedIn = ({ id, lemmas }: Filling, { things, places, words }: Query): boolean => {
  if (id !== undefined) return things.includes(id) || places.includes(id);
  const said = new Set(words.flatMap((word) => word.lemmas));
  return [...lemmas].filter((lemma) => said.has(lemma)).length * 2 >= lemmas.size / 2;
};
