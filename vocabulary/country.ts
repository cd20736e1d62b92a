/** Countries by ISO 3166 code or English name, and their regions in business plans. */
import countries from 'i18n-iso-countries/index.js';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { furtherNames, shownNames } from './country-names.ts';
import { regionCountries, type Region } from './country-regions.ts';
import { parsed, unparsed, type Parsed } from './parsed.ts';

countries.registerLocale(english);

/** Assigned by users, not by ISO 3166. */
const notInISO3166 = 'XK';

const byName = nameIndex();
const regionOf: ReadonlyMap<string, Region> = new Map(
  (Object.keys(regionCountries) as Region[]).flatMap((region) =>
    regionCountries[region].split(' ').map((code) => [code, region] as const),
  ),
);

/**
 * The alpha-2 code of a country. Takes codes of two or three capitals and English names; case, marks, articles and the
 * order of words do not matter, so `Korea, Republic of` and `Korea (Republic of)` are one. A name that two countries
 * share (`Congo` alone) is the one whose shown name it is, or none.
 */
export function parseCountry(text: string): Parsed<string> {
  const trimmed = text.trim();
  const code = trimmed.length === 3 ? countries.alpha3ToAlpha2(trimmed) : trimmed;
  if (code !== undefined && code !== notInISO3166 && /^[A-Z]{2}$/u.test(code) && countries.isValid(code)) {
    return parsed(code);
  }
  const named = byName.get(nameKey(trimmed));
  return named === undefined ? unparsed('a country such as Australia, or its code AU') : parsed(named);
}

/** The name to show: `Korea (Republic of)`. A code that no country has is answered as it is. */
export function countryName(alpha2: string): string {
  return shownNames[alpha2] ?? countries.getName(alpha2, 'en') ?? alpha2;
}

/** The region of a business plan; null where no source says in which a country counts. */
export function countryRegion(alpha2: string): Region | null {
  return regionOf.get(alpha2) ?? null;
}

function nameIndex(): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  const shared = new Set<string>();
  const names = countries.getNames('en', { select: 'all' });
  for (const [code, accepted] of Object.entries(names)) {
    if (code === notInISO3166) continue;
    for (const name of [...accepted, ...(furtherNames[code] ?? [])]) {
      const key = nameKey(name);
      if (index.has(key) && index.get(key) !== code) shared.add(key);
      index.set(key, code);
    }
  }
  for (const key of shared) index.delete(key);
  for (const code of Object.keys(names)) {
    if (code !== notInISO3166) index.set(nameKey(countryName(code)), code);
  }
  return index;
}

/** The words of a name in alphabetical order, without articles, marks and case. */
function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}'’.]/gu, '')
    .toLowerCase()
    .replace(/&/gu, ' ')
    .split(/[^\p{L}]+/u)
    .filter((word) => !['', 'the', 'of', 'and'].includes(word))
    .sort()
    .join(' ');
}
