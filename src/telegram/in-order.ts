import PQueue from 'p-queue';
import type { Step } from './context.js';
import { laneOf, type Update } from './bot-api/update.js';

/** Handles the updates of one chat one after another, those of different chats side by side. */
export interface Lanes {
  readonly inOrder: Step;
  /** How many updates wait or are being handled, and how many of one chat. */
  readonly inHand: number;
  inHandOf(update: Update): number;
  /** Resolves when nothing is in hand. */
  idle(): Promise<void>;
}

/** A lane for each chat that has updates in hand; an empty one is dropped. */
export const createLanes = (): Lanes => {
  const lanes = new Map<number, PQueue>();
  const sizeOf = (lane: PQueue | undefined): number => (lane ? lane.size + lane.pending : 0);
  let inHand = 0;
  return {
    inOrder: async ({ brought }, next) => {
      const chat = laneOf(brought);
      const lane = lanes.get(chat) ?? new PQueue({ concurrency: 1 });
      lanes.set(chat, lane);
      inHand += 1;
      try {
        // Not itself, as the queue hands it something.
        await lane.add(() => next());
      } finally {
        inHand -= 1;
        if (sizeOf(lane) === 0 && lanes.get(chat) === lane) lanes.delete(chat);
      }
    },
    get inHand() {
      return inHand;
    },
    inHandOf: (update) => sizeOf(lanes.get(laneOf(update))),
    idle: async () => {
      while (lanes.size > 0) await Promise.all([...lanes.values()].map((lane) => lane.onIdle()));
    },
  };
};
