import { describe, expect, it } from 'vitest';
import type { Fact } from '../../facts/facts.ts';
import { allSaySame, factKey, orderFields, saySame } from '../../facts/same-fact.ts';

const fact = {
  kind: 'joint-group',
  subject: { group: 'ISO/TC 999/JWG 1' },
  values: { administering: 'ISO/TC 999', partners: ['ISO/TC 998', 'ISO/TC 997'] },
  ...{ asOf: '2020-05-28', source: 'a', locator: 'id 1' },
} satisfies Fact;
const { administering, partners } = fact.values;

describe('two facts say the same', () => {
  it('on different days, from different sources, with fields in any order', () => {
    expect(saySame(fact, { ...fact, asOf: '2021', source: 'b' })).toBe(true);
    expect(saySame(fact, { ...fact, values: { partners, administering } })).toBe(true);
    expect(factKey(fact)).toBe('joint-group|ISO/TC 999/JWG 1');
  });

  it.each([
    ['a value', { ...fact, values: { ...fact.values, administering: 'ISO/TC 998' } }],
    ['a value fewer', { ...fact, values: { administering } }],
    ['a value more', { ...fact, reason: 'by date' }],
    ['another field', { ...fact, values: { administering, title: 'Kites' } }],
    ['an item of a list', { ...fact, values: { administering, partners: ['ISO/TC 998'] } }],
    ['the type of a value', { ...fact, values: { administering, partners: 'ISO/TC 998' } }],
    ['a list for an object', { ...fact, values: { administering, partners: { ...partners } } }],
    ['a locator', { ...fact, locator: 'id 2' }],
  ])('unless %s differs', (_, other) => {
    expect(saySame(fact, other as Fact)).toBe(false);
    expect(saySame(other as Fact, fact)).toBe(false);
  });

  it('in lists of equal length and order', () => {
    const other = { ...fact, locator: 'id 2' };
    const later = { ...fact, source: 'b' };
    expect(allSaySame([fact, other], [later, other])).toBe(true);
    expect(allSaySame([fact, other], [other, fact])).toBe(false);
    expect(allSaySame([fact], [fact, other])).toBe(false);
    expect(allSaySame([fact, other], [fact])).toBe(false);
  });
});

describe('the fields of a fact', () => {
  it('are in the order of a parsed fact file', () => {
    const { kind, subject, locator, source, asOf } = fact;
    const shuffled: Fact = { locator, source, values: { partners, administering }, asOf, subject, kind };
    expect(JSON.stringify(orderFields(shuffled))).toBe(JSON.stringify(fact));
    const values = { partners, administering };
    expect(JSON.stringify(orderFields({ ...fact, values }))).toBe(JSON.stringify(fact));
    const liaison: Fact = {
      kind: 'membership',
      subject: { body: 'SA', committee: 'ISO/TC 999' },
      values: { status: 'P' },
      ...{ asOf, source, locator },
    };
    expect(Object.keys(orderFields(liaison).subject)).toEqual(['committee', 'body']);
  });

  it('in order are not copied', () => {
    expect(orderFields(fact)).toBe(fact);
  });

  it('without a value, or unknown to fact files, are dropped', () => {
    const open = { ...fact, reason: undefined, until: '2021-01-01' } as unknown as Fact;
    expect(Object.keys(orderFields(open))).toEqual(Object.keys(fact));
    const undefinedReason = { ...fact, reason: undefined } as unknown as Fact;
    expect(Object.keys(orderFields(undefinedReason))).toEqual(Object.keys(fact));
  });
});
