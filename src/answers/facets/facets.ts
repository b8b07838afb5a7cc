import { act } from './act.js';
import { month, number, openness, quantifier, status } from './conditions.js';
import type { Facet } from './facet.js';
import { measure } from './measure.js';
import { parties } from './parties.js';
import { place } from './place.js';
import { definition, extreme, time, who, why } from './roles.js';
import { subject } from './subject.js';
import { narrow, whole } from './whole.js';

/** Everything that a question may ask of a fact; each record goes through all of it. */
export const FACETS: readonly Facet[] = [
  subject,
  act,
  parties,
  whole,
  measure,
  place,
  narrow,
  openness,
  definition,
  status,
  number,
  month,
  quantifier,
  extreme,
  time,
  who,
  why,
];
