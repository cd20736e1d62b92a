/** Committees, their groups and what became of them. */
import { describe, expect, it } from 'vitest';
import type { FactSet } from '../../../facts/facts.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import { buildCommitteeCollections } from '../../../subgraphs/membership/build/committees.ts';
import { buildNumbers } from '../../../subgraphs/membership/build/counts.ts';
import { committees, lineages, subgroups } from '../../../subgraphs/membership/documents.ts';
import { madeUpFacts } from '../../harness/subgraph.ts';
import { appointment, group, listOfGroups, member, stated, type LooseFact } from './made-up-committee.ts';
import { edition } from './made-up-editions.ts';
import {
  after,
  before,
  collect,
  collectSets,
  day,
  documentsIn,
  fact,
  later,
  on,
  tc,
} from './made-up-documents.ts';

const build = (collection: FactCollection) =>
  buildCommitteeCollections(collection, buildNumbers(collection).membershipCounts);
const inSets = async (reference: string, ...sets: readonly FactSet[]) =>
  (await documentsIn(committees, build(collectSets(...sets)))).filter(({ key }) => key === reference);
const historyOf = (reference: string, ...facts: readonly LooseFact[]) =>
  inSets(reference, madeUpFacts('only', facts));
const onDay = async (reference: string, ...facts: readonly LooseFact[]) =>
  on(await historyOf(reference, ...facts), day);

const committee = (asOf: string, values: object, reference = tc): LooseFact =>
  fact('committee', asOf, { committee: reference }, values);
const named = committee(day, {});

describe('a committee', () => {
  it('has what its sources state', async () => {
    const values = {
      title: 'Kites',
      scope: '<p>Kites</p>',
      status: 'ACTIVE',
      url: 'https://example.org',
      isoId: 9,
    };
    const { scope, ...same } = values;
    expect(await onDay(tc, committee(day, values))).toMatchObject({ ...same, scopeHtml: scope });
    expect(await onDay(tc, named)).toMatchObject({
      title: null,
      scopeHtml: null,
      status: null,
      url: null,
      isoId: null,
      secretariatBody: null,
      secretariatCountry: null,
      secretariatSources: [],
    });
  });

  it('exists from the day on which a source names it, without values before its own facts', async () => {
    for (const mention of [
      member(before, 'DIN', 'P'),
      stated(before, 'SUBGROUPS', 2, 'groups'),
      appointment(before, tc, 'CHAIR', 'Ada Moss'),
    ]) {
      const history = await historyOf(tc, mention, committee(day, { title: 'Kites' }));
      expect(history.map(({ validFrom, title }) => [validFrom, title])).toEqual([
        [before, null],
        [day, 'Kites'],
      ]);
    }
  });

  it('has a status for every interval', async () => {
    const history = await historyOf(
      tc,
      committee(before, { status: 'ACTIVE' }),
      committee(after, { status: 'DISBANDED' }),
    );
    expect(history.map(({ validFrom, status }) => [validFrom, status])).toEqual([
      [before, 'ACTIVE'],
      [after, 'DISBANDED'],
    ]);
  });

  it('is found by words of its reference, title and scope without markup', async () => {
    const { words } = await onDay(tc, committee(day, { title: 'Kites', scope: '<em>Tails</em>' }));
    expect(words).toEqual(expect.arrayContaining(['tc900', 'kites', 'tails']));
    expect(words).not.toContain('em');
    expect((await onDay(tc, named)).words).not.toContain('tails');
  });
});

describe('the secretariat', () => {
  it('cites the sources of its body and country, without duplicates', async () => {
    const facts = [
      committee(day, { secretariatBody: 'SA', secretariatCountry: 'AU' }),
      committee(before, { title: 'Kites' }),
    ];
    expect(await onDay(tc, ...facts)).toMatchObject({ secretariatBody: 'SA', secretariatCountry: 'AU' });
    expect((await onDay(tc, ...facts)).secretariatSources.map(({ locator }) => locator)).toEqual(['line 1']);
    const apart = [committee(day, { secretariatBody: 'SA' }), committee(day, { secretariatCountry: 'AU' })];
    expect((await onDay(tc, ...apart)).secretariatSources.map(({ locator }) => locator)).toEqual([
      'line 1',
      'line 2',
    ]);
  });
});

describe('the creation date', () => {
  it('has the first and last day that it may mean', async () => {
    expect(await onDay(tc, committee(day, { createdOn: '2016-02' }))).toMatchObject({
      createdOn: '2016-02',
      createdFirst: '2016-02-01',
      createdLast: '2016-02-29',
      createdSort: '2016-02-01',
    });
  });

  it('that no source states sorts after all others', async () => {
    expect(await onDay(tc, named)).toMatchObject({
      createdOn: null,
      createdFirst: null,
      createdLast: null,
      createdSort: '9999-12-31',
    });
  });
});

describe('the order of committees', () => {
  it('by title ignores case and accents, with untitled ones last', async () => {
    const keyOf = async (values: object) => (await onDay(tc, committee(day, values))).titleKey;
    const keys = [await keyOf({}), await keyOf({ title: 'Zébra' }), await keyOf({ title: 'kites' })];
    expect(keys.toSorted()).toEqual(keys.toReversed());
    expect(await keyOf({ title: 'KITÉS' })).toBe(await keyOf({ title: 'kites' }));
  });

  it('by reference is that of the numbers', async () => {
    const keyOf = async (reference: string) =>
      (await onDay(reference, committee(day, {}, reference))).sortKey;
    const keys = [await keyOf(`${tc}/WG 2`), await keyOf(`${tc}/WG 10`), await keyOf('ISO/TC 1000')];
    expect(keys.toSorted()).toEqual(keys);
  });

  it('by members begins with the most, with an unknown number after none', async () => {
    const orderOf = async (...facts: readonly LooseFact[]) =>
      (await onDay(tc, ...facts)).participatingOrder + 0;
    const count = (number: number) => stated(day, 'PARTICIPATING_MEMBERS', number, 'P');
    expect([await orderOf(count(9)), await orderOf(count(0)), await orderOf(named)]).toEqual([-9, 0, 1]);
    expect(await orderOf(named, stated(day, 'OBSERVING_MEMBERS', 3, 'O'))).toBe(1);
  });
});

describe('the history of a committee', () => {
  const count = (asOf: string, number: number) => stated(asOf, 'PARTICIPATING_MEMBERS', number, 'P');
  const history = async (...facts: readonly LooseFact[]) =>
    (await historyOf(tc, ...facts)).map((one) => [one._id, one.validTo, one.participatingOrder]);

  it('is cut where the number of participating members changes', async () => {
    expect(await history(committee(before, {}), count(day, 4), count(later, 5))).toEqual([
      [`${tc}@${before}`, day, 1],
      [`${tc}@${day}`, later, -4],
      [`${tc}@${later}`, '9999-12-31', -5],
    ]);
  });

  it('is not cut where a number is repeated, or another number changes', async () => {
    const observing = stated(later, 'OBSERVING_MEMBERS', 3, 'O');
    expect(await history(committee(day, {}), count(day, 4), count(after, 4), observing)).toHaveLength(1);
    expect(await history(committee(day, {}), observing)).toHaveLength(1);
  });

  it('is cut where another reference came into use, and shows the one of the day', async () => {
    const listed = (asOf: string, reference: string) =>
      edition(asOf, [{ isoId: 901, reference, title: 'Kites' }]);
    const documents = await inSets('ISO/TC 901', listed(before, 'ISO/PC 901'), listed(day, 'ISO/TC 901'));
    expect(documents.map(({ reference, referenceOnDay }) => [reference, referenceOnDay])).toEqual([
      ['ISO/TC 901', 'ISO/PC 901'],
      ['ISO/TC 901', 'ISO/TC 901'],
    ]);
    expect(documents.map(({ words }) => words.includes('pc901'))).toEqual([true, true]);
    expect(await onDay(tc, named)).toMatchObject({ reference: tc, referenceOnDay: tc, names: [] });
    const alias = fact('alias', later, { of: 'committee', alias: 'ISO/PC 900' }, { name: tc });
    const facts = [alias, committee(before, { title: 'Kites' }, 'ISO/PC 900'), member(after, 'DIN', 'P')];
    expect((await historyOf(tc, ...facts)).map(({ _id, referenceOnDay }) => [_id, referenceOnDay])).toEqual([
      [`${tc}@${before}`, 'ISO/PC 900'],
      [`${tc}@${after}`, tc],
    ]);
  });
});

describe('the place of a committee', () => {
  it('is in its reference', async () => {
    const reference = 'ISO/IEC JTC 1/SC 27/WG 3';
    expect(await onDay(reference, committee(day, {}, reference))).toMatchObject({
      committeeKind: 'WG',
      number: 3,
      parent: 'ISO/IEC JTC 1/SC 27',
      lineOfParents: [reference, 'ISO/IEC JTC 1/SC 27', 'ISO/IEC JTC 1'],
      top: 'ISO/IEC JTC 1',
    });
    expect(await onDay(tc, named)).toMatchObject({ parent: null, lineOfParents: [tc], top: tc });
  });

  it('is in the list of groups if its reference has no parent', async () => {
    const focus = 'ITU-T/FG BC';
    const listed = (reference: string) => fact('subgroup', day, { parent: 'ITU-T/TSAG', group: reference });
    expect((await onDay(focus, listed(focus))).parent).toBe('ITU-T/TSAG');
    expect((await onDay(focus, committee(day, {}, focus))).parent).toBeNull();
    expect((await onDay(`${tc}/WG 1`, listed(`${tc}/WG 1`))).parent).toBe(tc);
  });
});

describe('the groups of a committee', () => {
  it('are in its list until a complete list omits them', async () => {
    const [one, two] = [`${tc}/WG 1`, `${tc}/WG 2`];
    const collection = collect(...listOfGroups(before, [one, two]), ...listOfGroups(after, [one]));
    const rows = await documentsIn(subgroups, build(collection));
    expect(rows.filter(({ validFrom }) => validFrom === before)).toMatchObject([
      { parent: tc, group: one },
      { parent: tc, group: two, validTo: after },
    ]);
  });
});

describe('the lineage of a group', () => {
  it('leads from the predecessor to the successor', async () => {
    const [from, to] = [`${tc}/SG 2`, `${tc}/WG 10`];
    const continued = (values: object) =>
      documentsIn(
        lineages,
        build(collect(group(day, to, 'Wind'), fact('lineage', day, { from, to }, values))),
      );
    expect(await continued({ topic: 'Tails' })).toMatchObject([
      { predecessor: from, successor: to, topic: 'Tails' },
    ]);
    expect(await continued({})).toMatchObject([{ topic: null }]);
  });
});
