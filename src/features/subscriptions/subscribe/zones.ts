import { z } from 'zod';
import type { Language } from '../../../content/language.js';
import { inOneSpelling } from '../../../content/letters.js';
import { readLexicon } from '../../../search/lexicon.js';
import { ALIKE, createNameIndex, type NameIndex } from '../../../search/name-index.js';
import { zoneSchema } from '../../../store/records.js';

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

/** The zone where people of each language begin to look for theirs. */
export const FIRST_ZONE: Readonly<Record<Language, (typeof OFFERED_ZONES)[number]>> = { ru: 'Europe/Moscow', en: 'Europe/London' };

const NO_LETTERS = /\P{L}+/gu;
const plain = (name: string): string => inOneSpelling(name.toLowerCase()).replace(NO_LETTERS, '');

/** Cities and countries with their zone, where the zone has another name. */
const places = readLexicon('zones', z.array(z.object({ zone: zoneSchema, ru: z.array(z.string()), en: z.array(z.string()) }))).flatMap(
  ({ zone, ru, en }) => [...ru, ...en].map((name) => ({ name, zone })),
);
const named: ReadonlyMap<string, string> = new Map(places.map(({ name, zone }) => [plain(name), zone]));

/**
 * The zone that a person wrote, in capitals or not: a city or a country in Russian or English, half of its name too, an offset such as
 * UTC+8, or an IANA name.
 */
export const zoneNamed = (text: string): string | undefined => {
  const offset = offsetZone(text);
  if (offset !== undefined) return offset;
  const written = plain(text);
  if (written === '') return undefined;
  const byCity = Intl.supportedValuesOf('timeZone').find((zone) => plain(zone.split('/').at(-1) ?? '') === written);
  return (
    named.get(written) ??
    byCity ??
    zonesNamedInRussian().find((zone) => plain(russianName(zone)) === written) ??
    canonical(text.trim()) ??
    zoneCalledLike(text)
  );
};

/** With fewer letters too many names begin. */
const SHORTEST_BEGINNING = 4;
/** If two names fit and their scores differ by less, either may be meant: then none is taken. */
const APART = 0.05;

/**
 * The one zone whose city or country has a name like this: «Хабаровс», "Vladivostk". Most people write the whole name, so the index is
 * built at the first need.
 */
const zoneCalledLike = (text: string): string | undefined => {
  if (plain(text).length < SHORTEST_BEGINNING) return undefined;
  const [best, next] = allPlaces()(text);
  return best && best.lacks <= ALIKE && (!next || next.lacks - best.lacks > APART) ? best.thing : undefined;
};

let index: NameIndex<string> | undefined;
const allPlaces = (): NameIndex<string> =>
  (index ??= createNameIndex([
    ...places.map(({ name, zone }) => ({ name, thing: zone })),
    ...Intl.supportedValuesOf('timeZone').map((zone) => ({ name: (zone.split('/').at(-1) ?? '').replaceAll('_', ' '), thing: zone })),
    ...zonesNamedInRussian().map((zone) => ({ name: russianName(zone), thing: zone })),
  ]));

/** What hours are counted from, by its name. */
const bases: ReadonlyMap<string, number> = new Map(
  readLexicon('zone-offsets', z.array(z.strictObject({ hours: z.int(), ru: z.array(z.string()), en: z.array(z.string()) }))).flatMap(
    ({ hours, ru, en }) => [...ru, ...en].map((name) => [name, hours] as const),
  ),
);
const OFFSET = /^(\p{L}*)\s*([+\-−–])\s*(\d{1,2})(?::?00)?$/u;
const EASTERNMOST = 14;
const WESTERNMOST = -12;

/** A zone of whole hours; IANA counts them westwards, so UTC+8 is Etc/GMT-8. */
const offsetZone = (text: string): string | undefined => {
  const [, base = '', sign, digits] = OFFSET.exec(text.trim()) ?? [];
  const from = base === '' ? 0 : bases.get(base.toLowerCase());
  if (sign === undefined || from === undefined) return undefined;
  const hours = from + Number(digits) * (sign === '+' ? 1 : -1);
  if (hours > EASTERNMOST || hours < WESTERNMOST) return undefined;
  return hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
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
