/** Claims, counts and complete lists of a series, by the functions that derive them. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../facts/facts.ts';
import { collectSeries } from '../../../history/editions/collect-series.ts';
import { claimsOfSeries, type EditionClaim } from '../../../history/editions/edition-claims.ts';
import { countEditions } from '../../../history/editions/edition-numbers.ts';
import { listedCommittees, rostersOfSeries } from '../../../history/editions/edition-rosters.ts';
import { isEdition, writeEditions } from '../../../history/editions/editions.ts';
import { findOpenLists } from '../../../history/editions/open-lists.ts';
import { isOvertaken, noteDays } from '../../../history/editions/other-sources.ts';
import { wholeEdition, type ListedCommittee } from './made-up-series.ts';

const kites: ListedCommittee = { id: 900, reference: 'ISO/TC 900', title: 'Kites' };
const winds: ListedCommittee = { id: 901, reference: 'ISO/TC 901', title: 'Winds' };
const day = (at: number) => `2025-0${String(at + 1)}-01`;

/** A series with an edition on the first day of each month. */
function series(...files: readonly (readonly ListedCommittee[])[]) {
  const whole = files.map((committees, at) => wholeEdition({ day: day(at), committees }));
  const editions = writeEditions(whole).filter(isEdition);
  const heads = editions.map(({ edition, source }) => ({ day: edition.day, source: source.id }));
  return { editions, heads, claims: claimsOfSeries(editions) };
}
const print = ({ fact, from, to }: EditionClaim) =>
  `${fact.kind} ${Object.values(fact.subject).join(' ')} ${String(from)}..${String(to)}`;
const provenance = { asOf: '2025-01-01', source: 'report', locator: 'line 1' };
const fact = (stated: Pick<Fact, 'kind' | 'subject' | 'values'> & Partial<Fact>) => ({
  ...provenance,
  ...stated,
});
const claim = (from: number, to: number, stated: Parameters<typeof fact>[0]): EditionClaim => ({
  fact: fact(stated),
  from,
  to,
});
const member = (body: string, status?: 'P' | 'O', committee = 'ISO/TC 900') => ({
  kind: 'membership' as const,
  subject: { committee, body },
  values: status === undefined ? {} : { status },
});

describe('the claims of a series', () => {
  it('last from the edition that states them first to the one that changes or omits them', () => {
    const { claims } = series(
      [{ ...kites, participating: ['DIN', 'SA'] }],
      [{ ...kites, participating: ['DIN'] }],
      [{ ...kites, participating: ['DIN', 'SA'], title: 'Kites and balloons' }],
    );
    expect(claims.map(print)).toEqual([
      'committee ISO/TC 900 0..2',
      'membership ISO/TC 900 DIN 0..3',
      'membership ISO/TC 900 SA 0..1',
      'committee ISO/TC 900 2..3',
      'membership ISO/TC 900 SA 2..3',
    ]);
  });

  it('of one edition are its facts', () => {
    const { claims, editions } = series([kites]);
    expect(claims).toEqual([{ fact: editions[0]?.facts[0], from: 0, to: 1 }]);
    expect(claimsOfSeries([])).toEqual([]);
  });

  it('on one subject end together', () => {
    const [first] = series([kites]).editions;
    if (first === undefined) throw new TypeError('no edition');
    const twice = [...first.facts, ...first.facts.map((one) => ({ ...one, locator: 'id 1' }))];
    const [later] = series([{ ...kites, title: 'Balloons' }]).editions;
    const claims = claimsOfSeries([
      { ...first, facts: twice },
      { ...first, facts: later?.facts ?? [] },
    ]);
    expect(claims.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [0, 1],
      [1, 2],
    ]);
  });
});

describe('the counts of an edition', () => {
  it('are those of its file', () => {
    const { editions, claims } = series(
      [{ ...kites, participating: ['DIN', 'SA'], observing: ['SIS'], organizations: ['GS1'] }, winds],
      [{ ...kites, participating: ['DIN'], observing: ['SIS', 'SA'], committees: ['ISO/TC 901'] }],
    );
    expect(countEditions(editions, claims)).toEqual([
      {
        series: 'made-up',
        day: day(0),
        source: 'committees-2025-01-01',
        committees: 2,
        participatingMemberships: 2,
        observingMemberships: 1,
        committeeLiaisons: 0,
        unresolvedLiaisons: 0,
        organizationLiaisons: 1,
        deliverables: null,
        icsCodes: null,
      },
      {
        series: 'made-up',
        day: day(1),
        source: 'committees-2025-02-01',
        committees: 1,
        participatingMemberships: 1,
        observingMemberships: 2,
        committeeLiaisons: 1,
        unresolvedLiaisons: 0,
        organizationLiaisons: 0,
        deliverables: null,
        icsCodes: null,
      },
    ]);
  });

  it('are null for what the files of the series are not about', () => {
    const { editions } = series([kites]);
    const counted = (...claims: readonly EditionClaim[]) => countEditions(editions, claims)[0];
    const publication = { kind: 'publication', subject: { designation: 'ISO 1:2020' }, values: {} } as const;
    const project = { kind: 'project', subject: { project: 'ISO 2' }, values: {} } as const;
    const unresolved = {
      kind: 'unresolved-liaison',
      subject: { committee: 'ISO/TC 900', isoId: 7 },
      values: {},
    } as const;
    expect(counted(claim(0, 1, publication), claim(0, 1, project))).toMatchObject({
      deliverables: 2,
      committees: null,
      committeeLiaisons: null,
    });
    expect(counted(claim(0, 1, unresolved))).toMatchObject({
      committeeLiaisons: 1,
      unresolvedLiaisons: 1,
      organizationLiaisons: null,
      committees: null,
    });
    const ics = { kind: 'ics', subject: { code: '35' }, values: {} } as const;
    const body = { kind: 'national-body', subject: { body: 'SA' }, values: {} } as const;
    expect(counted(claim(0, 1, ics), claim(0, 1, body))).toMatchObject({ icsCodes: 1, deliverables: null });
    expect(counted(claim(0, 1, member('SA', 'P')))).toMatchObject({
      participatingMemberships: 1,
      observingMemberships: null,
    });
  });
});

describe('the committees of a series', () => {
  it('have gapless runs of editions', () => {
    const { claims } = series(
      ...[[kites, winds], [{ ...kites, title: 'Balloons' }], [kites, winds], [kites, winds]],
    );
    expect(
      listedCommittees([...claims].reverse()).map(({ committee, claims: own, runs }) => [
        committee,
        own.map(({ from, to }) => `${String(from)}..${String(to)}`),
        runs,
      ]),
    ).toEqual([
      [
        'ISO/TC 901',
        ['0..1', '2..4'],
        [
          { from: 0, to: 1, locator: 'id 901' },
          { from: 2, to: 4, locator: 'id 901' },
        ],
      ],
      ['ISO/TC 900', ['0..1', '1..2', '2..4'], [{ from: 0, to: 4, locator: 'id 900' }]],
    ]);
  });
});

describe('the complete lists of a series', () => {
  function listsOf(
    files: readonly (readonly ListedCommittee[])[],
    others: readonly Fact[] = [],
    extra: readonly EditionClaim[] = [],
  ) {
    const { heads, claims: own } = series(...files);
    const claims = [...own, ...extra];
    const found = rostersOfSeries(
      { editions: heads, committees: listedCommittees(claims), claims, open: findOpenLists(claims) },
      noteDays(others),
    );
    const list = (key: string) =>
      found.rosters.get(key)?.map((one) => `${one.day}: ${[...one.members].join(', ')}`.trim());
    return { ...found, list };
  }
  const pMembers = 'membership|ISO/TC 900 P';
  const oMembers = 'membership|ISO/TC 900 O';

  it('are given by each edition; equal ones share their members', () => {
    const first = { ...kites, participating: ['DIN', 'SA'] };
    const { rosters, facts, list } = listsOf([[first], [first], [{ ...kites, participating: ['DIN'] }]]);
    const [a, b, c] = rosters.get(pMembers) ?? [];
    expect(list(pMembers)).toEqual([
      `${day(0)}: ISO/TC 900|DIN, ISO/TC 900|SA`,
      `${day(1)}: ISO/TC 900|DIN, ISO/TC 900|SA`,
      `${day(2)}: ISO/TC 900|DIN`,
    ]);
    expect([a?.members === b?.members, b?.members === c?.members]).toEqual([true, false]);
    expect(a?.citation).toMatchObject({ source: 'committees-2025-01-01', asOf: day(0), locator: 'id 900' });
    const stated = facts.filter(({ subject }) => subject.scope === 'ISO/TC 900 P');
    expect(stated.map(({ asOf, values }) => [asOf, values.members.length])).toEqual([
      [day(0), 2],
      [day(2), 1],
    ]);
  });

  it('are empty in the first edition without the committee, and start anew when it returns', () => {
    const listed = { ...kites, participating: ['DIN'] };
    const { list } = listsOf([[listed, winds], [winds], [winds], [listed, winds]]);
    expect(list(pMembers)).toEqual([`${day(0)}: ISO/TC 900|DIN`, `${day(1)}:`, `${day(3)}: ISO/TC 900|DIN`]);
    expect(list(oMembers)).toEqual([`${day(0)}:`, `${day(1)}:`, `${day(3)}:`]);
  });

  it('are omitted by an edition that lists no member of the committee at all', () => {
    const listed = { ...kites, observing: ['DIN'] };
    const { list } = listsOf([[listed], [kites], [listed]]);
    expect(list(pMembers)).toEqual([`${day(0)}:`, `${day(2)}:`]);
    expect(list(oMembers)).toEqual([`${day(0)}: ISO/TC 900|DIN`, `${day(2)}: ISO/TC 900|DIN`]);
    expect(list('liaison|of ISO/TC 900, committees')).toEqual([`${day(0)}:`, `${day(1)}:`, `${day(2)}:`]);
    expect(listsOf([[kites, winds], [winds]]).list(pMembers)).toEqual([]);
  });

  it('are repeated as facts after another source gave them', () => {
    const listed = { ...kites, participating: ['DIN'] };
    const roster = (asOf: string) =>
      fact({
        kind: 'roster',
        subject: { of: 'membership', scope: 'ISO/TC 900 P' },
        values: { members: [] },
        asOf,
      });
    const days = (asOf: string) =>
      listsOf([[listed], [listed], [listed]], [roster(asOf)])
        .facts.filter(({ subject }) => subject.scope === 'ISO/TC 900 P')
        .map((one) => one.asOf);
    expect(days('2025-01-15')).toEqual([day(0), day(1)]);
    expect(days(day(0))).toEqual([day(0), day(1)]);
    expect(days(day(1))).toEqual([day(0), day(1), day(2)]);
    expect(days('2024')).toEqual([day(0)]);
    expect(days('2025-12-31')).toEqual([day(0)]);
  });

  it('contain liaisons by their kind of end, and records without a reference', () => {
    const listed = { ...kites, committees: ['ISO/TC 901'], organizations: ['GS1'] };
    const unresolved = {
      kind: 'unresolved-liaison',
      subject: { committee: 'ISO/TC 900', isoId: 7 },
      values: {},
    } as const;
    const directed = {
      kind: 'liaison',
      subject: { from: { committee: 'ISO/TC 900' }, to: { committee: 'ISO/TC 905' }, directed: true },
      values: {},
    } as const;
    const { list, rosters } = listsOf([[listed]], [], [claim(0, 1, unresolved), claim(0, 1, directed)]);
    expect(list('liaison|of ISO/TC 900, committees')).toEqual([`${day(0)}: ISO/TC 900|-|ISO/TC 901`]);
    expect(list('liaison|of ISO/TC 900, organizations')).toEqual([
      `${day(0)}: ISO/TC 900|-|organization:GS1`,
    ]);
    expect(list('unresolved-liaison|ISO/TC 900')).toEqual([`${day(0)}: ISO/TC 900|7`]);
    expect(rosters.size).toBe(5);
  });
});

describe('an open list', () => {
  const open = { ...kites, open: { oMembers: '?' } };

  it('is open in the editions that say so', () => {
    const { claims } = series([kites], [open], [kites]);
    const { isOpen } = findOpenLists(claims);
    expect([0, 1, 2].map((at) => isOpen('ISO/TC 900', 'oMembers', at))).toEqual([false, true, false]);
    expect(isOpen('ISO/TC 900', 'pMembers', 1)).toBe(false);
    expect(isOpen('ISO/TC 901', 'oMembers', 1)).toBe(false);
  });

  const endsOf = (words: ListedCommittee['open'], stated: Parameters<typeof fact>[0]) => {
    const { claims } = series([kites], [words === undefined ? kites : { ...kites, open: words }], [kites]);
    const row = claim(0, 1, stated);
    return findOpenLists([...claims, row]).endOf(row);
  };
  const liaison = (from: object, to: object) =>
    ({ kind: 'liaison', subject: { from, to, directed: false }, values: {} }) as Parameters<typeof fact>[0];

  it('does not end its rows', () => {
    expect(endsOf({ oMembers: '?' }, member('DIN', 'O'))).toBe(2);
    expect(endsOf({ pMembers: '?' }, member('DIN', 'P'))).toBe(2);
    const [own, other, gs1] = [
      { committee: 'ISO/TC 900' },
      { committee: 'ISO/TC 901' },
      { organization: 'GS1' },
    ];
    expect(endsOf({ committeeLiaisons: '?' }, liaison(own, other))).toBe(2);
    expect(endsOf({ organizationLiaisons: '?' }, liaison(own, gs1))).toBe(2);
    const unresolved = { kind: 'unresolved-liaison', subject: { ...own, isoId: 7 }, values: {} } as const;
    expect(endsOf({ committeeLiaisons: '?' }, unresolved)).toBe(2);
  });

  it('leaves the rows of other lists to end', () => {
    expect(endsOf({ pMembers: '?' }, member('DIN', 'O'))).toBe(1);
    expect(endsOf({ oMembers: '?' }, member('DIN', 'P'))).toBe(1);
    const [own, other, gs1] = [
      { committee: 'ISO/TC 900' },
      { committee: 'ISO/TC 901' },
      { organization: 'GS1' },
    ];
    expect(endsOf({ committeeLiaisons: '?' }, liaison(own, gs1))).toBe(1);
    expect(endsOf({ organizationLiaisons: '?' }, liaison(own, other))).toBe(1);
    expect(endsOf({ committeeLiaisons: '?' }, liaison(gs1, own))).toBe(1);
    expect(endsOf({ committeeLiaisons: '?' }, { kind: 'ics', subject: { code: '35' }, values: {} })).toBe(1);
    expect(endsOf(undefined, member('DIN', 'O'))).toBe(1);
  });

  it('ends a row that another list of the same edition states otherwise', () => {
    const { claims } = series([kites], [open]);
    const [row, changed] = [claim(0, 1, member('DIN', 'O')), claim(1, 2, member('DIN', 'P'))];
    expect(findOpenLists([...claims, row, changed]).endOf(row)).toBe(1);
    expect(findOpenLists([...claims, row]).endOf(row)).toBe(2);
  });
});

describe('another source', () => {
  it('speaks about a subject by a fact of it or by a list that must include it', () => {
    const roster = {
      kind: 'roster' as const,
      subject: { of: 'membership' as const, scope: 'ISO/TC 900 P' },
      values: { members: [] },
    };
    const others = noteDays([
      fact({ ...member('DIN', 'P'), asOf: '2020' }),
      fact({ ...member('DIN', 'O'), asOf: '2021-05' }),
      fact({ ...roster, asOf: '2022-05-28' }),
      fact({ ...roster, asOf: '2023-05-28' }),
    ]);
    expect(others.daysOf(fact(member('DIN', 'P')))).toEqual([
      '2020-12-31',
      '2021-05-31',
      '2022-05-28',
      '2023-05-28',
    ]);
    expect(others.daysOf(fact(member('DIN', 'O')))).toEqual(['2020-12-31', '2021-05-31']);
    expect(others.daysOf(fact(member('SA', 'P')))).toEqual(['2022-05-28', '2023-05-28']);
    expect(
      others.daysOf(fact({ kind: 'committee', subject: { committee: 'ISO/TC 900' }, values: {} })),
    ).toEqual([]);
    expect(others.daysOfRoster('membership|ISO/TC 900 P')).toEqual(['2022-05-28', '2023-05-28']);
    expect(others.daysOfRoster('membership|ISO/TC 900 O')).toEqual([]);
  });

  it('overtakes a claim from its day to the next edition, inclusive', () => {
    const overtaken = (...days: readonly string[]) => isOvertaken(days, '2020-01-01', '2020-02-01');
    expect(
      ['2019-12-31', '2020-01-01', '2020-01-15', '2020-02-01', '2020-02-02'].map((one) => overtaken(one)),
    ).toEqual([false, true, true, true, false]);
    expect(overtaken('2019-01-01', '2020-01-15', '2021-01-01')).toBe(true);
    expect(overtaken()).toBe(false);
  });
});

describe('the facts of a series', () => {
  const collect = (files: readonly (readonly ListedCommittee[])[], others: readonly Fact[] = []) => {
    const { heads, claims } = series(...files);
    return collectSeries({ editions: heads, claims }, others).facts.filter(({ kind }) => kind !== 'roster');
  };
  const printFact = ({ kind, subject, asOf, until, values, source }: Fact) =>
    [
      kind,
      ...Object.values<unknown>(subject),
      ...Object.values<unknown>(values),
      asOf,
      until ?? '-',
      source,
    ].join(' ');
  const listed = { ...kites, participating: ['DIN'] };

  it('end with the edition that omits them', () => {
    const members = collect([[{ ...kites, participating: ['DIN', 'SA'] }], [listed]]).filter(
      ({ kind }) => kind === 'membership',
    );
    expect(members.map(printFact)).toEqual([
      `membership ISO/TC 900 DIN P ${day(0)} - committees-${day(0)}`,
      `membership ISO/TC 900 SA P ${day(0)} ${day(1)} committees-${day(0)}`,
    ]);
    expect(members.map((one) => 'until' in one)).toEqual([false, true]);
  });

  it('about a committee end only with the edition that states them anew', () => {
    const facts = collect([[kites, winds], [kites], [kites, { ...winds, title: 'Storms' }], [kites]]);
    const about = facts.filter((one) => one.kind === 'committee' && one.subject.committee === 'ISO/TC 901');
    expect(about.map(printFact)).toEqual([
      `committee ISO/TC 901 Winds ACTIVE 901 ${day(0)} ${day(2)} committees-${day(0)}`,
      `committee ISO/TC 901 Storms ACTIVE 901 ${day(2)} - committees-${day(2)}`,
      `committee ISO/TC 901 NO_LONGER_LISTED ${day(1)} ${day(2)} committees-${day(1)}`,
      `committee ISO/TC 901 NO_LONGER_LISTED ${day(3)} - committees-${day(3)}`,
    ]);
    expect(about.map((one) => 'until' in one)).toEqual([true, false, true, false]);
  });

  it('are confirmed by the next edition after another source spoke', () => {
    const spoken = (asOf: string, files = [[listed], [listed], [listed]]) =>
      collect(files, [fact({ ...member('DIN', 'O'), asOf })])
        .filter(({ kind }) => kind === 'membership')
        .map((one) => one.asOf);
    expect(spoken('2025-01-15')).toEqual([day(0), day(1)]);
    expect(spoken('2025-02-15')).toEqual([day(0), day(2)]);
    expect(spoken(day(1))).toEqual([day(0), day(1), day(2)]);
    expect(spoken('2024')).toEqual([day(0)]);
    expect(spoken('2025-06-01')).toEqual([day(0)]);
    expect(spoken('2025-01-15', [[listed], [{ ...kites, participating: ['SA'] }]])).toEqual([day(0), day(1)]);
    expect(spoken(day(0), [[listed]])).toEqual([day(0)]);
  });

  it('keep the end of their claim when they are confirmed', () => {
    const files = [[listed], [listed], [{ ...kites, participating: ['SA'] }]];
    const found = collect(files, [fact({ ...member('DIN', 'O'), asOf: '2025-01-15' })]).filter(
      (one) => one.kind === 'membership' && one.subject.body === 'DIN',
    );
    expect(found.map(printFact)).toEqual([
      `membership ISO/TC 900 DIN P ${day(0)} ${day(2)} committees-${day(0)}`,
      `membership ISO/TC 900 DIN P ${day(1)} ${day(2)} committees-${day(1)}`,
    ]);
  });
});
