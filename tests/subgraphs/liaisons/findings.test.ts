/** The inconsistencies that the rows of one committee show, each with the nearest rows that show none. */
import { describe, expect, it } from 'vitest';
import { findDiscrepancies, judgingLists, type CommitteeRows } from '../../../subgraphs/liaisons/findings.ts';
import {
  cite,
  committee,
  dayBefore,
  describeFinding,
  jointGroup,
  liaison,
  liaisonList,
  nomination,
  organization,
  own,
  placesOf,
  representation,
  representativeList,
  rowsOf,
  self,
  since,
} from './finding-rows.ts';

const found = (rows: Partial<CommitteeRows>): readonly string[] =>
  findDiscrepancies(rowsOf(rows)).map(describeFinding);
const only = (rows: Partial<CommitteeRows>) => {
  const [first, ...others] = findDiscrepancies(rowsOf(rows));
  if (first === undefined || others.length > 0) throw new Error(`found ${String(others.length + 1)}`);
  return first;
};

const one = committee(1);
const bothLists = [liaisonList('to'), liaisonList('from')];

describe('a one-way liaison', () => {
  it('is reported if a complete list lacks the opposite direction', () => {
    expect(found({ liaisons: [liaison(one, self, { reciprocal: false })] })).toEqual([
      `${own} ONLY_TOWARDS ISO/TC 1`,
    ]);
    expect(found({ liaisons: [liaison(self, one, { reciprocal: false })] })).toEqual([
      `${own} ONLY_FROM ISO/TC 1`,
    ]);
  });

  it('is not reported if the opposite direction exists or no complete list shows it', () => {
    const liaisons = [
      liaison(one, self, { reciprocal: true }),
      liaison(self, one, { reciprocal: true }),
      liaison(self, committee(2), { reciprocal: null }),
    ];
    expect(found({ liaisons })).toEqual([]);
  });

  it('cites the liaison and the lists that lack the opposite', () => {
    const absentFrom = [cite('their list'), cite('our list')];
    expect(placesOf(only({ liaisons: [liaison(self, one, { reciprocal: false, absentFrom })] }))).toEqual([
      `liaison ${own}|ISO/TC 1`,
      'their list',
      'our list',
    ]);
  });

  it('is lacked by the committee whose own list is among those that lack the opposite', () => {
    const rows = (absentFrom: readonly string[], completeLists = bothLists) => ({
      liaisons: [liaison(self, one, { reciprocal: false, absentFrom: absentFrom.map(cite) })],
      completeLists,
    });
    // The opposite of a liaison from the committee is one to it.
    expect(only(rows([`list to ${own}`])).isLackedByOwn).toBe(true);
    expect(only(rows([`list from ${own}`])).isLackedByOwn).toBe(false);
    expect(only(rows([`list to ${own}`, 'another'])).isLackedByOwn).toBe(true);
    expect(only(rows([`list to ${own}`], [liaisonList('from')])).isLackedByOwn).toBe(false);
    expect(only(rows([])).isLackedByOwn).toBe(false);
  });

  it('is lacked by the committee that it is to by its list of liaisons from it', () => {
    const rows = (locator: string) => ({
      liaisons: [liaison(one, self, { reciprocal: false, absentFrom: [cite(locator)] })],
      completeLists: bothLists,
    });
    expect(only(rows(`list from ${own}`)).isLackedByOwn).toBe(true);
    expect(only(rows(`list to ${own}`)).isLackedByOwn).toBe(false);
  });

  it('is lacked by one of several sources of the own list', () => {
    const list = { ...liaisonList('to'), sources: [cite('page 1'), cite('page 2')] };
    const liaisons = [liaison(self, one, { reciprocal: false, absentFrom: [cite('page 2')] })];
    expect(only({ liaisons, completeLists: [list] }).isLackedByOwn).toBe(true);
  });

  it('is judged by the list of the same kind of party', () => {
    const absentFrom = [cite(`list from ${own}`)];
    const liaisons = [liaison(organization, self, { reciprocal: false, absentFrom })];
    const lackedBy = (others: 'committees' | 'organizations') =>
      only({ liaisons, completeLists: [liaisonList('from', others)] }).isLackedByOwn;
    expect([lackedBy('organizations'), lackedBy('committees')]).toEqual([true, false]);
  });
});

describe('a liaison without a representative', () => {
  const liaisons = [liaison(self, one)];
  const completeLists = [representativeList()];

  it('is reported if the complete list of representatives has none for the party', () => {
    expect(found({ liaisons, completeLists })).toEqual([`${own} LIAISON_WITHOUT_REPRESENTATIVE ISO/TC 1`]);
    const others = [representation(committee(2))];
    expect(found({ liaisons: [liaison(one, self)], completeLists, representations: others })).toEqual([
      `${own} LIAISON_WITHOUT_REPRESENTATIVE ISO/TC 1`,
    ]);
  });

  it('is not reported with a representative, or without a complete list for that kind of party', () => {
    expect(found({ liaisons, completeLists, representations: [representation(one)] })).toEqual([]);
    expect(found({ liaisons })).toEqual([]);
    expect(found({ liaisons, completeLists: [representativeList('organizations')] })).toEqual([]);
  });

  it('is judged by a list of its first day, not by one of the day before', () => {
    expect(found({ liaisons, completeLists: [representativeList('committees', since)] })).toHaveLength(1);
    expect(found({ liaisons, completeLists: [representativeList('committees', dayBefore)] })).toEqual([]);
  });

  it('is one finding for both directions, judged by a list no older than the later one', () => {
    const both = [liaison(self, one, { since: dayBefore }), liaison(one, self, { since })];
    for (const order of [both, both.toReversed()]) {
      const finding = only({ liaisons: order, completeLists });
      expect(placesOf(finding).toSorted()).toEqual([
        `liaison ISO/TC 1|${own}`,
        `liaison ${own}|ISO/TC 1`,
        'list of representatives',
      ]);
      expect(
        found({ liaisons: order, completeLists: [representativeList('committees', dayBefore)] }),
      ).toEqual([]);
    }
  });
});

describe('a representative without a liaison', () => {
  const representations = [representation(one)];

  it('is reported if the lists of both directions are complete', () => {
    const finding = only({ representations, completeLists: bothLists });
    expect(describeFinding(finding)).toBe(`${own} REPRESENTATIVE_WITHOUT_LIAISON ISO/TC 1 ada`);
    expect(placesOf(finding)).toEqual(['representation ada', `list to ${own}`, `list from ${own}`]);
  });

  it.each([
    ['to', 'from'],
    ['from', 'to'],
  ] as const)('is not reported if only the list of the direction "%s" is complete', (known, unknown) => {
    expect(found({ representations, completeLists: [liaisonList(known)] })).toEqual([]);
    const organizations = liaisonList(unknown, 'organizations');
    expect(found({ representations, completeLists: [liaisonList(known), organizations] })).toEqual([]);
    const older = liaisonList(unknown, 'committees', { of: own, day: dayBefore });
    expect(found({ representations, completeLists: [liaisonList(known), older] })).toEqual([]);
  });

  it('is not reported with a liaison in either direction, or without one', () => {
    for (const row of [liaison(self, one), liaison(one, self), liaison(one, self, { directed: false })])
      expect(found({ representations, liaisons: [row], completeLists: bothLists })).toEqual([]);
  });

  it('is reported beside liaisons with other parties', () => {
    expect(
      found({ representations, liaisons: [liaison(self, committee(2))], completeLists: bothLists }),
    ).toEqual([`${own} REPRESENTATIVE_WITHOUT_LIAISON ISO/TC 1 ada`]);
  });

  it('is judged by the lists of organizations if sent to one', () => {
    const sent = [representation(organization)];
    const lists = [liaisonList('to', 'organizations'), liaisonList('from', 'organizations')];
    expect(found({ representations: sent, completeLists: lists })).toHaveLength(1);
    expect(found({ representations: sent, completeLists: bothLists })).toEqual([]);
  });
});

describe('a nomination', () => {
  const nominations = [nomination(one)];
  const completeLists = [representativeList()];

  it('is reported if the complete list of representatives lacks it', () => {
    const finding = only({ nominations, completeLists });
    expect(describeFinding(finding)).toBe(`${own} NOMINATED_NOT_LISTED ISO/TC 1 ada`);
    expect(finding.nomination).toBe(nominations[0]);
    expect(placesOf(finding)).toEqual(['nomination ada', 'list of representatives']);
  });

  it('is not reported if applied, without a complete list, or with one of the day before', () => {
    const applied = { ...rowsOf({}), nominations, representations: [representation(one)] };
    const complete = [...completeLists, liaisonList('to')];
    expect(found({ ...applied, completeLists: complete })).toEqual([]);
    expect(found({ nominations })).toEqual([]);
    expect(found({ nominations, completeLists: [representativeList('committees', dayBefore)] })).toEqual([]);
  });

  it('is not applied by another person in the body, or by the person in another body', () => {
    const expected = [`${own} NOMINATED_NOT_LISTED ISO/TC 1 ada`];
    for (const row of [representation(one, 'bo'), representation(committee(2), 'ada')])
      expect(found({ nominations, completeLists, representations: [row] })).toEqual(expected);
  });
});

describe('a one-sided listing', () => {
  const listing = (party: typeof one) => ({
    mutual: false,
    listedBy: [{ party, sources: [cite('naming list')] }],
    unlistedIn: [cite('lacking list')],
  });

  it('is reported with the committee that lists the other and both lists', () => {
    const finding = only({ liaisons: [liaison(one, self, { directed: false, ...listing(one) })] });
    expect(describeFinding(finding)).toBe(`${own} ONE_SIDED_LISTING ISO/TC 1`);
    expect([finding.listedBy, finding.isLackedByOwn]).toEqual(['ISO/TC 1', true]);
    expect(placesOf(finding)).toEqual(['naming list', 'lacking list']);
  });

  it('is lacked by the other committee if the committee itself lists it', () => {
    const finding = only({ liaisons: [liaison(self, one, { directed: false, ...listing(self) })] });
    expect([finding.otherKey, finding.listedBy, finding.isLackedByOwn]).toEqual(['ISO/TC 1', own, false]);
  });

  it('is one finding for each other committee, however many directions the liaison has', () => {
    const two = committee(2);
    const liaisons = [
      liaison(one, self, listing(one)),
      liaison(self, one, listing(one)),
      liaison(two, self, listing(two)),
    ];
    expect(found({ liaisons })).toEqual([
      `${own} ONE_SIDED_LISTING ISO/TC 1`,
      `${own} ONE_SIDED_LISTING ISO/TC 2`,
    ]);
  });

  it('is not reported if both list each other, if it is unknown, or without a listing', () => {
    const liaisons = [
      liaison(one, self, { ...listing(one), mutual: true }),
      liaison(committee(2), self, { ...listing(one), mutual: null }),
      liaison(committee(3), self, { mutual: false }),
    ];
    expect(found({ liaisons })).toEqual([]);
  });
});

describe('a joint group that one parent lists', () => {
  const listed = (parent: string, isListed: boolean) => ({ parent, listed: isListed });

  it('is reported to the parent that does not list it and to the one that does', () => {
    const lacking = only({ jointGroups: [jointGroup([listed(own, false), listed('ISO/TC 1', true)])] });
    expect(describeFinding(lacking)).toBe(`${own} JOINT_LISTED_BY_ONE_PARENT ISO/TC 1`);
    expect([lacking.isLackedByOwn, lacking.jointGroup]).toEqual([true, `${own}/JWG 1`]);
    expect(placesOf(lacking)).toEqual([`list of ${own}`, 'list of ISO/TC 1']);
    const listing = only({ jointGroups: [jointGroup([listed(own, true), listed('ISO/TC 1', false)])] });
    expect(listing.isLackedByOwn).toBe(false);
  });

  it('is not reported if all parents list it, if none does, or if the list of the committee proves nothing', () => {
    const jointGroups = [
      jointGroup([listed(own, true), listed('ISO/TC 1', true)]),
      jointGroup([listed(own, false), listed('ISO/TC 1', false)]),
      jointGroup([listed('ISO/TC 1', true), listed('ISO/TC 2', false)]),
    ];
    expect(found({ jointGroups })).toEqual([]);
  });
});

describe('a finding', () => {
  it('is between the committees among the two parties', () => {
    const [first, second] = findDiscrepancies(
      rowsOf({
        liaisons: [
          liaison(self, one, { reciprocal: false }),
          liaison(organization, self, { reciprocal: false }),
        ],
      }),
    );
    expect([first?.committees, first?.withOrganization]).toEqual([[own, 'ISO/TC 1'], false]);
    expect([second?.committees, second?.withOrganization, second?.otherKey]).toEqual([
      [own],
      true,
      'organization:GS1',
    ]);
  });

  it('that only one committee can see is lacked by that committee', () => {
    const rows = { liaisons: [liaison(self, one)], completeLists: [representativeList()] };
    expect(only(rows).isLackedByOwn).toBe(true);
  });

  it('is sorted by kind, in the order of their enum', () => {
    const rows = rowsOf({
      liaisons: [
        liaison(one, self, { reciprocal: false }),
        liaison(self, committee(2), { reciprocal: false }),
      ],
      completeLists: [representativeList()],
      nominations: [nomination(one)],
    });
    const orders = findDiscrepancies(rows).map(({ kind, order }) => [kind, order]);
    expect(orders).toEqual([
      ['ONLY_TOWARDS', 0],
      ['ONLY_FROM', 1],
      ['LIAISON_WITHOUT_REPRESENTATIVE', 2],
      ['LIAISON_WITHOUT_REPRESENTATIVE', 2],
      ['NOMINATED_NOT_LISTED', 4],
    ]);
  });

  it('is judged by the lists of liaisons in both directions and of representatives, for both kinds of party', () => {
    expect(judgingLists(own)).toEqual([
      ...(['committees', 'organizations'] as const).flatMap((others) => [
        liaisonList('to', others).key,
        liaisonList('from', others).key,
        representativeList(others).key,
      ]),
    ]);
  });
});
