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

/** A guess at the time zone of a client, by the region where its language is spoken most; UTC where it tells nothing. */
export const guessZone = (languageCode: string | undefined): string => {
  if (languageCode === undefined) return 'UTC';
  try {
    const locale = new Intl.Locale(languageCode).maximize() as Intl.Locale & { readonly timeZones?: readonly string[] };
    const zones = locale.timeZones ?? [];
    return MOST_PEOPLE[locale.region ?? ''] ?? (zones.length === 1 ? zones[0] : undefined) ?? 'UTC';
  } catch {
    // Not every code that a client sends is a language tag.
    return 'UTC';
  }
};
