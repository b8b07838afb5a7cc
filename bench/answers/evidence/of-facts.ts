import type { Acts } from '../../../src/query/acts.js';
import type { Query } from '../../../src/query/query.js';
import type { Filling, SaidFact, SaidRole } from '../../../src/answers/said-facts.js';
import type { Witness } from './evidence.js';

/** What the facts that a record says have of the question, and what they add to it in each role. */
export const ofFacts: Witness = ({ query }, { acts, factsOf }) => {
  const named = new Set([...query.things, ...query.places]);
  const { length } = query.acts;
  const parts = named.size + (length > 0 ? 1 : 0);
  return ({ match }, takeDown) => {
    const { said, acts: told, cues } = factsOf(match.record);
    if (query.extreme) takeDown(`extreme ${cues.has('most') ? 'yes' : 'no'}`, 1);
    if (length > 0) {
      takeDown('acts said', query.acts.filter(({ ids }) => said.some(({ act }) => ids.includes(act))).length / length);
      takeDown('acts told', query.acts.filter(({ ids }) => told.some((each) => ids.some((id) => each.ids.includes(id)))).length / length);
    }
    if (said.length === 0) {
      takeDown('says no fact', 1);
      return;
    }
    if (said.some(({ reasonOf }) => reasonOf.length > 0)) takeDown(`reason ${query.asked === 'why' ? 'asked' : 'not asked'}`, 1);
    const held = said.map((fact) => heldBy(fact, query, named, acts));
    const most = (of: (each: Held) => number): number => Math.max(...held.map(of));
    takeDown(
      'one fact has of the question',
      most((each) => (parts === 0 ? 0 : (each.names + each.act) / parts)),
    );
    takeDown(
      'the question has of one fact',
      most((each) => (each.filled + each.act) / (each.fillings + 1)),
    );
    takeDown(
      'act and name in one fact',
      most((each) => (each.act > 0 && each.names > 0 ? 1 : 0)),
    );
    for (const role of new Set(held.flatMap(({ adds }) => adds))) takeDown(`${role} for ${query.asked}`, 1);
  };
};

/** What one fact has of a question. */
interface Held {
  /** 1 if it tells an act of the question. */
  readonly act: number;
  /** How many of its names the question has, in how many of how many fillings. */
  readonly names: number;
  readonly filled: number;
  readonly fillings: number;
  /** The roles that it fills, of an act that is asked about, with what the question doesn't name. */
  readonly adds: readonly (SaidRole | 'when')[];
}

const heldBy = ({ act, roles, when }: SaidFact, query: Query, named: ReadonlySet<string>, acts: Acts): Held => {
  const isTold = query.acts.some(({ ids }) => ids.some((id) => acts.kinship(id, act) === 'same'));
  const has = ({ id, mentions }: Filling): readonly string[] =>
    [...(id === undefined ? [] : [id]), ...mentions].filter((each) => named.has(each));
  const names = new Set<string>();
  const adds: (SaidRole | 'when')[] = when !== undefined && isTold ? ['when'] : [];
  let [filled, fillings] = [0, 0];
  for (const [role, ofRole] of roles)
    for (const filling of ofRole) {
      const shared = has(filling);
      fillings++;
      if (shared.length > 0) filled++;
      else if (isTold) adds.push(role);
      for (const id of shared) names.add(id);
    }
  return { act: isTold ? 1 : 0, names: names.size, filled, fillings, adds };
};
