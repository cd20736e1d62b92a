/** The keys of parties: committees by reference, organizations by folded acronym. */
import { describe, expect, it } from 'vitest';
import {
  directionKey,
  endpointOf,
  isOrganizationKey,
  otherParty,
  pairKey,
  partyKey,
  partySortKey,
} from '../../../subgraphs/liaisons/party.ts';

const one = { committee: 'ISO/TC 1' };
const own = { committee: 'ISO/TC 999' };
const gs1 = { organization: 'gs1' };

describe('the key of a party', () => {
  it('is a reference or a folded acronym, and can be read back', () => {
    for (const [party, key, isOrganization] of [
      [one, 'ISO/TC 1', false],
      [gs1, 'organization:GS1', true],
    ] as const) {
      expect([partyKey(party), isOrganizationKey(key)]).toEqual([key, isOrganization]);
      expect(partyKey(endpointOf(key))).toBe(key);
    }
    expect(endpointOf('organization:GS1')).toEqual({ organization: 'GS1' });
  });

  it('sorts SC 7 before SC 17, and organizations after committees', () => {
    const parties = [gs1, { committee: 'ISO/IEC JTC 1/SC 17' }, { committee: 'ISO/IEC JTC 1/SC 7' }, own];
    const byKey = parties.toSorted((a, b) => (partySortKey(a) < partySortKey(b) ? -1 : 1));
    expect(byKey.map(partyKey)).toEqual([
      'ISO/IEC JTC 1/SC 7',
      'ISO/IEC JTC 1/SC 17',
      'ISO/TC 999',
      'organization:GS1',
    ]);
  });
});

describe('the key of two parties', () => {
  it('depends on their order only for a direction', () => {
    expect(directionKey(own, one)).not.toBe(directionKey(one, own));
    expect(pairKey(own, one)).toBe(pairKey(one, own));
    expect(pairKey(own, one)).not.toBe(pairKey(own, gs1));
  });
});

describe('the other party of a liaison', () => {
  it('is the end that is not the given one', () => {
    const row = { from: one, to: own, toKey: 'ISO/TC 999' };
    expect(otherParty(row, 'ISO/TC 999')).toBe(one);
    expect(otherParty(row, 'ISO/TC 1')).toBe(own);
  });
});
