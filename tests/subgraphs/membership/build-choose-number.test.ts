/** Which number of members is shown, and which disagreements. */
import { describe, expect, it } from 'vitest';
import { citeFact } from '../../../facts/citations.ts';
import type { Roster } from '../../../history/collect-rosters.ts';
import { chooseNumber, type StatedCount } from '../../../subgraphs/membership/build/choose-number.ts';
import { after, before, day, statedCount } from './made-up-documents.ts';

const listOf = (size: number, asOf: string = day): Roster => ({
  day: asOf,
  members: new Set(Array.from({ length: size }, (_, index) => `member ${String(index)}`)),
  citation: citeFact({ source: 'only', locator: 'list', asOf }),
});

/** The number of participating members; a list has as many rows as names, by default. */
const choose = (stated: readonly StatedCount[], roster?: Roster, rows = roster?.members.size ?? 0) =>
  chooseNumber({ field: 'participating', stated, roster, rowsOfDay: () => rows, day: after });

const values = (stated: readonly StatedCount[], roster?: Roster) => {
  const { value, basis, day: of } = choose(stated, roster);
  return [value, basis, of];
};
const claims = (stated: readonly StatedCount[], roster?: Roster, rows?: number) =>
  choose(stated, roster, rows).conflicts.map((conflict) => [
    conflict.field,
    ...conflict.claims.map(({ field, value, citation }) => [field, value, citation.locator].join(' ')),
  ]);

const whole = (count: number, asOf: string = day) => statedCount(count, { asOf, locator: 'whole' });
const region = (name: string, count: number | null, asOf: string = day) =>
  statedCount(count, { asOf, region: name, locator: name });
const [africa, europe] = [region('Africa', 1), region('Europe', 2)];

describe('a stated whole', () => {
  it('is shown with all its sources', () => {
    expect(choose([whole(4)])).toMatchObject({
      value: 4,
      day,
      basis: 'STATED',
      citations: [{ locator: 'whole', basis: 'stated' }],
      stated: { value: 4, citation: { locator: 'whole' } },
      counted: null,
      conflicts: [],
      unknown: {},
    });
  });

  it('of a month is valid from its last day', () => {
    expect(choose([whole(4, '2020-02')]).day).toBe('2020-02-29');
  });

  it('that somebody computed is not shown as stated', () => {
    const computed = statedCount(4, { basis: 'computed' });
    expect(choose([computed])).toMatchObject({ value: 4, basis: 'COMPUTED', stated: null });
    expect(choose([statedCount(4, { basis: 'inferred' })]).basis).toBe('COMPUTED');
  });

  it('that its source leaves open is null with the word of the source, unless another number is known', () => {
    const open = statedCount(null, { unknown: 'TBC' });
    expect(choose([open])).toEqual({
      value: null,
      day: null,
      basis: null,
      citations: [],
      stated: null,
      counted: null,
      conflicts: [],
      unknown: { participating: 'TBC' },
    });
    expect(choose([open, africa, europe])).toMatchObject({ value: 3, unknown: {} });
    expect(choose([]).unknown).toEqual({});
  });
});

describe('the sum of regions', () => {
  it('is the number if no whole is stated, and cites every region', () => {
    const { citations, stated } = choose([africa, europe]);
    expect(values([africa, europe])).toEqual([3, 'COMPUTED', day]);
    expect(citations.map(({ locator, basis, reason }) => [locator, basis, reason])).toEqual([
      ['Africa', 'computed', 'sum of 2 regions'],
      ['Europe', 'computed', 'sum of 2 regions'],
    ]);
    expect(stated).toBeNull();
  });

  it('needs two regions, because one is no breakdown of the whole', () => {
    expect(values([africa])).toEqual([null, null, null]);
    expect(values([africa, region('Europe', null)])).toEqual([null, null, null]);
  });

  it('has only the regions of the latest day', () => {
    const [americas, asia] = [region('Americas', 5, after), region('Asia', 6, after)];
    expect(values([africa, americas, asia, europe])).toEqual([11, 'COMPUTED', after]);
    expect(values([africa, europe, americas])).toEqual([null, null, null]);
  });
});

describe('the rows of a complete list', () => {
  it('are the number if nothing else is known of its day', () => {
    expect(choose([], listOf(3))).toMatchObject({
      value: 3,
      day,
      basis: 'COUNTED',
      citations: [{ locator: 'list', basis: 'computed', reason: 'rows of the complete list' }],
      counted: { value: 3, citation: { locator: 'list', basis: 'computed' } },
    });
  });

  it('are counted on the requested day and not on that of the list', () => {
    const rowsOfDay = (asOf: string) => (asOf === after ? 7 : 3);
    const number = chooseNumber({ field: 'observing', stated: [], roster: listOf(3), rowsOfDay, day: after });
    expect(number).toMatchObject({ value: 7, counted: { value: 7 }, day });
  });
});

describe('the number of the latest day', () => {
  it('is shown, however it is known', () => {
    expect(values([whole(4, after), africa, europe], listOf(5))).toEqual([4, 'STATED', after]);
    expect(values([whole(4), region('Africa', 1, after), region('Europe', 2, after)])).toEqual([
      3,
      'COMPUTED',
      after,
    ]);
    expect(values([whole(4), africa, europe], listOf(5, after))).toEqual([5, 'COUNTED', after]);
  });

  it('is that of the whole before the sum, and of the sum before the rows, if they have one day', () => {
    expect(values([europe, africa, whole(4)], listOf(5))).toEqual([4, 'STATED', day]);
    expect(values([europe, africa], listOf(5))).toEqual([3, 'COMPUTED', day]);
  });

  it('does not hide what was stated before', () => {
    expect(choose([whole(4)], listOf(5, after)).stated).toMatchObject({ value: 4 });
    expect(choose([whole(4, after)], listOf(5)).counted).toMatchObject({ value: 5 });
  });
});

describe('a disagreement of one day', () => {
  it('is a whole that is smaller than the sum, because a breakdown may omit regions', () => {
    expect(claims([whole(2), africa, europe])).toEqual([
      ['participating', 'participating 2 whole', 'participating 3 Africa'],
    ]);
    expect(claims([whole(3), africa, europe])).toEqual([]);
    expect(claims([whole(9), africa, europe])).toEqual([]);
  });

  it('is a list with more or fewer names than the number', () => {
    expect(claims([whole(4)], listOf(5))).toEqual([
      ['participating', 'participating 4 whole', 'participating 5 list'],
    ]);
    expect(claims([whole(4)], listOf(3))).toHaveLength(1);
    expect(claims([whole(4)], listOf(4))).toEqual([]);
    expect(claims([africa, europe], listOf(5))).toEqual([
      ['participating', 'participating 3 Africa', 'participating 5 list'],
    ]);
  });

  it('is not a member who was added to the list or ended after its day', () => {
    expect(claims([whole(4)], listOf(4), 3)).toEqual([]);
    expect(claims([whole(4)], listOf(3), 4)).toEqual([
      ['participating', 'participating 4 whole', 'participating 3 list'],
    ]);
  });

  it('names every number that disagrees with the shown one', () => {
    expect(claims([whole(2), africa, europe], listOf(5))).toEqual([
      ['participating', 'participating 2 whole', 'participating 3 Africa', 'participating 5 list'],
    ]);
  });

  it('is nothing between different days', () => {
    expect(claims([whole(4)], listOf(5, after))).toEqual([]);
    expect(claims([whole(4, before), africa, europe], listOf(3))).toEqual([]);
  });

  it('of sources about the whole is shown with the whole, under the name of the number', () => {
    const citation = citeFact({ source: 'other', locator: 'line 9', asOf: day });
    const conflicts = ['count', 'note'].map((field, index) => ({
      field,
      claims: [{ field, value: 6 + index, citation }],
    }));
    const disputed = statedCount(4, { conflicts });
    expect(claims([disputed])).toEqual([['participating', 'participating 6 line 9']]);
    expect(claims([disputed], listOf(5, after))).toEqual([]);
  });
});
