import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { World, WorldEvents } from '../world/world.js';
import { keep, keptWorld, restore } from './kept-world.js';

/** Keeps a world's chats in a file, so that they are there again at the next start. */
export interface Keeper {
  /** Whether there were chats to go on with. */
  readonly wentOn: boolean;
  /** Writes what hasn't been written yet, and ends. */
  close(): void;
}

/** What changes a chat; that the bot types doesn't. */
const CHANGES: readonly (keyof WorldEvents)[] = ['message', 'edit', 'delete', 'reaction', 'rooms'];
/** So much, in ms, is lost at most when the machine stops dead. */
const PAUSE = 1000;

/** Goes on with the chats of `file`, if it has some, and keeps them there from now on. `tell` gets, in words, what is in the way of that. */
export const createKeeper = (world: World, file: string, tell: (trouble: string) => void): Keeper => {
  const wentOn = goOn(world, file, tell);
  let timer: NodeJS.Timeout | undefined;
  let hasFailed = false;

  const write = (): void => {
    timer = undefined;
    try {
      // Whole or not at all, and nobody else's to read.
      writeFileSync(`${file}.new`, JSON.stringify(keep(world)), { mode: 0o600 });
      renameSync(`${file}.new`, file);
      hasFailed = false;
    } catch (error) {
      if (!hasFailed) tell(`The chats can't be kept in ${file}: ${error instanceof Error ? error.message : String(error)}`);
      hasFailed = true;
    }
  };
  const soon = (): void => {
    timer ??= setTimeout(write, PAUSE);
  };
  for (const change of CHANGES) world.events.on(change, soon);

  return {
    wentOn,
    close: () => {
      for (const change of CHANGES) world.events.off(change, soon);
      if (timer === undefined) return;
      clearTimeout(timer);
      write();
    },
  };
};

const goOn = (world: World, file: string, tell: (trouble: string) => void): boolean => {
  if (!existsSync(file)) return false;
  try {
    restore(world, keptWorld.parse(JSON.parse(readFileSync(file, 'utf8'))));
    return true;
  } catch (error) {
    const aside = `${file}.unread`;
    renameSync(file, aside);
    tell(
      `The chats of ${file} can't be read, so they begin anew; it's now ${aside}: ${error instanceof Error ? error.message : String(error)}`,
    );
    return false;
  }
};
