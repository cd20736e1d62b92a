import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliverableTypeCodes } from '../../facts/deliverable-types.ts';
import {
  formatDesignation,
  formatProjectReference,
  formatStagedReference,
  parseDocumentReference,
  parseProjectNumber,
  projectNumber,
  type DocumentReference,
} from '../../facts/document-reference.ts';
import { olderPrefixes, prefixType, stagePrefixes } from '../../facts/stage-prefixes.ts';

function read(text: string): DocumentReference {
  const reference = parseDocumentReference(text);
  if (!reference.ok) throw new Error(`${text}: expected ${reference.expected}`);
  return reference.value;
}

const plain = { publisher: 'ISO', type: 'IS', part: null, prefix: null, iteration: null, year: null };

const anyReference: fc.Arbitrary<DocumentReference> = fc
  .record({
    publisher: fc.constantFrom('ISO', 'ISO/IEC', 'ISO/IEC/IEEE', 'ISO/HL7', 'IEC'),
    type: fc.constantFrom(...deliverableTypeCodes),
    number: fc.integer({ min: 1, max: 999_999 }),
    part: fc.option(fc.integer({ min: 1, max: 999 })),
    prefix: fc.option(fc.constantFrom(...[...stagePrefixes, ...olderPrefixes].map(({ prefix }) => prefix))),
    iteration: fc.option(fc.integer({ min: 1, max: 99 })),
    year: fc.option(fc.integer({ min: 1947, max: 2099 })),
  })
  .map((ref) => ({
    ...ref,
    type: (ref.prefix === null ? null : prefixType(ref.prefix)) ?? ref.type,
  }))
  // IWAs are ISO's alone, and their designation does not say so.
  .map((ref) => (ref.type === 'IWA' ? { ...ref, publisher: 'ISO' } : ref));

describe('reading a reference', () => {
  it.each([
    ['ISO/WD TS 23258', { ...plain, type: 'TS', number: 23258, prefix: 'WD' }],
    ['WD TS 23258', { ...plain, type: 'TS', number: 23258, prefix: 'WD' }],
    ['ISO/CD 23257', { ...plain, number: 23257, prefix: 'CD' }],
    ['ISO/CD 23257.3', { ...plain, number: 23257, prefix: 'CD', iteration: 3 }],
    ['CD 23257.3', { ...plain, number: 23257, prefix: 'CD', iteration: 3 }],
    ['ISO/FDIS 22739', { ...plain, number: 22739, prefix: 'FDIS' }],
    ['FDIS 22739', { ...plain, number: 22739, prefix: 'FDIS' }],
    ['DIS 22739', { ...plain, number: 22739, prefix: 'DIS' }],
    ['ISO/CD TR 23576', { ...plain, type: 'TR', number: 23576, prefix: 'CD' }],
    ['DTR 23576', { ...plain, type: 'TR', number: 23576, prefix: 'DTR' }],
    ['TR 23576', { ...plain, type: 'TR', number: 23576 }],
    ['ISO/DTR 23245', { ...plain, type: 'TR', number: 23245, prefix: 'DTR' }],
    ['ISO/CD TR 23245.2', { ...plain, type: 'TR', number: 23245, prefix: 'CD', iteration: 2 }],
    ['CD TR 23245.2', { ...plain, type: 'TR', number: 23245, prefix: 'CD', iteration: 2 }],
    ['ISO/AWI TS 23259', { ...plain, type: 'TS', number: 23259, prefix: 'AWI' }],
    ['ISO/PWI TR 23249', { ...plain, type: 'TR', number: 23249, prefix: 'PWI' }],
    ['NP TR 23249', { ...plain, type: 'TR', number: 23249, prefix: 'NP' }],
    ['ISO TR 23247', { ...plain, type: 'TR', number: 23247 }],
    ['ISO TS 23635', { ...plain, type: 'TS', number: 23635 }],
    ['ISO/WD 7603', { ...plain, number: 7603, prefix: 'WD' }],
    ['PWI 12833 -', { ...plain, number: 12833, prefix: 'PWI' }],
    ['ISO/PRF TR 3242', { ...plain, type: 'TR', number: 3242, prefix: 'PRF' }],
    ['ISO/TR 23244:2020', { ...plain, type: 'TR', number: 23244, year: 2020 }],
    ['ISO 22739:2020', { ...plain, number: 22739, year: 2020 }],
    ['ISO 22739:2020(E)', { ...plain, number: 22739, year: 2020 }],
    ['ISO/IEC 27001:2022', { ...plain, publisher: 'ISO/IEC', number: 27001, year: 2022 }],
    ['ISO/IEC DTR 27550', { ...plain, publisher: 'ISO/IEC', type: 'TR', number: 27550, prefix: 'DTR' }],
    ['ISO 20022-1', { ...plain, number: 20022, part: 1 }],
    ['ISO 20022‑1', { ...plain, number: 20022, part: 1 }],
    ['ISO Guide 82:2019', { ...plain, type: 'GUIDE', number: 82, year: 2019 }],
    ['IWA 31:2020', { ...plain, type: 'IWA', number: 31, year: 2020 }],
    ['NWIP 24332', { ...plain, number: 24332, prefix: 'NWIP' }],
    ['ISO/IEC PDTR 15443', { ...plain, publisher: 'ISO/IEC', type: 'TR', number: 15443, prefix: 'PDTR' }],
    ['PDTS 23258', { ...plain, type: 'TS', number: 23258, prefix: 'PDTS' }],
    ['FCD 9899', { ...plain, number: 9899, prefix: 'FCD' }],
    ['DP 9899', { ...plain, number: 9899, prefix: 'DP' }],
    ['PDAM 9899', { ...plain, number: 9899, prefix: 'PDAM' }],
  ])('%s', (text, value) => {
    expect(parseDocumentReference(text)).toEqual({ ok: true, value });
  });

  it.each([
    'TBC',
    '',
    '23257',
    'ISO',
    'ISO 0',
    'N 656',
    'ISO/TC 307',
    '(cancelled) TR 23246',
    'DTR TS 23245',
    'CD WD 23257',
    'ISO 22739:20',
  ])('%j is none', (text) => {
    expect(parseDocumentReference(text)).toEqual({
      ok: false,
      expected: 'a reference such as ISO 22739:2020, ISO/TR 23245 or ISO/CD 23257.3',
    });
  });

  it('gives back what was formatted with its stage', () => {
    fc.assert(
      fc.property(anyReference, (ref) => {
        const undated = { ...ref, year: null };
        expect(read(formatStagedReference(undated))).toEqual(undated);
      }),
    );
  });

  it('gives back what was formatted as a designation', () => {
    fc.assert(
      fc.property(anyReference, (ref) => {
        const published = { ...ref, prefix: null, iteration: null };
        expect(read(formatDesignation(published))).toEqual(published);
      }),
    );
  });
});

describe('the canonical forms of one project', () => {
  it.each([
    ['CD TR 23245.2', 'ISO 23245', 'ISO/CD TR 23245.2', 'ISO/TR 23245'],
    ['DTR 23245', 'ISO 23245', 'ISO/DTR 23245', 'ISO/TR 23245'],
    ['WD TS 23258', 'ISO 23258', 'ISO/WD TS 23258', 'ISO/TS 23258'],
    ['CD 23257.3', 'ISO 23257', 'ISO/CD 23257.3', 'ISO 23257'],
    ['ISO/IEC DTR 27550', 'ISO/IEC 27550', 'ISO/IEC DTR 27550', 'ISO/IEC TR 27550'],
    ['ISO 20022-1', 'ISO 20022-1', 'ISO 20022-1', 'ISO 20022-1'],
    ['ISO/TR 23244:2020', 'ISO 23244', 'ISO/TR 23244', 'ISO/TR 23244:2020'],
    ['ISO/IEC Guide 51:2014', 'ISO/IEC Guide 51', 'ISO/IEC Guide 51', 'ISO/IEC Guide 51:2014'],
    ['IWA 31:2020', 'IWA 31', 'IWA 31', 'IWA 31:2020'],
  ])('%s', (text, number, staged, designation) => {
    expect(projectNumber(read(text))).toBe(number);
    expect(formatStagedReference(read(text))).toBe(staged);
    expect(formatDesignation(read(text))).toBe(designation);
  });

  it('show the type that is known', () => {
    expect(formatProjectReference('ISO 23245', 'TR')).toBe('ISO/TR 23245');
    expect(formatProjectReference('ISO/IEC 27550', 'TR')).toBe('ISO/IEC TR 27550');
    expect(formatProjectReference('ISO 23257', 'IS')).toBe('ISO 23257');
    expect(formatProjectReference('ISO 23257', null)).toBe('ISO 23257');
    expect(formatProjectReference('ISO Guide 82', 'GUIDE')).toBe('ISO Guide 82');
    expect(formatProjectReference('IWA 31', 'IWA')).toBe('IWA 31');
  });
});

describe('the number of a project', () => {
  it.each([
    ['ISO 23257', 'ISO 23257'],
    ['ISO/CD 23257.3', 'ISO 23257'],
    ['iso/dtr 23245', 'ISO 23245'],
    ['ISO 22739:2020', 'ISO 22739'],
    ['PWI 12833 -', 'ISO 12833'],
    ['ISO Guide 82', 'ISO Guide 82'],
  ])('of %s is %s', (text, number) => {
    expect(parseProjectNumber(text)).toEqual({ ok: true, value: number });
  });

  it('is the number of itself and of the reference with its type', () => {
    fc.assert(
      fc.property(anyReference, (ref) => {
        const number = projectNumber(ref);
        expect(parseProjectNumber(number)).toEqual({ ok: true, value: number });
        expect(parseProjectNumber(formatProjectReference(number, ref.type))).toEqual({
          ok: true,
          value: number,
        });
      }),
    );
  });

  it('is not guessed from a bare number', () => {
    expect(parseProjectNumber('23257')).toEqual({
      ok: false,
      expected: 'a project number such as ISO 23257, or a reference such as ISO/CD 23257.3',
    });
  });
});
