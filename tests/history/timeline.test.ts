import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FactCollectionError } from '../../facts/fact-collection-error.ts';
import { collectFacts, type FactCollection } from '../../history/fact-collection.ts';
import type { Fact, FactOf } from '../../facts/facts.ts';
import { membershipScope } from '../../facts/rosters.ts';
import type { Version } from '../../history/timeline.ts';
import { madeUpFacts, madeUpSource } from '../harness/subgraph.ts';

const committee = 'ISO/TC 999';

function history(kind: Fact['kind'], ...sets: Parameters<typeof collectFacts>[0]): readonly Version[] {
  const collection = collectFacts(sets);
  return [...collection.timelines(kind).values()].flat();
}

/** What a collection holds, without the functions that look it up. */
function dataOf({ contentHash, facts, sources, spellings, otherNames, rosters }: FactCollection) {
  return { contentHash, facts, sources, spellings, otherNames, rosters };
}

function titleOf(asOf: string, title: string, locator = 'line 1'): Omit<FactOf<'committee'>, 'source'> {
  return { kind: 'committee', subject: { committee }, values: { title }, asOf, locator };
}

function member(
  asOf: string,
  body: string,
  status: 'P' | 'O' = 'P',
): Omit<FactOf<'membership'>, 'source' | 'locator'> {
  return { kind: 'membership', subject: { committee, body }, values: { status }, asOf };
}

function rosterOf(
  asOf: string,
  bodies: readonly string[],
  status: 'P' | 'O' = 'P',
): Omit<FactOf<'roster'>, 'source' | 'locator'> {
  const members = bodies.map((body) => `${committee}|${body}`);
  return {
    kind: 'roster',
    subject: { of: 'membership', scope: membershipScope(committee, status) },
    values: { members },
    asOf,
  };
}

describe('a view takes the latest claim', () => {
  it('shows nothing before the first source speaks', () => {
    const [first] = history('committee', madeUpFacts('a', [titleOf('2018-05-22', 'Old')]));
    expect(first?.validFrom).toBe('2018-05-22');
  });

  it('counts a claim as of a year from the last day of the year', () => {
    const [first] = history('committee', madeUpFacts('a', [titleOf('2018', 'Old')]));
    expect(first?.validFrom).toBe('2018-12-31');
  });

  it('changes on the day of a later claim, without a conflict with the older one', () => {
    const versions = history(
      'committee',
      madeUpFacts('a', [titleOf('2018', 'Old')]),
      madeUpFacts('b', [titleOf('2020', 'New')]),
    );
    expect(
      versions.map(({ validFrom, validTo, values, conflicts }) => [
        validFrom,
        validTo,
        values['title'],
        conflicts,
      ]),
    ).toEqual([
      ['2018-12-31', '2020-12-31', 'Old', []],
      ['2020-12-31', '9999-12-31', 'New', []],
    ]);
  });

  it('shows a source that contradicts itself as a conflict', () => {
    const [version] = history(
      'committee',
      madeUpFacts('a', [titleOf('2020', 'One', 'line 7'), titleOf('2020', 'Other', 'line 3')]),
    );
    expect(version?.values['title']).toBe('Other');
    expect(version?.conflicts.map(({ field, claims }) => [field, claims.map(({ value }) => value)])).toEqual([
      ['title', ['Other', 'One']],
    ]);
  });

  it('prefers the more specific of two sources of the same day', () => {
    const [version] = history(
      'committee',
      madeUpFacts('a', [titleOf('2020', 'Told')], 1),
      madeUpFacts('b', [titleOf('2020', 'Recorded')], 5),
    );
    expect(version?.values['title']).toBe('Recorded');
    expect(version?.conflicts).toHaveLength(1);
  });

  it('ignores case, dashes and white space of a title', () => {
    const [version] = history(
      'committee',
      madeUpFacts('a', [
        titleOf('2020', 'Smart contracts – overview', 'line 1'),
        titleOf('2020', 'Smart  Contracts - Overview', 'line 2'),
      ]),
    );
    expect(version?.conflicts).toEqual([]);
  });

  it('shows the day of a publication even if a later list has only its year', () => {
    const publication = { kind: 'publication', subject: { designation: 'ISO/TR 99001:2020' } } as const;
    const versions = history(
      'publication',
      madeUpFacts('a', [{ ...publication, values: { publishedOn: '2020-05-07' }, asOf: '2020-05-07' }]),
      madeUpFacts('b', [{ ...publication, values: { publishedOn: '2020' }, asOf: '2020' }]),
    );
    expect(versions.at(-1)?.values['publishedOn']).toBe('2020-05-07');
    expect(versions.at(-1)?.sources).toHaveLength(2);
    expect(versions.at(-1)?.conflicts).toEqual([]);
  });

  it('shows why a value is unknown, and an earlier value as a conflict', () => {
    const project = { kind: 'project', subject: { project: 'ISO 99001' } } as const;
    const [, version] = history(
      'project',
      madeUpFacts('a', [
        { ...project, values: { leaders: ['Ada Example'] }, asOf: '2020-05-18' },
        { ...project, values: {}, unknown: { leaders: 'TBC' }, asOf: '2020-05-28' },
      ]),
    );
    expect(version?.values['leaders']).toBeUndefined();
    expect(version?.unknown).toEqual({ leaders: 'TBC' });
    expect(version?.conflicts[0]?.claims.map(({ value }) => value)).toEqual([null, 'Ada Example']);
  });

  it('shows different terms of office in two sources as a conflict regardless of their days', () => {
    const chair = {
      kind: 'appointment',
      subject: { committee, role: 'CHAIR', person: 'Ada Example' },
    } as const;
    const versions = history(
      'appointment',
      madeUpFacts('a', [{ ...chair, values: { termEnd: '2022-12-31' }, asOf: '2020' }]),
      madeUpFacts('b', [{ ...chair, values: { termEnd: '2023' }, asOf: '2023' }]),
    );
    expect(versions.at(-1)?.conflicts.map(({ field }) => field)).toEqual(['termEnd']);
  });
});

describe('a roster closes what it does not list', () => {
  it('ends a membership on the day of the complete list', () => {
    const versions = history(
      'membership',
      madeUpFacts('a', [member('2018', 'AAA')]),
      madeUpFacts('b', [rosterOf('2020-05-28', ['BBB']), member('2020-05-28', 'BBB')]),
    );
    expect(
      versions
        .filter(({ key }) => key === `${committee}|AAA`)
        .map(({ validFrom, validTo }) => [validFrom, validTo]),
    ).toEqual([['2018-12-31', '2020-05-28']]);
  });

  it('does not treat a change from P to O as an end', () => {
    const versions = history(
      'membership',
      madeUpFacts('a', [member('2018', 'AAA', 'P')]),
      madeUpFacts('b', [
        rosterOf('2020-05-28', [], 'P'),
        rosterOf('2020-05-28', ['AAA'], 'O'),
        member('2020-05-28', 'AAA', 'O'),
      ]),
    );
    expect(versions.map(({ validFrom, validTo, values }) => [validFrom, validTo, values['status']])).toEqual([
      ['2018-12-31', '2020-05-28', 'P'],
      ['2020-05-28', '9999-12-31', 'O'],
    ]);
  });

  it('ends nothing by absence from incomplete lists', () => {
    const versions = history(
      'membership',
      madeUpFacts('a', [member('2018', 'AAA')]),
      madeUpFacts('b', [member('2020', 'BBB')]),
    );
    expect(versions.find(({ key }) => key === `${committee}|AAA`)?.validTo).toBe('9999-12-31');
  });
});

const years = fc.integer({ min: 2010, max: 2030 }).map(String);
const bodies = fc.constantFrom('AAA', 'BBB', 'CCC', 'DDD');
const anyFact = fc.oneof(
  fc
    .record({ year: years, body: bodies, status: fc.constantFrom('P' as const, 'O' as const) })
    .map(({ year, body, status }) => member(year, body, status)),
  fc
    .record({
      year: years,
      list: fc.uniqueArray(bodies),
      status: fc.constantFrom('P' as const, 'O' as const),
    })
    .map(({ year, list, status }) => rosterOf(year, list, status)),
);
const anySets = fc.array(fc.array(anyFact, { maxLength: 8 }), { minLength: 1, maxLength: 5 });

describe('arbitrary facts', () => {
  it('gives the same collection in any order and number of files', () => {
    fc.assert(
      fc.property(anySets, fc.array(fc.nat(), { minLength: 10, maxLength: 10 }), (lists, numbers) => {
        const sets = lists.map((facts, index) => madeUpFacts(`source ${String(index)}`, facts));
        const shuffled = [...sets, ...sets]
          .map((set, index) => ({
            set: { ...set, facts: set.facts.toReversed() },
            place: numbers[index] ?? 0,
          }))
          .sort((a, b) => a.place - b.place)
          .map(({ set }) => set);
        expect(dataOf(collectFacts(shuffled))).toEqual(dataOf(collectFacts(sets)));
        expect(history('membership', ...shuffled)).toEqual(history('membership', ...sets));
      }),
    );
  });

  it('never shows a row that a later complete list omits', () => {
    fc.assert(
      fc.property(anySets, (lists) => {
        const sets = lists.map((facts, index) => madeUpFacts(`source ${String(index)}`, facts));
        const collection = collectFacts(sets);
        const versions = history('membership', ...sets);
        const wrong = [...collection.rosters].flatMap(([key, rosters]) =>
          rosters.flatMap(({ day, members }) =>
            versions.filter(
              (version) =>
                key.endsWith(` ${String(version.values['status'])}`) &&
                version.validFrom <= day &&
                day < version.validTo &&
                !members.has(version.key) &&
                // A claim of the same day or later stands beside the list.
                !version.sources.some(({ asOf }) => `${asOf}-12-31` >= day),
            ),
          ),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('never has two versions of a subject valid on a day', () => {
    fc.assert(
      fc.property(anySets, (lists) => {
        const versions = history(
          'membership',
          ...lists.map((facts, index) => madeUpFacts(`source ${String(index)}`, facts)),
        );
        const wrong = versions.filter((a) =>
          versions.some(
            (b) => a !== b && a.key === b.key && a.validFrom < b.validTo && b.validFrom < a.validTo,
          ),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });
});

describe('a collection', () => {
  it('joins the spellings of a person', () => {
    const { facts, spellings } = collectFacts([
      madeUpFacts('a', [
        {
          kind: 'appointment',
          subject: { committee, role: 'CHAIR', person: 'Geoff Example' },
          values: {},
          asOf: '2020',
        },
        {
          kind: 'person-alias',
          subject: { alias: 'Geoff Example' },
          values: { person: 'Geoffrey Example' },
          asOf: '2020',
        },
      ]),
    ]);
    expect(facts.find(({ kind }) => kind === 'appointment')?.subject).toEqual({
      committee,
      role: 'CHAIR',
      person: 'Geoffrey Example',
    });
    expect(spellings.get('geoffrey-example')).toEqual(['Geoff Example', 'Geoffrey Example']);
  });

  it('refuses two descriptions of one source', () => {
    const set = madeUpFacts('a', []);
    expect(() => collectFacts([set, { ...set, source: { ...madeUpSource('a'), title: 'Another' } }])).toThrow(
      FactCollectionError,
    );
  });

  it('refuses spellings that form a circle', () => {
    const alias = (from: string, to: string) =>
      ({ kind: 'person-alias', subject: { alias: from }, values: { person: to }, asOf: '2020' }) as const;
    expect(() =>
      collectFacts([
        madeUpFacts('a', [alias('Ada Example', 'Bea Example'), alias('Bea Example', 'Ada Example')]),
      ]),
    ).toThrow(/circle/);
  });
});
