import PQueue from 'p-queue';

/** Runs the jobs of one chat one after another, those of different chats side by side. */
export interface Lanes {
  run<T>(chat: number, job: () => Promise<T>): Promise<T>;
  /** How many jobs of the chat wait or run. */
  waiting(chat: number): number;
  /** Resolves when nothing waits or runs. */
  idle(): Promise<void>;
}

export const createLanes = (): Lanes => {
  const lanes = new Map<number, PQueue>();
  const laneOf = (chat: number): PQueue => {
    const lane = lanes.get(chat) ?? new PQueue({ concurrency: 1 });
    lanes.set(chat, lane);
    return lane;
  };
  const sizeOf = (lane: PQueue | undefined): number => (lane ? lane.size + lane.pending : 0);
  return {
    run: async (chat, job) => {
      const lane = laneOf(chat);
      try {
        return await lane.add(job);
      } finally {
        if (sizeOf(lane) === 0 && lanes.get(chat) === lane) lanes.delete(chat);
      }
    },
    waiting: (chat) => sizeOf(lanes.get(chat)),
    idle: async () => {
      while (lanes.size > 0) await Promise.all([...lanes.values()].map((lane) => lane.onIdle()));
    },
  };
};
