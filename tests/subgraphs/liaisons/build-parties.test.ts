/** Joint groups, co-convenors, organizations, nominations and unresolved records made of facts, day by day. */
import { describe, expect, it } from 'vitest';
import type { FactSet } from '../../../facts/facts.ts';
import { subgroupScope } from '../../../facts/rosters.ts';
import { collectFacts, type FactCollection } from '../../../history/fact-collection.ts';
import { buildLiaisonDocuments } from '../../../subgraphs/liaisons/build/build.ts';
import { buildCoConvenors, buildJointGroups } from '../../../subgraphs/liaisons/build/joint-groups.ts';
import { buildLiaisonPairs, timelinesOf } from '../../../subgraphs/liaisons/build/liaison-pairs.ts';
import { buildOrganizations } from '../../../subgraphs/liaisons/build/organizations.ts';
import { readLiaisonResolutions } from '../../../subgraphs/liaisons/build/resolutions.ts';
import { buildUnresolvedLiaisons } from '../../../subgraphs/liaisons/build/unresolved-liaisons.ts';
import { completeLists } from '../../../subgraphs/liaisons/documents.ts';
import { createMemoryStore } from '../../../store/memory.ts';
import { liaisonMark } from '../../../subgraphs/liaisons/party.ts';
import { madeUpFacts } from '../../harness/subgraph.ts';
import { editionOf } from './made-up-file.ts';

type MadeUp = Parameters<typeof madeUpFacts>[1][number];

const own = 'ISO/TC 999';
const group = `${own}/JWG 1`;
const [before, day, after] = ['2020-06-29', '2020-06-30', '2020-07-01'];

const collect = (...facts: readonly MadeUp[]): FactCollection => collectFacts([madeUpFacts('report', facts)]);
const on = <T extends { readonly validFrom: string; readonly validTo: string }>(
  rows: readonly T[],
  asOf: string,
) => rows.filter(({ validFrom, validTo }) => validFrom <= asOf && asOf < validTo);

const jointGroup = (asOf: string, values = {}): MadeUp => ({
  kind: 'joint-group',
  asOf,
  subject: { group },
  values: { administering: own, partners: ['ISO/TC 1'], ...values },
});
const row = (asOf: string, parent: string): MadeUp => ({
  kind: 'subgroup',
  asOf,
  subject: { parent, group },
  values: { listed: true },
});
const groupList = (asOf: string, parent: string, members: readonly string[] = []): MadeUp => ({
  kind: 'roster',
  asOf,
  subject: { of: 'subgroup', scope: subgroupScope(parent) },
  values: { members: [...members] },
});

describe('the listings of a joint group', () => {
  const listings = (asOf: string, ...facts: readonly MadeUp[]) => {
    const collection = collect(...facts);
    const [document] = on(buildJointGroups(collection, collection.timelines('roster')), asOf);
    return document?.listings.map(({ parent, listed, citations }) => [
      parent,
      listed,
      citations.map(({ locator }) => locator).join(),
    ]);
  };

  it('are those of the parents whose rows name it', () => {
    expect(listings(day, jointGroup(day), row(day, own), row(day, 'ISO/TC 1'))).toEqual([
      [own, true, 'line 2'],
      ['ISO/TC 1', true, 'line 3'],
    ]);
    expect(listings(day, jointGroup(day))).toEqual([]);
    expect(listings(day, jointGroup(day), row(day, 'ISO/TC 2'))).toEqual([]);
  });

  it('show that the owner does not list it if its complete list omits it', () => {
    expect(listings(day, jointGroup(day), groupList(day, own))).toEqual([[own, false, 'line 2']]);
  });

  it('show nothing about a partner, whose list omits the joint groups of others', () => {
    expect(listings(day, jointGroup(day), groupList(day, 'ISO/TC 1'))).toEqual([]);
  });

  it('show nothing by a list of the day before the group', () => {
    expect(listings(day, jointGroup(day), groupList(before, own))).toEqual([]);
    expect(listings(after, jointGroup(day), groupList(after, own))).toEqual([[own, false, 'line 2']]);
  });

  it('change on the day of a row, of a list, and of the end of a row', () => {
    const facts = [jointGroup('2020-01-31'), row('2020-02-29', own), groupList('2020-03-31', own)];
    const states = ['2020-01-31', '2020-02-28', '2020-02-29', '2020-03-30', '2020-03-31'].map((asOf) =>
      listings(asOf, ...facts)?.map(([, listed]) => listed),
    );
    expect(states).toEqual([[], [], [true], [true], [false]]);
  });

  it('are judged since the first day of the group without gaps, also after its values change', () => {
    const changed = jointGroup(after, { partners: ['ISO/TC 2'] });
    expect(listings(after, jointGroup(day), changed, groupList(day, own))?.[0]?.[1]).toBe(false);
  });
});

describe('a joint group', () => {
  it('without a stated administering committee sorts last', () => {
    const collection = collect(
      { kind: 'joint-group', asOf: day, subject: { group }, values: { partners: ['ISO/TC 1'] } },
      {
        kind: 'joint-group',
        asOf: day,
        subject: { group: 'ISO/TC 1/JWG 1' },
        values: { administering: 'ISO/TC 1' },
      },
    );
    const documents = buildJointGroups(collection, new Map());
    const bySort = documents.toSorted((a, b) => (a.administeringSort < b.administeringSort ? -1 : 1));
    expect(bySort.map((document) => [document.group, document.administering])).toEqual([
      ['ISO/TC 1/JWG 1', 'ISO/TC 1'],
      [group, null],
    ]);
    expect(bySort.map(({ partners, programmeOfWork }) => [partners, programmeOfWork])).toEqual([
      [[], null],
      [['ISO/TC 1'], null],
    ]);
  });

  it('has convenors and co-convenors, and no other officers', () => {
    const appointment = (committee: string, role: string, person: string): MadeUp =>
      ({ kind: 'appointment', asOf: day, subject: { committee, role, person }, values: {} }) as MadeUp;
    const collection = collect(
      jointGroup(day),
      appointment(group, 'CONVENOR', 'Ada'),
      appointment(group, 'CO_CONVENOR', 'Bo'),
      appointment(group, 'SECRETARY', 'Cy'),
      appointment(`${own}/WG 1`, 'CONVENOR', 'Di'),
    );
    const convenors = buildCoConvenors(collection).map(({ person, role }) => [person, role]);
    expect(convenors.toSorted()).toEqual([
      ['ada', 'CONVENOR'],
      ['bo', 'CO_CONVENOR'],
    ]);
  });
});

describe('an organization', () => {
  const build = (...sets: readonly FactSet[]) => {
    const collection = collectFacts(sets);
    return buildOrganizations(collection, timelinesOf(buildLiaisonPairs(collection)));
  };
  const liaison = (asOf: string, acronym: string, committee: string, values = {}): MadeUp => ({
    kind: 'liaison',
    asOf,
    subject: { from: { organization: acronym }, to: { committee }, directed: true },
    values,
  });

  it('is known from a liaison or a representative, and from nothing between committees', () => {
    const documents = build(
      madeUpFacts('report', [
        liaison(day, 'GS1', own),
        {
          kind: 'representation',
          asOf: day,
          subject: { from: own, to: { organization: 'ITU' }, person: 'Ada' },
          values: { listed: true },
        },
        {
          kind: 'liaison',
          asOf: day,
          subject: { from: { committee: 'ISO/TC 1' }, to: { committee: own }, directed: true },
          values: {},
        },
      ]),
    );
    expect(documents.map(({ acronym, name }) => [acronym, name])).toEqual([
      ['GS1', null],
      ['ITU', null],
    ]);
    expect(documents[0]?.sources.map(({ locator }) => locator)).toEqual(['line 1']);
  });

  it('is marked with the committees and categories of the day, alone and together', () => {
    const [document, ...others] = build(
      madeUpFacts('report', [liaison(day, 'GS1', own, { category: 'A' }), liaison(day, 'GS1', 'ISO/TC 1')]),
    );
    expect(others).toEqual([]);
    expect(document?.inLiaison.toSorted()).toEqual(
      [
        liaisonMark(own, null),
        liaisonMark(null, 'A'),
        liaisonMark(own, 'A'),
        liaisonMark('ISO/TC 1', null),
      ].toSorted(),
    );
    expect(document?.inLiaison).not.toContain(liaisonMark('ISO/TC 1', 'A'));
    expect([document?.committees, document?.categories]).toEqual([['ISO/TC 1', own], ['A']]);
  });

  it('has fewer committees before a liaison begins', () => {
    const documents = build(
      madeUpFacts('report', [liaison(before, 'GS1', own), liaison(after, 'GS1', 'ISO/TC 1')]),
    );
    const committees = (asOf: string) => on(documents, asOf).flatMap((document) => document.committees);
    expect([committees(day), committees(after)]).toEqual([[own], ['ISO/TC 1', own]]);
    expect(on(documents, day)[0]?.committeesOrder).toBe(-1);
    expect(on(documents, after)[0]?.committeesOrder).toBe(-2);
  });

  it('sorts by name, last if it has none', () => {
    const documents = build(
      madeUpFacts('report', [
        liaison(day, 'AAA', own),
        {
          kind: 'organization',
          asOf: day,
          subject: { organization: 'ZZZ' },
          values: { name: 'Zebra Society' },
        },
      ]),
    );
    const byName = documents.toSorted((a, b) => (a.nameKey < b.nameKey ? -1 : 1));
    expect(byName.map(({ acronym }) => acronym)).toEqual(['ZZZ', 'AAA']);
  });

  it('is found by every acronym that it ever had, and shown under that of the day', () => {
    const file = (asOf: string, acronym: string) =>
      editionOf(asOf, { [own]: { organizations: [acronym] } }, { [acronym]: 41 });
    const documents = build(file(day, 'OLD'), file(after, 'NEW'));
    expect(on(documents, day).map(({ acronym, acronymKeys }) => [acronym, acronymKeys])).toEqual([
      ['OLD', ['NEW', 'OLD']],
    ]);
    expect(on(documents, after).map(({ acronym, folded }) => [acronym, folded])).toEqual([['NEW', 'NEW']]);
  });
});

describe('the resolutions about liaisons', () => {
  const resolution = (values: object): MadeUp => ({
    kind: 'resolution',
    asOf: day,
    subject: { committee: own, resolution: '2020/1' },
    values,
  });

  it('form liaisons by pair of parties, and nominate people for a body', () => {
    const effects = [
      { type: 'FORMS_LIAISON', with: { organization: 'gs1' } },
      { type: 'NOMINATES', person: 'Ada Ähren', to: { committee: 'ISO/TC 1' } },
    ];
    const { nominations, forming } = readLiaisonResolutions(collect(resolution({ effects })));
    const formed = [...forming].map(([pair, decisions]) => [
      pair,
      decisions.map((one) => one.resolution.resolution),
    ]);
    expect(formed).toEqual([[`${own}|organization:GS1`, ['2020/1']]]);
    expect(
      nominations.map(({ person, toKey, since, citation }) => [person, toKey, since, citation.locator]),
    ).toEqual([['ada-ahren', 'ISO/TC 1', day, 'line 1']]);
  });

  it('decide nothing without effects', () => {
    const { nominations, forming } = readLiaisonResolutions(collect(resolution({ title: 'Thanks' })));
    expect([nominations, forming.size]).toEqual([[], 0]);
  });
});

describe('a record that a committee lists by number alone', () => {
  it('is shown since the first day without gaps', () => {
    const file = (asOf: string, numbers: readonly number[]) => editionOf(asOf, { [own]: { numbers } });
    const documents = buildUnresolvedLiaisons(
      collectFacts([file('2021-01-31', [7]), file('2022-01-31', []), file('2023-01-31', [7])]),
    );
    expect(documents.map(({ committee, isoId, since }) => [committee, isoId, since])).toEqual([
      [own, 7, '2021-01-31'],
      [own, 7, '2023-01-31'],
    ]);
  });
});

describe('the stored complete lists', () => {
  it('are those of liaisons and representatives only', async () => {
    const scope = `to ${own}, committees`;
    const roster = (of: 'liaison' | 'representation' | 'subgroup'): MadeUp => ({
      kind: 'roster',
      asOf: day,
      subject: { of, scope },
      values: { members: [] },
    });
    const collection = collect(roster('liaison'), roster('representation'), roster('subgroup'));
    const store = createMemoryStore();
    const writer = store.begin('made-up');
    for (const write of buildLiaisonDocuments(collection)) await write(writer);
    await writer.commit();
    const keys = ['liaison', 'representation', 'subgroup'].map((kind) => `${kind}|${scope}`);
    const stored = await store.current()?.findByIndex(completeLists, 'key', keys);
    expect(stored?.map(({ key }) => key).toSorted()).toEqual(keys.slice(0, 2));
  });
});
