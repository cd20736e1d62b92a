/**
 * The history of ISO/TC 307 across its documents and the file of all committees that ISO published in 2025; skipped where
 * that file is not beside the project.
 */
import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundledFacts } from '../../../generations/fact-folders.ts';
import { readFactFolder } from '../../../facts/files/fact-file.ts';
import { importFile } from '../../../ingest/importers.ts';
import { buildMembershipDocuments } from '../../../subgraphs/membership/build/build.ts';
import { membershipSubgraph } from '../../../subgraphs/membership/schema.ts';
import { openSubgraph, type OpenSubgraph } from '../../harness/subgraph.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/iso-open-data');
const file = 'iso_technical_committees.jsonl';
const day = '2025-05-29';
const isThere = existsSync(resolve(folder, file));
if (!isThere) {
  console.info('ISO Open Data is not part of this repository: the history across its file is skipped.');
}

describe.skipIf(!isThere)('ISO/TC 307 from 2018 to 2025', () => {
  let graph: OpenSubgraph;
  beforeAll(async () => {
    const chunks = createReadStream(resolve(folder, file)) as AsyncIterable<Buffer>;
    const { set } = await importFile(
      { file, chunks, day: { day, from: '--as-of' } },
      { maxBytes: 1e9, findNames: () => Promise.resolve(new Map()), onRecord: () => undefined },
    );
    const sets = [...(await readFactFolder(bundledFacts)), set];
    graph = await openSubgraph(membershipSubgraph, buildMembershipDocuments, sets, '2026-01-01');
  });

  it('lost two members and won seven, three began to observe, and one to take part under another acronym', async () => {
    const answer = await graph.query(
      `{ committee(reference: "TC 307") { membershipChanges(since: "2024-01-01", first: 100) { nodes {
        kind on after toStatus nationalBody { acronym }
      } } } }`,
    );
    const { nodes } = (
      answer['committee'] as {
        membershipChanges: {
          nodes: { kind: string; on: string; toStatus: string | null; nationalBody: { acronym: string } }[];
        };
      }
    ).membershipChanges;
    expect(new Set(nodes.map(({ on }) => on))).toEqual(new Set([day]));
    const bodies = (kind: string, status: string | null) =>
      nodes
        .filter((node) => node.kind === kind && node.toStatus === status)
        .map(({ nationalBody }) => nationalBody.acronym);
    expect(bodies('LEFT', null)).toEqual(['DS', 'SIS']);
    expect(bodies('BECAME_OBSERVING', 'OBSERVING')).toEqual(['DGN', 'HZN', 'ISC']);
    expect(bodies('JOINED', 'PARTICIPATING')).toEqual(['SASO', 'SIST', 'TSE']);
    expect(bodies('JOINED', 'OBSERVING')).toEqual(['BDS', 'ISRSM', 'OSN', 'PSI']);
    expect(bodies('BECAME_PARTICIPATING', 'PARTICIPATING')).toEqual(['UNMS SR']);
    expect(nodes).toHaveLength(13);
  });

  it('had these numbers of members', async () => {
    const answer = await graph.query(
      '{ committee(reference: "TC 307") { membershipHistory { on participating observing } } }',
    );
    expect(answer).toEqual({
      committee: {
        membershipHistory: [
          { on: '2018-03-18', participating: 31, observing: 14 },
          { on: '2019-04-29', participating: 41, observing: 12 },
          { on: '2020-05-28', participating: 44, observing: 13 },
          { on: day, participating: 43, observing: 19 },
        ],
      },
    });
  });

  it('knows bodies and committees by the names of either source', async () => {
    expect(
      await graph.query(`{
        then: nationalBody(acronym: "SSC", asOf: "2021-01-01") { acronym }
        now: nationalBody(acronym: "SPRING SG") { acronym formerAcronyms isoId }
        project: committee(reference: "TC 308", asOf: "2020-05-28") { reference referenceOnDay }
        renamed: committee(reference: "ISO/PC 308") { reference referenceOnDay status }
        swapped: committee(reference: "ISO/IEC JTC 3") { reference }
      }`),
    ).toEqual({
      then: { acronym: 'SPRING SG' },
      now: { acronym: 'SSC', formerAcronyms: ['SPRING SG'], isoId: 2074 },
      project: { reference: 'ISO/TC 308', referenceOnDay: 'ISO/PC 308' },
      renamed: { reference: 'ISO/TC 308', referenceOnDay: 'ISO/TC 308', status: 'ACTIVE' },
      swapped: { reference: 'IEC/ISO JTC 3' },
    });
  });

  it('is in the list of all committees, can be searched and is counted', async () => {
    const { all, found, bodies } = await graph.query(`{
      all: committees(filter: { statuses: [ACTIVE, SUSPENDED] }) {
        totalCount facets(by: [STATUS]) { buckets { value count } }
      }
      found: committees(filter: { text: "distributed ledger", memberBody: "BSI" }) { nodes { reference } }
      bodies: nationalBodies(filter: { committee: "TC 307", status: OBSERVING }) { totalCount }
    }`);
    expect(all).toEqual({
      totalCount: 785,
      facets: [
        {
          buckets: [
            { value: 'ACTIVE', count: 768 },
            { value: 'SUSPENDED', count: 17 },
          ],
        },
      ],
    });
    expect((found as { nodes: unknown[] }).nodes).toContainEqual({ reference: 'ISO/TC 307' });
    expect(bodies).toEqual({ totalCount: 19 });
  });

  it('comes with the numbers of the file', async () => {
    expect(
      await graph.query(`{ dataset { editions {
        series day committees participatingMemberships observingMemberships
        committeeLiaisons unresolvedLiaisons organizationLiaisons source { licence }
      } } }`),
    ).toEqual({
      dataset: {
        editions: [
          {
            series: 'iso-committees',
            day,
            committees: 785,
            participatingMemberships: 16_663,
            observingMemberships: 13_954,
            committeeLiaisons: 4_494,
            unresolvedLiaisons: 340,
            organizationLiaisons: 3_017,
            source: { licence: 'ODC-By 1.0' },
          },
        ],
      },
    });
  });
});
