import PQueue from 'p-queue';

/** Runs the jobs of one chat one after another, those of different chats side by side. */
export interface Lanes {
  run(chat: number, job: () => Promise<void>): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

export const createLanes = (): Lanes => {
  const lanes = new Map<number, PQueue>();
  const laneOf = (chat: number): PQueue => {
    const lane = lanes.get(chat) ?? new PQueue({ concurrency: 1 });
    lanes.set(chat, lane);
    return lane;
  };
  return {
    run: async (chat, job) => {
      const lane = laneOf(chat);
      await lane.add(job);
      if (lane.size === 0 && lane.pending === 0 && lanes.get(chat) === lane) lanes.delete(chat);
    },
    idle: async () => {
      await Promise.all([...lanes.values()].map((lane) => lane.onIdle()));
    },
  };
};
