import { type Content, type Figure, unitOf } from '../../content/content.js';

/** Whether the units of two figures compare: of one dimension, or so much a year beside what there was in one year. */
export const isOneDimension = (a: Figure, b: Figure, content: Content): boolean =>
  unitOf(content, a.unit).dimension === unitOf(content, b.unit).dimension || isOfOneYear(a, b, content) || isOfOneYear(b, a, content);

const isOfOneYear = (rate: Figure, amount: Figure, content: Content): boolean => {
  const { yearly } = unitOf(content, rate.unit);
  return (
    yearly !== undefined && amount.period?.kind === 'year' && unitOf(content, yearly).dimension === unitOf(content, amount.unit).dimension
  );
};
