import { describe, expect, it } from 'vitest';
import { collectFacts } from '../../../history/fact-collection.ts';
import { writeEditions } from '../../../history/editions/editions.ts';
import type { Fact, FactOf, FactSet } from '../../../facts/facts.ts';
import { membershipScope } from '../../../facts/rosters.ts';
import { madeUpFacts } from '../../harness/subgraph.ts';
import { wholeEdition, type ListedCommittee, type MadeUpFile } from './made-up-series.ts';

type Loose<K extends Fact['kind']> = Omit<FactOf<K>, 'source' | 'locator'>;

const kites = { id: 900, reference: 'ISO/TC 900', title: 'Kites' };
const winds = { id: 901, reference: 'ISO/TC 901', title: 'Winds' };

function file(
  day: string,
  committees: readonly ListedCommittee[],
  bodies: MadeUpFile['bodies'] = {},
): FactSet {
  return wholeEdition({ day, committees, bodies });
}

/** `P 2020-05-28..2025-05-21` for each version. */
function history(
  kind: Fact['kind'],
  key: string,
  field: string,
  sets: readonly FactSet[],
): readonly string[] {
  const versions = collectFacts(sets).timelines(kind).get(key) ?? [];
  return versions.map(
    ({ validFrom, validTo, values }) => `${textOf(values[field])} ${validFrom}..${validTo}`,
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '-';
}

function member(asOf: string, body: string, status: 'P' | 'O'): Loose<'membership'> {
  return { kind: 'membership', subject: { committee: 'ISO/TC 900', body }, values: { status }, asOf };
}

function liaison(asOf: string, from: string, to: string): Loose<'liaison'> {
  const end = (name: string) => (name.startsWith('ISO') ? { committee: name } : { organization: name });
  return { kind: 'liaison', subject: { from: end(from), to: end(to), directed: true }, values: {}, asOf };
}

const end = '9999-12-31';

describe('a fact that editions repeat', () => {
  it('is one claim, cited from the first edition that states it', () => {
    const sets = [
      file('2025-05-21', [kites]),
      file('2025-05-28', [kites]),
      file('2025-06-04', [kites, winds]),
    ];
    expect(history('committee', 'ISO/TC 900', 'title', sets)).toEqual([`Kites 2025-05-21..${end}`]);
  });

  it('is replaced as a whole by a later edition', () => {
    const sets = [file('2025-05-21', [kites]), file('2025-06-04', [{ id: 900, reference: 'ISO/TC 900' }])];
    expect(history('committee', 'ISO/TC 900', 'title', sets)).toEqual([
      'Kites 2025-05-21..2025-06-04',
      `- 2025-06-04..${end}`,
    ]);
  });

  it('is confirmed by the next edition after another source spoke', () => {
    const report = madeUpFacts('report', [
      {
        kind: 'committee',
        subject: { committee: 'ISO/TC 900' },
        values: { title: 'Kite' },
        asOf: '2025-05-24',
      },
    ]);
    const sets = ['2025-05-21', '2025-05-28', '2025-06-04', '2025-06-11'].map((day) => file(day, [kites]));
    expect(history('committee', 'ISO/TC 900', 'title', [...sets, report])).toEqual([
      'Kites 2025-05-21..2025-05-24',
      'Kite 2025-05-24..2025-05-28',
      `Kites 2025-05-28..${end}`,
    ]);
  });

  it('is listed again after the complete list of another source omitted it', () => {
    const listed = { ...kites, participating: ['DIN', 'SASO'] };
    const roster: Loose<'roster'> = {
      kind: 'roster',
      subject: { of: 'membership', scope: membershipScope('ISO/TC 900', 'P') },
      values: { members: ['ISO/TC 900|DIN'] },
      asOf: '2025-05-24',
    };
    const sets = [
      file('2025-05-21', [listed]),
      file('2025-05-28', [listed]),
      madeUpFacts('report', [roster]),
    ];
    expect(history('membership', 'ISO/TC 900|SASO', 'status', sets)).toEqual([
      'P 2025-05-21..2025-05-24',
      `P 2025-05-28..${end}`,
    ]);
    expect(collectFacts(sets).timelines('roster').get('membership|ISO/TC 900 P')).toHaveLength(3);
  });

  it('changes nothing if the same file comes under a later date', () => {
    const listed = [{ ...kites, participating: ['DIN'] }, winds];
    const report = madeUpFacts('report', [member('2020-05-28', 'DIN', 'O')]);
    const once = collectFacts([report, file('2025-05-21', listed)]);
    const twice = collectFacts([report, file('2025-05-21', listed), file('2025-05-28', listed)]);
    expect(twice.facts).toEqual(once.facts);
    expect([...twice.sources.keys()]).toEqual([...once.sources.keys()]);
    expect(twice.rosters).toEqual(once.rosters);
    expect(twice.contentHash).not.toBe(once.contentHash);
  });
});

describe('a membership that another source states', () => {
  const report = madeUpFacts('report', [member('2020-05-28', 'DIN', 'P'), member('2020-05-28', 'SASO', 'P')]);

  it('ends if both lists of a later file omit the body', () => {
    const sets = [report, file('2025-05-21', [{ ...kites, participating: ['DIN'] }])];
    expect(history('membership', 'ISO/TC 900|SASO', 'status', sets)).toEqual(['P 2020-05-28..2025-05-21']);
  });

  it('changes to the other status without a gap', () => {
    const sets = [report, file('2025-05-21', [{ ...kites, participating: ['DIN'], observing: ['SASO'] }])];
    expect(history('membership', 'ISO/TC 900|SASO', 'status', sets)).toEqual([
      'P 2020-05-28..2025-05-21',
      `O 2025-05-21..${end}`,
    ]);
  });

  it('continues if the file has no lists', () => {
    expect(history('membership', 'ISO/TC 900|DIN', 'status', [report, file('2025-05-21', [kites])])).toEqual([
      `P 2020-05-28..${end}`,
    ]);
  });
});

describe('a directed liaison that another source states', () => {
  const report = madeUpFacts('report', [
    liaison('2020-05-28', 'ISO/TC 900', 'ISO/TC 901'),
    liaison('2020-05-28', 'ISO/TC 900', 'ISO/TC 999'),
    liaison('2020-05-28', 'Gs1', 'ISO/TC 900'),
    liaison('2020-05-28', 'OECD', 'ISO/TC 900'),
  ]);
  const until = (key: string, ...committees: readonly ListedCommittee[]) =>
    collectFacts([report, file('2025-05-21', committees)])
      .timelines('liaison')
      .get(key)?.[0]?.validTo;

  it('continues while the list of either committee names the other', () => {
    const key = 'ISO/TC 900|>|ISO/TC 901';
    expect(until(key, { ...kites, committees: ['ISO/TC 901'] }, winds)).toBe(end);
    expect(until(key, kites, { ...winds, committees: ['ISO/TC 900'] })).toBe(end);
  });

  it('ends if neither list names the other', () => {
    expect(until('ISO/TC 900|>|ISO/TC 901', kites, winds)).toBe('2025-05-21');
  });

  it('continues if one of the two committees is not in the file', () => {
    expect(until('ISO/TC 900|>|ISO/TC 901', kites)).toBe(end);
    expect(until('ISO/TC 900|>|ISO/TC 999', kites, winds)).toBe(end);
  });

  it('with an organization ends if the list of the committee omits it in any spelling', () => {
    const listed = { ...kites, organizations: ['GS1'] };
    expect(until('organization:Gs1|>|ISO/TC 900', listed)).toBe(end);
    expect(until('organization:OECD|>|ISO/TC 900', listed)).toBe('2025-05-21');
  });

  it('ends on the day of the first file in which neither list names it', () => {
    const sets = [
      report,
      file('2025-05-21', [{ ...kites, committees: ['ISO/TC 901'] }, winds]),
      file('2025-05-28', [kites, { ...winds, committees: ['ISO/TC 900'] }]),
      file('2025-06-04', [kites, winds]),
    ];
    const versions = collectFacts(sets).timelines('liaison');
    expect(versions.get('ISO/TC 900|>|ISO/TC 901')?.at(-1)?.validTo).toBe('2025-06-04');
    expect(versions.get('ISO/TC 900|-|ISO/TC 901')?.at(-1)?.validTo).toBe('2025-05-28');
  });
});

describe('a committee that a later file omits', () => {
  const listed = { ...winds, participating: ['DIN'], committees: ['ISO/TC 900'], organizations: ['GS1'] };
  const report = madeUpFacts('report', [
    {
      kind: 'membership',
      subject: { committee: 'ISO/TC 901', body: 'UNI' },
      values: { status: 'O' },
      asOf: '2025-05-24',
    },
    liaison('2020-05-28', 'OECD', 'ISO/TC 901'),
  ]);
  const sets = [
    file('2025-05-21', [kites, { ...listed, organizations: ['GS1', 'OECD'] }]),
    file('2025-05-28', [kites]),
    report,
  ];

  it('is no longer listed for an unknown reason, and keeps its title', () => {
    expect(history('committee', 'ISO/TC 901', 'status', sets)).toEqual([
      'ACTIVE 2025-05-21..2025-05-28',
      `NO_LONGER_LISTED 2025-05-28..${end}`,
    ]);
    const last = collectFacts(sets).timelines('committee').get('ISO/TC 901')?.at(-1);
    expect(last?.values['title']).toBe('Winds');
    expect(last?.citations['status']).toMatchObject({
      source: 'committees-2025-05-28',
      locator: 'id 901',
      basis: 'inferred',
      reason: 'The complete file of 2025-05-28 omits it without a reason.',
    });
  });

  it('ends all its rows, including those of other sources', () => {
    expect(history('membership', 'ISO/TC 901|DIN', 'status', sets)).toEqual(['P 2025-05-21..2025-05-28']);
    expect(history('membership', 'ISO/TC 901|UNI', 'status', sets)).toEqual(['O 2025-05-24..2025-05-28']);
    const ends = [...collectFacts(sets).timelines('liaison').values()].map(
      (versions) => versions.at(-1)?.validTo,
    );
    expect(ends).toEqual(['2025-05-28', '2025-05-28', '2025-05-28', '2025-05-28']);
  });

  it('is listed again by a still later file', () => {
    const again = [...sets, file('2025-06-04', [kites, listed])];
    expect(history('committee', 'ISO/TC 901', 'status', again)).toEqual([
      'ACTIVE 2025-05-21..2025-05-28',
      'NO_LONGER_LISTED 2025-05-28..2025-06-04',
      `ACTIVE 2025-06-04..${end}`,
    ]);
    expect(history('membership', 'ISO/TC 901|DIN', 'status', again)).toEqual([
      'P 2025-05-21..2025-05-28',
      `P 2025-06-04..${end}`,
    ]);
  });
});

describe('a list that an edition leaves open', () => {
  const days = ['2025-05-21', '2025-05-28', '2025-06-04', '2025-06-11'] as const;
  const listed = {
    ...kites,
    participating: ['DIN', 'SASO'],
    observing: ['UNI'],
    committees: ['ISO/TC 901'],
    organizations: ['GS1', 'OECD'],
  };
  const { participating, observing, committees, organizations } = listed;
  const open = {
    pMembers: 'DIN, SASO, X',
    committeeLiaisons: 'ISO/TC 901, X',
    organizationLiaisons: 'GS1, OECD, X',
  };
  const left = file(days[1], [{ ...kites, observing, open }, winds]);
  const first = file(days[0], [listed, winds]);

  it('ends none of its rows, and is not complete', () => {
    const sets = [first, left, file(days[2], [{ ...kites, observing, open }])];
    expect(history('membership', 'ISO/TC 900|DIN', 'status', sets)).toEqual([`P ${days[0]}..${end}`]);
    const liaisons = [...collectFacts(sets).timelines('liaison').values()].map(
      (versions) => versions.at(-1)?.validTo,
    );
    expect(liaisons).toEqual([end, end, end]);
    const listDays = (key: string) =>
      collectFacts(sets)
        .rosters.get(key)
        ?.map(({ day }) => day);
    expect(listDays('membership|ISO/TC 900 P')).toEqual([days[0]]);
    expect(listDays('membership|ISO/TC 900 O')).toEqual([days[0], days[1], days[2]]);
    expect(listDays('liaison|of ISO/TC 900, committees')).toEqual([days[0]]);
    expect(listDays('liaison|of ISO/TC 900, organizations')).toEqual([days[0]]);
    expect(listDays('unresolved-liaison|ISO/TC 900')).toEqual([days[0]]);
  });

  it('ends none of the rows of other sources', () => {
    const report = madeUpFacts('report', [
      member('2020-05-28', 'ABNT', 'P'),
      member('2020-05-28', 'AFNOR', 'O'),
      liaison('2020-05-28', 'IEEE', 'ISO/TC 900'),
      liaison('2020-05-28', 'ISO/TC 900', 'ISO/TC 901'),
    ]);
    const sets = [report, left];
    expect(history('membership', 'ISO/TC 900|ABNT', 'status', sets)).toEqual([`P 2020-05-28..${end}`]);
    expect(history('membership', 'ISO/TC 900|AFNOR', 'status', sets)).toEqual([`O 2020-05-28..${days[1]}`]);
    const liaisons = [...collectFacts(sets).timelines('liaison').values()].map(
      (versions) => versions.at(-1)?.validTo,
    );
    expect(liaisons).toEqual([end, end]);
  });

  it('is followed by one that ends omitted rows and continues the rest', () => {
    const sets = [
      first,
      left,
      file(days[2], [
        { ...kites, participating: ['DIN'], observing, committees, organizations: ['GS1'] },
        winds,
      ]),
    ];
    expect(history('membership', 'ISO/TC 900|SASO', 'status', sets)).toEqual([`P ${days[0]}..${days[2]}`]);
    expect(history('membership', 'ISO/TC 900|DIN', 'status', sets)).toEqual([
      `P ${days[0]}..${days[2]}`,
      `P ${days[2]}..${end}`,
    ]);
    const liaisons = collectFacts(sets).timelines('liaison');
    expect(liaisons.get('ISO/TC 900|-|organization:OECD')?.at(-1)?.validTo).toBe(days[2]);
    expect(liaisons.get('ISO/TC 900|-|organization:GS1')?.at(-1)?.validTo).toBe(end);
  });

  it('does not hold a row that another list of the edition states otherwise', () => {
    const sets = [first, file(days[1], [{ ...kites, observing: ['SASO', 'UNI'], open }, winds])];
    expect(history('membership', 'ISO/TC 900|SASO', 'status', sets)).toEqual([
      `P ${days[0]}..${days[1]}`,
      `O ${days[1]}..${end}`,
    ]);
  });

  it('holds its rows only while the committee is in the file, under any of its names', () => {
    const renamed = { id: 900, reference: 'ISO/TC 909', observing, open };
    const sets = [first, left, file(days[2], [renamed, winds]), file(days[3], [winds])];
    expect(history('membership', 'ISO/TC 909|DIN', 'status', sets)).toEqual([`P ${days[0]}..${days[3]}`]);
  });

  it('is the same in a whole file and in one of changes', () => {
    const whole = [first, left, file(days[2], [{ ...listed, participating, organizations }, winds])];
    const written = writeEditions(whole);
    expect(collectFacts(written).facts).toEqual(collectFacts(whole).facts);
  });
});

describe('the complete lists of editions', () => {
  it('share their members until they change', () => {
    const days = ['2025-05-21', '2025-05-28', '2025-06-04'];
    const sets = days.map((day, index) =>
      file(day, [{ ...kites, participating: ['DIN', ...(index === 2 ? ['SASO'] : [])] }]),
    );
    const lists = collectFacts(sets).rosters.get('membership|ISO/TC 900 P') ?? [];
    expect(lists.map(({ day, members }) => [day, [...members]])).toEqual([
      ['2025-05-21', ['ISO/TC 900|DIN']],
      ['2025-05-28', ['ISO/TC 900|DIN']],
      ['2025-06-04', ['ISO/TC 900|DIN', 'ISO/TC 900|SASO']],
    ]);
    expect(lists[0]?.members).toBe(lists[1]?.members);
    expect(lists.map(({ citation }) => citation.source)).toEqual(days.map((day) => `committees-${day}`));
  });
});
