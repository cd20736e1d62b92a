import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  pairShared,
  SharedTie,
  TooManyTies,
  type Affiliation,
  type PairOptions,
} from '../../network/shared-ties.ts';

/** `TC 1: BSI DIN` are two affiliations of a committee. */
function affiliations(...lines: readonly string[]): readonly Affiliation[] {
  return lines.flatMap((line) => {
    const [committee = '', things = ''] = line.split(': ');
    return things.split(' ').map((thing) => ({ committee, with: thing }));
  });
}

const all = { minShared: 1, maxTies: 100 };

describe('shared things', () => {
  const members = affiliations('TC 2: SIS DIN BSI', 'TC 1: BSI DIN', 'TC 3: SIS', 'TC 4: JISC');

  it('tie two committees, weighted by their number', () => {
    const ties = pairAll('SHARED_MEMBERS', members, all);
    expect(ties.map(({ key, weight }) => [key, weight])).toEqual([
      ['SHARED_MEMBERS|TC 1|TC 2', 2],
      ['SHARED_MEMBERS|TC 2|TC 3', 1],
    ]);
  });

  it('tie without a direction, and give both affiliations of each thing, ordered by key', () => {
    const [tie] = pairAll('SHARED_MEMBERS', members, all);
    expect(tie).toMatchObject({ from: 'TC 1', to: 'TC 2', directed: false, kind: 'SHARED_MEMBERS' });
    expect(tie?.affiliations()).toEqual([
      [
        { committee: 'TC 1', with: 'BSI' },
        { committee: 'TC 2', with: 'BSI' },
      ],
      [
        { committee: 'TC 1', with: 'DIN' },
        { committee: 'TC 2', with: 'DIN' },
      ],
    ]);
  });

  it('tie only committees that share enough', () => {
    const ties = pairAll('SHARED_MEMBERS', members, { ...all, minShared: 2 });
    expect(ties.map(({ key }) => key)).toEqual(['SHARED_MEMBERS|TC 1|TC 2']);
  });

  it('count once if an affiliation is repeated, and the first one is given', () => {
    const twice = affiliations('TC 1: BSI BSI', 'TC 2: BSI BSI');
    const [tie, ...others] = pairAll('SHARED_MEMBERS', twice, all);
    expect([tie?.weight, others]).toEqual([1, []]);
    expect(tie?.affiliations()[0]?.[0]).toBe(twice[0]);
    expect(tie?.affiliations()[0]?.[1]).toBe(twice[2]);
  });

  it('are refused if they tie more pairs than allowed', () => {
    const two = { ...all, maxTies: 2 };
    expect(pairAll('SHARED_MEMBERS', members, two)).toHaveLength(2);
    expect(() => pairAll('SHARED_MEMBERS', members, { ...two, maxTies: 1 })).toThrow(TooManyTies);
  });

  it('are refused before they are counted if there are too many comparisons', () => {
    // BSI, DIN: one pair each of TC 1 and TC 2; SIS: one pair of TC 2 and TC 3. With two shared, TC 3 drops out.
    expect(() => pairAll('SHARED_MEMBERS', members, { ...all, maxCompared: 2 })).toThrow(TooManyTies);
    expect(pairAll('SHARED_MEMBERS', members, { minShared: 2, maxTies: 9, maxCompared: 2 })).toHaveLength(1);
  });

  const anyAffiliations = fc.array(
    fc.record({
      committee: fc.integer({ min: 1, max: 8 }).map((number) => `TC ${String(number + 4)}`),
      with: fc.constantFrom('AFNOR', 'BSI', 'DIN', 'JISC', 'SIS', '__proto__'),
    }),
    { maxLength: 40 },
  );

  it('are those that comparing all pairs of committees finds', () => {
    fc.assert(
      fc.property(anyAffiliations, fc.integer({ min: 1, max: 3 }), (list, minShared) => {
        const ties = pairAll('SHARED_PEOPLE', list, { minShared, maxTies: 1000 });
        const found = ties.map((tie) => [
          `${tie.from}|${tie.to}`,
          tie.weight,
          tie.affiliations().map(([one]) => one.with),
        ]);
        expect(found).toEqual(compareAll(list, minShared));
      }),
    );
  });

  it('are ordered by key, in which ISO/TC 1 follows ISO/TC 10', () => {
    const ties = pairAll('SHARED_PEOPLE', affiliations('TC 1: Ada', 'TC 10: Ada', 'TC 11: Ada'), all);
    expect(ties.map(({ key }) => key)).toEqual([
      'SHARED_PEOPLE|TC 10|TC 11',
      'SHARED_PEOPLE|TC 1|TC 10',
      'SHARED_PEOPLE|TC 1|TC 11',
    ]);
  });

  it('give the affiliations in the order of their keys, whatever the order of the facts', () => {
    const list = affiliations('TC 1: SIS BSI DIN', 'TC 2: DIN SIS BSI');
    const [tie] = pairAll('SHARED_MEMBERS', list, all);
    expect(tie?.affiliations().map(([one]) => one.with)).toEqual(['BSI', 'DIN', 'SIS']);
  });

  it('are paired in slices of 2,000 affiliations and one committee', () => {
    const slices = (count: number) => {
      const list = Array.from({ length: count }, (_, at) => ({ committee: 'TC 1', with: String(at) }));
      return [...pairShared(SharedTie, 'SHARED_PEOPLE', list, all)].length;
    };
    expect([1, 1_999, 2_000, 4_000].map(slices)).toEqual([3, 3, 4, 5]);
  });

  it('are ordered by key', () => {
    fc.assert(
      fc.property(anyAffiliations, (list) => {
        const keys = pairAll('SHARED_PEOPLE', list, all).map(({ key }) => key);
        expect(keys).toEqual([...keys].sort());
      }),
    );
  });
});

function pairAll(
  kind: 'SHARED_MEMBERS' | 'SHARED_PEOPLE',
  list: readonly Affiliation[],
  options: PairOptions,
): readonly SharedTie[] {
  return [...pairShared(SharedTie, kind, list, options)].flat();
}

function compareAll(list: readonly Affiliation[], minShared: number): readonly unknown[] {
  const committees = [...new Set(list.map(({ committee }) => committee))].sort();
  const has = (committee: string, thing: string) =>
    list.some((one) => one.committee === committee && one.with === thing);
  const things = [...new Set(list.map((one) => one.with))].sort();
  return committees
    .flatMap((from, at) => committees.slice(at + 1).map((to) => ({ from, to, ends: `${from}|${to}` })))
    .sort((a, b) => (a.ends < b.ends ? -1 : 1))
    .flatMap(({ from, to, ends }) => {
      const shared = things.filter((thing) => has(from, thing) && has(to, thing));
      return shared.length >= minShared ? [[ends, shared.length, shared]] : [];
    });
}
