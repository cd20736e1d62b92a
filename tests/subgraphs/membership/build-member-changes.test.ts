/** Which changes of membership complete lists prove. */
import { describe, expect, it } from 'vitest';
import { buildSubjectTimelines } from '../../../history/histories.ts';
import { buildMembershipChanges } from '../../../subgraphs/membership/build/member-changes.ts';
import { member, type LooseFact } from './made-up-committee.ts';
import { after, before, collect, day, fact, later, memberList, tc } from './made-up-documents.ts';

function changesOf(...facts: readonly LooseFact[]) {
  const collection = collect(...facts);
  const timelines = buildSubjectTimelines(collection, 'membership');
  return buildMembershipChanges(timelines, collection);
}
const changes = (...facts: readonly LooseFact[]) =>
  changesOf(...facts).map(({ change, on, after: since }) => [change, on, since]);
const end = (...facts: readonly LooseFact[]) => changes(...facts).at(-1);

/** Complete lists of both statuses. */
const lists = (asOf: string, participating: readonly string[], observing: readonly string[] = []) => [
  memberList(asOf, 'P', participating),
  memberList(asOf, 'O', observing),
];

describe('a body joined', () => {
  it('if complete lists of both statuses omit it before', () => {
    const [change] = changesOf(
      memberList(before, 'P', ['SA']),
      memberList(day, 'O', ['UNE']),
      member(after, 'DIN', 'P'),
    );
    expect(change).toMatchObject({
      _id: `${tc}|DIN@${after} JOINED`,
      committee: tc,
      body: 'DIN',
      change: 'JOINED',
      on: after,
      after: before,
      fromStatus: null,
      toStatus: 'P',
    });
    expect(change?.sources.map(({ locator }) => locator)).toEqual(['line 3', 'line 1', 'line 2']);
  });

  it('after the older of the latest lists', () => {
    const observing = [memberList(before, 'O'), memberList(day, 'O')];
    const [older, newer] = [memberList('2019-01-31', 'P'), memberList(before, 'P')];
    expect(changes(older, newer, ...observing, member(after, 'DIN', 'P'))).toEqual([
      ['JOINED', after, before],
    ]);
    expect(changes(memberList(day, 'P'), memberList(before, 'O'), member(after, 'DIN', 'P'))).toEqual([
      ['JOINED', after, before],
    ]);
  });

  it('again, if both lists omit it since it was last a member', () => {
    const left = [member(before, 'DIN', 'P'), ...lists(day, [])];
    expect(changes(...left, member(later, 'DIN', 'O'))).toEqual([
      ['FIRST_SEEN', before, null],
      ['LEFT', day, before],
      ['JOINED', later, day],
    ]);
  });
});

describe('a body is first seen', () => {
  const din = member(after, 'DIN', 'P');

  it('if no complete list precedes it, or only one of either status', () => {
    const [change] = changesOf(din);
    expect(change).toMatchObject({ change: 'FIRST_SEEN', on: after, after: null, toStatus: 'P' });
    for (const status of ['P', 'O'] as const) {
      const facts = [memberList(day, status), din];
      expect(changes(...facts)).toEqual([['FIRST_SEEN', after, null]]);
      expect(changesOf(...facts)[0]?.sources.map(({ locator }) => locator)).toEqual(['line 2']);
    }
  });

  it('if the lists are of the same day', () => {
    expect(changes(...lists(after, ['DIN']), din)).toEqual([['FIRST_SEEN', after, null]]);
  });

  it('if a list before names it, though no row does', () => {
    expect(changes(...lists(day, ['DIN']), din)).toEqual([['FIRST_SEEN', after, null]]);
    expect(changes(...lists(day, [], ['DIN']), din)).toEqual([['FIRST_SEEN', after, null]]);
  });

  it('again, if only one list omits it since it was last a member', () => {
    const observing = memberList('2019-01-31', 'O');
    const facts = [observing, member(before, 'DIN', 'P'), memberList(day, 'P'), member(later, 'DIN', 'P')];
    expect(changes(...facts)).toEqual([
      ['FIRST_SEEN', before, null],
      ['NO_LONGER_LISTED', day, before],
      ['FIRST_SEEN', later, null],
    ]);
  });
});

describe('a body left', () => {
  it('if complete lists of both statuses omit it on one day', () => {
    const change = changesOf(member(before, 'DIN', 'P'), ...lists(day, ['SA'], ['UNE'])).at(-1);
    expect(change).toMatchObject({
      _id: `${tc}|DIN@${day} LEFT`,
      change: 'LEFT',
      on: day,
      after: before,
      fromStatus: 'P',
      toStatus: null,
    });
    expect(change?.sources.map(({ locator }) => locator)).toEqual(['line 2', 'line 3', 'line 1']);
  });

  it('after the last list that names it in its status', () => {
    const din = member('2019-01-31', 'DIN', 'P');
    expect(end(din, memberList(before, 'P', ['DIN']), ...lists(day, []))).toEqual(['LEFT', day, before]);
    expect(end(din, memberList(before, 'O', ['DIN']), ...lists(day, []))).toEqual([
      'LEFT',
      day,
      '2019-01-31',
    ]);
    const again = [memberList(later, 'P', ['DIN']), member(later, 'DIN', 'P')];
    expect(changes(din, ...lists(day, []), ...again)[1]).toEqual(['LEFT', day, '2019-01-31']);
    const earlier = memberList('2018-01-31', 'P', ['DIN']);
    expect(end(earlier, din, ...lists(day, []))).toEqual(['LEFT', day, '2019-01-31']);
  });

  it('not at all, while no list omits it', () => {
    expect(changes(member(before, 'DIN', 'P'), ...lists(day, ['DIN']))).toEqual([
      ['FIRST_SEEN', before, null],
    ]);
  });
});

describe('a body is no longer listed', () => {
  const din = member(before, 'DIN', 'P');

  it('if only the list of its status omits it on the day', () => {
    const facts = [din, memberList(day, 'P')];
    expect(end(...facts)).toEqual(['NO_LONGER_LISTED', day, before]);
    expect(
      changesOf(...facts)
        .at(-1)
        ?.sources.map(({ locator }) => locator),
    ).toEqual(['line 2', 'line 1']);
  });

  it('if the other list is of another day', () => {
    for (const other of [before, after])
      expect(end(din, memberList(day, 'P'), memberList(other, 'O'))).toEqual([
        'NO_LONGER_LISTED',
        day,
        before,
      ]);
  });

  it('if the other list of the day names it, though no row does', () => {
    expect(end(din, ...lists(day, [], ['DIN']))).toEqual(['NO_LONGER_LISTED', day, before]);
  });
});

describe('a change of status', () => {
  it('is shown with both statuses, the last day of the old one, and the sources of both', () => {
    const [, change, ...others] = changesOf(
      member(before, 'DIN', 'P'),
      memberList(day, 'P', ['DIN']),
      member(after, 'DIN', 'O'),
    );
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      change: 'BECAME_OBSERVING',
      on: after,
      after: day,
      fromStatus: 'P',
      toStatus: 'O',
    });
    expect(change?.sources.map(({ locator }) => locator)).toEqual(['line 3', 'line 1']);
  });

  it('is one to participating member as well', () => {
    expect(end(member(before, 'DIN', 'O'), member(day, 'DIN', 'P'))).toEqual([
      'BECAME_PARTICIPATING',
      day,
      before,
    ]);
  });

  it('is none if another source repeats the status, or if either status is unknown', () => {
    const open = (asOf: string) => ({
      ...fact('membership', asOf, { committee: tc, body: 'DIN' }),
      unknown: { status: 'TBC' },
    });
    expect(changes(member(before, 'DIN', 'P'), member(day, 'DIN', 'P'))).toHaveLength(1);
    expect(changes(member(before, 'DIN', 'P'), open(day))).toHaveLength(1);
    expect(changes(open(before), member(day, 'DIN', 'P'))).toHaveLength(1);
  });

  it('across a gap is an end and a new beginning', () => {
    const facts = [member(before, 'DIN', 'P'), memberList(day, 'P'), member(later, 'DIN', 'O')];
    expect(changes(...facts).map(([change]) => change)).toEqual([
      'FIRST_SEEN',
      'NO_LONGER_LISTED',
      'FIRST_SEEN',
    ]);
  });
});

describe('a member without a status', () => {
  it('has a beginning and an end, and no day on which a source shows its status', () => {
    const listed = { ...fact('membership', before, { committee: tc, body: 'DIN' }), until: day };
    expect(changesOf(listed, memberList(before, 'P', ['DIN']))).toMatchObject([
      { change: 'FIRST_SEEN', on: before, toStatus: null },
      { change: 'NO_LONGER_LISTED', on: day, after: null, fromStatus: null },
    ]);
  });
});
