import type { Figure } from '../../../content/content.js';
import type { BarStyle } from './option.js';

/** A light card of its own, with ink dark enough for a phone in the sun, soft enough beside a dark chat. */
export const PALETTE = {
  paper: '#F6F3EC',
  ink: '#17262E',
  muted: '#56656D',
  rule: '#CFC9BC',
  accent: '#0B6A7E',
} as const;

interface Hue {
  readonly full: string;
  readonly tint: string;
}

/** A river's blue and a field's ochre: apart for the colour-blind too, by lightness. */
const HUES: readonly [Hue, Hue] = [
  { full: PALETTE.accent, tint: '#B5D8DD' },
  { full: '#D08A1D', tint: '#F1DBB0' },
];

const hueOf = (series: number): Hue => HUES[series % HUES.length] ?? HUES[0];

const STRIPES = { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [6, 10], rotation: Math.PI / 4 };
const DOTS = {
  symbol: 'circle',
  symbolSize: 0.9,
  dashArrayX: [
    [9, 9],
    [0, 9, 9, 0],
  ],
  dashArrayY: [9, 0],
  rotation: 0,
};

/** How a bar is filled: measured in full colour, planned striped, forecast dotted on a tint with an outline. */
export const fillOf = (series: number, status: Figure['status']): BarStyle => {
  const { full, tint } = hueOf(series);
  if (status === 'measured') return { color: full };
  const decal = { ...(status === 'planned' ? STRIPES : DOTS), color: full };
  return { color: tint, borderColor: full, borderWidth: 3, decal };
};

/** The part of a bar that a range leaves open, or a bar that is an upper bound. */
export const openFillOf = (series: number): BarStyle => {
  const { full, tint } = hueOf(series);
  return { color: tint, borderColor: full, borderWidth: 3, borderType: 'dashed' };
};
