import fc from 'fast-check';
import { MultiGraph } from 'graphology';
import { parse } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { writeGraphml } from '../../../network/formats/graphml.ts';
import {
  readAll,
  openMadeUp,
  madeUpNetwork,
  pairNetwork,
  type MadeUpNetwork,
} from './made-up-network-file.ts';
import { anyText, inXml } from './any-text.ts';

const write = (network: MadeUpNetwork = madeUpNetwork) => readAll(writeGraphml(openMadeUp(network)));
const read = async (network?: MadeUpNetwork) => parse(MultiGraph, await write(network));

describe('the network as GraphML', () => {
  it('is read back with every node and every edge, all directed', async () => {
    const graph = await read();
    expect(graph.nodes()).toEqual(madeUpNetwork.nodes.map(({ key }) => key));
    expect(graph.edges()).toEqual(madeUpNetwork.ties.map(({ key }) => key));
    expect(graph.undirectedSize).toBe(0);
  });

  it('has the values of nodes and edges with their types, and omits unknown values', async () => {
    const graph = await read();
    expect(graph.getNodeAttributes('organization:XY & Z')).toEqual({
      label: 'XY & Z',
      kind: 'ORGANIZATION',
      title: '=1+1',
      sources: 'report, line 12; list-a, record 7',
      degree: 2,
      degreeIn: 1,
      degreeOut: 2,
      betweenness: 1 / 3,
      closeness: 0.5,
      pageRank: 1e-7,
      clustering: 0,
      coreNumber: 2,
    });
    expect(graph.getEdgeAttributes('liaison 901 xyz')).toEqual({
      kind: 'LIAISON',
      category: 'A',
      level: 'COMMITTEE',
      directed: false,
      weight: 1,
      since: '2019-01-31',
      until: '2020-06-01',
      sources: 'report, lines 3-4',
    });
    expect(graph.getEdgeAttributes('liaison 900 901')).not.toHaveProperty('until');
  });

  it('has no measures unless requested', async () => {
    const about = { ...madeUpNetwork.about, isMeasured: false };
    expect(await write({ ...madeUpNetwork, about })).not.toContain('betweenness');
  });

  it('states its content, its day and the attribution that a licence requires', async () => {
    const [, description] = /<desc>(.*)<\/desc>/.exec(await write()) ?? [];
    expect(description).toContain('2020-05-28');
    expect(description).toContain('Contains &#60;information&#62; of A &#38; B - ODC-By 1.0.');
  });

  it('preserves any text and any key', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (key, title) => {
        const graph = await read(pairNetwork({ key, title }, { shared: [title] }));
        expect(graph.getNodeAttribute(inXml(key), 'title')).toBe(inXml(title));
        expect(graph.getEdgeAttribute('liaison 900 901', 'shared')).toBe(inXml(title));
        expect(graph.source('liaison 900 901')).toBe(inXml(key));
      }),
    );
  });
});
