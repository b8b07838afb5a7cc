import { type Content, type Figure, type Statement, unitOf } from '../content/content.js';
import type { Candidate } from './candidate.js';
import type { Check, Conflict, Demand } from './demands.js';
import { runningOtherWay } from './direction.js';
import { asksForDone, ofOtherStatus } from './status.js';

// A question for tonnes is answered by tonnes only, one for a share by a share, one for a number by a number.

const onFigure =
  (check: (figure: Figure, candidate: Candidate) => Conflict | undefined): Check =>
  (candidate) => {
    const { target } = candidate.record;
    return target.kind === 'figure' ? check(target.figure, candidate) : undefined;
  };

const onStatement =
  (check: (statement: Statement, candidate: Candidate) => Conflict | undefined): Check =>
  (candidate) => {
    const { target } = candidate.record;
    return target.kind === 'statement' ? check(target.statement, candidate) : undefined;
  };

const isShare = (dimension: string): boolean => dimension.startsWith('percent');
const dimensionOf = ({ unit }: Figure, content: Content): string => unitOf(content, unit).dimension;

const ofUnit: Demand = ({ dimensions }, content) => {
  if (dimensions.size === 0) return undefined;
  const conflict: Conflict = { why: 'unit', words: [...dimensions] };
  return onFigure((figure) => (dimensions.has(dimensionOf(figure, content)) ? undefined : conflict));
};

const ofShare: Demand = ({ wanted, reading }, content) => {
  if (!reading.cues.has('share') || wanted !== 'quantity') return undefined;
  return onFigure((figure) => (isShare(dimensionOf(figure, content)) ? undefined : { why: 'share', words: [] }));
};

const ofStatus: Demand = (question, content) => {
  const isOfOther = ofOtherStatus(question, content);
  return onFigure((figure) => (isOfOther(figure) ? { why: 'status', words: [] } : undefined));
};

const ofDirection: Demand = (question, content) => {
  const runsOtherWay = runningOtherWay(question, content);
  return onFigure((figure, { traits }) => (runsOtherWay(figure, traits) ? { why: 'direction', words: [] } : undefined));
};

const UNDONE: ReadonlySet<string> = new Set(['plan', 'proposal', 'forecast', 'aim']);

const ofDone: Demand = ({ reading }) =>
  asksForDone(reading) ? onStatement(({ kind }) => (UNDONE.has(kind) ? { why: 'status', words: [] } : undefined)) : undefined;

/** A statement whose numbers all flow another way tells of another flow. */
const ofAllDirections: Demand = (question, content) => {
  const runsOtherWay = runningOtherWay(question, content);
  return onStatement(({ figures }, { traits }) => {
    const flowing = figures.filter(({ flow, from, to }) => flow && (from ?? to));
    const isOther = flowing.length > 0 && flowing.every((figure) => runsOtherWay(figure, traits));
    return isOther ? { why: 'direction', words: [] } : undefined;
  });
};

const ofAnyNumber: Demand = ({ wanted, reading }) => {
  if (wanted !== 'quantity' || !reading.cues.has('number')) return undefined;
  return onStatement(({ figures }) => (figures.length === 0 ? { why: 'measure', words: [] } : undefined));
};

const ofAnyShare: Demand = ({ wanted, reading }, content) => {
  if (wanted !== 'quantity' || !reading.cues.has('share')) return undefined;
  return onStatement(({ figures }) =>
    figures.some((figure) => isShare(dimensionOf(figure, content))) ? undefined : { why: 'share', words: [] },
  );
};

const ofAnyUnit: Demand = ({ wanted, dimensions }, content) => {
  if (wanted !== 'quantity' || dimensions.size === 0) return undefined;
  const conflict: Conflict = { why: 'unit', words: [...dimensions] };
  return onStatement(({ figures }) => (figures.some((figure) => dimensions.has(dimensionOf(figure, content))) ? undefined : conflict));
};

/** What is demanded of a figure, the clearest first. */
export const OF_FIGURES: readonly Demand[] = [ofUnit, ofShare, ofStatus, ofDirection];
/** What is demanded of a statement and the numbers in it. */
export const OF_STATEMENTS: readonly Demand[] = [ofDone, ofAllDirections, ofAnyNumber, ofAnyShare, ofAnyUnit];
