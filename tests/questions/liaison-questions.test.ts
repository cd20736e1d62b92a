/** Liaisons, representatives and joint groups of ISO/TC 307 in the bundled documents. */
import { describe, expect, it } from 'vitest';
import { nameOf, on2020, on2023, openGraph, party, type Nodes, type Party } from '../harness/questions.ts';

const graph = openGraph();

describe('joint working groups', () => {
  it('include JWG 4, created in mid-2018 and administered by TC 307, with both parents responsible for its programme', async () => {
    const { jointWorkingGroup } = await graph.query<{
      jointWorkingGroup: { committee: { createdOn: string; sources: { statedAs: string | null }[] } };
    }>(
      `{ jointWorkingGroup(reference: "ISO/TC 307/JWG 4", asOf: "${on2023}") {
        committee { createdOn sources { statedAs } }
        administeringCommittee { reference }
        programmeOfWork { reference }
      } }`,
    );
    const { committee, ...group } = jointWorkingGroup;
    expect(group).toEqual({
      administeringCommittee: { reference: 'ISO/TC 307' },
      programmeOfWork: [{ reference: 'ISO/TC 307' }, { reference: 'ISO/IEC JTC 1/SC 27' }],
    });
    expect(committee.createdOn).toBe('2018');
    expect(committee.sources.some(({ statedAs }) => (statedAs ?? '').includes('mid-2018'))).toBe(true);
  });

  it('have the same co-convenors in 2020 and 2023, each with a stated parent in 2023', async () => {
    const answer = await graph.query<
      Record<string, { coConvenors: { person: object; fromParent: object | null }[] }>
    >(
      `{ in2020: jointWorkingGroup(reference: "ISO/TC 307/JWG 4", asOf: "${on2020}") { ...people }
         in2023: jointWorkingGroup(reference: "ISO/TC 307/JWG 4", asOf: "${on2023}") { ...people } }
       fragment people on JointWorkingGroup { coConvenors { person { name country { code } } fromParent { reference } } }`,
    );
    const julien = { name: 'Julien Bringer', country: { code: 'FR' } };
    const salvatore = { name: 'Salvatore Francomacaro', country: { code: 'US' } };
    expect(answer['in2020']?.coConvenors.map(({ person }) => person)).toEqual([julien, salvatore]);
    expect(answer['in2023']?.coConvenors).toEqual([
      { person: julien, fromParent: { reference: 'ISO/TC 307' } },
      { person: salvatore, fromParent: { reference: 'ISO/IEC JTC 1/SC 27' } },
    ]);
  });

  it('link TC 307 with others twice, one administered by it and one elsewhere; each parent lists its own', async () => {
    const answer = await graph.query<
      Record<
        string,
        { jointWorkingGroups: Nodes<{ committee: Party; administeringCommittee: Party; partners: Party[] }> }
      >
    >(
      `{ tc307: committee(reference: "ISO/TC 307", asOf: "${on2020}") { ...joint }
         sc27: committee(reference: "JTC 1/SC 27", asOf: "${on2020}") { ...joint }
         sc11: committee(reference: "TC 46/SC 11", asOf: "${on2020}") { ...joint } }
       fragment joint on Committee { jointWorkingGroups { nodes {
         committee { reference } administeringCommittee { reference } partners { reference }
       } } }`,
    );
    const rows = (key: string) =>
      answer[key]?.jointWorkingGroups.nodes.map(({ committee, administeringCommittee, partners }) => [
        nameOf(committee),
        nameOf(administeringCommittee),
        partners.map(nameOf).join(),
      ]);
    const jwg1 = ['ISO/TC 46/SC 11/JWG 1', 'ISO/TC 46/SC 11', 'ISO/TC 307'];
    const jwg4 = ['ISO/TC 307/JWG 4', 'ISO/TC 307', 'ISO/IEC JTC 1/SC 27'];
    expect([rows('tc307'), rows('sc27'), rows('sc11')]).toEqual([[jwg1, jwg4], [jwg4], [jwg1]]);
  });
});

describe('what TC 307 and SC 27 share', () => {
  it('is one joint group and, by 2023, its three publications, from either side', async () => {
    const answer = await graph.query<
      Record<
        string,
        {
          sharedGroups: Nodes<{ committee: Party }>;
          sharedPublications: Nodes<{
            designation: string;
            sharedBy: { committee: Party; kind: string; jointGroup: Party | null; sources: unknown[] }[];
          }>;
          sharedPeople: { totalCount: number };
        }
      >
    >(
      `{ tc307: committee(reference: "ISO/TC 307", asOf: "${on2023}") { ...shared27 }
         sc27: committee(reference: "JTC 1/SC 27", asOf: "${on2023}") { ...shared307 } }
       fragment shared27 on Committee {
         sharedGroups(with: "SC 27") { ...groups } sharedPublications(with: "SC 27") { ...publications } sharedPeople(with: "SC 27") { totalCount }
       }
       fragment shared307 on Committee {
         sharedGroups(with: "TC 307") { ...groups } sharedPublications(with: "TC 307") { ...publications } sharedPeople(with: "TC 307") { totalCount }
       }
       fragment groups on JointWorkingGroupConnection { nodes { committee { reference } } }
       fragment publications on PublicationConnection { nodes {
         designation sharedBy { committee { reference } kind jointGroup { reference } sources { locator } }
       } }`,
    );
    const { tc307, sc27 } = answer;
    expect(sc27).toEqual(tc307);
    expect(tc307?.sharedGroups.nodes.map(({ committee }) => nameOf(committee))).toEqual(['ISO/TC 307/JWG 4']);
    const published = tc307?.sharedPublications.nodes ?? [];
    expect(published.map(({ designation }) => designation)).toEqual([
      'ISO/TR 23244:2020',
      'ISO/TR 23249:2022',
      'ISO/TR 23576:2020',
    ]);
    const ofSc27 = published.flatMap(({ sharedBy }) =>
      sharedBy.filter(({ committee }) => nameOf(committee) === 'ISO/IEC JTC 1/SC 27'),
    );
    expect(ofSc27.map(({ kind, jointGroup }) => [kind, nameOf(jointGroup ?? {})])).toEqual(
      published.map(() => ['JOINT_GROUP', 'ISO/TC 307/JWG 4']),
    );
    expect(ofSc27.filter(({ sources }) => sources.length === 0)).toEqual([]);
    expect(tc307?.sharedPeople.totalCount).toBe(0);
  });
});

describe('ISO/TC 307', () => {
  it.each([
    [
      'has four committees in liaison to it that it is not in liaison to',
      'ONLY_TOWARDS',
      ['ISO/IEC JTC 1/SC 36', 'ISO/TC 20', 'ISO/TC 184/SC 4', 'ISO/TC 324'],
    ],
    [
      'is in liaison to three committees that are not in liaison to it',
      'ONLY_FROM',
      ['ISO/IEC JTC 1/SC 29', 'ISO/TC 46', 'ISO/TC 295'],
    ],
  ])('%s', async (_, kind, expected) => {
    const { committee } = await graph.query<{ committee: { liaisonDiscrepancies: Nodes<{ other: Party }> } }>(
      `{ committee(reference: "ISO/TC 307", asOf: "${on2020}") { liaisonDiscrepancies(kinds: [${kind}], first: 100) { nodes { other ${party} } } } }`,
    );
    expect(committee.liaisonDiscrepancies.nodes.map(({ other }) => nameOf(other))).toEqual(expected);
  });

  it('has all 26 inconsistencies of the whole graph, since only its lists are complete', async () => {
    const { liaisonDiscrepancies } = await graph.query<{
      liaisonDiscrepancies: Nodes<{ committee: Party }> & {
        facets: { buckets: { value: string; count: number }[] }[];
      };
    }>(
      `{ liaisonDiscrepancies(asOf: "${on2020}", first: 100) {
        nodes { committee { reference } } facets(by: [KIND]) { buckets { value count } }
      } }`,
    );
    const { nodes, facets } = liaisonDiscrepancies;
    expect([...new Set(nodes.map(({ committee }) => nameOf(committee)))]).toEqual(['ISO/TC 307']);
    expect(facets[0]?.buckets.map(({ value, count }) => `${String(count)} ${value}`)).toEqual([
      '15 NOMINATED_NOT_LISTED',
      '4 LIAISON_WITHOUT_REPRESENTATIVE',
      '4 ONLY_TOWARDS',
      '3 ONLY_FROM',
    ]);
    expect(nodes).toHaveLength(26);
  });

  it('has 27 committees in liaison to it and 26 that it is in liaison to, 23 of them in both directions', async () => {
    const { committee } = await graph.query<{ committee: Record<string, { totalCount: number }> }>(
      `{ committee(reference: "ISO/TC 307", asOf: "${on2020}") {
        to: liaisons(direction: TO, with: COMMITTEES) { totalCount }
        from: liaisons(direction: FROM, with: COMMITTEES) { totalCount }
        both: liaisons(direction: TO, with: COMMITTEES, reciprocal: true) { totalCount }
      } }`,
    );
    expect(Object.values(committee).map(({ totalCount }) => totalCount)).toEqual([27, 26, 23]);
  });

  it('sends three representatives to ISO/TC 68', async () => {
    const { representatives } = await graph.query<{ representatives: Nodes<{ person: { name: string } }> }>(
      `{ representatives(filter: { from: "ISO/TC 307", toCommittee: "ISO/TC 68" }, asOf: "${on2020}") { nodes { person { name } } } }`,
    );
    expect(representatives.nodes.map(({ person }) => person.name).sort()).toEqual([
      'Caroline Thomas',
      'Jan Noppen',
      'Mark Ebeling',
    ]);
  });

  it('has Diana Tuezova as its most frequent representative, in five committees', async () => {
    const { representativeCounts } = await graph.query<{
      representativeCounts: Nodes<{ person: { name: string }; count: number; parties: Party[] }>;
    }>(
      `{ representativeCounts(from: "ISO/TC 307", asOf: "${on2020}", first: 2) { nodes { person { name } count parties ${party} } } }`,
    );
    expect(
      representativeCounts.nodes.map(({ person, count, parties }) => [
        person.name,
        count,
        parties.map(nameOf),
      ]),
    ).toEqual([
      [
        'Diana Tuezova',
        5,
        ['ISO/IEC JTC 1/SC 32', 'ISO/TC 68/SC 2', 'ISO/TC 154', 'ISO/TC 211', 'ISO/TC 309'],
      ],
      ['Caroline Thomas', 3, ['ISO/TC 68', 'ISO/TC 322', 'ISO/TC 323']],
    ]);
  });

  it('has 11 organizations in category A liaison', async () => {
    const { committee } = await graph.query<{ committee: { liaisons: Nodes<{ from: Party }> } }>(
      `{ committee(reference: "ISO/TC 307", asOf: "${on2020}") {
        liaisons(direction: TO, with: ORGANIZATIONS, category: A, first: 100) { nodes { from ${party} } }
      } }`,
    );
    expect(committee.liaisons.nodes.map(({ from }) => nameOf(from)).sort()).toEqual(
      'EC EEA FIG GS1 IEEE INATBA ITU OECD SBS SWIFT UNECE'.split(' '),
    );
  });

  it('has its five organizations of 2018 and six more by 2020, as the stated numbers say', async () => {
    const answer = await graph.query<
      Record<string, { liaisons: Nodes<{ from: Party }>; counts: { count: number }[] }>
    >(
      `{ in2018: committee(reference: "ISO/TC 307", asOf: "2018-04-01") { ...organizations }
         in2020: committee(reference: "ISO/TC 307", asOf: "${on2020}") { ...organizations } }
       fragment organizations on Committee {
         liaisons(direction: TO, with: ORGANIZATIONS, first: 100) { nodes { from ${party} } }
         counts(of: [ORGANIZATION_LIAISONS]) { count }
       }`,
    );
    const in2018 = answer['in2018']?.liaisons.nodes.map(({ from }) => nameOf(from)) ?? [];
    const in2020 = answer['in2020']?.liaisons.nodes.map(({ from }) => nameOf(from)) ?? [];
    expect([...in2018].sort()).toEqual(['EC', 'FIG', 'ITU', 'SWIFT', 'UNECE']);
    expect(in2018.filter((name) => !in2020.includes(name))).toEqual([]);
    expect(in2020.filter((name) => !in2018.includes(name)).sort()).toEqual([
      'EEA',
      'GS1',
      'IEEE',
      'INATBA',
      'OECD',
      'SBS',
    ]);
    expect(answer['in2018']?.counts).toEqual([{ count: 5 }]);
  });

  it('formed the liaison with GS1 by resolution 2020/111, which the list of organizations confirms', async () => {
    const { committee, resolution } = await graph.query<{
      committee: {
        liaisons: Nodes<{ category: string; from: Party; establishedBy: { resolution: string } | null }>;
      };
      resolution: object;
    }>(
      `{ committee(reference: "ISO/TC 307", asOf: "${on2020}") {
           liaisons(direction: TO, with: ORGANIZATIONS, first: 100) { nodes { category from ${party} establishedBy { resolution } } }
         }
         resolution(committee: "ISO/TC 307", number: "2020/111", asOf: "${on2020}") {
           effects { kind organization { acronym name } applied }
         } }`,
    );
    expect(committee.liaisons.nodes.find(({ from }) => nameOf(from) === 'GS1')).toMatchObject({
      category: 'A',
      establishedBy: { resolution: '2020/111' },
    });
    expect(resolution).toEqual({
      effects: [{ kind: 'FORMS_LIAISON', organization: { acronym: 'GS1', name: 'GS1' }, applied: 'APPLIED' }],
    });
  });

  it('nominated seven people in 15 nominations, none of them in the table of representatives', async () => {
    const { committee } = await graph.query<{
      committee: {
        resolutions: Nodes<{ effects: { kind: string; applied: string; person: { name: string } | null }[] }>;
        representatives: Nodes<{ person: { name: string } }>;
      };
    }>(
      `{ committee(reference: "ISO/TC 307", asOf: "${on2020}") {
        resolutions { nodes { effects { kind applied person { name } } } }
        representatives(first: 100) { nodes { person { name } } }
      } }`,
    );
    const nominations = committee.resolutions.nodes
      .flatMap(({ effects }) => effects)
      .filter(({ kind }) => kind === 'NOMINATES');
    const nominees = new Set(nominations.map(({ person }) => person?.name));
    const listed = committee.representatives.nodes.map(({ person }) => person.name);
    expect([nominations.length, nominees.size, listed.length]).toEqual([15, 7, 37]);
    expect(listed.filter((name) => nominees.has(name))).toEqual([]);
    expect(new Set(nominations.map(({ applied }) => applied))).toEqual(new Set(['NOT_APPLIED']));
  });

  it('is represented by three of its project leaders', async () => {
    const { committee } = await graph.query<{
      committee: {
        projects: Nodes<{
          reference: string;
          leaders: { person: { id: string; represents: Nodes<{ to: Party }> } }[] | null;
        }>;
      };
    }>(
      `{ committee(reference: "ISO/TC 307", asOf: "${on2020}") {
        projects(first: 100) { nodes { reference leaders { person { id represents(first: 100) { nodes { to ${party} } } } } } }
      } }`,
    );
    const represented = new Map<string, { projects: string[]; parties: string[] }>();
    for (const { reference, leaders } of committee.projects.nodes) {
      for (const { person } of leaders ?? []) {
        if (person.represents.nodes.length === 0) continue;
        const projects = [...(represented.get(person.id)?.projects ?? []), reference];
        represented.set(person.id, {
          projects,
          parties: person.represents.nodes.map(({ to }) => nameOf(to)),
        });
      }
    }
    expect(Object.fromEntries(represented)).toEqual({
      'caroline-thomas': { projects: ['ISO/TR 3242'], parties: ['ISO/TC 68', 'ISO/TC 322', 'ISO/TC 323'] },
      'shinichiro-matsuo': { projects: ['ISO/TR 23245', 'ISO/TR 23576'], parties: ['ISO/IEC JTC 1/SC 27'] },
      'victoria-lemieux': { projects: ['ISO 22739'], parties: ['ISO/TC 46', 'ISO/TC 46/SC 11'] },
    });
  });
});

describe('the network of ISO/TC 307', () => {
  it('reads JWG 4 from SC 27: TC 307 administers it, and each co-convenor comes from another parent', async () => {
    const answer = await graph.query<
      Record<
        string,
        {
          networkNode: { ties: Nodes<{ from: { key: string }; to: { party: Party }; role: string }> };
          jointWorkingGroups: Nodes<{
            administeringCommittee: Party;
            coConvenors: { person: { name: string }; fromParent: Party | null }[];
          }>;
        }
      >
    >(
      `{ in2020: committee(reference: "JTC 1/SC 27", asOf: "${on2020}") { ...joint }
         in2023: committee(reference: "JTC 1/SC 27", asOf: "${on2023}") { ...joint } }
       fragment joint on Committee {
         networkNode(kinds: [JOINT_GROUP]) { ties { nodes { from { key } to { party ${party} } role } } }
         jointWorkingGroups { nodes {
           administeringCommittee { reference } coConvenors { person { name } fromParent { reference } }
         } }
       }`,
    );
    for (const day of ['in2020', 'in2023']) {
      expect(answer[day]?.networkNode.ties.nodes).toEqual([
        {
          from: { key: 'ISO/IEC JTC 1/SC 27' },
          to: { party: { reference: 'ISO/TC 307/JWG 4' } },
          role: 'PARTNER',
        },
      ]);
    }
    const rows = (day: string) =>
      answer[day]?.jointWorkingGroups.nodes.map(({ administeringCommittee, coConvenors }) => [
        nameOf(administeringCommittee),
        coConvenors.map(({ person, fromParent }) => [person.name, fromParent?.reference ?? null]),
      ]);
    const convenors = [
      ['Julien Bringer', 'ISO/TC 307'],
      ['Salvatore Francomacaro', 'ISO/IEC JTC 1/SC 27'],
    ];
    // For 2020 it is inferred from what the report states about both; the report of 2023 states it.
    expect(rows('in2020')).toEqual([['ISO/TC 307', convenors]]);
    expect(rows('in2023')).toEqual([['ISO/TC 307', convenors]]);
  });

  it('has TC 307 between SC 27 and the records committee, with titles from the membership subgraph', async () => {
    const answer = await graph.query<{
      commonNeighbours: Nodes<{ distance: null; party: Party & { title: string } }>;
      liaisonNetwork: { nodes: Nodes<{ label: string; measures: { degree: number; coreNumber: number } }> };
    }>(
      `{ commonNeighbours(of: ["JTC 1/SC 27", "TC 46/SC 11"], asOf: "${on2020}") {
           nodes { distance party { ... on Committee { reference title } } }
         }
         liaisonNetwork(asOf: "${on2020}") { nodes(orderBy: DEGREE, first: 1) { nodes { label measures { degree coreNumber } } } } }`,
    );
    expect(answer.commonNeighbours.nodes).toEqual([
      {
        distance: null,
        party: { reference: 'ISO/TC 307', title: 'Blockchain and distributed ledger technologies' },
      },
    ]);
    // 30 committees and 11 organizations around it, and nothing is known of liaisons among these.
    expect(answer.liaisonNetwork.nodes.nodes).toEqual([
      { label: 'ISO/TC 307', measures: { degree: 41, coreNumber: 1 } },
    ]);
  });
});
