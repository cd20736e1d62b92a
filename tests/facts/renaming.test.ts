import { describe, expect, it } from 'vitest';
import type { Fact } from '../../facts/facts.ts';
import { renameThings, type Rename } from '../../facts/renaming.ts';

const provenance = { asOf: '2020', source: 'report', locator: 'line 1' };
const names: Readonly<Record<string, string>> = {
  'committee ISO/PC 999': 'ISO/TC 999',
  'national-body OLDB': 'NEWB',
  'organization EEA Inc.': 'EEA',
};
const rename: Rename = (of, name) => names[`${of} ${name}`] ?? name;

describe('a fact under canonical names', () => {
  it('has the original names as the wording of the source, by field', () => {
    const fact: Fact = {
      kind: 'membership',
      subject: { committee: 'ISO/PC 999', body: 'OLDB' },
      values: { status: 'P' },
      ...provenance,
      stated: { body: 'Old body' },
    };
    expect(renameThings(fact, rename)).toEqual({
      ...fact,
      subject: { committee: 'ISO/TC 999', body: 'NEWB' },
      stated: { committee: 'ISO/PC 999', body: 'Old body' },
    });
  });

  it('states all original names of a list, and the name in an endpoint', () => {
    const partners = ['ISO/PC 999', 'ISO/TC 998'];
    const group: Fact = {
      kind: 'joint-group',
      subject: { group: 'ISO/TC 1/JWG 1' },
      values: { partners },
      ...provenance,
    };
    expect(renameThings(group, rename).stated).toEqual({ partners: 'ISO/PC 999, ISO/TC 998' });
    const liaison: Fact = {
      kind: 'liaison',
      subject: { from: { organization: 'EEA Inc.' }, to: { committee: 'ISO/TC 1' }, directed: true },
      values: {},
      ...provenance,
    };
    const renamed = renameThings(liaison, rename);
    expect(renamed.stated).toEqual({ from: 'EEA Inc.' });
    expect(renamed.subject).toEqual({
      from: { organization: 'EEA' },
      to: { committee: 'ISO/TC 1' },
      directed: true,
    });
  });

  it('states no wording for a field that only contains a name', () => {
    const document: Fact = {
      kind: 'document',
      subject: { register: 'ISO/PC 999', number: 5 },
      values: {},
      ...provenance,
    };
    expect(renameThings(document, rename)).toMatchObject({ subject: { register: 'ISO/TC 999', number: 5 } });
    const study: Fact = {
      kind: 'study',
      subject: { study: 'Kites' },
      values: { termsOfReference: { register: 'ISO/PC 999', number: 5 } },
      ...provenance,
    };
    expect(renameThings(study, rename)).toMatchObject({
      values: { termsOfReference: { register: 'ISO/TC 999', number: 5 } },
      stated: {},
    });
  });

  it('is the fact itself if it has no other name', () => {
    const fact: Fact = {
      kind: 'membership',
      subject: { committee: 'ISO/TC 999', body: 'NEWB' },
      values: { status: 'P' },
      ...provenance,
    };
    expect(renameThings(fact, rename)).toBe(fact);
  });
});

describe('a complete list under canonical names', () => {
  const roster = (of: 'membership' | 'liaison', scope: string, members: readonly string[]): Fact => ({
    kind: 'roster',
    subject: { of, scope },
    values: { members: [...members] },
    ...provenance,
  });
  const renamed = (...list: Parameters<typeof roster>) => renameThings(roster(...list), rename);

  it('has them in its scope and in each row', () => {
    expect(renamed('membership', 'ISO/PC 999 P', ['ISO/PC 999|OLDB', 'ISO/PC 999|SA'])).toEqual(
      roster('membership', 'ISO/TC 999 P', ['ISO/TC 999|NEWB', 'ISO/TC 999|SA']),
    );
    expect(
      renamed('liaison', 'to ISO/PC 999, organizations, category A', [
        'organization:EEA Inc.|>|ISO/PC 999',
        'ISO/PC 999|>|ISO/TC 1',
      ]),
    ).toEqual(
      roster('liaison', 'to ISO/TC 999, organizations, category A', [
        'organization:EEA|>|ISO/TC 999',
        'ISO/TC 999|>|ISO/TC 1',
      ]),
    );
  });

  it('is renamed if only one of its rows or its scope is', () => {
    expect(renamed('membership', 'ISO/TC 999 P', ['ISO/TC 999|SA', 'ISO/TC 999|OLDB'])).toEqual(
      roster('membership', 'ISO/TC 999 P', ['ISO/TC 999|SA', 'ISO/TC 999|NEWB']),
    );
    expect(renamed('membership', 'ISO/PC 999 P', [])).toEqual(roster('membership', 'ISO/TC 999 P', []));
  });

  it('is the list itself if nothing is renamed', () => {
    const list = roster('membership', 'ISO/TC 999 P', ['ISO/TC 999|SA']);
    expect(renameThings(list, rename)).toBe(list);
  });
});
