/** From made-up facts to stored nodes, ties and affiliations. All people are invented. */
import type { Interval } from '../../../history/intervals.ts';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../facts/facts.ts';
import { appointmentScope, liaisonScope, membershipScope, subgroupScope } from '../../../facts/rosters.ts';
import { madeUpFacts } from '../../harness/subgraph.ts';
import { edition } from '../membership/made-up-editions.ts';
import { allSets, own } from './made-up-liaisons.ts';
import { openNetwork, type OpenNetwork } from './open-network.ts';

const END = '9999-12-31';
const [day2018, day2019, day2020, day2021] = ['2018-06-30', '2019-06-30', '2020-06-30', '2021-06-30'];
type LooseFact = Omit<Fact, 'source' | 'locator'>;

const open = (...facts: readonly LooseFact[]): Promise<OpenNetwork> =>
  openNetwork([madeUpFacts('report', facts)]);

const committee = (asOf: string, reference: string, values: object = {}) =>
  ({ kind: 'committee', asOf, subject: { committee: reference }, values }) as const;
const member = (asOf: string, reference: string, body: string, status = 'P') =>
  ({ kind: 'membership', asOf, subject: { committee: reference, body }, values: { status } }) as LooseFact;
const liaison = (asOf: string, from: string, to: string, directed = true) =>
  ({
    kind: 'liaison',
    asOf,
    subject: { from: { committee: from }, to: { committee: to }, directed },
    values: {},
  }) as const;
const post = (asOf: string, reference: string, person: string, role = 'CHAIR') =>
  ({ kind: 'appointment', asOf, subject: { committee: reference, role, person }, values: {} }) as LooseFact;
const listed = (asOf: string, parent: string, group: string) =>
  ({ kind: 'subgroup', asOf, subject: { parent, group }, values: { listed: true } }) as const;
const roster = (asOf: string, of: string, scope: string, members: readonly string[]) =>
  ({ kind: 'roster', asOf, subject: { of, scope }, values: { members } }) as LooseFact;

const days = (documents: readonly Interval[]) =>
  documents.map(({ validFrom, validTo }) => `${validFrom} to ${validTo}`);
const runs = (documents: readonly { since: string; until: string }[]) =>
  documents.map(({ since, until }) => `${since} to ${until}`);
const keysOn = async (network: OpenNetwork, day: string) =>
  (await network.on(day, [])).nodes.map(({ key }) => key);

describe('a tie', () => {
  it('is one document while it does not change, with its period without gaps', async () => {
    const towards = roster(day2020, 'liaison', liaisonScope('to', own, 'committees'), []);
    const { ties } = await open(
      liaison(day2018, 'ISO/TC 2', own),
      liaison(day2019, 'ISO/TC 2', own),
      towards,
      liaison(day2021, 'ISO/TC 2', own),
      // A representation does not change the liaison.
      { ...post(day2019, own, 'Bo Ek'), kind: 'representation', subject: repTo('ISO/TC 2') },
    );
    expect(days(ties)).toEqual([
      `${day2018} to ${day2019}`,
      `${day2019} to ${day2020}`,
      `${day2021} to ${END}`,
    ]);
    expect(runs(ties)).toEqual([
      `${day2018} to ${day2020}`,
      `${day2018} to ${day2020}`,
      `${day2021} to ${END}`,
    ]);
    expect(ties.map(({ sources }) => sources.length)).toEqual([1, 2, 1]);
  });

  it('of unknown direction ends when a directed one begins, and is another tie', async () => {
    const { ties } = await open(liaison(day2018, 'ISO/TC 2', own, false), liaison(day2019, own, 'ISO/TC 2'));
    expect(ties.map(({ key, directed }) => [key, directed])).toEqual([
      [`LIAISON|${own}|>|ISO/TC 2`, true],
      [`LIAISON|ISO/TC 2|-|${own}`, false],
    ]);
    expect(runs(ties)).toEqual([`${day2019} to ${END}`, `${day2018} to ${day2019}`]);
  });

  it('of a joint group has a role only if a source states who administers the group', async () => {
    const joint = (asOf: string, values: object) =>
      ({ kind: 'joint-group', asOf, subject: { group: `${own}/JWG 1` }, values }) as LooseFact;
    const { ties } = await open(
      joint(day2018, { partners: ['ISO/TC 2'] }),
      joint(day2019, { administering: own, partners: ['ISO/TC 2'] }),
    );
    const roles = ties.map(({ from, role, validFrom }) => [from, role, validFrom]);
    expect(roles).toEqual([
      [own, null, day2018],
      [own, 'ADMINISTERING', day2019],
      ['ISO/TC 2', 'PARTNER', day2018],
      ['ISO/TC 2', 'PARTNER', day2019],
    ]);
  });

  it('of an unlisted group follows from its reference, from the day on which both committees exist', async () => {
    const group = `${own}/WG 1`;
    const { ties } = await open(
      post(day2018, group, 'Ada Ähren', 'CONVENOR'),
      committee(day2019, own),
      listed(day2020, own, group),
    );
    expect(ties.map(({ key }) => key)).toEqual(Array(2).fill(`PARENT|${own}|${group}`));
    expect(days(ties).sort()).toEqual([`${day2019} to ${day2020}`, `${day2020} to ${END}`]);
    expect(new Set(runs(ties))).toEqual(new Set([`${day2019} to ${END}`]));
  });

  it('with the parent of the reference ends by the list of that parent, although another committee lists the group', async () => {
    const group = `${own}/WG 1`;
    const { ties } = await open(
      listed(day2018, own, group),
      listed(day2018, 'ISO/TC 2', group),
      roster(day2019, 'subgroup', subgroupScope(own), []),
    );
    expect(ties.map(({ from, validTo }) => [from, validTo])).toEqual([
      [own, day2019],
      ['ISO/TC 2', END],
    ]);
  });

  it('of a group has gaps between a list that omits the group and a later one that names it', async () => {
    const group = `${own}/WG 1`;
    const list = (asOf: string) => roster(asOf, 'subgroup', subgroupScope(own), []);
    const { ties } = await open(
      committee(day2018, own),
      listed(day2018, own, group),
      list(day2019),
      listed(day2020, own, group),
      list(day2021),
    );
    expect(days(ties)).toEqual([`${day2018} to ${day2019}`, `${day2020} to ${day2021}`]);
    expect(runs(ties)).toEqual(days(ties));
  });
});

function repTo(to: string) {
  return { from: own, to: { committee: to }, person: 'Bo Ek' };
}

describe('a committee', () => {
  it('is a node from the first source that describes it, with the title of the day', async () => {
    const { nodes } = await open(
      member(day2018, own, 'DS'),
      committee(day2019, own, { title: 'Kites' }),
      committee(day2020, own, { title: 'Kites', status: 'ACTIVE' }),
      committee(day2021, own, { title: 'Kites and strings' }),
    );
    expect(nodes.map(({ validFrom, title }) => [validFrom, title])).toEqual([
      [day2018, null],
      [day2019, 'Kites'],
      [day2020, 'Kites'],
      [day2021, 'Kites and strings'],
    ]);
  });

  it('that is disbanded is a node only while it has a tie', async () => {
    const network = await open(
      committee(day2018, own),
      committee(day2018, 'ISO/TC 2'),
      liaison(day2018, 'ISO/TC 3', 'ISO/TC 2'),
      committee(day2019, own, { status: 'DISBANDED' }),
      committee(day2019, 'ISO/TC 2', { status: 'DISBANDED' }),
      roster(day2020, 'liaison', liaisonScope('to', 'ISO/TC 2', 'committees'), []),
    );
    expect(await keysOn(network, day2018)).toEqual(['ISO/TC 2', 'ISO/TC 3', own]);
    expect(await keysOn(network, day2019)).toEqual(['ISO/TC 2', 'ISO/TC 3']);
    expect(await keysOn(network, day2020)).toEqual([]);
  });

  it('that is only the end of a tie is a node on the days of the tie, with the sources of the tie', async () => {
    const network = await open(liaison(day2018, 'ISO/TC 2', own));
    expect(await keysOn(network, '2018-06-29')).toEqual([]);
    const { nodes, ties } = await network.on(day2018);
    expect(nodes.map(({ key, title, sources }) => [key, title, sources])).toEqual(
      ['ISO/TC 2', own].map((key) => [key, null, ties[0]?.sources]),
    );
  });

  it('ends its affiliations when it is disbanded, except those that a source states later', async () => {
    const others = [member(day2018, 'ISO/TC 2', 'DS'), post(day2018, 'ISO/TC 2', 'Ada Ähren')];
    const both = (asOf: string) => [member(asOf, own, 'DS'), post(asOf, own, 'Ada Ähren')];
    const end = committee(day2019, own, { status: 'DISBANDED' });
    const shared = async (network: OpenNetwork, day: string) =>
      (await network.on(day, ['SHARED_MEMBERS', 'SHARED_PEOPLE'])).ties.map(({ kind }) => kind);
    const ended = await open(...others, ...both(day2018), end);
    expect(await shared(ended, day2018)).toEqual(['SHARED_MEMBERS', 'SHARED_PEOPLE']);
    expect(await shared(ended, day2019)).toEqual([]);
    const named = await open(...others, ...both(day2018), end, ...both(day2020));
    expect(await shared(named, day2019)).toEqual([]);
    expect(await shared(named, day2020)).toEqual(['SHARED_MEMBERS', 'SHARED_PEOPLE']);
  });

  it('is omitted with its secretariat, its groups and their ties once a complete file omits it', async () => {
    const at = (reference: string, isoId: number) => ({
      ...{ isoId, reference, title: reference, secretariat: 'DIN', participating: ['DIN', 'AFNOR'] },
    });
    const network = await openNetwork([
      edition('2025-05-21', [at(own, 1), at('ISO/TC 2', 2), at(`${own}/SC 1`, 3)]),
      edition('2025-05-28', [at(own, 1)]),
    ]);
    const before = await network.on('2025-05-27');
    expect(before.nodes.map(({ key }) => key)).toEqual(['ISO/TC 2', own, `${own}/SC 1`]);
    expect(before.ties.map(({ key }) => key)).toEqual([
      `PARENT|${own}|${own}/SC 1`,
      ...['SHARED_MEMBERS', 'SHARED_SECRETARIAT'].flatMap((kind) => [
        `${kind}|ISO/TC 2|${own}`,
        `${kind}|ISO/TC 2|${own}/SC 1`,
        `${kind}|${own}|${own}/SC 1`,
      ]),
    ]);
    const after = await network.on('2025-05-28');
    expect([after.nodes.map(({ key }) => key), after.ties]).toEqual([[own], []]);
  });

  it('that was renamed is one node with the reference of the day', async () => {
    const alias = { of: 'committee', alias: 'ISO/PC 9' };
    const network = await open(liaison(day2018, 'ISO/PC 9', 'ISO/TC 2'), committee(day2020, 'ISO/TC 9'), {
      kind: 'alias',
      asOf: day2020,
      subject: alias,
      values: { name: 'ISO/TC 9' },
    });
    const labelOn = async (day: string) =>
      (await network.on(day, [])).nodes.find(({ key }) => key === 'ISO/TC 9')?.label;
    expect([await labelOn(day2019), await labelOn(day2020)]).toEqual(['ISO/PC 9', 'ISO/TC 9']);
  });
});

describe('an organization', () => {
  it('is one node under every spelling of its acronym, with the sources of all', async () => {
    const organization = (asOf: string, acronym: string, values: object = {}) =>
      ({ kind: 'organization', asOf, subject: { organization: acronym }, values }) as LooseFact;
    const network = await open(
      organization(day2018, 'Neu', { name: 'Neue Société' }),
      organization(day2019, 'NEU'),
    );
    expect(
      network.nodes.map(({ key, label, validFrom, sources }) => [key, label, validFrom, sources.length]),
    ).toEqual([
      ['organization:NEU', 'Neu', day2018, 1],
      ['organization:NEU', 'NEU', day2019, 2],
    ]);
  });
});

describe('what committees share', () => {
  const sharedOn = async (network: OpenNetwork, day: string) =>
    (await network.on(day, ['SHARED_SECRETARIAT', 'SHARED_MEMBERS', 'SHARED_PEOPLE'])).ties.map(
      ({ kind, weight, shared, since, until }) => ({ kind, weight, shared, since, until }),
    );

  it('is a body with its name of the day, one body under all its names', async () => {
    const alias = { of: 'national-body', alias: 'OLDB' };
    const network = await open(
      committee(day2018, own, { secretariatBody: 'OLDB' }),
      member(day2018, own, 'OLDB'),
      committee(day2020, 'ISO/TC 2', { secretariatBody: 'NEWB' }),
      member(day2020, 'ISO/TC 2', 'NEWB'),
      { kind: 'alias', asOf: day2020, subject: alias, values: { name: 'NEWB' } },
    );
    const since2020 = { weight: 1, shared: ['NEWB'], since: day2020, until: END };
    expect(await sharedOn(network, day2020)).toEqual([
      { kind: 'SHARED_MEMBERS', ...since2020 },
      { kind: 'SHARED_SECRETARIAT', ...since2020 },
    ]);
    const held = network.affiliations.filter(({ key }) => key === `P_MEMBER|${own}|NEWB`);
    expect(held.map(({ label, validFrom, since }) => [label, validFrom, since])).toEqual([
      ['OLDB', day2018, day2018],
      ['NEWB', day2020, day2018],
    ]);
  });

  it('is a P-member, not an O-member nor a former member', async () => {
    const network = await open(
      member(day2018, own, 'DS'),
      member(day2018, 'ISO/TC 2', 'DS'),
      member(day2018, own, 'SA', 'O'),
      member(day2018, 'ISO/TC 2', 'SA'),
      roster(day2020, 'membership', membershipScope(own, 'P'), []),
    );
    expect(await sharedOn(network, day2019)).toEqual([
      { kind: 'SHARED_MEMBERS', weight: 1, shared: ['DS'], since: day2018, until: day2020 },
    ]);
    expect(await sharedOn(network, day2020)).toEqual([]);
  });

  it('is a person in any role, one person under all spellings of the name', async () => {
    const network = await open(
      post(day2018, own, 'Ada Ähren'),
      post(day2019, own, 'Ada Ähren', 'CONVENOR'),
      post(day2018, 'ISO/TC 2', 'A. Ahren', 'SECRETARY'),
      roster(day2020, 'appointment', appointmentScope(own, 'CHAIR'), []),
      {
        kind: 'person-alias',
        asOf: day2018,
        subject: { alias: 'A. Ahren' },
        values: { person: 'Ada Ähren' },
      },
    );
    const ada = { kind: 'SHARED_PEOPLE', weight: 1, shared: ['Ada Ähren'], since: day2018, until: END };
    for (const day of [day2018, day2019, day2020, day2021])
      expect(await sharedOn(network, day)).toEqual([ada]);
    const [tie] = (await network.on(day2019, ['SHARED_PEOPLE'])).ties;
    const places = tie?.sources.map(({ locator }) => locator) ?? [];
    expect([...places].sort()).toEqual(['line 1', 'line 2', 'line 3']);
    const held = network.affiliations.filter(({ committee: of }) => of === own);
    expect(runs(held)).toEqual(Array(3).fill(`${day2018} to ${END}`));
  });

  it('lasts from the first shared thing to the last, and counts against the minimum', async () => {
    const network = await open(
      ...['DS', 'SA', 'SIS'].map((body) => member(day2018, own, body)),
      member(day2019, 'ISO/TC 2', 'DS'),
      member(day2020, 'ISO/TC 2', 'SA'),
      roster(day2021, 'membership', membershipScope('ISO/TC 2', 'P'), ['ISO/TC 2|DS']),
    );
    const [tie] = await sharedOn(network, day2020);
    expect(tie).toMatchObject({ weight: 2, shared: ['DS', 'SA'], since: day2019, until: END });
    expect((await network.on(day2020, ['SHARED_MEMBERS'], 2)).ties).toHaveLength(1);
    expect((await network.on(day2020, ['SHARED_MEMBERS'], 3)).ties).toEqual([]);
    expect((await network.on(day2021, ['SHARED_MEMBERS'], 2)).ties).toEqual([]);
  });
});

describe('a group of two committees', () => {
  it('keeps both parents while one of them lists it', async () => {
    const network = await openNetwork(allSets);
    const ends = (await network.on('2020-12-31', ['JOINT_GROUP'])).ties.map(
      ({ from, to }) => `${from} > ${to}`,
    );
    expect(ends).toContain(`ISO/TC 2 > ${own}/JWG 1`);
    expect(ends).toContain(`${own} > ${own}/JWG 1`);
  });
});
