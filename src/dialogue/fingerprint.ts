import { createHash } from 'node:crypto';

/** 48 bits: two things of one chat all but never share them, and nobody can tell what stands behind them. */
const LENGTH = 8;

/** A short name for a text that doesn't give it away. */
export const fingerprintOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, LENGTH);
