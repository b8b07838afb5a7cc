import type { Pace } from '../../src/pace.js';

/** Sends as fast as it is asked to, where how fast Telegram lets a bot send is not what is tried. */
export const NO_PACE: Pace = {
  turn: () => Promise.resolve(0),
  hasRoom: () => true,
  slowDown: () => undefined,
  holdUntil: () => undefined,
  share: () => undefined,
  heldUntil: 0,
  rate: Infinity,
};
