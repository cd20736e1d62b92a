import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliverableTypeCodes } from '../../vocabulary/deliverable-types.ts';
import {
  formatDesignation,
  formatProjectReference,
  formatStagedReference,
  parseDocumentReference,
  parseProjectNumber,
  projectNumber,
  type DocumentReference,
} from '../../vocabulary/document-reference.ts';
import { supplementDrafts, supplementStages, type Supplement } from '../../vocabulary/supplements.ts';
import { stagePrefixes } from '../../vocabulary/stage-prefixes.ts';

function read(text: string): DocumentReference {
  const reference = parseDocumentReference(text);
  if (!reference.ok) throw new Error(`${text}: expected ${reference.expected}`);
  return reference.value;
}

const plain = {
  publisher: 'ISO',
  type: 'IS',
  part: null,
  prefix: null,
  iteration: null,
  year: null,
  edition: null,
  supplements: [],
};
const published = { prefix: null, iteration: null };

const partStep = fc.oneof(
  fc
    .integer({ min: 1, max: 99_999 })
    .map(String)
    .filter((digits) => !/^(?:19|20)\d\d$/.test(digits)),
  fc.constantFrom('A01', 'X12', '1A'),
);

const anySupplement: fc.Arbitrary<Supplement> = fc.record({
  kind: fc.constantFrom('Amd', 'Cor', 'Add', 'Suppl', 'Ext'),
  number: fc.integer({ min: 1, max: 99 }),
  prefix: fc.option(fc.constantFrom(...supplementStages, ...supplementDrafts)),
  iteration: fc.option(fc.integer({ min: 1, max: 9 })),
  year: fc.option(fc.integer({ min: 1947, max: 2099 })),
});

const anyReference: fc.Arbitrary<DocumentReference> = fc
  .record({
    publisher: fc.constantFrom('ISO', 'ISO/IEC', 'ISO/IEC/IEEE', 'ISO/HL7', 'IEC'),
    type: fc.constantFrom(...deliverableTypeCodes),
    number: fc.integer({ min: 1, max: 999_999 }),
    part: fc.option(fc.array(partStep, { minLength: 1, maxLength: 3 }).map((steps) => steps.join('-'))),
    prefix: fc.option(fc.constantFrom(...stagePrefixes.keys())),
    iteration: fc.option(fc.integer({ min: 1, max: 99 })),
    year: fc.option(fc.integer({ min: 1947, max: 2099 })),
    edition: fc.option(fc.integer({ min: 2, max: 99 })),
    supplements: fc.array(anySupplement, { maxLength: 2 }),
  })
  .map((ref) => ({
    ...ref,
    type: (ref.prefix === null ? null : stagePrefixes.get(ref.prefix)) ?? ref.type,
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
    ['ISO 20022-1', { ...plain, number: 20022, part: '1' }],
    ['ISO 20022‑1', { ...plain, number: 20022, part: '1' }],
    ['ISO Guide 82:2019', { ...plain, type: 'GUIDE', number: 82, year: 2019 }],
    ['IWA 31:2020', { ...plain, type: 'IWA', number: 31, year: 2020 }],
    ['NWIP 24332', { ...plain, number: 24332, prefix: 'NWIP' }],
    ['ISO/IEC PDTR 15443', { ...plain, publisher: 'ISO/IEC', type: 'TR', number: 15443, prefix: 'PDTR' }],
    ['PDTS 23258', { ...plain, type: 'TS', number: 23258, prefix: 'PDTS' }],
    ['FCD 9899', { ...plain, number: 9899, prefix: 'FCD' }],
    ['DP 9899', { ...plain, number: 9899, prefix: 'DP' }],
    ['PDAM 9899', { ...plain, number: 9899, prefix: 'PDAM' }],
    ['ISO/R 657:1968', { ...plain, type: 'R', number: 657, year: 1968 }],
    [
      'ISO/IEC ISP 10609-5:1992',
      { ...plain, publisher: 'ISO/IEC', type: 'ISP', number: 10609, part: '5', year: 1992 },
    ],
    ['ISO/IEC Guide 51:2014', { ...plain, publisher: 'ISO/IEC', type: 'GUIDE', number: 51, year: 2014 }],
    [
      'ISO/IEC/IEEE 29119-1:2022',
      { ...plain, publisher: 'ISO/IEC/IEEE', number: 29119, part: '1', year: 2022 },
    ],
    [
      'ISO/IEEE 11073-10101:2020',
      { ...plain, publisher: 'ISO/IEEE', number: 11073, part: '10101', year: 2020 },
    ],
    ['ISO/ASTM 52900', { ...plain, publisher: 'ISO/ASTM', number: 52900 }],
    ['ISO/ASTM TR 52905:2023', { ...plain, publisher: 'ISO/ASTM', type: 'TR', number: 52905, year: 2023 }],
    ['ISO/SAE 21434:2021', { ...plain, publisher: 'ISO/SAE', number: 21434, year: 2021 }],
    ['ISO/CIE 11664-1:2019', { ...plain, publisher: 'ISO/CIE', number: 11664, part: '1', year: 2019 }],
    ['ISO/HL7 10781:2023', { ...plain, publisher: 'ISO/HL7', number: 10781, year: 2023 }],
    ['ISO/IEC DIS 27090', { ...plain, publisher: 'ISO/IEC', number: 27090, prefix: 'DIS' }],
    ['ISO 105-A01:2010', { ...plain, number: 105, part: 'A01', year: 2010 }],
    ['ISO 80601-2-12:2020', { ...plain, number: 80601, part: '2-12', year: 2020 }],
    ['ISO/IEC TR 29110-5-6-2', { ...plain, publisher: 'ISO/IEC', type: 'TR', number: 29110, part: '5-6-2' }],
    ['ISO 1234 ed 2', { ...plain, number: 1234, edition: 2 }],
  ])('%s', (text, value) => {
    expect(parseDocumentReference(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['ISO/IEC 19566-7:2022/Amd 1:2025', { kind: 'Amd', number: 1, ...published, year: 2025 }],
    ['ISO 1234:2000/Cor 1:2003', { kind: 'Cor', number: 1, ...published, year: 2003 }],
    ['ISO/R 1234:1970/Add 2:1972', { kind: 'Add', number: 2, ...published, year: 1972 }],
    ['ISO/R 1234:1970/Add', { kind: 'Add', number: null, ...published, year: null }],
    ['ISO/IEC Guide 98-3:2008/Suppl 1:2008', { kind: 'Suppl', number: 1, ...published, year: 2008 }],
    ['ISO 1234:2020/DAmd 1', { kind: 'Amd', number: 1, prefix: 'D', iteration: null, year: null }],
    ['ISO 1234:2020/DAM 1', { kind: 'Amd', number: 1, prefix: 'D', iteration: null, year: null }],
    ['ISO 1234:2020/FDAM 1', { kind: 'Amd', number: 1, prefix: 'FD', iteration: null, year: null }],
    ['ISO 1234:2020/CD Amd 2.2', { kind: 'Amd', number: 2, prefix: 'CD', iteration: 2, year: null }],
    ['ISO 1234:2020/Amd.1:2021', { kind: 'Amd', number: 1, ...published, year: 2021 }],
  ])('%s names a supplement', (text, supplement) => {
    expect(read(text).supplements).toEqual([supplement]);
  });

  it('reads a corrigendum to an amendment', () => {
    const reference = read('ISO/IEC 14496-1:2001/Amd 1:2001/Cor 1:2002');
    expect(reference.year).toBe(2001);
    expect(reference.supplements).toEqual([
      { kind: 'Amd', number: 1, ...published, year: 2001 },
      { kind: 'Cor', number: 1, ...published, year: 2002 },
    ]);
  });

  it.each([
    'TBC',
    'ISO 9001-2015',
    'ISO/Amd 1:2020',
    'ISO 23257-TR',
    'ISO 1234 ed 0',
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
        const { supplements } = ref;
        const last = supplements.at(-1);
        const undated =
          last === undefined
            ? { ...ref, year: null }
            : { ...ref, supplements: [...supplements.slice(0, -1), { ...last, year: null }] };
        expect(read(formatStagedReference(undated))).toEqual(undated);
      }),
    );
  });

  it('gives back what was formatted as a designation', () => {
    fc.assert(
      fc.property(anyReference, (ref) => {
        const supplements = ref.supplements.map((one) => ({ ...one, ...published }));
        const designated = { ...ref, ...published, supplements };
        expect(read(formatDesignation(ref))).toEqual(designated);
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
    [
      'ISO/IEC TS 19566-7:2022/DAM 1.2',
      'ISO/IEC 19566-7:2022/Amd 1',
      'ISO/IEC TS 19566-7:2022/DAmd 1.2',
      'ISO/IEC TS 19566-7:2022/Amd 1',
    ],
    [
      'ISO 1234:2020/CD Amd 2:2025',
      'ISO 1234:2020/Amd 2',
      'ISO 1234:2020/CD Amd 2',
      'ISO 1234:2020/Amd 2:2025',
    ],
    [
      'ISO 1234:2001/Amd 1:2002/Cor 1:2003',
      'ISO 1234:2001/Amd 1:2002/Cor 1',
      'ISO 1234:2001/Amd 1:2002/Cor 1',
      'ISO 1234:2001/Amd 1:2002/Cor 1:2003',
    ],
    ['iso/dis 1234 ed 2', 'ISO 1234 ed 2', 'ISO/DIS 1234 ed 2', 'ISO 1234 ed 2'],
    ['ISO/R 105-a01:1968', 'ISO 105-A01', 'ISO/R 105-A01', 'ISO/R 105-A01:1968'],
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
    expect(formatProjectReference('ISO 23245 ed 2', 'TR')).toBe('ISO/TR 23245 ed 2');
    expect(formatProjectReference('ISO/IEC 19566-7:2022/Amd 1', 'TS')).toBe('ISO/IEC TS 19566-7:2022/Amd 1');
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
