import type { Query } from '../../query/query.js';
import type { Group } from '../../search/terms.js';
import { namesFlow } from '../../search/flow.js';
import type { Question } from '../question.js';
import { CARRIED, isSubject } from '../subjects.js';
import { SUBJECT_KINDS } from '../../query/word.js';

/** What is carried over counts less than what is said now. */
const CARRIED_FACTOR = 0.6;

/**
 * The question before, changed by what this one says. A thing takes the place of the thing, a place that of the place, and so do a time, a
 * direction, a unit and what is asked: "and coal?" after oil. With `keepsSubject` the thing before stays, and this one is asked of it: "and
 * how many enterprises?" after parks.
 */
export const edited = (before: Question, now: Question, { keepsSubject = false } = {}): Question => {
  const said = new Set(now.groups.flatMap(({ terms }) => terms));
  const repeats = (group: Group): boolean => group.terms.some((term) => said.has(term));
  const names = (kind: (group: Group) => boolean): boolean => now.groups.some(kind);
  // "And how many tonnes of oil?" after the oil loan is still about the loan.
  const staysOn = before.groups.some((group) => isSubject(group) && repeats(group));
  const namesPlace = names(({ kind }) => kind === 'place' || kind === 'foreign');
  const isReplaced = (group: Group): boolean =>
    (group.kind === 'place' && namesPlace) ||
    (namesFlow(group) && names(namesFlow)) ||
    (SUBJECT_KINDS.has(group.kind) &&
      !namesFlow(group) &&
      !staysOn &&
      !keepsSubject &&
      names(({ kind }) => kind === group.kind && !namesFlow(group))) ||
    (keepsSubject && !isSubject(group) && group.kind !== 'place' && !namesFlow(group));
  const carried = before.groups
    .filter((group) => !isReplaced(group) && !repeats(group))
    .map((group) => ({ ...group, from: CARRIED, factor: group.factor * CARRIED_FACTOR }));
  // Who sends and who gets belongs to the flow asked for: "and how much did they import?" turns it round.
  const turns = now.direction.flow !== undefined && now.direction.flow !== before.direction.flow;
  const asksAnew = now.wanted !== 'anything';
  return {
    ...now,
    reading: asksAnew ? now.reading : { ...now.reading, cues: new Set([...before.reading.cues, ...now.reading.cues]) },
    query: editedQuery(before.query, now.query, new Set(carried.flatMap(({ terms }) => terms))),
    groups: [...now.groups, ...carried],
    wanted: asksAnew ? now.wanted : before.wanted,
    compares: now.compares || (before.compares && now.years.length !== 1),
    years: now.years.length > 0 || now.reading.cues.has('now') ? now.years : before.years,
    places: namesPlace ? now.places : before.places,
    direction: namesPlace || turns ? now.direction : before.direction,
    dimensions: now.dimensions.size > 0 || names(isSubject) || asksAnew ? now.dimensions : before.dimensions,
  };
};

/** A yes or no is asked of one claim; what follows on from it asks to be told. */
const editedQuery = (before: Query, now: Query, carried: ReadonlySet<string>): Query => {
  const asksAnew = now.asked !== 'open' || now.operation !== 'tell';
  const asked = before.asked === 'truth' ? 'open' : before.asked;
  const operation = before.operation === 'verify' ? 'tell' : before.operation;
  return {
    ...now,
    operation: asksAnew ? now.operation : operation,
    asked: asksAnew ? now.asked : asked,
    things: [...new Set([...now.things, ...before.things.filter((id) => carried.has(`#${id}`))])],
    places: now.places.length > 0 ? now.places : before.places,
    times: now.times.length > 0 ? now.times : before.times,
    units: now.units.length > 0 ? now.units : before.units,
  };
};
