const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const REFERENCE = /&(?:#x(?<hex>[0-9a-f]*)|#(?<decimal>\d*)|(?<name>[a-z]*));?/iy;

/**
 * The character that the reference at `source[at]`, an ampersand, stands for, and where the source goes on.
 * undefined if Telegram leaves it as it is: it knows four names and numbers of at most seven digits.
 */
export const decodeCharacter = (source: string, at: number): { readonly text: string; readonly end: number } | undefined => {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(source);
  if (!match) return undefined;
  const { hex, decimal, name } = match.groups ?? {};
  const end = at + match[0].length;
  if (name !== undefined) {
    const text = NAMED[name];
    return text === undefined ? undefined : { text, end };
  }
  const code = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16);
  const length = match[0].replace(';', '').length;
  if (!(code > 0) || code >= 0x10ffff || length >= 10) return undefined;
  return { text: String.fromCodePoint(code), end };
};
