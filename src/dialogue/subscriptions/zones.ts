import { zoneSchema } from '../../store/records.js';

/** Zones offered by buttons: a page in the order of their clocks, from the Baltic to the Pacific, then the west. */
export const OFFERED_ZONES = [
  'Europe/Kaliningrad',
  'Europe/Moscow',
  'Europe/Samara',
  'Asia/Yekaterinburg',
  'Asia/Omsk',
  'Asia/Krasnoyarsk',
  'Asia/Irkutsk',
  'Asia/Shanghai',
  'Asia/Yakutsk',
  'Asia/Vladivostok',
  'Asia/Magadan',
  'Asia/Kamchatka',
  'Asia/Almaty',
  'Asia/Tokyo',
  'Europe/Kyiv',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Chicago',
  'America/Los_Angeles',
  'UTC',
] as const;

const NO_LETTERS = /\P{L}+/gu;
const plain = (name: string): string => name.toLowerCase().replace(NO_LETTERS, '');

/** The zone that a person wrote: an IANA name or its city, in any case; the cities of Russia and those offered in Russian, too. */
export const zoneNamed = (text: string): string | undefined => {
  const written = plain(text);
  if (written === '') return undefined;
  const byCity = Intl.supportedValuesOf('timeZone').find((zone) => plain(zone.split('/').at(-1) ?? '') === written);
  return byCity ?? zonesNamedInRussian().find((zone) => plain(russianName(zone)) === written) ?? canonical(text.trim());
};

/** Naming a zone takes a millisecond, so not all of the world's are tried. */
const zonesNamedInRussian = (): readonly string[] => {
  const russia = new Intl.Locale('ru-RU') as Intl.Locale & { readonly timeZones?: readonly string[] };
  return [...OFFERED_ZONES, ...(russia.timeZones ?? [])];
};

const russianName = (timeZone: string): string =>
  new Intl.DateTimeFormat('ru', { timeZone, timeZoneName: 'shortGeneric' }).formatToParts(0).find(({ type }) => type === 'timeZoneName')
    ?.value ?? '';

/** Older names, such as Asia/Harbin, are understood though they are not listed. */
const canonical = (name: string): string | undefined => {
  if (!name.includes('/') || !zoneSchema.safeParse(name).success) return undefined;
  return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
};
