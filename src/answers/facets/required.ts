import type { Content } from '../../content/content.js';
import { STANDS } from '../../search/where-terms-stand.js';
import type { Group } from '../../search/terms.js';
import { type Candidate, holds, placesWhere } from '../candidate.js';
import { namesFlow } from '../../search/flow.js';
import { passageOf } from '../../search/records.js';
import { isBeside } from '../figure-relations.js';
import { recordNamed } from '../record-answer.js';
import { CARRIED } from '../subjects.js';
import { type Facet, other, SAME } from './facet.js';
import { SUBJECT_KINDS } from '../../query/word.js';

const REQUIRED: ReadonlySet<string> = new Set(['foreign', 'measure']);
/** Exports and imports are told by their direction, not by their word. */
const isRequired = (group: Group): boolean => REQUIRED.has(group.kind) && !namesFlow(group);

const textsAt = (groups: readonly Group[], places: readonly number[]): readonly string[] => places.map((at) => groups[at]?.text ?? '');

/** Things asked of a subject (price, population, budget) and foreign countries must be the record's own words. */
export const required: Facet = {
  pins: true,
  ask: ({ question: { groups } }) => {
    const demanded = placesWhere(groups, isRequired);
    if (demanded.length === 0) return undefined;
    const firmly = (at: number): number => (groups[at]?.kind === 'measure' ? STANDS.firm | STANDS.around : STANDS.firm);
    return ({ match }) => {
      const missing = demanded.filter((at) => !holds(match, at, firmly(at)));
      return missing.length === 0 ? SAME : other('required', textsAt(groups, missing));
    };
  },
};

/**
 * A follow-on stays with its subject. A record has to have something that is named now, and something of the question before, or else
 * stand in the paragraph of the last answer.
 */
export const follows: Facet = {
  pins: true,
  ask: ({ question: { groups, after }, content }) => {
    if (after === undefined) return undefined;
    const carried = placesWhere(groups, ({ from, kind }) => from === CARRIED && SUBJECT_KINDS.has(kind));
    const said = placesWhere(groups, ({ from, kind, factor }) => from !== CARRIED && kind !== 'place' && factor >= LEAST_SAID);
    // A budget, a price, a yield asked of "it" is its own, and no other's.
    const asksOf = groups.some((group, at) => said.includes(at) && isRequired(group));
    const standsBy = standingBy(after, content);
    return ({ match }) => {
      const isCarried = (at: number): boolean => holds(match, at, STANDS.own | STANDS.around);
      const isSaid = said.length === 0 || said.some((at) => holds(match, at, STANDS.own));
      const stays = asksOf ? carried.every(isCarried) : carried.some(isCarried);
      return isSaid && (stays || standsBy(match)) ? SAME : other('follows', textsAt(groups, said));
    };
  },
};

/** Words that count for less don't tell what a question is about. */
const LEAST_SAID = 0.7;

/** Whether a record stands in the paragraph of the last answer. */
const standingBy = (after: string, content: Content): ((candidate: Candidate) => boolean) => {
  const last = recordNamed(after, content);
  return ({ record: { target } }) => {
    const here = passageOf(target);
    return here !== undefined && last !== undefined && isBeside(here, last);
  };
};
