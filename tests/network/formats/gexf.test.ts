import fc from 'fast-check';
import { MultiGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { describe, expect, it } from 'vitest';
import { writeGexf } from '../../../network/formats/gexf.ts';
import {
  readAll,
  openMadeUp,
  madeUpNetwork,
  pairNetwork,
  type MadeUpNetwork,
} from './made-up-network-file.ts';
import { anyText, inXml } from './any-text.ts';

const write = (network: MadeUpNetwork = madeUpNetwork) => readAll(writeGexf(openMadeUp(network)));
const read = async (network?: MadeUpNetwork) => parse(MultiGraph, await write(network));

describe('the network as GEXF', () => {
  it('is read back with every node and every edge, including parallel ones', async () => {
    const graph = await read();
    expect(graph.nodes()).toEqual(madeUpNetwork.nodes.map(({ key }) => key));
    expect(graph.edges()).toEqual(madeUpNetwork.ties.map(({ key }) => key));
    expect(graph.edges('ISO/TC 900', 'ISO/TC 901').sort()).toEqual([
      'liaison 900 901',
      'liaison 901 900',
      'members 900 901',
    ]);
  });

  it('has only directed edges, and marks undirected ties', async () => {
    const graph = await read();
    expect(graph.undirectedSize).toBe(0);
    expect(graph.filterEdges((_, { directed }) => directed === false)).toEqual([
      'liaison 901 xyz',
      'members 900 901',
    ]);
  });

  it('has the values of nodes and edges with their types, and omits unknown values', async () => {
    const graph = await read();
    expect(graph.getNodeAttributes('ISO/TC 900')).toEqual({
      label: 'ISO/TC 900',
      kind: 'COMMITTEE',
      title: 'Made-up things & "others"',
      sources: 'report, line 12; list-a, record 7',
      degree: 2,
      degreeIn: 1,
      degreeOut: 2,
      betweenness: 1 / 3,
      closeness: 0.5,
      pageRank: 1e-7,
      clustering: 0,
      coreNumber: 2,
      community: 1,
    });
    expect(graph.getEdgeAttributes('members 900 901')).toEqual({
      kind: 'SHARED_MEMBERS',
      label: 'SHARED_MEMBERS',
      weight: 2,
      directed: false,
      shared: 'AAA; B "B"',
      sources: 'report, lines 3-4',
    });
    expect(graph.getEdgeAttributes('liaison 901 xyz')).toMatchObject({ category: 'A', level: 'COMMITTEE' });
    expect(graph.getNodeAttributes('ISO/TC 900/JWG 1')).not.toHaveProperty('title');
  });

  it('has the first and the last day of each edge, and no end if none is known', async () => {
    const text = await write();
    const intervals = [...text.matchAll(/<edge id="([^"]+)".*? start="([^"]+)"(?: end="([^"]+)")?/g)];
    expect(intervals.map(([, id, start, end]) => [id, start, end]).slice(2, 5)).toEqual([
      ['liaison 900 901', '2019-01-31', undefined],
      ['liaison 901 900', '2019-01-31', '2021-02-28'],
      ['liaison 901 xyz', '2019-01-31', '2020-05-31'],
    ]);
    expect(text).toContain('mode="dynamic"');
    expect(text).toContain('timeformat="date"');
  });

  it('states its content, its day and the attribution that a licence requires', async () => {
    const { description } = (await read()).getAttributes() as { description: string };
    expect(description).toContain('2020-05-28');
    expect(description).toContain('LIAISON, JOINT_GROUP, SHARED_MEMBERS');
    expect(description).toContain('Contains <information> of A & B - ODC-By 1.0.');
  });

  it('is valid without ties and without nodes', async () => {
    const about = { ...madeUpNetwork.about, nodeCount: 0, tieCount: 0 };
    expect((await read({ about, nodes: [], ties: [] })).order).toBe(0);
  });

  it('has the distance of nodes in an excerpt', async () => {
    const { about, nodes, ties } = pairNetwork({ distance: 0 });
    const graph = await read({ about: { ...about, around: 'ISO/TC 900', depth: 1 }, nodes, ties });
    expect(graph.getNodeAttribute('ISO/TC 900', 'distance')).toBe(0);
  });

  it('preserves any text', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (label, shared) => {
        const graph = await read(pairNetwork({ label, title: label }, { shared: [shared] }));
        expect(graph.getNodeAttribute('ISO/TC 900', 'label')).toBe(inXml(label));
        expect(graph.getNodeAttribute('ISO/TC 900', 'title')).toBe(inXml(label));
        expect(graph.getEdgeAttribute('liaison 900 901', 'shared')).toBe(inXml(shared));
      }),
    );
  });

  it('preserves any key', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (key) => {
        const graph = await read(pairNetwork({ key }));
        expect(graph.nodes()[0]).toBe(inXml(key));
        expect(graph.source('liaison 900 901')).toBe(inXml(key));
      }),
    );
  });
});
