import { parse as parseCsv } from 'csv-parse/sync';
import { MultiGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { networkFormats, type NetworkFormat } from '../../../gateway/export/network-formats.ts';
import { madeUpNetwork } from '../../network/formats/made-up-network-file.ts';
import { serveStubNetwork, type StubNetwork } from './stub-network.ts';

const TIES = 250;
let stub: StubNetwork;
beforeAll(async () => {
  stub = await serveStubNetwork(TIES);
});
afterAll(() => stub.server.stop());
afterEach(() => {
  stub.asked.length = 0;
});

const get = (path: string) => fetch(`${stub.server.url}/export/network.${path}`);
const textOf = async (path: string) => (await get(path)).text();

/** Nodes and edges in a file. */
async function count(
  format: NetworkFormat,
  query: string,
): Promise<readonly [nodes: number | null, edges: number | null]> {
  const text = await textOf(`${format}?${query}`);
  switch (format) {
    case 'gexf':
    case 'graphml': {
      const graph = (format === 'gexf' ? parseGexf : parseGraphml)(MultiGraph, text);
      return [graph.order, graph.size];
    }
    case 'jgf.json': {
      const { graph } = JSON.parse(text) as { graph: { nodes: object; edges: readonly object[] } };
      return [Object.keys(graph.nodes).length, graph.edges.length];
    }
    case 'nodes.csv':
      return [parseCsv(text, { columns: true }).length, null];
    case 'edges.csv':
      return [null, parseCsv(text, { columns: true }).length];
  }
}

describe('a download of the network', () => {
  it.each(networkFormats)('has every node and tie of all pages: %s', async (format) => {
    const [nodes, edges] = await count(format, 'asOf=2020-05-28');
    expect(nodes ?? madeUpNetwork.nodes.length).toBe(madeUpNetwork.nodes.length);
    expect(edges ?? TIES).toBe(TIES);
  });

  it('passes its parameters on to the graph', async () => {
    await textOf('gexf?around=ISO/TC+900&depth=2&kinds=LIAISON,SHARED_PEOPLE&minShared=3&asOf=2020-05-28');
    const expected = {
      around: 'ISO/TC 900',
      depth: 2,
      kinds: ['LIAISON', 'SHARED_PEOPLE'],
      minShared: 3,
      asOf: '2020-05-28',
    };
    expect(stub.asked.map(({ args }) => args)).toEqual(stub.asked.map(() => expected));
    stub.asked.length = 0;
    await textOf('gexf');
    const untold = { depth: 1, kinds: ['LIAISON'], minShared: 1 };
    expect(stub.asked.map(({ args }) => args)).toEqual(stub.asked.map(() => untold));
  });

  it('is of one generation, which it names', async () => {
    const response = await get('jgf.json');
    const { graph } = (await response.json()) as { graph: { metadata: { revision: string } } };
    expect(stub.asked.length).toBeGreaterThan(3);
    expect(new Set(stub.asked.map(({ revision }) => revision))).toEqual(new Set([graph.metadata.revision]));
    expect(response.headers.get('x-revision')).toBe(graph.metadata.revision);
  });

  it('has measures only if requested', async () => {
    expect(await textOf('nodes.csv?measures=false')).not.toContain('Betweenness');
    expect(stub.measured()).toBe(0);
    expect(await textOf('nodes.csv?measures=true')).toContain('Betweenness');
    expect(stub.measured()).toBe(madeUpNetwork.nodes.length);
  });

  it('is a file with a name, a day and a type', async () => {
    const { headers } = await get('edges.csv?asOf=2020-05-28');
    expect(headers.get('content-disposition')).toBe('attachment; filename="network-2020-05-28.edges.csv"');
    expect(headers.get('content-type')).toContain('text/csv');
  });

  it('is refused with one clear error before the first byte', async () => {
    const wrong = [
      ['', 404, 'NOT_FOUND'],
      ['csv', 404, 'NOT_FOUND'],
      ['gexf?around=ISO/TC+1', 404, 'NOT_FOUND'],
      ['gexf?around=TC+9', 400, 'AMBIGUOUS_REFERENCE'],
      ['gexf?asOf=1900-01-01', 400, 'BAD_USER_INPUT'],
      ['gexf?filter={}', 400, 'BAD_USER_INPUT'],
      ['gexf?kinds=FRIENDSHIP', 400, 'BAD_USER_INPUT'],
      ['gexf?depth=deep', 400, 'BAD_USER_INPUT'],
      ['gexf?minShared=-1', 400, 'BAD_USER_INPUT'],
      ['gexf?measures=yes', 400, 'BAD_USER_INPUT'],
      ['gexf?depth=1&depth=2', 400, 'BAD_USER_INPUT'],
    ] as const;
    for (const [path, status, code] of wrong) {
      const response = await get(path);
      const { errors } = (await response.json()) as {
        errors: { message: string; extensions: { code: string } }[];
      };
      expect([path, response.status, errors.map(({ extensions }) => extensions.code)]).toEqual([
        path,
        status,
        [code],
      ]);
    }
  });

  it('names the invalid parameter and what was expected', async () => {
    expect(await textOf('gexf?kinds=LIAISON,FRIENDSHIP')).toContain(
      'kinds: \\"FRIENDSHIP\\" is no kind of tie',
    );
    expect(await textOf('gexf?around=ISO/TC+1&asOf=2020-05-28')).toContain(
      'is known as \\"ISO/TC 1\\" on 2020-05-28',
    );
    expect(await textOf('xlsx')).toContain('.graphml');
  });

  it('breaks the connection if a later page fails', async () => {
    const broken = await serveStubNetwork(TIES);
    broken.failLaterPages();
    const read = async () => (await fetch(`${broken.server.url}/export/network.gexf`)).text();
    await expect(read()).rejects.toThrow();
    await broken.server.stop();
  });
});
