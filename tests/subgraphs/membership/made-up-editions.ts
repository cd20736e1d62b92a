/**
 * A made-up history across a report of one committee and three editions of a complete file of all committees, as ISO
 * publishes them: a body and a committee change their names, a body changes its status, a committee is no longer listed.
 * In: nothing. Out: fact sets and the subgraph over them. Not for: real data; how files become facts (tests/ingest/).
 */
import { writeEditions } from '../../../history/editions/editions.ts';
import type { FactSet } from '../../../facts/facts.ts';
import { buildMembershipDocuments } from '../../../subgraphs/membership/build/build.ts';
import { membershipSubgraph } from '../../../subgraphs/membership/schema.ts';
import { madeUpFacts, madeUpSource, openSubgraph, type OpenSubgraph } from '../../harness/subgraph.ts';
import { listOfMembers, type LooseFact } from './made-up-committee.ts';

/** A committee as an edition lists it; bodies with the numeric ids of `bodyIds`. */
export interface ListedCommittee {
  readonly isoId: number;
  readonly reference: string;
  readonly title: string;
  readonly secretariat?: string;
  readonly participating?: readonly string[];
  readonly observing?: readonly string[];
}

const bodyIds: Readonly<Record<string, number>> = {
  AFNOR: 11,
  DIN: 12,
  ITA: 13,
  ITAL: 13,
  NEWB: 14,
  SASO: 15,
};

/** The edition of a day. */
export function edition(day: string, listed: readonly ListedCommittee[]): FactSet {
  const id = `dump-${day}`;
  const facts = listed.flatMap((committee) => factsOf(committee, day));
  const bodies = [
    ...new Set(
      listed.flatMap(({ participating = [], observing = [], secretariat }) => [
        ...participating,
        ...observing,
        ...(secretariat === undefined ? [] : [secretariat]),
      ]),
    ),
  ];
  const all: readonly LooseFact[] = [
    ...facts,
    ...bodies.map((body): LooseFact => ({
      kind: 'national-body',
      asOf: day,
      subject: { body },
      values: { isoId: bodyIds[body] ?? 99 },
      locator: `id ${String(bodyIds[body] ?? 99)}`,
    })),
  ];
  return {
    edition: { series: 'iso-committees', day, after: null },
    source: {
      ...madeUpSource(id, 4),
      date: day,
      licence: 'ODC-By 1.0',
      attribution: 'Made up for a test',
      file: `${id}.jsonl`,
    },
    format: 'iso-committees',
    facts: madeUpFacts(id, all).facts,
  };
}

function factsOf(committee: ListedCommittee, day: string): readonly LooseFact[] {
  const { isoId, reference, title, secretariat, participating = [], observing = [] } = committee;
  const said = { asOf: day, locator: `id ${String(isoId)}` };
  const member =
    (status: 'P' | 'O') =>
    (body: string): LooseFact => ({
      ...said,
      kind: 'membership',
      subject: { committee: reference, body },
      values: { status },
    });
  return [
    {
      ...said,
      kind: 'committee',
      subject: { committee: reference },
      values: {
        title,
        status: 'ACTIVE',
        isoId,
        ...(secretariat === undefined ? {} : { secretariatBody: secretariat }),
      },
    },
    ...participating.map(member('P')),
    ...observing.map(member('O')),
  ];
}

const winds: ListedCommittee = {
  isoId: 903,
  reference: 'ISO/TC 903',
  title: 'Winds',
  participating: ['DIN'],
};

/** What the report of 2020 says, before the first edition. */
const report = madeUpFacts('report', [
  {
    kind: 'committee',
    asOf: '2020-05-28',
    subject: { committee: 'ISO/TC 900' },
    values: { title: 'Kites' },
  },
  ...listOfMembers('2020-05-28', 'P', ['DIN', 'ITA', 'OLDB']),
  ...listOfMembers('2020-05-28', 'O', ['AFNOR']),
]);

/** Somebody found out that an acronym of the report is an earlier one. */
const statements = madeUpFacts('statements', [
  {
    kind: 'alias',
    asOf: '2025-05-21',
    subject: { of: 'national-body', alias: 'OLDB' },
    values: { name: 'NEWB' },
    basis: 'inferred',
    reason: 'both stand for one country',
    locator: 'line 4',
  },
]);

const kites: ListedCommittee = {
  isoId: 900,
  reference: 'ISO/TC 900',
  title: 'Kites',
  secretariat: 'DIN',
  participating: ['DIN', 'NEWB', 'SASO'],
  observing: ['ITA'],
};
const strings: ListedCommittee = {
  isoId: 901,
  reference: 'ISO/PC 901',
  title: 'Strings',
  participating: ['DIN', 'ITA'],
};

export const editions: readonly FactSet[] = [
  edition('2025-05-21', [kites, strings, winds]),
  edition('2026-03-10', [
    { ...kites, observing: ['ITAL'] },
    { ...strings, reference: 'ISO/TC 901', participating: ['DIN', 'ITAL'] },
  ]),
  edition('2026-09-01', [
    { ...kites, participating: ['DIN', 'NEWB'], observing: ['ITAL'] },
    { ...strings, reference: 'ISO/TC 901', participating: ['DIN', 'ITAL'] },
  ]),
];

/** The report, the statements and the editions. */
export const madeUpHistory: readonly FactSet[] = writeEditions([report, statements, ...editions]);

/** The subgraph over them. */
export function openHistory(): Promise<OpenSubgraph> {
  return openSubgraph(membershipSubgraph, buildMembershipDocuments, madeUpHistory, '2026-12-31');
}
