import { chmodSync, closeSync, openSync, statSync } from 'node:fs';

const OWNER_ALONE = 0o600;
const OTHERS = 0o077;
/** The file and what SQLite and the bot keep beside it. */
const ENDS = ['', '-wal', '-shm', '-journal', '-lock', '-lock-journal'];

/** Makes the file, empty and for its owner alone, where there is none; SQLite gives the same rights to what it puts beside it. */
export const makePrivate = (path: string): void => {
  try {
    closeSync(openSync(path, 'ax', OWNER_ALONE));
  } catch {
    // It's there already, or opening it will tell what is wrong.
  }
};

/** Takes away from others what an earlier version, or a copy, left open to them: people's words are in it. */
export const closeToOthers = (path: string): void => {
  for (const file of openToOthers(path)) {
    try {
      chmodSync(file, OWNER_ALONE);
    } catch {
      // It is somebody else's file; the doctor tells.
    }
  }
};

/** Which files of the database others on this machine may read or write. */
export const openToOthers = (path: string): readonly string[] => {
  // Windows has no such rights.
  if (process.platform === 'win32') return [];
  return ENDS.map((end) => `${path}${end}`).filter((file) => {
    const found = statSync(file, { throwIfNoEntry: false });
    return found?.isFile() === true && (found.mode & OTHERS) !== 0;
  });
};
