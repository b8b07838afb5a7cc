const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** «Т. е.» (that is) and «и т. д.» (and so on) are left out, or their «т.» would be read as tonnes. */
const ABBREVIATIONS = /(?<!\p{L})(?:и )?т\. ?[едкнпч]\./gu;

/** Texts of ASCII and Russian letters alone, as most are. There is nothing in them for `plain` to change. */
const PLAIN = /^[\x20-\x7e\u0410-\u044fЁё«»]*$/;

/** The text without combining marks and signs without width, with plain cubes, dashes and apostrophes. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{M}/gu, '')
    .replace(ZERO_WIDTH, '')
    .replaceAll('³', '3')
    .replaceAll('²', '2')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc]/g, "'");

/**
 * The one form in which index and questions meet: lower case, ё as е, plain spaces, dashes and cubes,
 * no combining marks, short year spans written out (2008-09 as 2008-2009).
 */
export const normalize = (text: string): string =>
  (PLAIN.test(text) ? text : plain(text))
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(ABBREVIATIONS, ' ')
    .replace(/\s+/g, ' ')
    // «2020-му» is the year 2020. «2010-х» and "2010s" are ten years and no single one, so they are left out.
    .replace(/\d{4}-?[хs](?!\p{L})/gu, '')
    .replace(/(\d)-(?:[мйяе]|го|му|ый|ого|ому|ом|ая|ти|th|st|nd|rd)(?!\p{L})/gu, '$1')
    .replace(/\b((?:19|20)\d\d)\s?-\s?(\d\d)(?!\d)/g, (all: string, from: string, to: string) =>
      Number(to) > Number(from.slice(2)) ? `${from}-${from.slice(0, 2)}${to}` : all,
    )
    .trim();
