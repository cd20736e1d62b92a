/**
 * What holds for every course of lists: nobody stands whom a later list left out, and the changes tell the same story
 * as the rows.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectFacts } from '../../../history/fact-collection.ts';
import type { StoreReader } from '../../../store/documents.ts';
import { createMemoryStore } from '../../../store/memory.ts';
import {
  membershipChanges,
  memberships,
  type MembershipChangeDocument,
  type MembershipDocument,
} from '../../../subgraphs/membership/documents.ts';
import { buildMembershipDocuments } from '../../../subgraphs/membership/build/build.ts';
import { madeUpFacts } from '../../harness/subgraph.ts';
import { listOfMembers, member, type LooseFact } from './made-up-committee.ts';

const bodies = ['AFNOR', 'DIN', 'SA', 'UNE', 'UNI'];
const days = ['2018-01-01', '2019-01-01', '2020-01-01', '2021-01-01', '2022-01-01'];
const status = fc.constantFrom('P', 'O');
const someBodies = fc.subarray(bodies);

/** On each day: complete lists of one or both statuses without overlap, and single members that a source names. */
const course = fc.tuple(
  ...days.map((day) =>
    fc
      .record({
        participating: fc.option(someBodies),
        observing: fc.option(someBodies),
        named: fc.option(fc.tuple(fc.constantFrom(...bodies), status)),
      })
      .map(({ participating, observing, named }): readonly LooseFact[] => [
        ...(participating === null ? [] : listOfMembers(day, 'P', participating)),
        ...(observing === null
          ? []
          : listOfMembers(
              day,
              'O',
              observing.filter((body) => participating?.includes(body) !== true),
            )),
        ...(participating !== null || observing !== null || named === null ? [] : [member(day, ...named)]),
      ]),
  ),
);

async function open(facts: readonly LooseFact[]): Promise<StoreReader> {
  const store = createMemoryStore();
  const writer = store.begin('made-up');
  for (const write of buildMembershipDocuments(collectFacts([madeUpFacts('lists', facts)])))
    await write(writer);
  await writer.commit();
  const reader = store.current();
  if (reader === null) throw new Error('no generation');
  return reader;
}

const rowsOn = (rows: readonly MembershipDocument[], day: string) =>
  rows
    .filter(({ validFrom, validTo }) => validFrom <= day && day < validTo)
    .map((row) => `${row.body} ${String(row.status)}`)
    .sort();

function replay(changes: readonly MembershipChangeDocument[], day: string): readonly string[] {
  const standing = new Map<string, string>();
  const ordered = changes.filter(({ on }) => on <= day).sort((a, b) => (a.on < b.on ? -1 : 1));
  for (const { body, toStatus } of ordered) {
    if (toStatus === null) standing.delete(body);
    else standing.set(body, toStatus);
  }
  return [...standing].map(([body, of]) => `${body} ${of}`).sort();
}

describe('any course of lists', () => {
  it('never shows a member whom the latest complete list of the status leaves out, unless a later source names it', async () => {
    await fc.assert(
      fc.asyncProperty(course, async (perDay) => {
        const reader = await open(perDay.flat());
        const rows = await reader.findByIndex(memberships, 'committee', ['ISO/TC 900']);
        const wrong = days.flatMap((day, index) =>
          (perDay[index] ?? []).flatMap((fact) => {
            if (fact.kind !== 'roster') return [];
            const { scope } = fact.subject as { scope: string };
            const { members } = fact.values as { members: readonly string[] };
            const of = scope.slice(-1);
            const shown = rowsOn(rows, day).filter((row) => row.endsWith(` ${of}`));
            const listed = members.map((key) => `${key.replace('ISO/TC 900|', '')} ${of}`).sort();
            return JSON.stringify(shown) === JSON.stringify(listed) ? [] : [{ day, shown, listed }];
          }),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('gives changes that add up to the rows of every day', async () => {
    await fc.assert(
      fc.asyncProperty(course, async (perDay) => {
        const reader = await open(perDay.flat());
        const rows = await reader.findByIndex(memberships, 'committee', ['ISO/TC 900']);
        const changes = await reader.findByIndex(membershipChanges, 'committee', ['ISO/TC 900']);
        for (const day of days) expect(replay(changes, day)).toEqual(rowsOn(rows, day));
      }),
      { numRuns: 60 },
    );
  });
});
