import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A scheme has two letters or more: a single letter is a drive of Windows. */
const SCHEME = /^[a-z][a-z\d+.-]+:/i;

/**
 * A path as people write it, who are used to a shell: "~/amur.db" stands in `home`, "file:amur.db" is amur.db. Undefined for what
 * names no file: another user's home, the address of a server, a file: address with a query.
 */
export const toFilePath = (text: string, home: string): string | undefined => {
  const path = text.startsWith('file:') ? fromAddress(text) : text;
  if (path === undefined || SCHEME.test(path) || /^~[^/\\]/.test(path)) return undefined;
  return path.startsWith('~') ? join(home, path.slice(1)) : path;
};

const fromAddress = (address: string): string | undefined => {
  if (/[?#]/.test(address)) return undefined;
  if (!address.startsWith('file://')) return address.slice('file:'.length);
  try {
    return fileURLToPath(address);
  } catch {
    return undefined;
  }
};
