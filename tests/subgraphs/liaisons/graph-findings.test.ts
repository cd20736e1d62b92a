/** The findings of all committees: which rows belong to which committee, and which of two sides reports a finding. */
import { describe, expect, it } from 'vitest';
import type { CommitteeRows } from '../../../subgraphs/liaisons/findings.ts';
import {
  createCollector,
  splitByCommittee,
  type RowsOfDay,
} from '../../../subgraphs/liaisons/graph-findings.ts';
import {
  cite,
  committee,
  describeFinding,
  jointGroup,
  liaison,
  liaisonList,
  nomination,
  organization,
  own,
  representation,
  representativeList,
  rowsOf,
  self,
} from './finding-rows.ts';

const other = 'ISO/TC 1';
const one = committee(1);

/** What the committees report, which is the same in either order of the committees. */
function reported(...sides: readonly CommitteeRows[]): readonly string[] {
  const [inOrder, reversed] = [sides, sides.toReversed()].map((order) => {
    const collector = createCollector();
    for (const rows of order) collector.collect(rows);
    return collector.result().map(describeFinding).toSorted();
  });
  expect(reversed).toEqual(inOrder);
  return inOrder ?? [];
}

const ownRows = (rows: Partial<CommitteeRows>) => rowsOf(rows);
const otherRows = (rows: Partial<CommitteeRows>) => rowsOf({ ...rows, committee: other });

describe('a one-way liaison', () => {
  /** From `own` to `other`, lacked by the lists of these committees. */
  const sides = (...lacking: readonly string[]) => {
    const lists = [liaisonList('to'), liaisonList('from', 'committees', { of: other, day: '2020-06-30' })];
    const absentFrom = lists
      .filter((_, index) => lacking.includes([own, other][index] ?? ''))
      .flatMap(({ sources }) => sources);
    const liaisons = [liaison(self, one, { reciprocal: false, absentFrom })];
    return [ownRows({ liaisons, completeLists: lists }), otherRows({ liaisons, completeLists: lists })];
  };

  it('is reported for the committee whose own list lacks the opposite', () => {
    expect(reported(...sides(own))).toEqual([`${own} ONLY_FROM ${other}`]);
    expect(reported(...sides(other))).toEqual([`${other} ONLY_TOWARDS ${own}`]);
  });

  it('is reported for the committee that holds it if both lists lack the opposite', () => {
    expect(reported(...sides(own, other))).toEqual([`${own} ONLY_FROM ${other}`]);
  });

  it('is another finding than one in the opposite direction', () => {
    const liaisons = [liaison(self, one, { reciprocal: false }), liaison(one, self, { reciprocal: false })];
    expect(reported(ownRows({ liaisons }), otherRows({ liaisons }))).toHaveLength(2);
  });
});

describe('a one-sided listing', () => {
  it('is reported for the committee that does not list the other', () => {
    const sources = [cite('list')];
    const listing = (party: typeof one) => ({ mutual: false, listedBy: [{ party, sources }] });
    for (const [lister, expected] of [
      [one, `${own} ONE_SIDED_LISTING ${other}`],
      [self, `${other} ONE_SIDED_LISTING ${own}`],
    ] as const) {
      const liaisons = [liaison(one, self, { directed: false, ...listing(lister) })];
      expect(reported(ownRows({ liaisons }), otherRows({ liaisons }))).toEqual([expected]);
    }
  });
});

describe('a joint group that one parent lists', () => {
  it('is reported for the parent that does not list it, once for each group', () => {
    const group = jointGroup([
      { parent: own, listed: false },
      { parent: other, listed: true },
    ]);
    const jointGroups = [group, { ...group, group: `${own}/JWG 2` }];
    const expected = `${own} JOINT_LISTED_BY_ONE_PARENT ${other}`;
    expect(reported(ownRows({ jointGroups }), otherRows({ jointGroups }))).toEqual([expected, expected]);
  });
});

describe('a finding that only one committee can see', () => {
  it('is reported for that committee, each person alone', () => {
    const completeLists = [representativeList(), liaisonList('to'), liaisonList('from')];
    const rows = ownRows({
      representations: [representation(one, 'ada'), representation(one, 'bo')],
      nominations: [nomination(one, 'cy')],
      completeLists,
    });
    expect(reported(rows, otherRows({ completeLists }))).toEqual([
      `${own} NOMINATED_NOT_LISTED ${other} cy`,
      `${own} REPRESENTATIVE_WITHOUT_LIAISON ${other} ada`,
      `${own} REPRESENTATIVE_WITHOUT_LIAISON ${other} bo`,
    ]);
    const liaisons = [liaison(self, one)];
    expect(
      reported(ownRows({ liaisons, completeLists: [representativeList()] }), otherRows({ liaisons })),
    ).toEqual([`${own} LIAISON_WITHOUT_REPRESENTATIVE ${other}`]);
  });
});

describe('the rows of a day', () => {
  const none: RowsOfDay = {
    liaisons: [],
    representations: [],
    nominations: [],
    jointGroups: [],
    completeLists: [],
  };
  const split = (rows: Partial<RowsOfDay>) => splitByCommittee({ ...none, ...rows });

  it('belong to both committees of a liaison, and to no organization', () => {
    const liaisons = [liaison(self, one), liaison(organization, self)];
    const parts = split({ liaisons });
    expect(parts.map((rows) => [rows.committee, rows.liaisons.length])).toEqual([
      [own, 2],
      [other, 1],
    ]);
  });

  it('belong to the committee that sends or nominates, and to the parents of a joint group', () => {
    const committeesOf = (rows: Partial<RowsOfDay>) => split(rows).map((part) => part.committee);
    expect(committeesOf({ representations: [representation(one)] })).toEqual([own]);
    expect(committeesOf({ nominations: [nomination(one)] })).toEqual([own]);
    const group = jointGroup([
      { parent: own, listed: true },
      { parent: other, listed: true },
    ]);
    expect(committeesOf({ jointGroups: [group] })).toEqual([own, other]);
  });

  it('are given to each committee with its own complete lists', () => {
    const lists = [
      liaisonList('to'),
      representativeList(),
      liaisonList('to', 'committees', { of: 'ISO/TC 7', day: '2020-06-30' }),
    ];
    const [part] = split({ representations: [representation(one)], completeLists: lists });
    expect(part?.completeLists).toEqual(lists.slice(0, 2));
    expect(part).toMatchObject({ liaisons: [], nominations: [], jointGroups: [] });
    expect(split({ completeLists: lists })).toEqual([]);
  });
});
