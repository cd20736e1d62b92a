import { describe, expect, it } from 'vitest';
import type { Fact } from '../../facts/facts.ts';
import { liaisonListings, liaisonScope, rosterScopes } from '../../facts/rosters.ts';

const provenance = { asOf: '2020', source: 'report', locator: 'line 1' };
type Stated = Pick<Fact, 'kind' | 'subject' | 'values'>;
const scopes = (fact: Stated) => rosterScopes({ ...fact, ...provenance } as Fact);

const committee = 'ISO/TC 999';
const kites = { committee };
const winds = { committee: 'ISO/TC 998' };
const gs1 = { organization: 'GS1' };

describe('a row of a complete list', () => {
  it('is a group of its parent', () => {
    const subject = { parent: committee, group: 'ISO/TC 999/WG 1' };
    expect(scopes({ kind: 'subgroup', subject, values: {} })).toEqual([committee]);
  });

  it('is a member by its status, and belongs to no list without one', () => {
    const subject = { committee, body: 'SA' };
    expect(scopes({ kind: 'membership', subject, values: { status: 'O' } })).toEqual(['ISO/TC 999 O']);
    expect(scopes({ kind: 'membership', subject, values: {} })).toEqual([]);
  });

  it('is a holder of a role in a committee', () => {
    const subject = { committee, role: 'CHAIR' as const, person: 'Ann Lee' };
    expect(scopes({ kind: 'appointment', subject, values: {} })).toEqual(['ISO/TC 999 CHAIR']);
  });

  it('is a project of the committee itself unless another committee administers it', () => {
    const subject = { committee, project: 'ISO 80001' };
    expect(scopes({ kind: 'programme-entry', subject, values: {} })).toEqual(['ISO/TC 999 own']);
    expect(scopes({ kind: 'programme-entry', subject, values: { administeredElsewhere: true } })).toEqual([
      'ISO/TC 999 administered elsewhere',
    ]);
  });

  it('is a representative to committees or to organizations', () => {
    const subject = { from: committee, person: 'Ann Lee' };
    expect(scopes({ kind: 'representation', subject: { ...subject, to: winds }, values: {} })).toEqual([
      'from ISO/TC 999, committees',
    ]);
    expect(scopes({ kind: 'representation', subject: { ...subject, to: gs1 }, values: {} })).toEqual([
      'from ISO/TC 999, organizations',
    ]);
  });

  it('is a liaison that a file lists without a committee', () => {
    expect(scopes({ kind: 'unresolved-liaison', subject: { committee, isoId: 7 }, values: {} })).toEqual([
      committee,
    ]);
  });

  it('is not a fact of another kind', () => {
    expect(scopes({ kind: 'committee', subject: { committee }, values: {} })).toEqual([]);
  });
});

describe('a liaison', () => {
  const liaison = (from: typeof kites | typeof gs1, to: typeof kites | typeof gs1, directed: boolean) =>
    ({ kind: 'liaison', subject: { from, to, directed }, values: {}, ...provenance }) as const;

  it('without a direction belongs to the list of the committee that gives it', () => {
    expect(rosterScopes(liaison(kites, winds, false))).toEqual(['of ISO/TC 999, committees']);
    expect(rosterScopes(liaison(kites, gs1, false))).toEqual(['of ISO/TC 999, organizations']);
    expect(rosterScopes(liaison(gs1, kites, false))).toEqual([]);
  });

  it('with a direction belongs to the lists of both committees', () => {
    expect(rosterScopes(liaison(kites, winds, true))).toEqual([
      'to ISO/TC 998, committees',
      'from ISO/TC 999, committees',
    ]);
    expect(rosterScopes(liaison(gs1, kites, true))).toEqual(['to ISO/TC 999, organizations']);
    expect(rosterScopes(liaison(kites, gs1, true))).toEqual(['from ISO/TC 999, organizations']);
  });

  it('of a category belongs to the lists of that category too', () => {
    const category = { ...liaison(gs1, kites, true), values: { category: 'A' as const } };
    expect(rosterScopes(category)).toEqual([
      'to ISO/TC 999, organizations',
      'to ISO/TC 999, organizations, category A',
    ]);
    expect(liaisonScope('to', committee, 'organizations')).toBe('to ISO/TC 999, organizations');
  });

  it('may be in the undirected list of either committee, but organizations have no list', () => {
    expect(liaisonListings(liaison(kites, winds, true))).toEqual([
      { scope: 'of ISO/TC 999, committees', key: 'ISO/TC 999|-|ISO/TC 998' },
      { scope: 'of ISO/TC 998, committees', key: 'ISO/TC 998|-|ISO/TC 999' },
    ]);
    expect(liaisonListings(liaison(gs1, kites, true))).toEqual([
      { scope: 'of ISO/TC 999, organizations', key: 'ISO/TC 999|-|organization:GS1' },
    ]);
  });
});
