import { describe, expect, it } from 'vitest';
import type { Fact, FactOf } from '../../facts/facts.ts';
import { citeFact } from '../../facts/citations.ts';
import { subgroupScope } from '../../facts/rosters.ts';
import { endWithGroup, findAbsences, findEndedGroups, hasStatus } from '../../history/ended-groups.ts';
import { collectFacts } from '../../history/fact-collection.ts';
import { unbrokenRuns, type Interval } from '../../history/intervals.ts';
import { madeUpFacts } from '../harness/subgraph.ts';

type Loose<K extends Fact['kind']> = Omit<FactOf<K>, 'source' | 'locator'>;

const group = 'ISO/TC 999/JWG 1';
const focus = 'ITU-T/FG BC';
const end = '9999-12-31';

const named = (asOf: string, parent = 'ISO/TC 999', name = group): Loose<'subgroup'> => ({
  kind: 'subgroup',
  subject: { parent, group: name },
  values: {},
  asOf,
});
const list = (asOf: string, members: readonly string[], parent = 'ISO/TC 999'): Loose<'roster'> => ({
  kind: 'roster',
  subject: { of: 'subgroup', scope: subgroupScope(parent) },
  values: { members: members.map((name) => `${parent}|${name}`) },
  asOf,
});
const status = (asOf: string, value: 'ACTIVE' | 'DISBANDED' | 'SUSPENDED'): Loose<'committee'> => ({
  kind: 'committee',
  subject: { committee: group },
  values: { status: value },
  asOf,
});

const collect = (...facts: Parameters<typeof madeUpFacts>[1]) => collectFacts([madeUpFacts('report', facts)]);
const print = (intervals: readonly Interval[]) =>
  intervals.map(({ validFrom, validTo }) => `${validFrom}..${validTo}`);
const ended = (facts: Parameters<typeof madeUpFacts>[1], name = group) =>
  print(findEndedGroups(collect(...facts), ['DISBANDED'])(name));

describe('a group has ended', () => {
  it('while it has one of the statuses', () => {
    const facts = [status('2019', 'SUSPENDED'), status('2020', 'DISBANDED'), status('2021', 'ACTIVE')];
    expect(ended(facts)).toEqual(['2020-12-31..2021-12-31']);
    const [version] =
      collect(...facts)
        .timelines('committee')
        .get(group) ?? [];
    expect(version && hasStatus(version, ['SUSPENDED'])).toBe(true);
    expect(version && hasStatus(version, ['ACTIVE', 'DISBANDED'])).toBe(false);
    const [unknown] =
      collect({ ...status('2019', 'ACTIVE'), values: {} })
        .timelines('committee')
        .get(group) ?? [];
    expect(unknown && hasStatus(unknown, ['ACTIVE', 'DISBANDED'])).toBe(false);
  });

  it('from a complete list without it up to the next list or fact that names it', () => {
    expect(ended([named('2019'), list('2020-05-28', [])])).toContain(`2020-05-28..${end}`);
    expect(ended([list('2020-05-28', []), named('2021')])).toEqual(['2020-05-28..2021-12-31']);
    expect(ended([named('2019'), list('2020-05-28', [group])])).toEqual([]);
    expect(ended([list('2020-05-28', [])], 'ISO/TC 999')).toEqual([]);
  });

  it('between the lists of several parents, and after the last', () => {
    const parents = ['ITU-T/SG 17', 'ITU-T/TSAG'] as const;
    const [a, b] = parents;
    const gap = [named('2018', a, focus), list('2020-06-01', [], a), named('2020', b, focus)];
    expect(ended(gap, focus)).toEqual(['2020-06-01..2020-12-31']);
    const inner = [
      ...[named('2018', a, focus), list('2022-01-01', [], a)],
      ...[named('2019', b, focus), list('2020-01-01', [], b)],
    ];
    expect(ended(inner, focus)).toEqual([`2022-01-01..${end}`]);
    const adjacent = [named('2018', a, focus), list('2020-12-31', [], a), named('2020', b, focus)];
    expect(ended(adjacent, focus)).toEqual([]);
    expect(ended([], focus)).toEqual([]);
  });

  it('again with the list of its parent if another committee listed it before', () => {
    const facts = [named('2019', 'ISO/TC 998'), list('2021-01-01', [], 'ISO/TC 998'), list('2022-01-01', [])];
    expect(new Set(ended(facts))).toEqual(new Set(['2021-01-01..2022-01-01', `2022-01-01..${end}`]));
  });

  it('neither before it was named nor without a list of the groups of its parent', () => {
    expect(ended([named('2019')])).toEqual([]);
    expect(ended([named('2019'), list('2018-05-28', [])])).toEqual(['2018-05-28..2019-12-31']);
  });
});

describe('the absences of a group', () => {
  it('last from each list without it to the next list', () => {
    const { rosters } = collect(
      ...[list('2018-01-01', []), list('2019-01-01', [group]), list('2020-01-01', [])],
      list('2021-01-01', []),
    );
    expect(print(findAbsences(group, { rosters }))).toEqual([
      '2018-01-01..2019-01-01',
      '2020-01-01..2021-01-01',
      `2021-01-01..${end}`,
    ]);
    expect(print(unbrokenRuns(findAbsences(group, { rosters })))).toHaveLength(2);
  });

  it('need a parent, and a list of its groups', () => {
    const { rosters } = collect(list('2018-01-01', [], 'ISO/TC 998'));
    expect(findAbsences(group, { rosters })).toEqual([]);
    expect(findAbsences('ISO/TC 998', { rosters })).toEqual([]);
  });
});

describe('what is in a group that ends', () => {
  const versionBy = (...days: readonly string[]) => ({
    validFrom: '2018-05-01',
    validTo: end,
    sources: days.map((asOf) => citeFact({ source: 'report', locator: 'line 1', asOf })),
  });
  const from = (validFrom: string) => [{ validFrom, validTo: end }];

  it('ends with it if it was attested before', () => {
    expect(print(endWithGroup(versionBy('2020-05'), from('2020-06-01')))).toEqual(['2018-05-01..2020-06-01']);
    expect(endWithGroup(versionBy('2018-05'), [{ validFrom: '2018-05-01', validTo: end }])).toHaveLength(1);
  });

  it('continues if a source attests it on the day of the end or later', () => {
    const version = versionBy('2020-05');
    expect(endWithGroup(version, from('2020-05-31'))).toEqual([version]);
    const [early, late] = [versionBy('2018', '2021'), versionBy('2021', '2018')];
    expect(endWithGroup(early, from('2020-01-01'))).toEqual([early]);
    expect(endWithGroup(late, from('2020-01-01'))).toEqual([late]);
  });

  it('continues after an interruption', () => {
    const interruption = [{ validFrom: '2020-01-01', validTo: '2021-01-01' }];
    expect(print(endWithGroup(versionBy('2019'), interruption))).toEqual([
      '2018-05-01..2020-01-01',
      `2021-01-01..${end}`,
    ]);
  });

  it('is unchanged in a group that does not end', () => {
    const version = versionBy('2020');
    expect(endWithGroup(version, [])[0]).toBe(version);
  });
});
