import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MultiGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledFacts } from '../../../generations/fact-folders.ts';
import { schemaFolder } from '../../../cli/fact-folders.ts';
import { createLocalFederation, type LocalFederation } from '../../../cli/local-federation.ts';
import { readFactFolder } from '../../../facts/files/fact-file.ts';
import { startGraphServer } from '../../../gateway/graph-server.ts';
import { readExportRows } from '../../../gateway/export/rows.ts';
import { startHttpServer, type RunningServer } from '../../../gateway/serve.ts';
import { createMemoryLogger, postQuery } from '../../harness/tiny-federation.ts';

const supergraphSdl = readFileSync(join(schemaFolder, 'supergraph.graphql'), 'utf8');
const today = () => '2026-01-01';
const memory = createMemoryLogger();

describe('a download of a list', () => {
  let server: RunningServer;
  beforeAll(async () => {
    const federation = createLocalFederation({ today });
    await federation.serve(await readFactFolder(bundledFacts));
    server = await startHttpServer({
      supergraphSdl,
      ...federation,
      logger: memory.logger,
      host: '127.0.0.1',
      port: 0,
    });
  });
  afterAll(() => server.stop());

  async function get(path: string) {
    const response = await fetch(server.url + path);
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
  async function refusal(path: string) {
    const { status, text } = await get(path);
    const { errors } = JSON.parse(text) as {
      errors: { message: string; extensions: { code: string } }[];
    };
    return { status, code: errors[0]?.extensions.code, message: errors[0]?.message ?? '' };
  }

  it('has all rows of the query with the same day and filter', async () => {
    const filter = { register: 'ISO/TC 307/JWG 4' };
    const query = `query ($filter: DocumentFilter) {
      documents(asOf: "2020-05-28", filter: $filter, first: 100) { totalCount nodes { number } }
      all: documents(asOf: "2020-05-28") { totalCount }
    }`;
    const { body } = await postQuery(server.url, query, { filter });
    const { documents, all } = body.data as {
      documents: { totalCount: number; nodes: { number: number }[] };
      all: { totalCount: number };
    };
    const filtered = await get(
      `/export/documents.ndjson?asOf=2020-05-28&filter=${encodeURIComponent(JSON.stringify(filter))}`,
    );
    const rows = filtered.text.split('\n').slice(0, -1);
    const numbers = rows.map((line) => (JSON.parse(line) as { number: number }).number);
    expect(numbers).toHaveLength(documents.totalCount);
    expect(numbers.slice(0, 100)).toEqual(documents.nodes.map(({ number }) => number));
    const whole = await get('/export/documents.ndjson?asOf=2020-05-28');
    expect(all.totalCount).toBeGreaterThan(100);
    expect(whole.text.split('\n')).toHaveLength(all.totalCount + 1);
  });

  it('names its revision, and the sources of each row', async () => {
    const { headers, text } = await get('/export/organizations.ndjson?asOf=2020-05-28');
    expect(headers.get('x-revision')).toMatch(/^[0-9a-f]{16}$/);
    expect(headers.get('content-disposition')).toBe('attachment; filename="organizations-2020-05-28.ndjson"');
    const rows = text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as { acronym: string; sources: unknown[] });
    expect(rows.map(({ acronym }) => acronym)).toContain('GS1');
    expect(rows.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  it('is available as CSV', async () => {
    const { headers, text } = await get('/export/nationalBodies.csv?asOf=2020-05-28');
    expect(headers.get('content-type')).toContain('text/csv');
    const [head = '', ...lines] = text.split('\r\n');
    expect(head.split(',')).toEqual(expect.arrayContaining(['acronym', 'country.code', 'sources']));
    expect(lines).toHaveLength(58);
  });

  it('holds the memberships of every committee, with committee, body and source of each', async () => {
    const filter = encodeURIComponent('{"status": "OBSERVING"}');
    const { text } = await get(`/export/memberships.ndjson?asOf=2020-05-28&filter=${filter}`);
    const rows = text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows).toHaveLength(13);
    expect(rows[0]).toEqual({
      status: 'OBSERVING',
      since: '2020-05-28',
      committee: { reference: 'ISO/TC 307' },
      nationalBody: { acronym: 'ASRO' },
      sources: [
        {
          source: { id: '000_c02bbcba38a614e7' },
          locator: 'line 48',
          asOf: '2020-05-28',
          statedAs: null,
        },
      ],
      conflicts: [],
      unknown: [],
    });
    const { text: table } = await get('/export/memberships.csv?asOf=2020-05-28');
    const [head = '', ...lines] = table.split('\r\n');
    expect(head.split(',')).toEqual(
      expect.arrayContaining(['status', 'since', 'committee.reference', 'nationalBody.acronym', 'sources']),
    );
    expect(lines).toHaveLength(58);
  });

  it('is refused with one clear error for an unknown list or parameter, or an invalid filter or day', async () => {
    const wrong = [
      ['/export/secrets.ndjson', 404, 'NOT_FOUND'],
      ['/export/committees.xlsx', 404, 'NOT_FOUND'],
      ['/export/committees.csv?day=2020-05-28', 400, 'BAD_USER_INPUT'],
      ['/export/committees.csv?filter=blockchain', 400, 'BAD_USER_INPUT'],
      ['/export/committees.csv?filter=[]', 400, 'BAD_USER_INPUT'],
      ['/export/committees.csv?filter={"text":{"$gt":""}}', 400, 'BAD_USER_INPUT'],
      ['/export/committees.csv?filter={"$where":"1"}', 400, 'BAD_USER_INPUT'],
      ['/export/committees.csv?asOf=yesterday', 400, 'BAD_USER_INPUT'],
      ['/export/committees.csv?asOf=2020-01-01&asOf=2021-01-01', 400, 'BAD_USER_INPUT'],
    ] as const;
    const answers = await Promise.all(wrong.map(([path]) => refusal(path)));
    expect(answers.map(({ status, code }, index) => [wrong[index]?.[0], status, code])).toEqual(wrong);
    expect(answers[0]?.message).toContain('committees');
  });

  it('may be the network, with the nodes and ties of the query', async () => {
    const query = `{ liaisonNetwork(asOf: "2020-05-28", around: "ISO/TC 307", depth: 2, kinds: [LIAISON, SHARED_PEOPLE]) {
      nodeCount tieCount nodes(first: 100, orderBy: PAGE_RANK) { nodes { key measures { pageRank } } }
    } }`;
    const { body } = await postQuery(server.url, query);
    const { liaisonNetwork } = body.data as {
      liaisonNetwork: {
        nodeCount: number;
        tieCount: number;
        nodes: { nodes: { key: string; measures: { pageRank: number } }[] };
      };
    };
    const asked = 'asOf=2020-05-28&around=ISO/TC+307&depth=2&kinds=LIAISON,SHARED_PEOPLE&measures=true';
    const graph = parse(MultiGraph, (await get(`/export/network.gexf?${asked}`)).text);
    expect([graph.order, graph.size]).toEqual([liaisonNetwork.nodeCount, liaisonNetwork.tieCount]);
    const ranks = liaisonNetwork.nodes.nodes.map(({ key, measures }) => [key, measures.pageRank]);
    expect(ranks.length).toBeGreaterThan(30);
    expect(ranks).toEqual(ranks.map(([key]) => [key, graph.getNodeAttribute(key, 'pageRank') as unknown]));
  });

  it('shows in its arrows who lists whom: 23 committees both ways, 4 to ISO/TC 307, 3 from it', async () => {
    const text = (await get('/export/network.gexf?asOf=2020-05-28&around=ISO/TC+307')).text;
    const graph = parse(MultiGraph, text);
    const isCommittee = (key: string) => graph.getNodeAttribute(key, 'kind') === 'COMMITTEE';
    const to = new Set(graph.inNeighbors('ISO/TC 307').filter(isCommittee));
    const from = new Set(graph.outNeighbors('ISO/TC 307').filter(isCommittee));
    const both = [...to].filter((key) => from.has(key));
    expect([both.length, to.size - both.length, from.size - both.length]).toEqual([23, 4, 3]);
  });
});

describe('the rows of an export', () => {
  it('are all of the generation that the export began with, also after an import between two pages', async () => {
    const sets = await readFactFolder(bundledFacts);
    const federation: LocalFederation = createLocalFederation({ today });
    await federation.serve(sets);
    const graph = await startGraphServer({ supergraphSdl, ...federation, logger: memory.logger });
    const collection = graph.exportCollections.get('documents');
    if (collection === undefined) throw new Error('documents is a list');
    const scope = { requestId: 'test', signal: new AbortController().signal, operationName: null };
    const series = await graph.openSeries(scope);
    const rows = readExportRows({ collection, asOf: '2020-05-28' }, (question) => series.ask(question));
    const numbers = [await rows.next()];
    await federation.serve(sets.slice(0, 1));
    for (let row = await rows.next(); row.done !== true; row = await rows.next()) numbers.push(row);
    await graph.stop();
    expect(numbers.length).toBeGreaterThan(100);
  });
});
