/** The liaison network through the subgraph, over the bundled facts of ISO/TC 307. */
import { beforeAll, describe, expect, it } from 'vitest';
import { bundledFacts } from '../../../generations/fact-folders.ts';
import { readFactFolder } from '../../../facts/files/fact-file.ts';
import { buildLiaisonDocuments } from '../../../subgraphs/liaisons/build/build.ts';
import { liaisonsSubgraph } from '../../../subgraphs/liaisons/schema.ts';
import { openSubgraph, type OpenSubgraph } from '../../harness/subgraph.ts';

const asOf = '2020-05-28';
const tc307 = 'ISO/TC 307';
const sc27 = 'ISO/IEC JTC 1/SC 27';
const jwg4 = 'ISO/TC 307/JWG 4';

let graph: OpenSubgraph;
beforeAll(async () => {
  graph = await openSubgraph(liaisonsSubgraph, buildLiaisonDocuments, await readFactFolder(bundledFacts));
});

interface Page<T> {
  totalCount: number;
  nodes: T[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
interface Tie {
  key: string;
  from: { key: string; kind: string };
  to: { key: string; kind: string };
  directed: boolean;
}

async function ask<T>(source: string): Promise<T> {
  return (await graph.query(source)) as T;
}

/** The keys of all nodes of a list, page by page. */
async function keysOf(field: string, list: string): Promise<readonly string[]> {
  const read = async (after: string | null): Promise<readonly string[]> => {
    const from = after === null ? '' : `, after: "${after}"`;
    const query = `{ ${field} { ${list}, first: 7${from}) { nodes { key } pageInfo { hasNextPage endCursor } } } }`;
    const [network] = Object.values(await ask<Record<string, Record<string, Page<{ key: string }>>>>(query));
    const [page] = Object.values(network ?? {});
    if (page === undefined) throw new Error('no page');
    const keys = page.nodes.map(({ key }) => key);
    return page.pageInfo.hasNextPage ? [...keys, ...(await read(page.pageInfo.endCursor))] : keys;
  };
  return read(null);
}

describe('the network around ISO/TC 307', () => {
  it('has 23 committees in both directions, 4 only towards it and 3 only from it: 30 in all', async () => {
    const { liaisonNetwork } = await ask<{ liaisonNetwork: { node: { ties: Page<Tie> } } }>(
      `{ liaisonNetwork(around: "TC307", asOf: "${asOf}") { node(of: "${tc307}") {
        ties(first: 100) { totalCount nodes { key from { key kind } to { key kind } directed } }
      } } }`,
    );
    const ties = liaisonNetwork.node.ties.nodes.filter(
      ({ from, to, directed }) => directed && from.kind === 'COMMITTEE' && to.kind === 'COMMITTEE',
    );
    const towards = new Set(ties.filter(({ to }) => to.key === tc307).map(({ from }) => from.key));
    const outwards = new Set(ties.filter(({ from }) => from.key === tc307).map(({ to }) => to.key));
    const both = [...towards].filter((key) => outwards.has(key));
    expect({
      both: both.length,
      onlyTowards: towards.size - both.length,
      onlyFrom: outwards.size - both.length,
      all: new Set([...towards, ...outwards]).size,
    }).toEqual({ both: 23, onlyTowards: 4, onlyFrom: 3, all: 30 });
  });

  it('has the measures of the whole network, even in an excerpt', async () => {
    const measures =
      'measures { degree degreeIn degreeOut betweenness closeness eigenvector pageRank clustering coreNumber }';
    const { excerpt, whole } = await ask<
      Record<string, { node: { measures: Record<string, number>; distance: number | null } }>
    >(
      `{ excerpt: liaisonNetwork(around: "GS1", asOf: "${asOf}") { node(of: "${tc307}") { distance ${measures} } }
         whole: liaisonNetwork(asOf: "${asOf}") { node(of: "${tc307}") { distance ${measures} } } }`,
    );
    expect(excerpt?.node.distance).toBe(1);
    expect(whole?.node.distance).toBeNull();
    expect(excerpt?.node.measures).toEqual(whole?.node.measures);
    // 30 committees and 11 organizations. 27 of the committees and all organizations are in liaison to it; it is in liaison
    // to 26 of the committees and to ITU.
    expect(whole?.node.measures).toMatchObject({ degree: 41, degreeIn: 38, degreeOut: 27 });
  });

  it('has the party and the citations of each node', async () => {
    const fields = `key kind label title distance sources { locator }
      party { ... on Committee { reference } ... on Organization { acronym name } }`;
    const answer = await ask<Record<string, { node: { sources: object[] } }>>(
      `{ committee: liaisonNetwork(around: "${tc307}", asOf: "${asOf}") { node(of: "JTC 1/SC 27") { ${fields} } }
         organization: liaisonNetwork(around: "${tc307}", asOf: "${asOf}") { node(of: "gs1") { ${fields} } } }`,
    );
    expect(answer).toMatchObject({
      committee: {
        node: { key: sc27, kind: 'COMMITTEE', label: sc27, distance: 1, party: { reference: sc27 } },
      },
      organization: {
        node: {
          key: 'organization:GS1',
          kind: 'ORGANIZATION',
          label: 'GS1',
          distance: 1,
          party: { acronym: 'GS1' },
        },
      },
    });
    expect(Object.values(answer).filter(({ node }) => node.sources.length === 0)).toEqual([]);
  });

  it('is a field of the committee and of the organization', async () => {
    const entities = `_entities(representations: [
      { __typename: "Committee", reference: "${tc307}", asOf: "${asOf}" }
      { __typename: "Organization", acronym: "GS1", asOf: "${asOf}" }
      { __typename: "Committee", reference: "ISO/TC 9999", asOf: "${asOf}" }
    ])`;
    const fields =
      'network(depth: 2) { asOf kinds node(of: "TC 307") { distance } } networkNode { key distance }';
    expect(
      await ask(`{ ${entities} { ... on Committee { ${fields} } ... on Organization { ${fields} } } }`),
    ).toEqual({
      _entities: [
        {
          network: { asOf, kinds: ['LIAISON'], node: { distance: 0 } },
          networkNode: { key: tc307, distance: null },
        },
        {
          network: { asOf, kinds: ['LIAISON'], node: { distance: 1 } },
          networkNode: { key: 'organization:GS1', distance: null },
        },
        { network: null, networkNode: null },
      ],
    });
  });
});

describe('joint working groups in the network', () => {
  it('of SC 27 include JWG 4, which TC 307 administers', async () => {
    const { liaisonNetwork } = await ask<{ liaisonNetwork: { node: object } }>(
      `{ liaisonNetwork(around: "JTC 1/SC 27", depth: 2, kinds: [JOINT_GROUP], asOf: "${asOf}") {
        node(of: "${jwg4}") { distance ties { nodes { from { key distance } to { key } role directed kind } } }
      } }`,
    );
    const tie = (key: string, distance: number, role: string) => ({
      from: { key, distance },
      to: { key: jwg4 },
      role,
      directed: true,
      kind: 'JOINT_GROUP',
    });
    expect(liaisonNetwork.node).toEqual({
      distance: 1,
      ties: { nodes: [tie(sc27, 0, 'PARTNER'), tie(tc307, 2, 'ADMINISTERING')] },
    });
  });

  it('of TC 307 include one that it does not administer', async () => {
    const { liaisonNetwork } = await ask<{ liaisonNetwork: { node: { ties: { nodes: object[] } } } }>(
      `{ liaisonNetwork(around: "${tc307}", kinds: [JOINT_GROUP], asOf: "${asOf}") {
        node(of: "${tc307}") { ties { nodes { to { key } role } } }
      } }`,
    );
    expect(liaisonNetwork.node.ties.nodes).toEqual(
      expect.arrayContaining([
        { to: { key: 'ISO/TC 46/SC 11/JWG 1' }, role: 'PARTNER' },
        { to: { key: jwg4 }, role: 'ADMINISTERING' },
      ]),
    );
  });
});

describe('paths and common neighbours', () => {
  it('lead from one partner of TC 307 to another over TC 307', async () => {
    const { liaisonPath } = await ask<{
      liaisonPath: {
        distance: number;
        count: number;
        isComplete: boolean;
        paths: Page<{ nodes: { key: string }[]; ties: Tie[] }>;
      };
    }>(
      `{ liaisonPath(from: "GS1", to: "JTC 1/SC 27", asOf: "${asOf}") { distance count isComplete
        paths { totalCount nodes { nodes { key } ties { key from { key } to { key } directed } } } } }`,
    );
    expect(liaisonPath).toMatchObject({ distance: 2, isComplete: true });
    expect(liaisonPath.count).toBe(liaisonPath.paths.totalCount);
    const over = liaisonPath.paths.nodes.find(({ nodes }) => nodes[1]?.key === tc307);
    expect(over?.nodes.map(({ key }) => key)).toEqual(['organization:GS1', tc307, sc27]);
    // There are liaisons with SC 27 in both directions, and the path has both.
    expect(over?.ties.filter(({ from, to }) => [from.key, to.key].includes(sc27))).toHaveLength(2);
  });

  it('follow directions if requested', async () => {
    const query = (from: string, to: string) =>
      `liaisonPath(from: "${from}", to: "${to}", directed: true, asOf: "${asOf}") { distance count isComplete paths { nodes { nodes { key } } } }`;
    expect(
      await ask(
        `{ a: ${query('ISO/TC 324', tc307)} b: ${query(tc307, 'ISO/TC 324')} c: ${query(tc307, tc307)} }`,
      ),
    ).toEqual({
      a: {
        distance: 1,
        count: 1,
        isComplete: true,
        paths: { nodes: [{ nodes: [{ key: 'ISO/TC 324' }, { key: tc307 }] }] },
      },
      b: { distance: null, count: 0, isComplete: true, paths: { nodes: [] } },
      c: { distance: 0, count: 1, isComplete: true, paths: { nodes: [{ nodes: [{ key: tc307 }] }] } },
    });
  });

  it('are neighbours of all given nodes', async () => {
    const { both, organizations } = await ask<Record<string, Page<{ key: string }>>>(
      `{ both: commonNeighbours(of: ["GS1", "ISO/TC 68"], asOf: "${asOf}") { nodes { key } }
         organizations: commonNeighbours(of: ["GS1"], filter: { kind: ORGANIZATION }, asOf: "${asOf}") { nodes { key } } }`,
    );
    expect(both?.nodes).toEqual([{ key: tc307 }]);
    expect(organizations?.nodes).toEqual([]);
  });
});

describe('lists of the network', () => {
  it('sort by a measure, highest first, with pages that join without a gap', async () => {
    const around = `liaisonNetwork(asOf: "${asOf}")`;
    const all = await keysOf(around, 'nodes(orderBy: DEGREE');
    expect(all[0]).toBe(tc307);
    expect(new Set(all).size).toBe(all.length);
    const byName = await keysOf(around, 'nodes(orderBy: NAME');
    expect([...byName].sort()).toEqual([...all].sort());
    const { liaisonNetwork } = await ask<{ liaisonNetwork: { nodeCount: number; tieCount: number } }>(
      `{ ${around} { nodeCount tieCount } }`,
    );
    expect(liaisonNetwork.nodeCount).toBe(all.length);
    expect(liaisonNetwork.tieCount).toBe((await keysOf(around, 'ties(kind: LIAISON')).length);
  });

  it('sort by distance, nearest first', async () => {
    const { liaisonNetwork } = await ask<{ liaisonNetwork: { nodes: Page<{ distance: number }> } }>(
      `{ liaisonNetwork(around: "GS1", depth: 2, asOf: "${asOf}") { nodes(orderBy: DISTANCE, first: 100) { nodes { distance } } } }`,
    );
    const distances = liaisonNetwork.nodes.nodes.map(({ distance }) => distance);
    expect(distances.slice(0, 3)).toEqual([0, 1, 2]);
    expect(distances).toEqual([...distances].sort((a, b) => a - b));
  });

  it('filter by kind of node or tie', async () => {
    const { liaisonNetwork } = await ask<{
      liaisonNetwork: { nodes: Page<{ kind: string }>; ties: Page<{ kind: string }> };
    }>(
      `{ liaisonNetwork(around: "${tc307}", kinds: [LIAISON, JOINT_GROUP], asOf: "${asOf}") {
        nodes(kind: ORGANIZATION, first: 100) { totalCount nodes { kind } }
        ties(kind: JOINT_GROUP) { nodes { kind } }
      } }`,
    );
    expect(liaisonNetwork.nodes.totalCount).toBe(11);
    expect(new Set(liaisonNetwork.nodes.nodes.map(({ kind }) => kind))).toEqual(new Set(['ORGANIZATION']));
    expect(new Set(liaisonNetwork.ties.nodes.map(({ kind }) => kind))).toEqual(new Set(['JOINT_GROUP']));
  });

  it('filter and sort the nodes of components and communities as those of the network', async () => {
    const nodes = 'nodes(filter: { kind: ORGANIZATION }, orderBy: DEGREE, first: 3)';
    const answer = await ask<{ liaisonNetwork: Record<string, { nodes: { nodes: object }[] }> }>(
      `{ liaisonNetwork(asOf: "${asOf}") {
        components(first: 1) { nodes { ${nodes} { nodes { kind measures { degree } } } } }
        communities(first: 1) { nodes { ${nodes} { nodes { kind } } } }
      } }`,
    );
    const { components, communities } = answer.liaisonNetwork;
    const kinds = [components, communities].flatMap(
      (list) => (list?.nodes[0]?.nodes as { nodes: { kind: string }[] }).nodes,
    );
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['ORGANIZATION']));
  });

  it('return a hundred nodes with all measures in one request', async () => {
    const { liaisonNetwork } = await ask<{
      liaisonNetwork: { nodes: Page<{ measures: { pageRank: number }; ties: { totalCount: number } }> };
    }>(
      `{ liaisonNetwork(kinds: [LIAISON, JOINT_GROUP, PARENT], asOf: "${asOf}") { nodes(first: 100, orderBy: PAGE_RANK) { nodes {
        community ties(first: 100) { totalCount nodes { from { key } to { key } } }
        measures { degree degreeIn degreeOut betweenness closeness eigenvector pageRank clustering coreNumber }
      } } } }`,
    );
    const ranks = liaisonNetwork.nodes.nodes.map(({ measures }) => measures.pageRank);
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
  });
});

describe('the network as a whole', () => {
  it('has components, the largest first, and reproducible communities', async () => {
    const query = `{ liaisonNetwork(asOf: "${asOf}") { nodeCount density reciprocity mutualCount oneSidedCount oneSidedShare modularity
      components(first: 100) { totalCount nodes { size nodes(first: 1) { totalCount } } }
      communities(first: 100) { totalCount nodes { number size nodes(first: 100) { totalCount nodes { key community } } } } } }`;
    interface Whole {
      nodeCount: number;
      density: number;
      reciprocity: number;
      components: Page<{ size: number; nodes: Page<object> }>;
      communities: Page<{ number: number; size: number; nodes: Page<{ key: string; community: number }> }>;
    }
    const { liaisonNetwork } = await ask<{ liaisonNetwork: Whole }>(query);
    const { nodeCount, density, reciprocity, components, communities } = liaisonNetwork;
    const sizes = components.nodes.map(({ size }) => size);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(components.nodes.filter(({ size, nodes }) => nodes.totalCount !== size)).toEqual([]);
    expect(communities.nodes.map(({ number }) => number)).toEqual(
      communities.nodes.map((_, index) => index + 1),
    );
    expect(
      communities.nodes.filter(
        ({ number, size, nodes }) =>
          nodes.totalCount !== size || nodes.nodes.some(({ community }) => community !== number),
      ),
    ).toEqual([]);
    const listed = components.totalCount <= 100 ? sizes.reduce((a, b) => a + b, 0) : nodeCount;
    expect(listed).toBe(nodeCount);
    expect([density, reciprocity].filter((share) => share < 0 || share > 1)).toEqual([]);
    expect(await ask(query)).toEqual({ liaisonNetwork });
  });

  it('has ties of shared members and people, with their weight and labels', async () => {
    const { liaisonNetwork } = await ask<{
      liaisonNetwork: {
        ties: Page<{ weight: number; shared: string[]; directed: boolean; sources: object[] }>;
      };
    }>(
      `{ liaisonNetwork(kinds: [SHARED_PEOPLE, SHARED_SECRETARIAT], asOf: "${asOf}") { ties(first: 100) { totalCount nodes {
        weight shared directed sources { locator }
      } } } }`,
    );
    const { nodes, totalCount } = liaisonNetwork.ties;
    expect(totalCount).toBeGreaterThan(0);
    expect(
      nodes.filter(
        ({ weight, shared, directed, sources }) =>
          weight !== shared.length || directed || sources.length === 0,
      ),
    ).toEqual([]);
  });

  it('is null around a node that is unknown on the day', async () => {
    expect(
      await ask(
        `{ never: liaisonNetwork(around: "NOBODY", asOf: "${asOf}") { nodeCount }
           committee: liaisonNetwork(around: "ISO/TC 9999", asOf: "${asOf}") { nodeCount }
           before: liaisonNetwork(around: "TC 307", asOf: "1950-01-01") { nodeCount }
           node: liaisonNetwork(asOf: "${asOf}") { node(of: "NOBODY") { key } } }`,
      ),
    ).toEqual({ never: null, committee: null, before: null, node: { node: null } });
  });
});
