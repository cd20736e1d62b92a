/** Questions 1 to 8 and 12: who takes part. Answers are those of the sources; see the lines named in each test. */
import { describe, expect, it } from 'vitest';
import { on2020, openGraph, type Nodes } from '../harness/questions.ts';

const graph = openGraph();

describe('who takes part in ISO/TC 307', () => {
  it('has 44 P-members and 13 O-members on 2020-05-28, one of them new', async () => {
    const { committee } = await graph.query<{ committee: { membershipCounts: object } }>(
      `{ committee(reference: "ISO/TC 307", asOf: "${on2020}") {
        membershipCounts { participating observing total newParticipating basis sources { locator source { file } } }
      } }`,
    );
    expect(committee.membershipCounts).toEqual({
      participating: 44,
      observing: 13,
      total: 57,
      newParticipating: 1,
      basis: 'STATED',
      sources: [{ locator: 'line 37', source: { file: '000_c02bbcba38a614e7.txt' } }],
    });
  });

  it('grew from 31 P-members in 2018 to 41 in 2019 and 44 in 2020', async () => {
    const { committee } = await graph.query<{ committee: { membershipHistory: object[] } }>(
      `{ committee(reference: "ISO/TC 307", asOf: "${on2020}") {
        membershipHistory { on participating observing basis }
      } }`,
    );
    expect(committee.membershipHistory).toEqual([
      { on: '2018-03-18', participating: 31, observing: 14, basis: 'COMPUTED' },
      { on: '2019-04-29', participating: 41, observing: 12, basis: 'STATED' },
      { on: '2020-05-28', participating: 44, observing: 13, basis: 'STATED' },
    ]);
  });

  it('names 13 observing countries on 2020-05-28', async () => {
    const { committee } = await graph.query<{
      committee: { memberships: Nodes<{ nationalBody: { country: { name: string } } }> };
    }>(
      `{ committee(reference: "ISO/TC 307", asOf: "${on2020}") {
        memberships(status: OBSERVING, first: 100) { nodes { nationalBody { country { name } } } }
      } }`,
    );
    expect(committee.memberships.nodes.map(({ nationalBody }) => nationalBody.country.name).sort()).toEqual([
      'Argentina',
      'Belarus',
      'Colombia',
      'Estonia',
      'Hong Kong',
      'Indonesia',
      'Iran (Islamic Republic of)',
      'Kenya',
      'Morocco',
      'Philippines',
      'Romania',
      'Slovakia',
      'Uruguay',
    ]);
  });

  it('distinguishes UNI, UNE, UNIT and UNMZ', async () => {
    const { nationalBodies } = await graph.query<{
      nationalBodies: Nodes<{
        acronym: string;
        country: { name: string };
        memberships: Nodes<{ status: string }>;
      }>;
    }>(
      `{ nationalBodies(filter: { acronyms: ["UNI", "UNE", "UNIT", "UNMZ"] }, asOf: "${on2020}") { nodes {
        acronym country { name } memberships(committees: ["ISO/TC 307"]) { nodes { status } }
      } } }`,
    );
    expect(
      nationalBodies.nodes.map(({ acronym, country, memberships }) => [
        acronym,
        country.name,
        memberships.nodes[0]?.status,
      ]),
    ).toEqual([
      ['UNE', 'Spain', 'PARTICIPATING'],
      ['UNI', 'Italy', 'PARTICIPATING'],
      ['UNIT', 'Uruguay', 'OBSERVING'],
      ['UNMZ', 'Czech Republic', 'PARTICIPATING'],
    ]);
  });

  it('has its secretariat in Australia throughout, named SA from 2020', async () => {
    const answer = await graph.query<
      Record<string, { secretariat: { nationalBody: { acronym: string } | null; country: { name: string } } }>
    >(
      `{ ${[2018, 2019, 2020, 2023].map((year) => `in${String(year)}: committee(reference: "TC 307", asOf: "${String(year)}-12-31") { secretariat { nationalBody { acronym } country { name } } }`).join(' ')} }`,
    );
    expect(
      Object.values(answer).map(({ secretariat }) => [
        secretariat.nationalBody?.acronym ?? null,
        secretariat.country.name,
      ]),
    ).toEqual([
      [null, 'Australia'],
      [null, 'Australia'],
      ['SA', 'Australia'],
      ['SA', 'Australia'],
    ]);
  });

  it('finds which P-members of 2020 convene which groups', async () => {
    const { committee } = await graph.query<{
      committee: {
        memberships: Nodes<{ nationalBody: { country: { code: string } } }>;
        appointments: Nodes<{
          committee: { reference: string };
          person: { name: string; country: { code: string; name: string } };
        }>;
      };
    }>(
      `{ committee(reference: "ISO/TC 307", asOf: "${on2020}") {
        memberships(status: PARTICIPATING, first: 100) { nodes { nationalBody { country { code } } } }
        appointments(roles: [CONVENOR, CO_CONVENOR], includeGroups: true, first: 100) {
          nodes { committee { reference } person { name country { code name } } }
        }
      } }`,
    );
    const participating = new Set(
      committee.memberships.nodes.map(({ nationalBody }) => nationalBody.country.code),
    );
    const convened = committee.appointments.nodes
      .filter(({ person }) => participating.has(person.country.code))
      .map(
        ({ committee: group, person }) =>
          `${person.country.name}: ${group.reference.replace('ISO/TC 307/', '')} ${person.name}`,
      );
    expect(convened.sort()).toEqual([
      'Denmark: WG 5 Roman Beck',
      'France: JWG 4 Julien Bringer',
      'France: WG 2 Julien Bringer',
      'Germany: WG 3 Volker Swarek',
      'United Kingdom: SG 7 Gilbert Verdian',
      'United Kingdom: WG 1 Geoffrey Goodell',
      'United Kingdom: WG 6 Caroline Thomas',
      'United States: JWG 4 Salvatore Francomacaro',
    ]);
  });

  it("counts the P-members that did not comment on WG 5's draft: 35", async () => {
    const { committee, group } = await graph.query<{
      committee: {
        membershipCounts: { participating: number };
        memberships: Nodes<{ nationalBody: { country: { code: string } } }>;
      };
      group: {
        commentRounds: Nodes<{
          commentCount: number;
          memberBodyCountries: { code: string }[];
          expertCountries: { code: string }[];
        }>;
      };
    }>(
      `{ committee(reference: "ISO/TC 307", asOf: "${on2020}") {
          membershipCounts { participating }
          memberships(status: PARTICIPATING, first: 100) { nodes { nationalBody { country { code } } } }
        }
        group: committee(reference: "ISO/TC 307/WG 5", asOf: "${on2020}") {
          commentRounds { nodes { commentCount memberBodyCountries { code } expertCountries { code } } }
        } }`,
    );
    const [round] = group.commentRounds.nodes;
    const commented = new Set(round?.memberBodyCountries.map(({ code }) => code));
    const silent = committee.memberships.nodes.filter(
      ({ nationalBody }) => !commented.has(nationalBody.country.code),
    );
    expect([committee.membershipCounts.participating, commented.size, silent.length]).toEqual([44, 9, 35]);
    expect([round?.commentCount, round?.expertCountries.map(({ code }) => code).sort()]).toEqual([
      76,
      ['GB', 'RU'],
    ]);
  });

  it('shows what became of the study groups, as an inference with its reason', async () => {
    const answer = await graph.query<
      Record<
        string,
        {
          children: Nodes<{
            reference: string;
            title: string;
            predecessors: { reference: string; sources: { basis: string; reason: string | null }[] }[];
          }>;
        }
      >
    >(
      `{ in2020: committee(reference: "ISO/TC 307", asOf: "${on2020}") { ...groups }
         in2023: committee(reference: "ISO/TC 307", asOf: "2023-02-20") { ...groups } }
       fragment groups on Committee { children(first: 100) { nodes { reference title predecessors { reference sources { basis reason } } } } }`,
    );
    const succession = (day: string) =>
      answer[day]?.children.nodes.flatMap(({ reference, predecessors }) =>
        predecessors.map((from) => `${from.reference} -> ${reference}`),
      );
    expect(succession('in2023')).toEqual([
      'ISO/TC 307/SG 6 -> ISO/TC 307/WG 5',
      'ISO/TC 307/SG 2 -> ISO/TC 307/WG 6',
      'ISO/TC 307/SG 7 -> ISO/TC 307/WG 7',
    ]);
    expect(answer['in2020']?.children.nodes.map(({ reference }) => reference)).toContain('ISO/TC 307/SG 7');
    expect(answer['in2023']?.children.nodes).toHaveLength(13);
    const reasons = answer['in2023']?.children.nodes.flatMap(({ predecessors }) =>
      predecessors.flatMap(({ sources }) => sources),
    );
    expect(reasons?.filter(({ basis, reason }) => basis !== 'INFERRED' || reason === null)).toEqual([]);
  });

  it('names the member body behind the secretariat of WG 5', async () => {
    const { committee } = await graph.query<{ committee: object }>(
      `{ committee(reference: "ISO/TC 307/WG 5", asOf: "${on2020}") {
        secretariat { nationalBody { acronym name country { name } memberships(committees: ["ISO/TC 307"]) { nodes { status } } } }
        appointments(roles: [SECRETARY, SUPPORT_SECRETARY]) { nodes { role affiliation person { name } } }
      } }`,
    );
    expect(committee).toEqual({
      secretariat: {
        nationalBody: {
          acronym: 'DS',
          name: 'Danish Standards',
          country: { name: 'Denmark' },
          memberships: { nodes: [{ status: 'PARTICIPATING' }] },
        },
      },
      appointments: {
        nodes: [
          { role: 'SECRETARY', affiliation: 'Danish Standards', person: { name: 'Astrid Bækby Knudsen' } },
          {
            role: 'SUPPORT_SECRETARY',
            affiliation: 'Danish Standards',
            person: { name: 'Ditte Klint Hede' },
          },
        ],
      },
    });
  });
});
