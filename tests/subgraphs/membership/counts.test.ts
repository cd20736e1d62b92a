/**
 * How many members there are: stated, computed or counted, and where these disagree.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenSubgraph } from '../../harness/subgraph.ts';
import { group, listOfMembers, openMadeUp, openWith, stated } from './made-up-committee.ts';

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await openMadeUp();
});

const countsOn = async (asOf: string, fields: string, of = graph) => {
  const answer = await of.query(
    `{ committee(reference: "TC 900", asOf: "${asOf}") { membershipCounts { ${fields} } } }`,
  );
  return (answer['committee'] as { membershipCounts: unknown }).membershipCounts;
};

describe('the numbers of members', () => {
  it('are the sum of the regions where no source states the whole', async () => {
    expect(
      await countsOn(
        '2019-01-01',
        'participating observing total newParticipating basis stated { participating } counted { participating } sources { locator basis reason }',
      ),
    ).toEqual({
      participating: 2,
      observing: 4,
      total: 6,
      newParticipating: null,
      basis: 'COMPUTED',
      stated: null,
      counted: null,
      sources: [
        { locator: 'line 31', basis: 'COMPUTED', reason: 'sum of 2 regions' },
        { locator: 'line 32', basis: 'COMPUTED', reason: 'sum of 2 regions' },
        { locator: 'line 33', basis: 'COMPUTED', reason: 'sum of 2 regions' },
        { locator: 'line 34', basis: 'COMPUTED', reason: 'sum of 2 regions' },
      ],
    });
  });

  it('are the stated ones as soon as a later source states them, beside the rows of the complete lists', async () => {
    expect(
      await countsOn(
        '2020-05-28',
        `participating observing total newParticipating basis
         stated { participating participatingCitation { locator } observing }
         counted { participating participatingCitation { locator reason } observing }`,
      ),
    ).toEqual({
      participating: 4,
      observing: 2,
      total: 6,
      newParticipating: 1,
      basis: 'STATED',
      stated: { participating: 4, participatingCitation: { locator: 'line 37' }, observing: 2 },
      counted: {
        participating: 4,
        participatingCitation: { locator: 'list P', reason: 'rows of the complete list' },
        observing: 1,
      },
    });
  });

  it('are those of a later complete list where the last statement is older', async () => {
    expect(
      await countsOn(
        '2023-02-20',
        'participating observing total newParticipating basis conflicts { field }',
      ),
    ).toEqual({
      participating: 3,
      observing: 1,
      total: 4,
      newParticipating: null,
      basis: 'COUNTED',
      conflicts: [],
    });
  });

  it('conflict where a statement and the complete list of its day differ', async () => {
    expect(
      await countsOn(
        '2021-01-01',
        'conflicts { field chosen { value } claims { value citation { locator } } }',
      ),
    ).toEqual({
      conflicts: [
        {
          field: 'observing',
          chosen: { value: '2' },
          claims: [
            { value: '2', citation: { locator: 'line 37' } },
            { value: '1', citation: { locator: 'list O' } },
          ],
        },
      ],
    });
  });

  it('conflict where a source names more members of a region than it counts', async () => {
    const claims = 'field claims { value citation { locator } }';
    const africa = [
      { value: '0', citation: { locator: 'line 31' } },
      { value: 'at least 1 (SABS)', citation: { locator: 'line 40' } },
    ];
    expect(
      await countsOn(
        '2019-01-01',
        `conflicts { ${claims} } byRegion { region participating observing total statedOn conflicts { ${claims} } }`,
      ),
    ).toEqual({
      conflicts: [{ field: 'byRegion[Africa].participating', claims: africa }],
      byRegion: [
        {
          region: 'Africa',
          participating: 0,
          observing: null,
          total: null,
          statedOn: '2018-03',
          conflicts: [{ field: 'participating', claims: africa }],
        },
        {
          region: 'Americas',
          participating: null,
          observing: 1,
          total: null,
          statedOn: '2018-03',
          conflicts: [],
        },
        { region: 'Europe', participating: 2, observing: 3, total: 5, statedOn: '2018-03', conflicts: [] },
      ],
    });
  });

  it('are null where nothing is known, and open with the word of the source where it leaves them open', async () => {
    const small = await openWith(group('2019', 'ISO/TC 900', 'Kites'), {
      ...stated('2020', 'PARTICIPATING_MEMBERS', 0, 'line 1'),
      values: {},
      unknown: { count: 'TBC' },
    });
    expect(await countsOn('2020-01-01', 'participating', small)).toBeNull();
    expect(
      await countsOn('2021-01-01', 'participating total basis unknown { field statedAs }', small),
    ).toEqual({
      participating: null,
      total: null,
      basis: null,
      unknown: [{ field: 'participating', statedAs: 'TBC' }],
    });
  });

  it('are not made of one region alone', async () => {
    const small = await openWith(stated('2020', 'PARTICIPATING_MEMBERS', 7, 'line 1', 'Europe'));
    expect(await countsOn('2021-01-01', 'participating byRegion { participating }', small)).toEqual({
      participating: null,
      byRegion: [{ participating: 7 }],
    });
  });
});

describe('the history of the numbers', () => {
  const history = async (args = '', asOf = '2026-01-01') => {
    const answer = await graph.query(
      `{ committee(reference: "TC 900", asOf: "${asOf}") {
        membershipHistory${args} { on participating observing total basis }
      } }`,
    );
    return (answer['committee'] as { membershipHistory: { on: string }[] }).membershipHistory;
  };

  it('has one entry for each day for which a source speaks', async () => {
    expect(await history()).toEqual([
      { on: '2018-03-31', participating: 2, observing: 4, total: 6, basis: 'COMPUTED' },
      { on: '2020-05-28', participating: 4, observing: 2, total: 6, basis: 'STATED' },
      { on: '2023-02-20', participating: 3, observing: 1, total: 4, basis: 'COUNTED' },
    ]);
  });

  it('keeps between two days and before the day of the view', async () => {
    const days = (entries: readonly { on: string }[]) => entries.map(({ on }) => on);
    expect(days(await history('(since: "2020-05-28", until: "2020-05-28")'))).toEqual(['2020-05-28']);
    expect(days(await history('', '2019-01-01'))).toEqual(['2018-03-31']);
  });
});

describe('stated numbers', () => {
  it('are shown as last stated, with what and for which region they count', async () => {
    const small = await openWith(
      stated('2018', 'SUBGROUPS', 6, 'line 1'),
      stated('2019', 'SUBGROUPS', 10, 'line 2'),
      stated('2019', 'OBSERVING_MEMBERS', 3, 'line 3', 'Europe'),
      ...listOfMembers('2019', 'P', ['SA']),
    );
    expect(
      await small.query(`{ committee(reference: "TC 900") {
        counts { counted region count sources { locator } }
        some: counts(of: [SUBGROUPS]) { count }
      } }`),
    ).toEqual({
      committee: {
        counts: [
          { counted: 'OBSERVING_MEMBERS', region: 'Europe', count: 3, sources: [{ locator: 'line 3' }] },
          { counted: 'SUBGROUPS', region: null, count: 10, sources: [{ locator: 'line 2' }] },
        ],
        some: [{ count: 10 }],
      },
    });
  });
});
