import { describe, expect, it } from 'vitest';
import type { Fact } from '../../facts/facts.ts';
import { membershipScope } from '../../facts/rosters.ts';
import { claimed } from '../../history/claimed-value.ts';
import { collectRosters, type Rosters } from '../../history/collect-rosters.ts';
import { jointGroupParents } from '../../history/joint-group-parents.ts';
import { buildTimeline, type Version } from '../../history/timeline.ts';
import { madeUpSource } from '../harness/subgraph.ts';

const end = '9999-12-31';
const committee = 'ISO/TC 999';

type Stated = Pick<Fact, 'kind' | 'subject' | 'values'> & Partial<Fact>;
const fact = (stated: Stated): Fact => ({ asOf: '2020-05-28', source: 'a', locator: 'line 1', ...stated });
const titled = (title: string, asOf: string, source = 'a', more: Partial<Fact> = {}) =>
  fact({ kind: 'committee', subject: { committee }, values: { title }, asOf, source, ...more } as Stated);

const sources = new Map([
  ['a', madeUpSource('a')],
  ['b', madeUpSource('b')],
  ['c', madeUpSource('c')],
  ['vague', madeUpSource('vague', 1)],
  ['exact', madeUpSource('exact', 9)],
]);
const build = (facts: readonly Fact[], rosters: Rosters = new Map()) =>
  buildTimeline(facts, { sources, rosters });
const last = (...facts: readonly Fact[]) => build(facts).at(-1);
const titlesIn = (version: Version | undefined) =>
  version?.conflicts.map(({ claims }) => claims.map(({ value }) => value));
const print = (versions: readonly Version[]) =>
  versions.map(({ validFrom, validTo }) => `${validFrom}..${validTo}`);

describe('of several claims the view shows', () => {
  it('the later, then that of the more specific source, then the first by source and place', () => {
    expect(last(titled('Later', '2020', 'vague'), titled('Kites', '2019', 'exact'))?.values).toEqual({
      title: 'Later',
    });
    const specific = [
      titled('Vague', '2020', 'vague'),
      titled('Exact', '2020', 'exact'),
      titled('Kites', '2020'),
    ];
    expect(last(...specific)?.values).toEqual({ title: 'Exact' });
    expect(last(titled('B', '2020', 'b'), titled('A', '2020'))?.values).toEqual({ title: 'A' });
    const places = ['line 10', 'line 9', 'line 11'].map((locator) =>
      titled(locator, '2020', 'a', { locator }),
    );
    expect(last(...places)?.values).toEqual({ title: 'line 9' });
    expect(last(titled('B', '2020'), titled('A', '2020'))?.values).toEqual({ title: 'A' });
    expect(last(titled('Unlisted source', '2020', 'z'), titled('Vague', '2020', 'vague'))?.values).toEqual({
      title: 'Vague',
    });
  });

  it('the most precise of dates that agree', () => {
    const published = (publishedOn: string, asOf: string) =>
      fact({ kind: 'publication', subject: { designation: 'ISO 1:2020' }, values: { publishedOn }, asOf });
    const shown = (...dates: readonly string[]) =>
      last(...dates.map((date, index) => published(date, String(2030 - index))))?.values['publishedOn'];
    expect(shown('2020', '2020-05', '2020-05-07')).toBe('2020-05-07');
    expect(shown('2020', '2020-05', '2020-06-01')).toBe('2020-05');
    expect(shown('2020', '2021-05-07')).toBe('2020');
    expect(shown('2020-05-07', '2020')).toBe('2020-05-07');
  });
});

describe('a conflict', () => {
  it('is between sources of the same day, and within one source', () => {
    expect(titlesIn(last(titled('A', '2020'), titled('B', '2020-12-31', 'b')))).toEqual([['A', 'B']]);
    expect(titlesIn(last(titled('Now', '2020'), titled('Before', '2019')))).toEqual([['Now', 'Before']]);
  });

  it('is not between an older and a later source, unless the value lasts', () => {
    expect(titlesIn(last(titled('Now', '2020'), titled('Before', '2019', 'b')))).toEqual([]);
    const created = (createdOn: string, asOf: string, source: string) =>
      fact({ kind: 'committee', subject: { committee }, values: { createdOn }, asOf, source });
    expect(titlesIn(last(created('2016', '2020', 'a'), created('2017', '2019', 'b')))).toEqual([
      ['2016', '2017'],
    ]);
  });

  it('lists each value once', () => {
    const facts = [
      titled('A', '2020'),
      titled('B', '2020', 'b'),
      titled('b', '2020', 'c'),
      titled('C', '2020', 'exact'),
    ];
    expect(titlesIn(last(...facts))).toEqual([['C', 'A', 'B']]);
  });

  it('is between a value and the same field left open', () => {
    const version = last(titled('A', '2020', 'a', { unknown: { title: 'TBC' } }));
    expect(version?.values).toEqual({ title: 'A' });
    expect(version?.conflicts.map(({ claims }) => claims.map(({ value }) => value))).toEqual([['A', null]]);
    const beside = last(titled('A', '2020', 'a', { unknown: { title: 'TBC', scope: 'TBC' } }));
    expect([titlesIn(beside), beside?.unknown]).toEqual([[['A', null]], { scope: 'TBC' }]);
  });
});

describe('a version cites', () => {
  it('the facts that agree with it up to the first that does not', () => {
    const facts = [
      ...[titled('Kites', '2018', 'a'), titled('Winds', '2019', 'b')],
      ...[titled('Kites', '2020', 'c'), titled('KITES', '2021', 'exact')],
    ];
    expect(last(...facts)?.sources.map(({ source }) => source)).toEqual(['exact', 'c']);
  });

  it('all facts of a row without values', () => {
    const subject = { from: committee, to: { organization: 'GS1' }, person: 'Ann Lee' };
    const row = (source: string) => fact({ kind: 'representation', subject, values: {}, source });
    expect(last(row('a'), row('b'))?.sources.map(({ source }) => source)).toEqual(['a', 'b']);
  });

  it('the wording of the source for each field, and all of it for the row', () => {
    const worded = { stated: { title: 'KITES', url: 'here' }, unknown: { scope: 'TBC' } };
    for (const others of [[], [titled('Kites', '2019', 'b')]]) {
      const version = last(titled('Kites', '2020', 'a', worded), ...others);
      expect(version?.citations['title']?.statedAs).toBe('KITES');
      expect(version?.citations['scope']?.statedAs).toBe('TBC');
      expect(version?.unknown).toEqual({ scope: 'TBC' });
      expect(version?.sources[0]?.statedAs).toBe('KITES | here | TBC');
    }
    for (const others of [[], [titled('Kites', '2019', 'b')]]) {
      const version = last(titled('Kites', '2020'), ...others);
      expect([version?.citations['title']?.statedAs, version?.sources[0]?.statedAs]).toEqual([null, null]);
    }
  });

  it('the same for a single fact as for its duplicate', () => {
    const one = titled('Kites', '2020', 'a', { stated: { title: 'KITES' }, unknown: { scope: 'TBC' } });
    const twice = build([one, one]).map((version) => ({ ...version, sources: version.sources.slice(1) }));
    expect(build([one])).toEqual(twice);
  });
});

describe('a timeline', () => {
  it('of no facts is empty', () => {
    expect(build([])).toEqual([]);
  });

  it('omits days on which nothing is in force', () => {
    const facts = [titled('Kites', '2018', 'a', { until: '2019-05-01' }), titled('Winds', '2020')];
    expect(print(build(facts))).toEqual(['2018-12-31..2019-05-01', `2020-12-31..${end}`]);
    expect(build([titled('Kites', '2018', 'a', { until: '2019-05-01' })])[0]?.validTo).toBe('2019-05-01');
  });

  const member = (asOf: string) =>
    fact({ kind: 'membership', subject: { committee, body: 'SA' }, values: { status: 'P' }, asOf });
  const list = (
    asOf: string,
    members: readonly string[],
    of = 'membership',
    scope = membershipScope(committee, 'P'),
  ) => fact({ kind: 'roster', subject: { of, scope }, values: { members: [...members] }, asOf } as Stated);
  const lists = (...rosters: readonly Fact[]) => collectRosters(rosters);

  it('ends with the first later list without the row, not with one of the same day', () => {
    const row = `${committee}|SA`;
    const ends = (...rosters: readonly Fact[]) => print(build([member('2020-05-28')], lists(...rosters)));
    expect(ends(list('2020-05-28', []))).toEqual([`2020-05-28..${end}`]);
    expect(ends(list('2020-05-29', []))).toEqual(['2020-05-28..2020-05-29']);
    expect(ends(list('2019', []), list('2021', [row]), list('2023', []), list('2022', []))).toEqual([
      '2020-05-28..2022-12-31',
    ]);
    expect(ends(list('2021', [], 'membership', membershipScope(committee, 'O')))).toEqual([
      `2020-05-28..${end}`,
    ]);
  });

  const liaison = (from: string, to: string, directed: boolean, category?: 'A') => {
    const endpoint = (name: string) =>
      name.startsWith('ISO') ? { committee: name } : { organization: name };
    const subject = { from: endpoint(from), to: endpoint(to), directed };
    return fact({ kind: 'liaison', subject, values: category === undefined ? {} : { category } });
  };
  const directedList = (asOf: string, scope: string) => list(asOf, [], 'liaison', scope);

  it('ends with the first of several lists without the row', () => {
    const ends = (...rosters: readonly Fact[]) =>
      print(build([liaison('ISO/TC 998', committee, true)], lists(...rosters)));
    const [to, from] = ['to ISO/TC 999, committees', 'from ISO/TC 998, committees'];
    expect(ends(directedList('2021', to), directedList('2022', from))).toEqual(['2020-05-28..2021-12-31']);
    expect(ends(directedList('2022', to), directedList('2021', from))).toEqual(['2020-05-28..2021-12-31']);
    const dated = { ...liaison('ISO/TC 998', committee, true), until: '2020-06-01' };
    expect(print(build([dated], lists(directedList('2021', to))))).toEqual(['2020-05-28..2020-06-01']);
  });

  it('of a directed liaison ends if the undirected lists of both committees of one day omit it', () => {
    const undirected = (asOf: string, own: string, members: readonly string[]) =>
      list(asOf, members, 'liaison', `of ${own}, committees`);
    const ends = (...rosters: readonly Fact[]) =>
      print(build([liaison('ISO/TC 998', committee, true)], lists(...rosters)));
    expect(ends(undirected('2021', 'ISO/TC 998', []), undirected('2021', committee, []))).toEqual([
      '2020-05-28..2021-12-31',
    ]);
    expect(ends(undirected('2021', 'ISO/TC 998', []), undirected('2022', committee, []))).toEqual([
      `2020-05-28..${end}`,
    ]);
    expect(ends(undirected('2021', 'ISO/TC 998', []))).toEqual([`2020-05-28..${end}`]);
    const named = undirected('2021', committee, [`${committee}|-|ISO/TC 998`]);
    expect(ends(undirected('2021', 'ISO/TC 998', []), named)).toEqual([`2020-05-28..${end}`]);
  });

  it('of a directed liaison with an organization ends with the list of the committee, however it spells it', () => {
    const ends = (...members: readonly string[]) =>
      print(
        build(
          [liaison('Gost r', committee, true)],
          lists(list('2021', members, 'liaison', `of ${committee}, organizations`)),
        ),
      );
    expect(ends()).toEqual(['2020-05-28..2021-12-31']);
    expect(ends(`${committee}|-|organization:GOST  R`)).toEqual([`2020-05-28..${end}`]);
  });

  it('of an undirected liaison that an organization states has no list to end it', () => {
    const omitting = lists(list('2021', [], 'liaison', `of ${committee}, organizations`));
    expect(print(build([liaison('GS1', committee, false)], omitting))).toEqual([`2020-05-28..${end}`]);
    expect(print(build([liaison(committee, 'GS1', false)], omitting))).toEqual(['2020-05-28..2021-12-31']);
  });
});

describe('complete lists', () => {
  it('are sorted by day and source, facts of other kinds ignored', () => {
    const roster = (asOf: string, source: string) =>
      fact({
        kind: 'roster',
        subject: { of: 'subgroup', scope: committee },
        values: { members: [source] },
        asOf,
        source,
      });
    const rosters = collectRosters([
      ...[roster('2021', 'a'), roster('2020', 'c'), roster('2020-12-31', 'b')],
      titled('Kites', '2020'),
    ]);
    expect([...rosters.keys()]).toEqual([`subgroup|${committee}`]);
    expect(rosters.get(`subgroup|${committee}`)?.map(({ day, members }) => [day, ...members])).toEqual([
      ['2020-12-31', 'b'],
      ['2020-12-31', 'c'],
      ['2021-12-31', 'a'],
    ]);
  });
});

describe('a joint group', () => {
  const parents = (group: string, values: Readonly<Record<string, unknown>>) => {
    const version = last(fact({ kind: 'joint-group', subject: { group }, values }));
    return version === undefined ? [] : jointGroupParents(version);
  };

  it('has the parent in its reference, the administering committee and the partners', () => {
    const values = { administering: 'ISO/TC 998', partners: ['ISO/TC 999', 'ISO/TC 997'] };
    expect(parents('ISO/TC 999/JWG 1', values)).toEqual(['ISO/TC 999', 'ISO/TC 998', 'ISO/TC 997']);
    expect(parents('ISO/TC 999/JWG 1', {})).toEqual(['ISO/TC 999']);
    expect(parents('ITU-T/FG BC', {})).toEqual([]);
  });

  it('has null for values that no source states', () => {
    const version = last(titled('Kites', '2020'));
    const value = version === undefined ? null : claimed<'committee'>(version);
    expect([value?.('title'), value?.('url')]).toEqual(['Kites', null]);
  });
});
