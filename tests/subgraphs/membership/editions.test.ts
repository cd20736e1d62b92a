/**
 * One history across a report and the editions of a complete file: who was renamed did not leave, who is left out of a
 * later edition is no longer listed, and nothing else changed.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { collectFacts } from '../../../history/fact-collection.ts';
import { writeEditions } from '../../../history/editions/editions.ts';
import { createMemoryStore } from '../../../store/memory.ts';
import { buildMembershipDocuments } from '../../../subgraphs/membership/build/build.ts';
import type { OpenSubgraph } from '../../harness/subgraph.ts';
import { edition, editions, openHistory } from './made-up-editions.ts';

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await openHistory();
});

async function changes(reference: string, args = ''): Promise<readonly string[]> {
  const answer = await graph.query(
    `{ committee(reference: "${reference}") { membershipChanges${args} { nodes {
      kind on after nationalBody { acronym }
    } } } }`,
  );
  const { membershipChanges } = answer['committee'] as {
    membershipChanges: {
      nodes: { kind: string; on: string; after: string | null; nationalBody: { acronym: string } }[];
    };
  };
  return membershipChanges.nodes.map(
    ({ kind, on, after, nationalBody }) => `${on} ${nationalBody.acronym} ${kind} after ${String(after)}`,
  );
}

describe('the changes of membership across sources', () => {
  it('tell who joined, left and changed status, and pass over those that were only renamed', async () => {
    expect(await changes('ISO/TC 900', '(since: "2021-01-01")')).toEqual([
      '2025-05-21 AFNOR LEFT after 2020-05-28',
      '2025-05-21 ITA BECAME_OBSERVING after 2020-05-28',
      '2025-05-21 SASO JOINED after 2020-05-28',
      '2026-09-01 SASO LEFT after 2026-03-10',
    ]);
    expect(await changes('ISO/TC 901', '(since: "2025-05-22")')).toEqual([]);
  });

  it('count the members of each edition that changed something', async () => {
    const answer = await graph.query(
      '{ committee(reference: "TC 900") { membershipHistory { on participating observing } } }',
    );
    expect(answer).toEqual({
      committee: {
        membershipHistory: [
          { on: '2020-05-28', participating: 3, observing: 1 },
          { on: '2025-05-21', participating: 3, observing: 1 },
          { on: '2026-09-01', participating: 2, observing: 1 },
        ],
      },
    });
  });
});

describe('a national body that was renamed', () => {
  const body = 'acronym formerAcronyms otherNames { name from sources { locator reason } } isoId';

  it('is found by every name on every day, and shown by the name of the day', async () => {
    const answer = await graph.query(`{
      then: nationalBody(acronym: "newb", asOf: "2021-01-01") { acronym formerAcronyms }
      old: nationalBody(acronym: "OLDB", asOf: "2021-01-01") { acronym formerAcronyms }
      now: nationalBody(acronym: "OLDB") { ${body} }
    }`);
    expect(answer).toMatchObject({
      then: { acronym: 'OLDB', formerAcronyms: [] },
      old: { acronym: 'OLDB', formerAcronyms: [] },
      now: {
        acronym: 'NEWB',
        formerAcronyms: ['OLDB'],
        otherNames: [{ name: 'OLDB', from: '2020-05-28' }],
        isoId: 14,
      },
    });
  });

  it('has all its memberships under either name', async () => {
    const committees = 'memberships { nodes { committee { reference } nationalBody { acronym } } }';
    expect(await graph.query(`{ nationalBody(acronym: "ITA") { ${committees} } }`)).toEqual({
      nationalBody: {
        memberships: {
          nodes: ['ISO/TC 900', 'ISO/TC 901'].map((reference) => ({
            committee: { reference },
            nationalBody: { acronym: 'ITAL' },
          })),
        },
      },
    });
  });

  it('is one reference for the gateway, by the acronym of whatever day', async () => {
    const of = ['OLDB', 'NEWB'].flatMap((acronym) =>
      ['2021-01-01', '2026-01-01'].map((asOf) => ({ __typename: 'NationalBody', acronym, asOf })),
    );
    expect(
      await graph.query(
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on NationalBody { acronym } } }',
        { of },
      ),
    ).toEqual({ _entities: ['OLDB', 'NEWB', 'OLDB', 'NEWB'].map((acronym) => ({ acronym })) });
  });

  it('narrows lists by any of its names', async () => {
    expect(
      await graph.query(`{
        committees(filter: { memberBody: "ITA", memberStatus: PARTICIPATING }) { nodes { reference } }
        nationalBodies(filter: { acronyms: ["OLDB"], text: "oldb" }) { nodes { acronym } }
        committee(reference: "TC 900", asOf: "2021-01-01") { memberships(acronyms: ["NEWB"]) { nodes { since } } }
      }`),
    ).toEqual({
      committees: { nodes: [{ reference: 'ISO/TC 901' }] },
      nationalBodies: { nodes: [{ acronym: 'NEWB' }] },
      committee: { memberships: { nodes: [{ since: '2020-05-28' }] } },
    });
  });
});

describe('a committee that was renamed', () => {
  it('is found by both references, and says which one was in use', async () => {
    const fields = 'reference referenceOnDay otherNames { name from } title isoId';
    const names = [{ name: 'ISO/PC 901', from: '2025-05-21' }];
    expect(
      await graph.query(`{
        before: committee(reference: "PC 901", asOf: "2025-06-01") { ${fields} }
        since: committee(reference: "ISO/PC 901") { ${fields} }
        found: committees(filter: { text: "pc901" }) { nodes { reference } }
      }`),
    ).toEqual({
      before: {
        reference: 'ISO/TC 901',
        referenceOnDay: 'ISO/PC 901',
        otherNames: names,
        title: 'Strings',
        isoId: 901,
      },
      since: {
        reference: 'ISO/TC 901',
        referenceOnDay: 'ISO/TC 901',
        otherNames: names,
        title: 'Strings',
        isoId: 901,
      },
      found: { nodes: [{ reference: 'ISO/TC 901' }] },
    });
  });
});

describe('a committee that a later edition leaves out', () => {
  it('is no longer listed from that day, with the reason and the edition, and without members', async () => {
    const fields = 'status memberships { totalCount } sources { asOf basis reason source { id } }';
    const answer = await graph.query(`{
      listed: committee(reference: "TC 903", asOf: "2026-03-09") { status memberships { totalCount } }
      left: committee(reference: "TC 903", asOf: "2026-03-10") { ${fields} }
    }`);
    expect(answer['listed']).toEqual({ status: 'ACTIVE', memberships: { totalCount: 1 } });
    expect(answer['left']).toMatchObject({ status: 'NO_LONGER_LISTED', memberships: { totalCount: 0 } });
    expect((answer['left'] as { sources: unknown[] }).sources).toContainEqual({
      asOf: '2026-03-10',
      basis: 'INFERRED',
      reason: 'The complete file of 2026-03-10 omits it without a reason.',
      source: { id: 'dump-2026-03-10' },
    });
  });
});

describe('the dataset', () => {
  it('says what each edition holds, whatever other sources say', async () => {
    const numbers =
      'series day committees participatingMemberships observingMemberships committeeLiaisons deliverables';
    expect(
      await graph.query(
        `{ dataset { editions { ${numbers} source { licence attribution } } licences { licence sourceIds } } }`,
      ),
    ).toMatchObject({
      dataset: {
        editions: [
          { day: '2025-05-21', committees: 3, participatingMemberships: 6, observingMemberships: 1 },
          { day: '2026-03-10', committees: 2, participatingMemberships: 5, observingMemberships: 1 },
          { day: '2026-09-01', committees: 2, participatingMemberships: 4, observingMemberships: 1 },
        ].map((edition) => ({
          ...edition,
          series: 'iso-committees',
          committeeLiaisons: 0,
          deliverables: null,
          source: { licence: 'ODC-By 1.0', attribution: 'Made up for a test' },
        })),
      },
    });
  });
});

describe('the same file imported again under a later day', () => {
  it('adds no document', async () => {
    const count = async (sets: typeof editions) => {
      let documents = 0;
      const writer = createMemoryStore().begin('counted');
      const counting = {
        ...writer,
        upsertMany: (_: unknown, rows: readonly unknown[]) => {
          documents += rows.length;
          return Promise.resolve();
        },
      };
      for (const write of buildMembershipDocuments(collectFacts(writeEditions(sets)))) await write(counting);
      return documents;
    };
    const [first] = editions;
    if (first === undefined) throw new Error('no edition');
    const again = { ...edition('2025-06-01', []), facts: [] };
    const restated = first.facts.map((fact) => ({ ...fact, asOf: '2025-06-01', source: again.source.id }));
    const once = await count([first]);
    expect(once).toBeGreaterThan(10);
    expect(await count([first, { ...again, facts: restated }])).toBe(once);
  });
});
