import { act } from './act.js';
import { counted } from './counted.js';
import { direction } from './direction.js';
import type { Facet } from './facet.js';
import { measure } from './measure.js';
import { follows, required } from './required.js';
import { openness } from './openness.js';
import { parties } from './parties.js';
import { ownPlace, place, where } from './place.js';
import { name } from './name.js';
import { average, items, quantifier } from './quantity.js';
import { besides, definition, extreme, time, which, who, why } from './roles.js';
import { status } from './status.js';
import { subject } from './subject.js';
import { number, inPercent, unit } from './unit.js';
import { narrow, partOrWhole } from './part-or-whole.js';
import { month, year } from './year.js';

/** Everything that a question may ask of a fact; each record goes through all of it. The first that speaks against it tells why it's refused. */
export const FACETS: readonly Facet[] = [
  year,
  required,
  besides,
  counted,
  where,
  follows,
  place,
  unit,
  inPercent,
  status,
  direction,
  number,
  subject,
  act,
  parties,
  partOrWhole,
  measure,
  ownPlace,
  narrow,
  openness,
  definition,
  items,
  month,
  quantifier,
  average,
  extreme,
  time,
  who,
  which,
  name,
  why,
];
