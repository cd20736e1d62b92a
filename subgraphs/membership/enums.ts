/** Enums of the membership subgraph. */
import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';
import type { CommitteeStatus, Counted, MemberStatus } from '../../facts/fact-kinds.ts';
import { defineEnum } from '../../subgraph-runtime/define-enum.ts';
import type { CountBasis, MembershipChangeKind } from './documents.ts';

/** The values of the API for the letters of member lists. */
export const MemberStatusEnum = {
  PARTICIPATING: 'P',
  OBSERVING: 'O',
} as const satisfies Readonly<Record<string, MemberStatus>>;
registerEnumType(MemberStatusEnum, {
  name: 'MemberStatus',
  description: 'Status of a national body in a committee.',
  valuesConfig: {
    PARTICIPATING: { description: 'P-member: takes part in the work and votes.' },
    OBSERVING: { description: 'O-member: follows the work.' },
  },
});

export const CommitteeStatusEnum = defineEnum<CommitteeStatus>('CommitteeStatus', 'Status of a committee.', {
  ACTIVE: 'Active.',
  SUSPENDED: 'Work is suspended.',
  DISBANDED: 'Disbanded.',
  PROPOSED: 'Proposed; does not exist yet.',
  NO_LONGER_LISTED: 'Omitted from a later complete list; no source states why.',
});

export const CountedEnum = defineEnum<Counted>('Counted', 'What a stated number counts.', {
  PARTICIPATING_MEMBERS: 'P-members.',
  OBSERVING_MEMBERS: 'O-members.',
  NEW_PARTICIPATING_MEMBERS: 'P-members that are new since the previous report.',
  SUBGROUPS: 'Groups of the committee.',
  COMMITTEE_LIAISONS: 'Committees in liaison.',
  ORGANIZATION_LIAISONS: 'Organizations in liaison.',
  STANDARDS: 'Standards that the committee published or develops.',
});

export const CountBasisEnum = defineEnum<CountBasis>('CountBasis', 'Basis of a number of members.', {
  STATED: 'A source states the whole number.',
  COMPUTED: 'The sum of the regions that a source states.',
  COUNTED: 'The number of rows of a complete list.',
});

export const MembershipChangeKindEnum = defineEnum<MembershipChangeKind>(
  'MembershipChangeKind',
  'Kind of change of a membership, as far as sources show it.',
  {
    JOINED: 'Became a member; complete lists show that it was not one before.',
    FIRST_SEEN: 'First named as a member; unknown whether it was one before.',
    LEFT: 'Omitted from the complete lists of both P-members and O-members.',
    NO_LONGER_LISTED:
      'Omitted from the complete list of its status; no list of the other status on the day is known.',
    BECAME_PARTICIPATING: 'Changed from O-member to P-member.',
    BECAME_OBSERVING: 'Changed from P-member to O-member.',
  },
);
