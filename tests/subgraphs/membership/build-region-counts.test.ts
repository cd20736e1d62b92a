/** Numbers of members by region, and named members beyond them. */
import { describe, expect, it } from 'vitest';
import { citeFact } from '../../../facts/citations.ts';
import { buildRegions } from '../../../subgraphs/membership/build/region-counts.ts';
import type { NamedMember } from '../../../subgraphs/membership/build/named-members.ts';
import { after, before, day, statedCount } from './made-up-documents.ts';

const observing = 'OBSERVING_MEMBERS' as const;
const nobody = () => [];
const member = (
  body: string,
  locator = 'line 40',
  region: string | null = 'Africa',
  status: 'P' | 'O' = 'P',
): NamedMember => ({ body, region, status, citation: citeFact({ source: 'only', locator, asOf: day }) });

describe('the numbers of a region', () => {
  it('are in one row, the rows in the order of their names', () => {
    const rows = buildRegions(
      [
        statedCount(2, { region: 'Europe' }),
        statedCount(1, { region: 'Africa' }),
        statedCount(3, { region: 'Europe', counted: observing }),
      ],
      nobody,
    );
    expect(rows.map((row) => [row.region, row.participating, row.observing])).toEqual([
      ['Africa', 1, null],
      ['Europe', 2, 3],
    ]);
  });

  it('are neither those of the whole nor of anything but participating and observing members', () => {
    const counts = [
      statedCount(9),
      statedCount(1, { region: 'Africa', counted: 'NEW_PARTICIPATING_MEMBERS' }),
      statedCount(4, { region: 'Africa', counted: 'SUBGROUPS' }),
    ];
    expect(buildRegions(counts, nobody)).toEqual([]);
  });

  it('have the date of the latest number, and cite each place', () => {
    const [row] = buildRegions(
      [
        statedCount(2, { region: 'Africa', asOf: after, locator: 'line 7' }),
        statedCount(3, { region: 'Africa', asOf: before, locator: 'line 8', counted: observing }),
      ],
      nobody,
    );
    expect(row?.statedOn).toBe(after);
    expect(row?.sources.map(({ locator }) => locator)).toEqual(['line 7', 'line 8']);
  });

  it('have the first day of the number if nothing dates it', () => {
    const { document, version } = statedCount(2, { region: 'Africa' });
    const undated = { document, version: { ...version, citations: {} } };
    expect(buildRegions([undated], () => [member('SABS')])).toMatchObject([
      { participating: 2, statedOn: day, conflicts: [] },
    ]);
  });

  it('that a source leaves open have its word, each under its own name', () => {
    const open = statedCount(null, { region: 'Africa', counted: observing, unknown: 'TBC' });
    expect(buildRegions([open, statedCount(1, { region: 'Africa' })], () => [member('SABS')])).toMatchObject([
      { participating: 1, observing: null, unknown: { observing: 'TBC' }, conflicts: [] },
    ]);
    const [row] = buildRegions([open], nobody);
    expect(row?.unknown).toStrictEqual({ observing: 'TBC' });
  });
});

describe('a number of a region is contradicted', () => {
  const claims = (count: number, named: readonly NamedMember[], counted?: typeof observing) =>
    buildRegions(
      [statedCount(count, { region: 'Africa', ...(counted && { counted }) })],
      () => named,
    ).flatMap(({ conflicts }) =>
      conflicts.map((conflict) => [
        conflict.field,
        ...conflict.claims.map(({ value, citation }) => `${String(value)}, ${citation.locator}`),
      ]),
    );

  it('by more named members than it counts, and not by as many or fewer', () => {
    expect(claims(0, [member('SABS')])).toEqual([
      ['participating', '0, line 1', 'at least 1 (SABS), line 40'],
    ]);
    expect(claims(1, [member('SABS')])).toEqual([]);
    expect(claims(2, [member('SABS')])).toEqual([]);
  });

  it('not by members of other regions or with another status', () => {
    expect(claims(0, [member('DIN', 'line 40', 'Europe'), member('XYZ', 'line 40', null)])).toEqual([]);
    const observer = member('SABS', 'line 40', 'Africa', 'O');
    expect(claims(0, [observer])).toEqual([]);
    expect(claims(0, [observer], observing)).toEqual([
      ['observing', '0, line 1', 'at least 1 (SABS), line 40'],
    ]);
    expect(claims(0, [member('SABS')], observing)).toEqual([]);
  });

  it('once for each place, with its members in the order of their acronyms', () => {
    const named = [member('SABS'), member('KEBS', 'line 41'), member('GSA')];
    expect(claims(2, named)).toEqual([
      ['participating', '2, line 1', 'at least 2 (GSA, SABS), line 40', 'at least 1 (KEBS), line 41'],
    ]);
  });

  it('by members named for the last day of its date, or by its source', () => {
    const asked: string[][] = [];
    const note = (...question: string[]) => {
      asked.push(question);
      return [];
    };
    buildRegions([statedCount(1, { region: 'Africa', asOf: '2020-02', source: 'plan' })], note);
    expect(asked).toEqual([['2020-02-29', 'plan']]);
  });

  it('by another source, under the name of the number', () => {
    const citation = citeFact({ source: 'other', locator: 'line 9', asOf: day });
    const conflicts = [{ field: 'count', claims: [{ field: 'count', value: 5, citation }] }];
    const renamed = { field: 'participating', claims: [{ field: 'participating', value: 5, citation }] };
    const given = { region: 'Africa', conflicts };
    expect(buildRegions([statedCount(4, given)], nobody)[0]?.conflicts).toEqual([renamed]);
    expect(buildRegions([statedCount(null, given)], () => [member('SABS')])[0]?.conflicts).toEqual([renamed]);
    expect(buildRegions([statedCount(0, given)], () => [member('SABS')])[0]?.conflicts).toHaveLength(2);
  });
});
