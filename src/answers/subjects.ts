import type { Group } from '../search/terms.js';
import { namesFlow } from '../search/flow.js';
import { SUBJECT_KINDS } from '../query/word.js';
import { covers } from '../search/tokens.js';

/** Whether a group names what a question can be about. */
export const isSubject = (group: Group): boolean => SUBJECT_KINDS.has(group.kind) && !namesFlow(group);

/** What is carried over from another message stands at none of this one's tokens. */
export const CARRIED = -1;

/** The words of a message that name something. */
export const namedIn = (groups: readonly Group[]): readonly string[] =>
  groups.filter((group) => isSubject(group) || PLACES.has(group.kind)).map(({ text }) => text);

const PLACES: ReadonlySet<string> = new Set(['place', 'foreign', 'asked']);

/** Whether a group is a piece of the name of another one: "wood" within "sawn wood". */
export const isWithinAnother = (group: Group, groups: readonly Group[]): boolean =>
  groups.some((other) => other.length > group.length && covers(other, group.from));
