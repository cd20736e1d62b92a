/** National bodies, their memberships, and the members that sources name. */
import { describe, expect, it } from 'vitest';
import type { FactCollection } from '../../../history/fact-collection.ts';
import { buildMemberCollections } from '../../../subgraphs/membership/build/members.ts';
import { findNamedMembers } from '../../../subgraphs/membership/build/named-members.ts';
import { memberships, nationalBodies } from '../../../subgraphs/membership/documents.ts';
import { madeUpFacts } from '../../harness/subgraph.ts';
import { member, type LooseFact } from './made-up-committee.ts';
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
  memberList,
  tc,
} from './made-up-documents.ts';

const rowsIn = (collection: FactCollection) => documentsIn(memberships, buildMemberCollections(collection));
const bodiesIn = (collection: FactCollection) =>
  documentsIn(nationalBodies, buildMemberCollections(collection));
const rowsOf = (...facts: readonly LooseFact[]) => rowsIn(collect(...facts));
const bodiesOf = (...facts: readonly LooseFact[]) => bodiesIn(collect(...facts));

const body = (asOf: string, values: object, of = 'DIN'): LooseFact =>
  fact('national-body', asOf, { body: of }, values);
const other = (asOf: string, status: 'P' | 'O' = 'P'): LooseFact =>
  fact('membership', asOf, { committee: 'ISO/TC 901', body: 'DIN' }, { status });

describe('a membership is valid since', () => {
  const since = async (...facts: readonly LooseFact[]) =>
    (await rowsOf(...facts)).map((row) => [row.validFrom, row.status, row.since]);

  it('the first day of the unbroken interval in its status', async () => {
    const facts = [member(before, 'DIN', 'P'), member(day, 'DIN', 'P'), member(after, 'DIN', 'P')];
    expect(await since(...facts)).toEqual([
      [before, 'P', before],
      [day, 'P', before],
      [after, 'P', before],
    ]);
  });

  it('the day of a change of status', async () => {
    const facts = [member(before, 'DIN', 'O'), member(day, 'DIN', 'P'), member(after, 'DIN', 'P')];
    expect(await since(...facts)).toEqual([
      [before, 'O', before],
      [day, 'P', day],
      [after, 'P', day],
    ]);
  });

  it('the day on which the body is listed again after a gap', async () => {
    expect(await since(member(before, 'DIN', 'P'), memberList(day, 'P'), member(later, 'DIN', 'P'))).toEqual([
      [before, 'P', before],
      [later, 'P', later],
    ]);
  });
});

describe('a membership', () => {
  it('has the place of its committee', async () => {
    const group = `${tc}/WG 10`;
    const facts = ['DIN', 'SA'].map((acronym) =>
      fact('membership', day, { committee: group, body: acronym }, { status: 'P' }),
    );
    const place = {
      committee: group,
      committeeKind: 'WG',
      committeeSortKey: 'ISO/TC 00000900/WG 00000010',
      lineOfParents: [group, tc],
    };
    const rows = await rowsOf(...facts);
    expect(rows.map(({ body: acronym }) => acronym)).toEqual(['DIN', 'SA']);
    expect(rows).toMatchObject([place, place]);
  });

  it('without a stated status has none', async () => {
    expect(await rowsOf(fact('membership', day, { committee: tc, body: 'DIN' }))).toMatchObject([
      { status: null, acronym: 'DIN', sources: [{ locator: 'line 1' }] },
    ]);
  });
});

/** A body that two editions list under two acronyms. */
const renamed = () =>
  collectSets(
    edition(before, [{ isoId: 900, reference: tc, title: 'Kites', participating: ['ITA'] }]),
    edition(after, [{ isoId: 900, reference: tc, title: 'Kites', participating: ['ITAL'] }]),
  );

describe('a renamed body', () => {
  it('has rows under the acronym of the day, without a break', async () => {
    const rows = await rowsIn(renamed());
    expect(rows.map((row) => [row.validFrom, row.body, row.acronym, row.since])).toEqual([
      [before, 'ITAL', 'ITA', before],
      [after, 'ITAL', 'ITAL', before],
    ]);
  });

  it('is shown under the new acronym from the day of a membership under it', async () => {
    const alias = fact('alias', later, { of: 'national-body', alias: 'OLDB' }, { name: 'DIN' });
    const memberships = [member(before, 'OLDB', 'P'), member(after, 'DIN', 'P')];
    const documents = await bodiesOf(alias, body(before, { country: 'DE' }, 'OLDB'), ...memberships);
    expect(documents.map(({ _id, acronym }) => [_id, acronym])).toEqual([
      [`DIN@${before}`, 'OLDB'],
      [`DIN@${after}`, 'DIN'],
    ]);
  });

  it('is found by each acronym, and shown under that of the day', async () => {
    const documents = await bodiesIn(renamed());
    expect(documents.map(({ key, acronym }) => [key, acronym])).toEqual([
      ['ITAL', 'ITA'],
      ['ITAL', 'ITAL'],
    ]);
    for (const { acronymKeys, words } of documents) {
      expect(acronymKeys).toEqual(['ITAL', 'ITA']);
      expect(words).toEqual(expect.arrayContaining(['ital', 'ita']));
    }
  });
});

describe('a national body', () => {
  it('has what its sources state, and is found by name and country', async () => {
    const [document] = await bodiesOf(body(day, { name: 'Made-up Institute', country: 'DE', isoId: 12 }));
    expect(document).toMatchObject({
      _id: `DIN@${day}`,
      acronym: 'DIN',
      acronymKeys: ['DIN'],
      names: [],
      name: 'Made-up Institute',
      country: 'DE',
      isoId: 12,
    });
    expect(document?.words).toEqual(expect.arrayContaining(['din', 'institute', 'germany']));
    expect(await bodiesOf(body(day, {}))).toMatchObject([
      { name: null, country: null, isoId: null, words: ['din'] },
    ]);
  });

  it('exists from the day on which a source names it as a member or secretariat', async () => {
    const secretariat = fact('committee', before, { committee: tc }, { secretariatBody: 'DIN' });
    for (const mention of [member(before, 'DIN', 'P'), secretariat]) {
      const documents = await bodiesOf(mention, body(later, { country: 'DE' }));
      expect(documents.map(({ validFrom, country }) => [validFrom, country])).toEqual([
        [before, null],
        [later, 'DE'],
      ]);
      expect(documents[0]?.sources.map(({ locator }) => locator)).toEqual(['line 1']);
    }
    const rest = [fact('committee', before, { committee: tc }, { title: 'Kites' }), memberList(day, 'P')];
    expect(await bodiesOf(...rest)).toEqual([]);
  });

  it('is cited in the wording of the source', async () => {
    const words = (given: object) => ({ stated: given }) as Partial<LooseFact>;
    const row = { ...member(before, 'DIN', 'P'), ...words({ body: 'D.I.N.' }) };
    const secretariat = {
      ...fact('committee', before, { committee: tc }, { secretariatBody: 'SA' }),
      ...words({ secretariatBody: 'Std. Au.' }),
    };
    const documents = await bodiesOf(row, secretariat, member(before, 'UNE', 'P'));
    expect(documents.map(({ key, sources }) => [key, sources[0]?.statedAs])).toEqual([
      ['DIN', 'D.I.N.'],
      ['SA', 'Std. Au.'],
      ['UNE', null],
    ]);
  });

  it('retains its country when a later file no longer names it', async () => {
    const listed = { ...body(before, { country: 'DE' }), until: day };
    expect(await bodiesOf(listed)).toMatchObject([
      { validFrom: before, validTo: '9999-12-31', country: 'DE' },
    ]);
    const again = await bodiesOf(listed, body(later, { country: 'DE', name: 'Made-up Institute' }));
    expect(again.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      [before, later],
      [later, '9999-12-31'],
    ]);
  });
});

describe('the number of memberships of a body', () => {
  const numbers = async (...facts: readonly LooseFact[]) =>
    (await bodiesOf(...facts))
      .filter(({ key }) => key === 'DIN')
      .map(({ _id, membershipsOrder }) => [_id, membershipsOrder + 0]);

  it('cuts its history where it changes', async () => {
    const facts = [body(before, {}), member(day, 'DIN', 'P'), other(after), memberList(later, 'P')];
    expect(await numbers(...facts)).toEqual([
      [`DIN@${before}`, 0],
      [`DIN@${day}`, -1],
      [`DIN@${after}`, -2],
      [`DIN@${later}`, -1],
    ]);
  });

  it('counts several that begin on one day, and those of the body only', async () => {
    const facts = [body(day, {}), member(day, 'DIN', 'P'), other(day, 'O'), member(day, 'SA', 'P')];
    expect(await numbers(...facts)).toEqual([[`DIN@${day}`, -2]]);
  });

  it('does not change with a status', async () => {
    const facts = [body(before, {}), member(before, 'DIN', 'P'), member(day, 'DIN', 'O')];
    expect(await numbers(...facts)).toEqual([[`DIN@${before}`, -1]]);
  });

  it('is none after the last one ended', async () => {
    const facts = [body(before, {}), member(before, 'DIN', 'P'), memberList(day, 'P')];
    expect(await numbers(...facts)).toEqual([
      [`DIN@${before}`, -1],
      [`DIN@${day}`, 0],
    ]);
  });
});

describe('the members that sources name for a number', () => {
  const named = (collection: FactCollection, committee = tc, asOf: string = day, source = 'plan') =>
    findNamedMembers(collection)(committee, asOf, source).map(({ body: acronym, region, status, citation }) =>
      [acronym, region, status, citation.locator].join(', '),
    );
  const sets = (plan: readonly LooseFact[], report: readonly LooseFact[] = []) =>
    collectSets(madeUpFacts('plan', plan), madeUpFacts('report', report));

  it('are those of its day in any source, and those of any day in its source', () => {
    const collection = sets(
      [member(before, 'DIN', 'P'), member(later, 'SA', 'O')],
      [member(day, 'UNE', 'P'), member(after, 'UNI', 'P')],
    );
    expect(named(collection).toSorted()).toEqual(['DIN, , P, line 1', 'SA, , O, line 2', 'UNE, , P, line 1']);
    expect(named(collection, 'ISO/TC 901')).toEqual([]);
    expect(named(collection, tc, after, 'nothing')).toEqual(['UNI, , P, line 2']);
  });

  it('have a status, and appear once in each', () => {
    const open = fact('membership', day, { committee: tc, body: 'UNE' });
    const facts = [member(day, 'DIN', 'P'), member(day, 'DIN', 'P'), member(day, 'DIN', 'O'), open];
    expect(named(sets(facts))).toEqual(['DIN, , P, line 1', 'DIN, , O, line 3']);
  });

  it('for a month are those of its last day', () => {
    expect(named(sets([], [member('2020-06', 'DIN', 'P')]))).toEqual(['DIN, , P, line 1']);
  });

  it('have the region of their country on the day, or of the first country that a source states', () => {
    const country = (asOf: string, code: string) => body(asOf, { country: code });
    const regionOn = (asOf: string, ...facts: readonly LooseFact[]) =>
      findNamedMembers(sets([member(before, 'DIN', 'P'), ...facts]))(tc, asOf, 'plan')[0]?.region;
    const moved = [country(day, 'DE'), country(later, 'ZA')];
    expect([before, day, after, later].map((asOf) => regionOn(asOf, ...moved))).toEqual([
      'Europe',
      'Europe',
      'Europe',
      'Africa',
    ]);
    expect(regionOn(day, body(before, { name: 'Made-up Institute' }), country(after, 'ZA'))).toBe('Africa');
    expect(regionOn(day, body(before, { name: 'Made-up Institute' }))).toBeNull();
  });

  it('are cited in the wording of the source', () => {
    const citedAs = (stated: Readonly<Record<string, string>>) =>
      findNamedMembers(collect({ ...member(day, 'DIN', 'P'), stated }))(tc, day, 'only')[0]?.citation
        .statedAs;
    expect(citedAs({ body: 'D.I.N.', status: 'part.' })).toBe('D.I.N.');
    expect(citedAs({ status: 'part.' })).toBe('part.');
    expect(citedAs({})).toBeNull();
  });
});
