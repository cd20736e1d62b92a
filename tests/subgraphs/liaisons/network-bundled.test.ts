/** The network of the bundled documents of 2017 to 2023. */
import { beforeAll, describe, expect, it } from 'vitest';
import { bundledFacts } from '../../../generations/fact-folders.ts';
import { readFactFolder } from '../../../facts/files/fact-file.ts';
import { tieKinds } from '../../../network/graph.ts';
import type { TieRow } from '../../../subgraphs/liaisons/network/load-network.ts';
import { openNetwork, type OpenNetwork } from './open-network.ts';

const tc307 = 'ISO/TC 307';
const day = '2020-05-28';

let network: OpenNetwork;
beforeAll(async () => {
  network = await openNetwork(await readFactFolder(bundledFacts));
});

const arrows = (ties: readonly TieRow[]) => ties.map(({ from, to }) => `${from} > ${to}`);

describe('ISO/TC 307 on the day of its report of 2020', () => {
  it('is tied to 23 committees in both directions, 4 only towards it, 3 only from it: 30 in all', async () => {
    const { ties } = await network.on(day, ['LIAISON']);
    const between = ties.filter(({ from, to }) => ![from, to].some((key) => key.startsWith('organization:')));
    const towards = new Set(between.filter(({ to }) => to === tc307).map(({ from }) => from));
    const outwards = new Set(between.filter(({ from }) => from === tc307).map(({ to }) => to));
    const both = [...towards].filter((key) => outwards.has(key));
    expect([both.length, towards.size - both.length, outwards.size - both.length]).toEqual([23, 4, 3]);
    expect(new Set([...towards, ...outwards]).size).toBe(30);
    expect(between.every(({ directed }) => directed)).toBe(true);
  });

  it('is tied to organizations with the category of the liaison', async () => {
    const { ties } = await network.on(day, ['LIAISON']);
    const swift = ties.find(({ from }) => from === 'organization:SWIFT');
    expect(swift).toMatchObject({ to: tc307, directed: true, category: 'A', role: null, weight: 1 });
  });

  it('administers JWG 4, whose partner is SC 27, and is a partner of a group that SC 11 administers', async () => {
    const { ties } = await network.on(day, ['JOINT_GROUP']);
    expect(ties.map(({ from, to, role }) => [from, role, to])).toEqual([
      ['ISO/IEC JTC 1/SC 27', 'PARTNER', `${tc307}/JWG 4`],
      [tc307, 'ADMINISTERING', `${tc307}/JWG 4`],
      [tc307, 'PARTNER', 'ISO/TC 46/SC 11/JWG 1'],
      ['ISO/TC 46/SC 11', 'ADMINISTERING', 'ISO/TC 46/SC 11/JWG 1'],
    ]);
    expect(ties.every(({ directed, since }) => directed && since <= day)).toBe(true);
  });

  it('is the parent of the groups on its lists; other groups have the parent of their reference', async () => {
    const { ties } = await network.on(day, ['PARENT']);
    const groups = arrows(ties).filter((tie) => tie.startsWith(`${tc307} >`));
    const named = ['JWG 4', 'SG 2', 'SG 6', 'SG 7', 'WG 1', 'WG 2', 'WG 3', 'WG 5', 'WG 6'];
    expect(groups).toEqual(named.map((group) => `${tc307} > ${tc307}/${group}`));
    expect(arrows(ties)).toContain('ISO/IEC JTC 1 > ISO/IEC JTC 1/SC 27');
    expect(arrows(ties)).toContain('ITU-T/TSAG > ITU-T/FG BC');
  });

  it('shares people between its groups, and with the group that SC 11 administers', async () => {
    const { ties } = await network.on(day, ['SHARED_PEOPLE']);
    expect(ties.map(({ key, weight, directed }) => [key, weight, directed])).toEqual([
      [`SHARED_PEOPLE|${tc307}/JWG 4|${tc307}/WG 2`, 2, false],
      [`SHARED_PEOPLE|${tc307}/WG 1|ISO/TC 46/SC 11/JWG 1`, 1, false],
    ]);
  });
});

describe('the network of a day', () => {
  it('has no group that a later complete list omits', async () => {
    const groupsOn = async (on: string) =>
      (await network.on(on, [])).nodes.map(({ key }) => key).filter((key) => key.startsWith(`${tc307}/`));
    expect(await groupsOn('2023-02-19')).toContain(`${tc307}/WG 2`);
    const later = await groupsOn('2023-02-20');
    expect(later.filter((key) => /\/(SG|WG 2)/.test(key))).toEqual([]);
    expect(later).toHaveLength(13);
  });

  it('labels a committee by its name on the day', async () => {
    const { nodes } = await network.on(day, []);
    expect(nodes.find(({ key }) => key === 'ISO/TC 308')?.label).toBe('ISO/PC 308');
  });

  it.each(['2016-12-31', '2017-12-31', '2018-06-01', day, '2023-02-20', '2026-01-01'])(
    'of %s has both ends of every tie, sources of everything, and the order of keys',
    async (on) => {
      const { nodes, ties } = await network.on(on);
      const keys = nodes.map(({ key }) => key);
      const known = new Set(keys);
      expect(ties.filter(({ from, to }) => !known.has(from) || !known.has(to))).toEqual([]);
      expect(nodes.filter(({ sources }) => sources.length === 0)).toEqual([]);
      expect(ties.filter((tie) => tie.sources.length === 0)).toEqual([]);
      expect(ties.filter(({ since, until }) => since > on || until <= on)).toEqual([]);
      expect(keys).toEqual([...known].sort());
      expect(ties.map(({ key }) => key)).toEqual([...new Set(ties.map(({ key }) => key))].sort());
    },
  );

  it('has only ties of the requested kinds, but all nodes', async () => {
    const all = await network.on(day);
    for (const kind of tieKinds) {
      const one = await network.on(day, [kind]);
      expect(one.ties.map(({ key }) => key)).toEqual(
        all.ties.filter((tie) => tie.kind === kind).map(({ key }) => key),
      );
      expect(one.nodes).toEqual(all.nodes);
    }
  });
});
