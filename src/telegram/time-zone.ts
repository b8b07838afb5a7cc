/** The zones of most people in regions with several, for a guess that is shown and changed by buttons. */
const MOST_PEOPLE: Readonly<Record<string, string>> = {
  RU: 'Europe/Moscow',
  CN: 'Asia/Shanghai',
  UA: 'Europe/Kyiv',
  KZ: 'Asia/Almaty',
  BR: 'America/Sao_Paulo',
  PT: 'Europe/Lisbon',
  DE: 'Europe/Berlin',
  MN: 'Asia/Ulaanbaatar',
};

/** Spoken all around the world: without a region they say nothing of where somebody is. */
const EVERYWHERE: ReadonlySet<string> = new Set(['en', 'es']);

/** A guess at the time zone of a client, by the region where its language is spoken most; undefined where that tells nothing. */
export const guessZone = (languageCode: string | undefined): string | undefined => {
  if (languageCode === undefined) return undefined;
  try {
    const given = new Intl.Locale(languageCode);
    if (EVERYWHERE.has(given.language) && given.region === undefined) return undefined;
    const locale = given.maximize() as Intl.Locale & { readonly timeZones?: readonly string[] };
    const zones = locale.timeZones ?? [];
    return MOST_PEOPLE[locale.region ?? ''] ?? (zones.length === 1 ? zones[0] : undefined);
  } catch {
    // Not every code that a client sends is a language tag.
    return undefined;
  }
};
