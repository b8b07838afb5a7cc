/** The zones of most people in regions with several, for a guess that is shown and changed by buttons. */
const MOST_PEOPLE: Readonly<Record<string, string>> = {
  RU: 'Europe/Moscow',
  CN: 'Asia/Shanghai',
  UA: 'Europe/Kyiv',
  KZ: 'Asia/Almaty',
  US: 'America/New_York',
  BR: 'America/Sao_Paulo',
  ES: 'Europe/Madrid',
  PT: 'Europe/Lisbon',
  DE: 'Europe/Berlin',
  MN: 'Asia/Ulaanbaatar',
};

// Asking Intl takes a quarter of a millisecond, for each message; people send a few dozen codes, and others whatever they like.
const guesses = new Map<string, string>();
const MOST_GUESSES = 1_000;

/** A guess at the time zone of a client, by the region where its language is spoken most; UTC where it tells nothing. */
export const guessZone = (languageCode: string | undefined): string => {
  if (languageCode === undefined) return 'UTC';
  const known = guesses.get(languageCode);
  if (known !== undefined) return known;
  const guess = zoneOf(languageCode);
  if (guesses.size < MOST_GUESSES) guesses.set(languageCode, guess);
  return guess;
};

const zoneOf = (languageCode: string): string => {
  try {
    const locale = new Intl.Locale(languageCode).maximize() as Intl.Locale & { readonly timeZones?: readonly string[] };
    const zones = locale.timeZones ?? [];
    return MOST_PEOPLE[locale.region ?? ''] ?? (zones.length === 1 ? zones[0] : undefined) ?? 'UTC';
  } catch {
    // Not every code that a client sends is a language tag.
    return 'UTC';
  }
};
