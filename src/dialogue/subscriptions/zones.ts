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

const CITY = /\P{L}+/gu;

/** The zone that a person wrote: an IANA name, or the name of its city, in any case. */
export const zoneNamed = (text: string): string | undefined => {
  const written = text.trim();
  const known = Intl.supportedValuesOf('timeZone');
  const plain = (name: string): string => name.toLowerCase().replace(CITY, '');
  const byName = known.find((zone) => plain(zone) === plain(written) || plain(zone.split('/').at(-1) ?? '') === plain(written));
  if (byName !== undefined) return byName;
  // Older names, such as Asia/Harbin, are understood though they are not listed.
  return /^[A-Z]\w+\/[A-Z]\w+/.test(written) && zoneSchema.safeParse(written).success ? written : undefined;
};
