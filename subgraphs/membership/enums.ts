/**
 * The enumerations of the membership subgraph, with a description for every value.
 * In: the words of the facts. Out: enums of the schema. Not for: labels in a user interface.
 */
import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';
import type { CommitteeStatus, Counted, MemberStatus } from '../../facts/fact-kinds.ts';
import { defineEnum } from '../../subgraph-runtime/define-enum.ts';
import type { CountBasis, MembershipChangeKind } from './documents.ts';

/** The words of the schema for the letters of the member lists. */
export const MemberStatusEnum = {
  PARTICIPATING: 'P',
  OBSERVING: 'O',
} as const satisfies Readonly<Record<string, MemberStatus>>;
registerEnumType(MemberStatusEnum, {
  name: 'MemberStatus',
  description: 'How a national body takes part in a committee.',
  valuesConfig: {
    PARTICIPATING: { description: 'P-member: takes part in the work and votes.' },
    OBSERVING: { description: 'O-member: follows the work.' },
  },
});

export const CommitteeStatusEnum = defineEnum<CommitteeStatus>(
  'CommitteeStatus',
  'Where a committee stands in its life.',
  {
    ACTIVE: 'It works.',
    SUSPENDED: 'Its work rests.',
    DISBANDED: 'It is closed.',
    PROPOSED: 'It is proposed and does not exist yet.',
    NO_LONGER_LISTED: 'A later complete list leaves it out; no source says why.',
  },
);

export const CountedEnum = defineEnum<Counted>('Counted', 'What a stated number counts.', {
  PARTICIPATING_MEMBERS: 'Participating members.',
  OBSERVING_MEMBERS: 'Observing members.',
  NEW_PARTICIPATING_MEMBERS: 'Participating members that are new since the report before.',
  SUBGROUPS: 'Groups of the committee.',
  COMMITTEE_LIAISONS: 'Committees in liaison.',
  ORGANIZATION_LIAISONS: 'Organizations in liaison.',
  STANDARDS: 'Standards that the committee published or develops.',
});

export const CountBasisEnum = defineEnum<CountBasis>('CountBasis', 'How a number of members is known.', {
  STATED: 'A source states the whole number.',
  COMPUTED: 'It is the sum of the regions that a source states.',
  COUNTED: 'It is the number of rows of a complete list.',
});

export const MembershipChangeKindEnum = defineEnum<MembershipChangeKind>(
  'MembershipChangeKind',
  'What changed in the membership of a national body, as far as sources prove it.',
  {
    JOINED: 'It is a member now; complete lists prove that it was none before.',
    FIRST_SEEN: 'A source names it as a member; whether it was one before is not known.',
    LEFT: 'Complete lists of both kinds of members no longer name it.',
    NO_LONGER_LISTED:
      'The complete list of its status no longer names it; the other list of that day is not known.',
    BECAME_PARTICIPATING: 'It was an observing member and is a participating one.',
    BECAME_OBSERVING: 'It was a participating member and is an observing one.',
  },
);
