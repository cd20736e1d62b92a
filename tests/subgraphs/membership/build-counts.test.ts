/** How many members a committee has, for every interval of days. */
import { describe, expect, it } from 'vitest';
import type { FactCollection } from '../../../history/fact-collection.ts';
import { buildNumbers } from '../../../subgraphs/membership/build/counts.ts';
import type { MembershipCountsDocument } from '../../../subgraphs/membership/documents.ts';
import { madeUpFacts } from '../../harness/subgraph.ts';
import { listOfMembers, member, stated, type LooseFact } from './made-up-committee.ts';
import { edition, type ListedCommittee } from './made-up-editions.ts';
import { after, before, collect, collectSets, day, fact, later, on, tc } from './made-up-documents.ts';

const histories = (collection: FactCollection): readonly MembershipCountsDocument[] =>
  buildNumbers(collection).membershipCounts;
const of = (...facts: readonly LooseFact[]) => histories(collect(...facts));
const participating = (asOf: string, count: number, region?: string) =>
  stated(asOf, 'PARTICIPATING_MEMBERS', count, `P ${region ?? 'all'}`, region);
const observing = (asOf: string, count: number, region?: string) =>
  stated(asOf, 'OBSERVING_MEMBERS', count, `O ${region ?? 'all'}`, region);

describe('the numbers of a committee', () => {
  it('begin with the first number or complete list, and change with each', () => {
    const documents = of(
      participating(day, 4),
      ...listOfMembers(after, 'O', ['DIN']),
      participating(later, 5),
      stated(before, 'SUBGROUPS', 2, 'groups'),
    );
    expect(
      documents.map((one) => [one._id, one.validFrom, one.validTo, one.participating, one.observing]),
    ).toEqual([
      [`${tc}@${day}`, day, after, 4, null],
      [`${tc}@${after}`, after, later, 4, 1],
      [`${tc}@${later}`, later, '9999-12-31', 5, 1],
    ]);
  });

  it('do not exist for a committee whose members are named one by one', () => {
    expect(of(member(day, 'DIN', 'P'))).toEqual([]);
    expect(of(member(before, 'DIN', 'P'), participating(day, 4)).map(({ validFrom }) => validFrom)).toEqual([
      day,
    ]);
  });

  it('change with the rows after a complete list, on a day that no source of numbers opens', () => {
    const documents = of(
      member(before, 'SA', 'P'),
      ...listOfMembers(day, 'P', ['DIN', 'SA']),
      member(after, 'UNE', 'P'),
    );
    expect(
      documents.map(({ validFrom, participating: count, opensOnSource }) => [
        validFrom,
        count,
        opensOnSource,
      ]),
    ).toEqual([
      [day, 2, true],
      [after, 3, false],
    ]);
  });

  it('do not change with the rows if there is no complete list', () => {
    expect(of(participating(day, 4), member(after, 'UNE', 'P'))).toHaveLength(1);
  });

  it('count rows with the status and of the day only', () => {
    const lists = [...listOfMembers(day, 'P', ['DIN', 'SA']), ...listOfMembers(day, 'O', ['UNE'])];
    const documents = of(...lists, ...listOfMembers(after, 'P', ['SA']));
    expect(on(documents, day)).toMatchObject({ participating: 2, observing: 1 });
    expect(on(documents, after)).toMatchObject({ participating: 1, observing: 1 });
    expect(on(of(...listOfMembers(day, 'P', ['DIN'])), day).observing).toBeNull();
  });

  it('count the members of the latest complete list', () => {
    const lists = [...listOfMembers(day, 'P', ['DIN', 'SA']), ...listOfMembers(after, 'P', [])];
    const dates = (asOf: string) => on(of(...lists), asOf).countedParticipating?.citation.asOf;
    expect([dates(day), dates(after)]).toEqual([day, after]);
  });

  it('are never those of another status', () => {
    expect(on(of(participating(day, 4)), day)).toMatchObject({
      participating: 4,
      observing: null,
      statedParticipating: { value: 4 },
      statedObserving: null,
    });
    expect(on(of(observing(day, 3)), day)).toMatchObject({ participating: null, observing: 3 });
  });

  it('that a source leaves open have its word', () => {
    const open = (counted: string) => ({
      ...fact('count', day, { committee: tc, of: counted }),
      unknown: { count: `no ${counted}` },
    });
    const collection = collect(open('PARTICIPATING_MEMBERS'), open('OBSERVING_MEMBERS'));
    expect(on(histories(collection), day).unknown).toEqual({
      participating: 'no PARTICIPATING_MEMBERS',
      observing: 'no OBSERVING_MEMBERS',
    });
    expect(buildNumbers(collection).counts.map(({ count, region }) => [count, region])).toEqual([
      [null, null],
      [null, null],
    ]);
  });
});

describe('stated numbers', () => {
  it('of any kind are stored, with their region', () => {
    const collection = collect(participating(day, 1, 'Africa'), stated(day, 'SUBGROUPS', 2, 'groups'));
    const rows = buildNumbers(collection).counts;
    expect(rows.map(({ committee, counted, region, count }) => [committee, counted, region, count])).toEqual(
      expect.arrayContaining([
        [tc, 'PARTICIPATING_MEMBERS', 'Africa', 1],
        [tc, 'SUBGROUPS', null, 2],
      ]),
    );
  });
});

describe('the basis of the numbers', () => {
  const basis = (...facts: readonly LooseFact[]) => on(of(...facts), day).basis;
  const regions = [observing(day, 1, 'Africa'), observing(day, 2, 'Europe')];

  it('is the weaker one of both', () => {
    expect(basis(participating(day, 4), observing(day, 3))).toBe('STATED');
    expect(basis(participating(day, 4), ...regions)).toBe('COMPUTED');
    expect(basis(...listOfMembers(day, 'P', ['DIN']), ...regions)).toBe('COUNTED');
    expect(basis(...listOfMembers(day, 'P', ['DIN']), observing(day, 3))).toBe('COUNTED');
  });

  it('is that of the only one, or null if there is none', () => {
    expect(basis(...regions)).toBe('COMPUTED');
    expect(basis(participating(day, 4, 'Africa'))).toBeNull();
  });
});

describe('the number of new members', () => {
  const added = (asOf: string, region?: string) =>
    stated(asOf, 'NEW_PARTICIPATING_MEMBERS', 1, 'new', region);
  const newMembers = (asOf: string, ...facts: readonly LooseFact[]) => on(of(...facts), asOf);

  it('is shown and cited until a later source states the whole without it', () => {
    const facts = [participating(day, 4), added(day)];
    const shown = newMembers(day, ...facts);
    expect(shown.newParticipating).toBe(1);
    expect(shown.sources.map(({ locator }) => locator)).toEqual(['P all', 'new']);
    const documents = of(...facts, participating(after, 5));
    expect([day, after].map((asOf) => on(documents, asOf).newParticipating)).toEqual([1, null]);
    expect(on(documents, after).sources.map(({ locator }) => locator)).toEqual(['P all']);
  });

  it('has the date of its source, though a later source retracted another', () => {
    const facts = [added(before), { ...added(day), until: after }, participating(day, 4)];
    expect(newMembers(after, ...facts).newParticipating).toBeNull();
  });

  it('needs no whole, and is shown with an older one', () => {
    expect(newMembers(day, added(day)).newParticipating).toBe(1);
    expect(newMembers(after, participating(day, 4), added(after)).newParticipating).toBe(1);
  });

  it('is neither that of a region nor the number of members', () => {
    expect(newMembers(day, participating(day, 4), added(day, 'Africa')).newParticipating).toBeNull();
    expect(newMembers(day, participating(day, 4), observing(day, 3)).newParticipating).toBeNull();
  });
});

describe('the regions', () => {
  const body = fact('national-body', before, { body: 'SABS' }, { country: 'ZA' });
  const named = { ...member(day, 'SABS', 'P'), locator: 'line 40' };

  it('contradict the whole of the same day under the name of the region', () => {
    const document = on(of(body, named, participating(day, 4), participating(day, 0, 'Africa')), day);
    expect(document.conflicts.map(({ field }) => field)).toEqual(['byRegion[Africa].participating']);
    expect(document.conflicts[0]?.claims.map(({ value }) => value)).toEqual([0, 'at least 1 (SABS)']);
    expect(document.byRegion[0]?.conflicts.map(({ field }) => field)).toEqual(['participating']);
  });

  it('say nothing about a later whole, but remain', () => {
    const document = on(of(body, named, participating(day, 0, 'Africa'), participating(after, 4)), after);
    expect(document.conflicts).toEqual([]);
    expect(document.byRegion).toMatchObject([{ region: 'Africa', statedOn: day, participating: 0 }]);
    expect(document.byRegion[0]?.conflicts).toHaveLength(1);
  });

  it('contradict the whole of their own status, whatever else the region states later', () => {
    const african = [body, named, participating(day, 0, 'Africa')];
    const fieldsOn = (asOf: string, ...facts: readonly LooseFact[]) =>
      on(of(...african, ...facts), asOf).conflicts.map(({ field }) => field);
    const restated = observing(after, 1, 'Africa');
    expect(fieldsOn(after, participating(day, 4), restated)).toEqual(['byRegion[Africa].participating']);
    expect(fieldsOn(after, participating(after, 4), restated)).toEqual([]);
    expect(fieldsOn(day, observing(day, 3))).toEqual([]);
    const observer = { ...member(day, 'SABS', 'O'), locator: 'line 41' };
    const facts = [observer, observing(day, 0, 'Africa'), observing(day, 3), participating(after, 4)];
    expect(fieldsOn(after, ...facts)).toEqual(['byRegion[Africa].observing']);
  });

  it('are those of the committee', () => {
    const elsewhere = {
      ...fact(
        'count',
        day,
        { committee: 'ISO/TC 901', of: 'PARTICIPATING_MEMBERS', region: 'Asia' },
        { count: 3 },
      ),
    };
    const documents = of(participating(day, 4), elsewhere);
    expect(documents.map(({ committee, byRegion }) => [committee, byRegion.length]).toSorted()).toEqual([
      [tc, 0],
      ['ISO/TC 901', 1],
    ]);
  });
});

describe('the conflicts', () => {
  it('are those of participating members before those of observing members', () => {
    const lists = [...listOfMembers(day, 'P', ['DIN']), ...listOfMembers(day, 'O', ['SA'])];
    const document = on(of(...lists, participating(day, 4), observing(day, 3)), day);
    expect(document.conflicts.map(({ field }) => field)).toEqual(['participating', 'observing']);
  });
});

describe('the list of an edition that repeats the previous one', () => {
  const kites: ListedCommittee = {
    isoId: 900,
    reference: tc,
    title: 'Kites',
    participating: ['DIN', 'AFNOR'],
  };
  const other: ListedCommittee = { isoId: 901, reference: 'ISO/TC 901', title: 'Strings' };
  const editions = [
    edition(before, [kites]),
    edition(after, [kites, other]),
    edition(later, [kites, { ...other, title: 'Cords' }]),
  ];
  const days = (...facts: readonly LooseFact[]) =>
    histories(collectSets(...editions, madeUpFacts('report', facts)))
      .filter(({ committee }) => committee === tc)
      .map(({ validFrom, countedParticipating }) => [validFrom, countedParticipating?.citation.asOf]);

  it('adds no document', () => {
    expect(days()).toEqual([[before, before]]);
  });

  it('is used if a source stated a number since then', () => {
    expect(days(participating(day, 3))).toEqual([
      [before, before],
      [day, before],
      [after, after],
    ]);
  });

  it('is used if a source states a number of that day, but not of the day of the previous one', () => {
    expect(days(participating(after, 3))).toEqual([
      [before, before],
      [after, after],
    ]);
    expect(days(participating(before, 3))).toEqual([[before, before]]);
  });
});
