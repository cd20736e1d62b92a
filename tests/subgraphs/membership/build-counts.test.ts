/** Which number of members a committee shows, and what contradicts it. */
import { describe, expect, it } from 'vitest';
import { collectFacts } from '../../../history/fact-collection.ts';
import { versionOn } from '../../../history/intervals.ts';
import { buildNumbers } from '../../../subgraphs/membership/build/counts.ts';
import type { MembershipCountsDocument } from '../../../subgraphs/membership/documents.ts';
import { madeUpFacts } from '../../harness/subgraph.ts';
import { group, listOfMembers, member, stated, type LooseFact } from './made-up-committee.ts';

const tc = 'ISO/TC 900';
const [first, second, third] = ['2020-01-01', '2021-01-01', '2022-01-01'] as const;

/** The numbers by the facts of several sources, one list for each. */
function historyOf(...sources: readonly (readonly LooseFact[])[]): readonly MembershipCountsDocument[] {
  return buildNumbers(
    collectFacts(sources.map((facts, index) => madeUpFacts(`source-${String(index)}`, facts))),
  ).membershipCounts;
}

function numbersOn(day: string, ...sources: readonly (readonly LooseFact[])[]): MembershipCountsDocument {
  const found = versionOn(historyOf(...sources), day);
  if (found === undefined) throw new Error(`no numbers on ${day}`);
  return found;
}

const participating = (asOf: string, count: number, region?: string, locator = 'line 1') =>
  stated(asOf, 'PARTICIPATING_MEMBERS', count, locator, region);
const observing = (asOf: string, count: number, region?: string) =>
  stated(asOf, 'OBSERVING_MEMBERS', count, 'line 2', region);
const regions = (asOf: string, africa: number, europe: number) => [
  participating(asOf, africa, 'Africa', 'line 3'),
  participating(asOf, europe, 'Europe', 'line 4'),
];
const valuesOf = ({ conflicts }: MembershipCountsDocument) =>
  conflicts.map(({ field, claims }) => [field, ...claims.map(({ value }) => value)]);

describe('the number of members', () => {
  it('is the latest of whole, regions and rows', () => {
    const facts = [participating(first, 5), ...regions(second, 2, 2), ...listOfMembers(third, 'P', ['SA'])];
    const shown = [first, second, third].map((day) => numbersOn(day, facts));
    expect(shown.map((document) => [document.participating, document.basis])).toEqual([
      [5, 'STATED'],
      [4, 'COMPUTED'],
      [1, 'COUNTED'],
    ]);
  });

  it('of the same day is the whole, then the regions, then the rows', () => {
    const rows = listOfMembers(first, 'P', ['SA']);
    const all = numbersOn(first, [participating(first, 5), ...regions(first, 2, 3), ...rows]);
    expect([all.participating, all.basis]).toEqual([5, 'STATED']);
    const withoutWhole = numbersOn(first, [...regions(first, 2, 3), ...rows]);
    expect([withoutWhole.participating, withoutWhole.basis]).toEqual([5, 'COMPUTED']);
    expect(withoutWhole.sources.map(({ reason }) => reason)).toEqual([
      'sum of 2 regions',
      'sum of 2 regions',
    ]);
  });

  it('is not summed from a single region, nor from regions of different days', () => {
    expect(numbersOn(first, [participating(first, 2, 'Africa')]).participating).toBeNull();
    const apart = [participating(first, 2, 'Africa'), participating(second, 3, 'Europe')];
    expect(numbersOn(second, apart).participating).toBeNull();
    expect(numbersOn(second, [...apart, participating(second, 1, 'Asia')]).participating).toBe(4);
  });

  it('is contradicted by a smaller whole than the sum of regions, not by an equal or larger one', () => {
    const conflictsWith = (whole: number) =>
      valuesOf(numbersOn(first, [participating(first, whole), ...regions(first, 2, 3)]));
    expect(conflictsWith(4)).toEqual([['participating', 4, 5]]);
    expect(conflictsWith(5)).toEqual([]);
    expect(conflictsWith(6)).toEqual([]);
  });

  it('is contradicted by another number of rows of the same day, not of another day', () => {
    const rows = (day: string) => listOfMembers(day, 'P', ['SA', 'DIN']);
    expect(valuesOf(numbersOn(first, [participating(first, 3), ...rows(first)]))).toEqual([
      ['participating', 3, 2],
    ]);
    expect(valuesOf(numbersOn(first, [participating(first, 2), ...rows(first)]))).toEqual([]);
    expect(valuesOf(numbersOn(second, [participating(second, 3), ...rows(first)]))).toEqual([]);
  });

  it('keeps both wholes that sources state for one day', () => {
    const sources = [[participating(first, 3)], [participating(first, 4)]];
    expect(valuesOf(numbersOn(first, ...sources))).toEqual([['participating', '3', '4']]);
    expect(valuesOf(numbersOn(second, ...sources, [...listOfMembers(second, 'P', ['SA'])]))).toEqual([]);
  });

  it('is STATED only if its source states it, else COMPUTED', () => {
    const computed = { ...participating(first, 3), basis: 'computed', reason: 'sum of a table' } as LooseFact;
    const document = numbersOn(first, [computed]);
    expect([document.basis, document.statedParticipating]).toEqual(['COMPUTED', null]);
    expect(numbersOn(first, [participating(first, 3)]).statedParticipating?.value).toBe(3);
  });

  it('is unknown with the words of the source that leaves it open', () => {
    const open = {
      ...participating(first, 0),
      values: {},
      unknown: { count: 'TBC' },
    } as LooseFact;
    expect(numbersOn(first, [open])).toMatchObject({
      participating: null,
      unknown: { participating: 'TBC' },
    });
    const rows = [open, ...listOfMembers(first, 'P', ['SA'])];
    expect(numbersOn(first, rows)).toMatchObject({ participating: 1, unknown: {} });
  });

  it('has the weaker basis of the two statuses', () => {
    const facts = [participating(first, 3), ...listOfMembers(first, 'O', ['SA'])];
    expect(numbersOn(first, facts)).toMatchObject({ participating: 3, observing: 1, basis: 'COUNTED' });
    expect(numbersOn(first, [participating(first, 3), observing(first, 1)]).basis).toBe('STATED');
    expect(historyOf([group(first, tc, 'Kites')])).toEqual([]);
  });

  it('counts rows only on the days of a complete list', () => {
    expect(historyOf([member(first, 'SA', 'P')])).toEqual([]);
    const facts = [participating(first, 9), ...listOfMembers(second, 'P', ['SA', 'DIN'])];
    const history = historyOf([...facts, member(third, 'BSI', 'P')]);
    expect(history.map((one) => [one.validFrom, one.participating, one.opensOnSource])).toEqual([
      [first, 9, true],
      [second, 2, true],
      [third, 3, false],
    ]);
  });

  it('begins with the first source, though members are named before it', () => {
    const [begin] = historyOf([member(first, 'SA', 'P'), ...listOfMembers(second, 'P', ['SA'])]);
    expect(begin?.validFrom).toBe(second);
  });
});

describe('the number of new members', () => {
  const added = (asOf: string, count: number, region?: string) =>
    stated(asOf, 'NEW_PARTICIPATING_MEMBERS', count, 'line 5', region);

  it('is shown until a later source states the number without it', () => {
    const facts = [participating(first, 3), added(first, 1), participating(second, 4)];
    expect([first, second].map((day) => numbersOn(day, facts).newParticipating)).toEqual([1, null]);
  });

  it('is not that of a region', () => {
    expect(
      numbersOn(first, [participating(first, 3), added(first, 1, 'Africa')]).newParticipating,
    ).toBeNull();
  });
});

describe('the numbers of a region', () => {
  const body = (name: string, country: string): LooseFact => ({
    kind: 'national-body',
    asOf: first,
    subject: { body: name },
    values: { country },
  });
  const bodies = [body('SABS', 'ZA'), body('KEBS', 'KE'), body('DIN', 'DE')];
  const named = (asOf: string) =>
    [member(asOf, 'SABS', 'P', 'line 40'), member(asOf, 'KEBS', 'P', 'line 40')] as const;
  const africaOn = (day: string, facts: readonly LooseFact[]) =>
    numbersOn(day, facts).byRegion.find(({ region }) => region === 'Africa');

  it('come by name of the region, with the latest date', () => {
    const facts = [...regions(first, 2, 3), observing(second, 1, 'Africa')];
    const { byRegion } = numbersOn(second, facts);
    expect(byRegion.map((row) => [row.region, row.participating, row.observing, row.statedOn])).toEqual([
      ['Africa', 2, 1, second],
      ['Europe', 3, null, first],
    ]);
    expect(numbersOn(first, [participating(first, 3), observing(first, 1)]).byRegion).toEqual([]);
  });

  it('are contradicted by more named members of the region and status than stated', () => {
    const conflictOf = (count: number, ...members: readonly LooseFact[]) =>
      africaOn(first, [...bodies, participating(first, count, 'Africa'), ...members])?.conflicts.map(
        ({ field, claims }) => [field, ...claims.map(({ value }) => value)],
      );
    expect(conflictOf(1, ...named(first))).toEqual([['participating', 1, 'at least 2 (KEBS, SABS)']]);
    expect(conflictOf(2, ...named(first))).toEqual([]);
    expect(conflictOf(0, member(first, 'DIN', 'P'))).toEqual([]);
    expect(conflictOf(0, member(first, 'SABS', 'O'))).toEqual([]);
  });

  it('are compared with members of the same date or the same source only', () => {
    const counted = [...bodies, participating(second, 1, 'Africa')];
    const conflictsOf = (...sources: readonly (readonly LooseFact[])[]) =>
      numbersOn(second, ...sources).byRegion.flatMap(({ conflicts }) => conflicts).length;
    expect(conflictsOf(counted, named(first))).toBe(0);
    expect(conflictsOf(counted, named(second))).toBe(1);
    expect(conflictsOf([...counted, ...named(first)])).toBe(1);
  });

  it('keep the words of a source that leaves one open', () => {
    const open = {
      ...participating(first, 0, 'Africa'),
      values: {},
      unknown: { count: 'n/a' },
    } as LooseFact;
    expect(africaOn(first, [open])).toMatchObject({ participating: null, unknown: { participating: 'n/a' } });
    expect(africaOn(first, [participating(first, 2, 'Africa')])?.unknown).toEqual({});
  });

  it('are conflicts of the whole only if of its date', () => {
    const conflicts = (whole: string) =>
      valuesOf(
        numbersOn(second, [
          ...bodies,
          participating(whole, 9),
          participating(first, 1, 'Africa'),
          ...named(first),
        ]),
      );
    expect(conflicts(first)).toEqual([['byRegion[Africa].participating', 1, 'at least 2 (KEBS, SABS)']]);
    expect(conflicts(second)).toEqual([]);
  });
});
