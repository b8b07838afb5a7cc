import type { Language } from '../content/language.js';
import { patternOf, type PrintedUnits, type UnitName } from './words.js';

/** A unit as units.yaml has it, in the article's language alone, with the words that ask for its dimension. */
export interface DraftUnit {
  readonly id: string;
  readonly dimension: string;
  readonly factor: string;
  readonly name: UnitName;
  readonly words: readonly string[];
}

export interface PrintedUnit {
  readonly unit: DraftUnit;
  readonly measure: string;
  /** How many characters it takes. */
  readonly length: number;
}

/** Reads what follows a number. */
export interface UnitReader {
  /** The unit that a text begins with, its scale and "a year" included: "млрд дол. США", "million tonnes a year", "%". */
  at(text: string): PrintedUnit | undefined;
  /** The scale that a text begins with, and how it makes another unit of what is counted: million passengers. */
  scaleAt(text: string): { readonly length: number; scaled(counted: DraftUnit): DraftUnit } | undefined;
}

export const createUnitReader = (printed: PrintedUnits, language: Language): UnitReader => {
  const scales = printed.scales.map((scale) => ({ scale, pattern: new RegExp(`^\\s*${patternOf(scale[language])}`, 'iu') }));
  const units = printed.units.map((unit) => ({ unit, pattern: new RegExp(`^\\s*${patternOf(unit[language])}`, 'iu') }));
  const yearly = new RegExp(`^\\s*${patternOf(printed.yearly[language])}`, 'iu');

  const scaleIn = (text: string) =>
    scales.flatMap(({ scale, pattern }) => {
      const length = pattern.exec(text)?.[0].length;
      return length === undefined ? [] : [{ scale, length }];
    })[0];

  const scaleAt: UnitReader['scaleAt'] = (text) => {
    const found = scaleIn(text);
    return (
      found && {
        length: found.length,
        scaled: ({ id, dimension, name, words }) => ({
          id: `${found.scale.id}-${id}`,
          dimension,
          factor: times('1', found.scale.power),
          name: `${found.scale.name[language]} ${typeof name === 'string' ? name : (name.many ?? name.other)}`,
          words,
        }),
      }
    );
  };

  const at: UnitReader['at'] = (text) => {
    const scaled = scaleIn(text);
    const rest = text.slice(scaled?.length ?? 0);
    const found = units
      .flatMap(({ unit, pattern }) => {
        const length = pattern.exec(rest)?.[0].length;
        return length === undefined ? [] : [{ unit, length }];
      })
      .sort((a, b) => b.length - a.length)[0];
    if (!found) return undefined;
    const { unit } = found;
    const length = (scaled?.length ?? 0) + found.length;
    const perYear = yearly.exec(text.slice(length))?.[0].length;
    const before = scaled ? `${scaled.scale.id}-` : '';
    const after = perYear === undefined ? '' : '-per-year';
    const named = (name: string): string =>
      [scaled?.scale.name[language], name, perYear === undefined ? undefined : printed.yearly.name[language]].filter(Boolean).join(' ');
    const own = unit.name[language];
    return {
      unit: {
        id: `${before}${unit.id}${after}`,
        dimension: `${unit.dimension}${after}`,
        factor: times(unit.factor, scaled?.scale.power ?? 0),
        name: typeof own === 'string' ? named(own) : scaled || after ? named(own.many ?? own.other) : own,
        words: (unit.asked ?? unit)[language],
      },
      measure: unit.measure,
      length: length + (perYear ?? 0),
    };
  };

  return { at, scaleAt };
};

/** "1e6" times a power of ten, as units.yaml writes factors. */
const times = (factor: string, power: number): string => {
  const [digits = '1', exponent = '0'] = factor.split('e');
  const all = Number(exponent) + power;
  return all === 0 ? digits : `${digits}e${all}`;
};
