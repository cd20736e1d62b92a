import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  committeeSortKey,
  describeCommittee,
  formatCommittee,
  parseCommittee,
  pathOf,
  readCommittee,
  resolveCommittee,
} from '../../vocabulary/committee-reference.ts';
import { groupKinds } from '../../vocabulary/group-kinds.ts';

const step = (kind: string) => fc.integer({ min: 1, max: 999_999 }).map((number) => ({ kind, number }));
const anyGroup = fc
  .constantFrom(...groupKinds.filter((kind) => kind.place === 'group' && kind.kind !== 'FG'))
  .chain(({ kind }) => step(kind));
const committee = fc.oneof(
  fc.tuple(fc.constant('ISO'), fc.constantFrom('TC', 'PC', 'WS').chain(step)),
  fc.tuple(fc.constantFrom('ISO/IEC', 'IEC/ISO'), step('JTC')),
  fc.tuple(fc.constant('ITU-T'), fc.constantFrom('SG', 'FG').chain(step)),
);
/** Any well-formed reference. */
const reference = fc
  .tuple(committee, fc.option(step('SC'), { nil: undefined }), fc.array(anyGroup, { maxLength: 2 }))
  .map(([[publisher, top], sub, groups]) => ({
    publisher,
    path: [top, ...(sub !== undefined && ['TC', 'JTC'].includes(top.kind) ? [sub] : []), ...groups],
  }));

describe('spellings of a committee', () => {
  it.each([
    ['ISO/TC 307', 'ISO/TC 307'],
    ['ISO TC 307', 'ISO/TC 307'],
    ['ISO-TC307', 'ISO/TC 307'],
    ['TC307', 'ISO/TC 307'],
    ['TC 307', 'ISO/TC 307'],
    ['iso/tc307/wg02', 'ISO/TC 307/WG 2'],
    ['ISO/TC 307/WG 02', 'ISO/TC 307/WG 2'],
    ['ISO/TC 307/JWG4', 'ISO/TC 307/JWG 4'],
    ['ISO/TC 307/JWG 04', 'ISO/TC 307/JWG 4'],
    ['TC307 JWG 4', 'ISO/TC 307/JWG 4'],
    ['ISO-TC307-WG5', 'ISO/TC 307/WG 5'],
    ['ISO TC 207/WG 5', 'ISO/TC 207/WG 5'],
    ['ISO/TC 307/AG 1 ⓘ', 'ISO/TC 307/AG 1'],
    ['ISO/TC 307/AhG 2', 'ISO/TC 307/AHG 2'],
    ['ISO/TC 307/CAG 1 ⓘ', 'ISO/TC 307/CAG 1'],
    ['JTC 1/SC 27', 'ISO/IEC JTC 1/SC 27'],
    ['ISO/IEC JTC 1/SC 27', 'ISO/IEC JTC 1/SC 27'],
    ['ISO/IEC JTC 1 SC 17', 'ISO/IEC JTC 1/SC 17'],
    ['ISO JTC1/SC27', 'ISO/IEC JTC 1/SC 27'],
    ['ISO-IECJTC1-SC27', 'ISO/IEC JTC 1/SC 27'],
    ['ISO/IEC/JTC 4', 'ISO/IEC JTC 4'],
    ['IEC/ISO JTC 3', 'IEC/ISO JTC 3'],
    ['IEC/ISO JSyC BDC', 'IEC/ISO JSyC BDC'],
    ['ISO/WS ESG', 'ISO/WS ESG'],
    ['ISO/PC 308', 'ISO/PC 308'],
    ['PC 308', 'ISO/PC 308'],
    ['TC 46/ SC 11/ JWG 1', 'ISO/TC 46/SC 11/JWG 1'],
    ['ISO/TC 46/SC 11/JWG 1', 'ISO/TC 46/SC 11/JWG 1'],
    ['ISO/TC 184/SC 4/WG 12', 'ISO/TC 184/SC 4/WG 12'],
    ['CASCO', 'ISO/CASCO'],
    ['ISO/CASCO', 'ISO/CASCO'],
    ['ISO/CASCO/WG 58', 'ISO/CASCO/WG 58'],
    ['ISO/TMB', 'ISO/TMB'],
    ['ITU-T SG17', 'ITU-T/SG 17'],
    ['ITU-T/SG 17', 'ITU-T/SG 17'],
    ['ITU-T SG17/WP 1', 'ITU-T/SG 17/WP 1'],
    ['TSAG', 'ITU-T/TSAG'],
    ['ITU-T/TSAG', 'ITU-T/TSAG'],
    ['ITU-T FG BC', 'ITU-T/FG BC'],
    ['FG DFS', 'ITU-T/FG DFS'],
    ['ITU‑T SG 17', 'ITU-T/SG 17'],
  ])('%s is %s', (text, canonical) => {
    expect(parseCommittee(text)).toEqual({ ok: true, value: canonical });
  });

  it.each([
    'ISO',
    '',
    'TBC',
    'ISO/TC',
    'ISO/TC 0',
    'ISO/TC 307/WG',
    'TC307 Plenary',
    'ISO/PC 308/SC 1',
    'ISO/TC 307/WG 1/SC 2',
    'ISO/TC 307/TC 46',
    'ISO/IEC TC 307',
    'ITU SG 17',
    'ISO 23257',
    'Foundations',
  ])('%j is no committee', (text) => {
    expect(parseCommittee(text)).toEqual({
      ok: false,
      expected: 'a committee reference such as ISO/TC 307/WG 5 or ISO/IEC JTC 1/SC 27',
    });
  });

  it('are read back as written', () => {
    fc.assert(
      fc.property(reference, (any) => {
        expect(readCommittee(formatCommittee(any))).toEqual({ kind: 'complete', reference: any });
        expect(parseCommittee(formatCommittee(any))).toEqual({ ok: true, value: formatCommittee(any) });
      }),
    );
  });

  it('may have no blanks and slashes, lower case and leading zeros', () => {
    fc.assert(
      fc.property(reference, (any) => {
        const canonical = formatCommittee(any);
        const value = { ok: true, value: canonical };
        expect(parseCommittee(canonical.toLowerCase())).toEqual(value);
        expect(parseCommittee(canonical.replaceAll('/', ' / '))).toEqual(value);
        expect(parseCommittee(canonical.replace(/ (?=\d)/gu, ''))).toEqual(value);
        expect(parseCommittee(canonical.replace(/ (?=\d)/gu, ' 0'))).toEqual(value);
      }),
    );
  });
});

describe('a reference that starts below its parent', () => {
  it.each([
    ['WG 2', 'ISO/TC 307', 'ISO/TC 307/WG 2'],
    ['WG2', 'ISO/TC 307', 'ISO/TC 307/WG 2'],
    ['JWG 04', 'ISO/TC 307', 'ISO/TC 307/JWG 4'],
    ['SG 7', 'ISO/TC 307', 'ISO/TC 307/SG 7'],
    ['WG 2', 'ISO/TC 307/JWG 4', 'ISO/TC 307/WG 2'],
    ['WG 2', 'ISO/TC 307/WG 2', 'ISO/TC 307/WG 2'],
    ['JWG 1', 'ISO/TC 46/SC 11', 'ISO/TC 46/SC 11/JWG 1'],
    ['WG 5', 'ISO/IEC JTC 1/SC 27/WG 1', 'ISO/IEC JTC 1/SC 27/WG 5'],
    ['SC 27', 'ISO/IEC JTC 1', 'ISO/IEC JTC 1/SC 27'],
    ['SC 27', 'ISO/IEC JTC 1/SC 17', 'ISO/IEC JTC 1/SC 27'],
    ['SC 11', 'ISO/TC 46/SC 11/JWG 1', 'ISO/TC 46/SC 11'],
    ['SG 17', 'ITU-T/TSAG', 'ITU-T/SG 17'],
    ['WP 1', 'ITU-T/SG 17', 'ITU-T/SG 17/WP 1'],
    ['TC 46', 'ISO/TC 307', 'ISO/TC 46'],
  ])('%s within %s is %s', (text, within, canonical) => {
    expect(parseCommittee(text, { within })).toEqual({ ok: true, value: canonical });
  });

  it('without context is refused with an example of a parent', () => {
    expect(parseCommittee('WG 2')).toEqual({
      ok: false,
      expected: 'a reference with its parent, such as ISO/TC 307/WG 2',
    });
    expect(parseCommittee('SG 17')).toEqual({
      ok: false,
      expected: 'a reference with its parent, such as ISO/TC 307/SG 17',
    });
  });

  it("does not make another committee's SC one of the TC that mentions it", () => {
    expect(parseCommittee('SC 27', { within: 'ISO/TC 307' })).toEqual({
      ok: false,
      expected: 'a reference with its parent, such as ISO/IEC JTC 1/SC 27',
    });
  });
});

describe('the description of a reference', () => {
  it('names the parent', () => {
    expect(describeCommittee('ISO/TC 307/WG 5').parent).toBe('ISO/TC 307');
    expect(describeCommittee('ISO/TC 46/SC 11/JWG 1').parent).toBe('ISO/TC 46/SC 11');
    expect(describeCommittee('ISO/TC 46/SC 11').parent).toBe('ISO/TC 46');
    expect(describeCommittee('ISO/IEC JTC 1/SC 27').parent).toBe('ISO/IEC JTC 1');
    expect(describeCommittee('ISO/TC 307').parent).toBeNull();
    expect(describeCommittee('ITU-T/SG 17').parent).toBeNull();
  });

  it('names kind and number', () => {
    const kindAndNumber = (text: string) => {
      const { kind, number } = describeCommittee(text);
      return [kind, number];
    };
    expect(kindAndNumber('ISO/TC 307/JWG 4')).toEqual(['JWG', 4]);
    expect(kindAndNumber('IEC/ISO JSyC BDC')).toEqual(['JSyC', null]);
    expect(kindAndNumber('ISO/CASCO')).toEqual(['CASCO', null]);
  });

  it('fails with the text when code asks for the parts of something else', () => {
    expect(() => describeCommittee('Foundations').parent).toThrow(
      '"Foundations": expected a committee reference',
    );
  });

  it('lists the committee and all above it, upwards', () => {
    expect(describeCommittee('ISO/TC 46/SC 11/JWG 1').lineOfParents).toEqual([
      'ISO/TC 46/SC 11/JWG 1',
      'ISO/TC 46/SC 11',
      'ISO/TC 46',
    ]);
    expect(describeCommittee('ISO/IEC JTC 1').lineOfParents).toEqual(['ISO/IEC JTC 1']);
  });

  it('has a path in any spelling, with or without its parent', () => {
    expect(
      ['iso/tc307/wg02', 'sc27', 'JWG 04', 'Foundations'].map((text) => pathOf(readCommittee(text))),
    ).toEqual(['TC 307/WG 2', 'SC 27', 'JWG 4', null]);
  });

  it('lists the tails that may stand for it', () => {
    expect(describeCommittee('ISO/TC 307/WG 5').suffixes).toEqual(['ISO/TC 307/WG 5', 'TC 307/WG 5', 'WG 5']);
    expect(describeCommittee('ISO/IEC JTC 1/SC 27').suffixes).toEqual([
      'ISO/IEC JTC 1/SC 27',
      'JTC 1/SC 27',
      'SC 27',
    ]);
  });

  it('sorts by number', () => {
    const sorted = ['ISO/TC 46', 'ISO/TC 307', 'ISO/TC 307/AG 1', 'ISO/TC 307/WG 2', 'ISO/TC 307/WG 10'];
    const byKey = [...sorted].reverse().sort((a, b) => (committeeSortKey(a) < committeeSortKey(b) ? -1 : 1));
    expect(byKey).toEqual(sorted);
  });

  it('has the parent of each group among the committees that can be read', () => {
    fc.assert(
      fc.property(reference, (any) => {
        const { parent } = describeCommittee(formatCommittee(any));
        expect(parent === null).toBe(any.path.length === 1);
        if (parent !== null) expect(parseCommittee(parent)).toEqual({ ok: true, value: parent });
      }),
    );
  });
});

describe('the committee that a caller means', () => {
  const known = [
    'ISO/TC 307',
    'ISO/TC 307/WG 10',
    'ISO/TC 307/WG 2',
    'ISO/TC 307/AHG 2',
    'ISO/TC 46/SC 11/WG 2',
    'ISO/TC 46/SC 11/JWG 1',
    'ISO/IEC JTC 1/SC 27',
    'IEC/ISO JTC 3',
    'ITU-T/SG 17',
  ];

  it.each([
    ['tc307', 'ISO/TC 307'],
    ['JWG 1', 'ISO/TC 46/SC 11/JWG 1'],
    ['SC 11/JWG 1', 'ISO/TC 46/SC 11/JWG 1'],
    ['SC 27', 'ISO/IEC JTC 1/SC 27'],
    ['SG17', 'ITU-T/SG 17'],
    ['AHG 2', 'ISO/TC 307/AHG 2'],
    ['JTC 3', 'IEC/ISO JTC 3'],
    ['ISO/TC 999', 'ISO/TC 999'],
  ])('%s is %s', (text, found) => {
    expect(resolveCommittee(readCommittee(text), known)).toEqual({ kind: 'found', reference: found });
  });

  it('lists the candidates of an ambiguous reference in order', () => {
    expect(resolveCommittee(readCommittee('wg 2'), known)).toEqual({
      kind: 'ambiguous',
      candidates: ['ISO/TC 46/SC 11/WG 2', 'ISO/TC 307/WG 2'],
    });
  });

  it('is none, with what was expected, if nothing matches', () => {
    expect(resolveCommittee(readCommittee('WG 3'), known)).toEqual({
      kind: 'invalid',
      expected: 'a reference with its parent, such as ISO/TC 307/WG 3',
    });
    expect(resolveCommittee(readCommittee('Foundations'), known).kind).toBe('invalid');
  });
});

const openData = resolve(import.meta.dirname, '../../../shared/iso-open-data/iso_technical_committees.jsonl');

describe.skipIf(!existsSync(openData))(
  'every committee of ISO Open Data (needs ../shared/iso-open-data)',
  () => {
    it('is read; only ISO/IEC/JTC 4 has another canonical form', () => {
      const references = readFileSync(openData, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { reference: string }).reference);
      const changed = references.flatMap((text) => {
        const read = parseCommittee(text);
        const value = read.ok ? read.value : `expected ${read.expected}`;
        return value === text ? [] : [`${text} -> ${value}`];
      });
      expect(references).toHaveLength(785);
      expect(changed).toEqual(['ISO/IEC/JTC 4 -> ISO/IEC JTC 4']);
    });
  },
);
