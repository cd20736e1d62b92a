/** A made-up series of complete files of committees, as facts. */
import type { Fact, FactSet } from '../../../facts/facts.ts';
import type { CommitteeList } from '../../../history/editions/open-lists.ts';
import { madeUpSource } from '../../harness/subgraph.ts';

/** What a file says of one committee. */
export interface ListedCommittee {
  readonly id: number;
  readonly reference: string;
  readonly title?: string;
  readonly participating?: readonly string[];
  readonly observing?: readonly string[];
  readonly committees?: readonly string[];
  readonly organizations?: readonly string[];
  /** Words of lists that could not be read for certain. */
  readonly open?: Readonly<Partial<Record<CommitteeList, string>>>;
}

export interface MadeUpFile {
  readonly day: string;
  readonly committees: readonly ListedCommittee[];
  /** Numeric ids of national bodies, by acronym. */
  readonly bodies?: Readonly<Record<string, number>>;
  readonly name?: string;
}

type Said = Pick<Fact, 'asOf' | 'source'>;

/** The edition of a day, whole. */
export function wholeEdition({ day, committees, bodies = {}, name = 'committees' }: MadeUpFile): FactSet {
  const id = `${name}-${day}`;
  const said = { asOf: day, source: id };
  return {
    edition: { series: 'made-up', day, after: null },
    source: { ...madeUpSource(id), file: `${name}.jsonl` },
    format: 'made-up',
    facts: [
      ...committees.flatMap((committee) => factsOf(committee, said)),
      ...Object.entries(bodies).map(([body, isoId]): Fact => ({
        kind: 'national-body',
        subject: { body },
        values: { isoId },
        ...said,
        locator: `id ${isoId}`,
      })),
    ],
  };
}

function factsOf(listed: ListedCommittee, said: Said): readonly Fact[] {
  const { id, reference: committee, title, participating = [], observing = [], open } = listed;
  const locator = `id ${id}`;
  const member =
    (status: 'P' | 'O') =>
    (body: string): Fact => ({
      kind: 'membership',
      subject: { committee, body },
      values: { status },
      ...said,
      locator,
    });
  const liaison = (to: { committee: string } | { organization: string }): Fact => ({
    kind: 'liaison',
    subject: { from: { committee }, to, directed: false },
    values: {},
    ...said,
    locator,
  });
  return [
    {
      kind: 'committee',
      subject: { committee },
      values: { ...(title === undefined ? {} : { title }), status: 'ACTIVE', isoId: id },
      ...said,
      locator,
      ...(open === undefined ? {} : { unknown: open }),
    },
    ...participating.map(member('P')),
    ...observing.map(member('O')),
    ...(listed.committees ?? []).map((other) => liaison({ committee: other })),
    ...(listed.organizations ?? []).map((organization) => liaison({ organization })),
  ];
}
