import countries from 'i18n-iso-countries/index.js';
import { describe, expect, it } from 'vitest';
import { furtherNames, shownNames } from '../../vocabulary/country-names.ts';
import { regionCountries } from '../../vocabulary/country-regions.ts';
import { countryName, countryRegion, parseCountry } from '../../vocabulary/country.ts';

const codes = Object.keys(countries.getAlpha2Codes()).filter((code) => code !== 'XK');

describe('a country', () => {
  it.each([
    ['UK', 'GB'],
    ['GB', 'GB'],
    ['GBR', 'GB'],
    ['United Kingdom', 'GB'],
    ['US', 'US'],
    ['USA', 'US'],
    ['United States', 'US'],
    ['Russia', 'RU'],
    ['Russian Federation', 'RU'],
    ['The Netherlands', 'NL'],
    ['Netherlands', 'NL'],
    ['Luxemburg', 'LU'],
    ['Luxembourg', 'LU'],
    ['Korea, Republic of', 'KR'],
    ['Korea (Republic of)', 'KR'],
    ['Republic of Korea', 'KR'],
    ['KR', 'KR'],
    ["Korea, Democratic People's Republic of", 'KP'],
    ['Iran, Islamic Republic of', 'IR'],
    ['Iran', 'IR'],
    ['Hong Kong', 'HK'],
    ['Czech Republic', 'CZ'],
    ['Czechia', 'CZ'],
    ['Viet Nam', 'VN'],
    ['Vietnam', 'VN'],
    ['Cote d’Ivoire', 'CI'],
    ['Türkiye', 'TR'],
    ['Turkey', 'TR'],
    ['Congo, The Democratic Republic of the', 'CD'],
    ['Tanzania, United Republic of', 'TZ'],
    ['north macedonia', 'MK'],
    [' Denmark ', 'DK'],
  ])('%s is %s', (text, code) => {
    expect(parseCountry(text)).toEqual({ ok: true, value: code });
  });

  it.each(['', 'TBC', 'Korea', 'in', 'XX', 'XK', 'Europe', 'Danish Standards'])('%j is none', (text) => {
    expect(parseCountry(text)).toEqual({
      ok: false,
      expected: 'a country such as Australia, or its code AU',
    });
  });

  it('is shown as ISO writes it', () => {
    expect(['IR', 'KR', 'CZ', 'RU', 'HK', 'GB', 'US', 'NL', 'VN'].map(countryName)).toEqual([
      'Iran (Islamic Republic of)',
      'Korea (Republic of)',
      'Czech Republic',
      'Russian Federation',
      'Hong Kong',
      'United Kingdom',
      'United States',
      'Netherlands',
      'Viet Nam',
    ]);
    expect(countryName('XX')).toBe('XX');
  });

  it('is found again by its code and by every name that we know', () => {
    const wrong = codes.flatMap((code) =>
      [code, countryName(code), ...(furtherNames[code] ?? [])].flatMap((name) => {
        const read = parseCountry(name);
        return read.ok && read.value === code ? [] : [`${name} is not ${code}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('has a code that ISO 3166-1 assigns, in every table', () => {
    const listed = [...Object.keys(shownNames), ...Object.keys(furtherNames)];
    const inRegions = Object.values(regionCountries).flatMap((list) => list.split(' '));
    expect([...listed, ...inRegions].filter((code) => !codes.includes(code))).toEqual([]);
    expect(inRegions.filter((code, index) => inRegions.indexOf(code) !== index)).toEqual([]);
  });
});

describe('the region of a country', () => {
  it.each([
    ['RU', 'Europe'],
    ['IL', 'Middle East'],
    ['IR', 'Middle East'],
    ['BR', 'Americas'],
    ['JM', 'Americas'],
    ['ZA', 'Africa'],
    ['AU', 'Asia-Pacific'],
    ['HK', 'Asia-Pacific'],
    ['CY', 'Europe'],
    ['AE', 'Middle East'],
    ['TR', null],
    ['EG', null],
  ])('of %s is %s', (code, region) => {
    expect(countryRegion(code)).toBe(region);
  });

  it('is unknown for unassigned territories and for the five countries between two regions', () => {
    const open = codes.filter((code) => countryRegion(code) === null);
    const unassigned =
      'AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HM IM IO JE KY MF MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK TW UM VG VI WF YT';
    expect(open.sort()).toEqual([...unassigned.split(' '), 'AM', 'AZ', 'EG', 'GE', 'TR'].sort());
  });
});
