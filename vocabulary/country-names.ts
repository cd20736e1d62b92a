/**
 * Names of countries that differ from those of i18n-iso-countries. Sources: the English short names of ISO 3166-1
 * (without their articles), except where ISO's own list of members differs (Czech Republic, Hong Kong, Netherlands,
 * United Kingdom, United States). Further names: the documents of ISO/TC 307 (Luxemburg) and common usage.
 */

/** Alpha-2 code to the name to show. */
export const shownNames: Readonly<Record<string, string>> = {
  BO: 'Bolivia (Plurinational State of)',
  CD: 'Congo (Democratic Republic of the)',
  CG: 'Congo',
  CI: "Côte d'Ivoire",
  CN: 'China',
  CV: 'Cabo Verde',
  CZ: 'Czech Republic',
  FM: 'Micronesia (Federated States of)',
  GB: 'United Kingdom',
  GM: 'Gambia',
  IR: 'Iran (Islamic Republic of)',
  KP: "Korea (Democratic People's Republic of)",
  KR: 'Korea (Republic of)',
  MD: 'Moldova (Republic of)',
  MK: 'North Macedonia',
  PS: 'Palestine, State of',
  RE: 'Réunion',
  SH: 'Saint Helena, Ascension and Tristan da Cunha',
  TW: 'Taiwan (Province of China)',
  TZ: 'Tanzania (United Republic of)',
  US: 'United States',
  VA: 'Holy See',
  VE: 'Venezuela (Bolivarian Republic of)',
  VG: 'Virgin Islands (British)',
  VI: 'Virgin Islands (U.S.)',
  VN: 'Viet Nam',
};

/** Alpha-2 code to names that sources use beside the shown one and those of i18n-iso-countries. */
export const furtherNames: Readonly<Record<string, readonly string[]>> = {
  BN: ['Brunei'],
  CD: ['DR Congo'],
  FK: ['Falkland Islands'],
  GB: ['Great Britain', 'United Kingdom of Great Britain and Northern Ireland'],
  HK: ['Hong Kong SAR', 'Hong Kong China', 'Hong Kong Special Administrative Region of China'],
  LA: ['Laos', "Lao People's Dem. Rep."],
  LU: ['Luxemburg'],
  MD: ['Moldova'],
  MK: ['Macedonia', 'The former Yugoslav Republic of Macedonia'],
  MM: ['Burma'],
  MO: ['Macau'],
  FM: ['Micronesia'],
  NL: ['Holland'],
  SZ: ['Swaziland'],
  SY: ['Syria'],
  TL: ['East Timor'],
  VA: ['Vatican', 'Vatican City'],
};
