import type { Match } from '../candidates.js';
import type { Knowledge } from '../knowledge.js';

/** A record that is further behind the best one is about something else. */
const WITHIN = 0.35;
/** So many records are held against a claim. */
export const MOST_NEAR = 12;

/** The first of these records, best first, that are nearly as much like a claim as the best of them. */
export const nearRecords = (matches: readonly Match[], { thresholds }: Knowledge): readonly Match[] =>
  matches.filter(({ score }) => (matches[0]?.score ?? 0) - score <= WITHIN && score >= thresholds.answer - WITHIN).slice(0, MOST_NEAR);
