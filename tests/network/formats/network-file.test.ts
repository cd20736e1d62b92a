import { describe, expect, it } from 'vitest';
import { describeNetwork, nodeAttributes } from '../../../network/formats/network-file.ts';
import { madeUpNetwork } from './made-up-network-file.ts';

const about = { ...madeUpNetwork.about, kinds: ['LIAISON'], minShared: null, terms: [] } as const;

describe('the description of a network file', () => {
  it('omits a depth and a minimum that were not requested', () => {
    expect(describeNetwork(about)).toBe(
      'The network on 2020-05-28: LIAISON. committee-graph, revision 0123456789abcdef.',
    );
  });

  it('names the central node, the depth and the minimum that were requested', () => {
    expect(describeNetwork({ ...about, around: 'ISO/TC 900', depth: 2, minShared: 3 })).toBe(
      'The surroundings of ISO/TC 900 on 2020-05-28: LIAISON. Depth 2. At least 3 shared. committee-graph, revision 0123456789abcdef.',
    );
  });

  it.each([
    [
      { attribution: 'Example Org', licence: 'CC BY 4.0' },
      'LIAISON. Example Org - CC BY 4.0. committee-graph',
    ],
    [{ attribution: 'Example Org', licence: null }, 'LIAISON. Example Org. committee-graph'],
    [{ attribution: null, licence: 'CC BY 4.0' }, 'LIAISON. CC BY 4.0. committee-graph'],
    [{ attribution: null, licence: null }, 'LIAISON. committee-graph'],
  ])('gives the known terms of %o', (terms, expected) => {
    expect(describeNetwork({ ...about, terms: [{ ...terms, sourceIds: ['list'] }] })).toContain(expected);
  });
});

describe('the attributes of nodes', () => {
  const [node] = madeUpNetwork.nodes;

  it('include the distance only in an excerpt', () => {
    const namesOf = (around: string | null) =>
      nodeAttributes({ ...about, around, isMeasured: false }).map(({ name }) => name);
    expect(namesOf(null)).toEqual(['kind', 'title', 'sources']);
    expect(namesOf('ISO/TC 900')).toEqual(['kind', 'title', 'distance', 'sources']);
  });

  it('give a distance of 3 as 3, and a missing one as unknown', () => {
    const distance = nodeAttributes({ ...about, around: 'ISO/TC 900' }).find(
      ({ name }) => name === 'distance',
    );
    if (node === undefined) throw new Error('no node');
    expect(distance?.valueOf({ ...node, distance: 3 })).toBe(3);
    expect(distance?.valueOf(node)).toBeNull();
  });
});
