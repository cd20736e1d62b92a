/** Types of national bodies and memberships. Members without a decorator are not fields; resolvers read them. */
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Country } from '../../subgraph-kit/country-type.ts';
import { OtherName } from '../../subgraph-kit/other-name-type.ts';
import { Citation, Sourced } from '../../subgraph-kit/provenance-types.ts';
import { DateScalar } from '../../subgraph-kit/scalars.ts';
import type { MemberStatus } from '../../facts/fact-kinds.ts';
import type { Citation as CitationData } from '../../facts/provenance.ts';
import { defineConnection } from '../../subgraph-runtime/connection.ts';
import type { MembershipChangeKind } from './documents.ts';
import { MembershipChangeKindEnum, MemberStatusEnum } from './enums.ts';

@Directive('@key(fields: "acronym asOf")')
@ObjectType({ description: 'An ISO member body, as of a day.' })
export class NationalBody extends Sourced {
  @Field(() => String, { description: 'Acronym on the day.' })
  acronym!: string;

  @Field(() => DateScalar, { description: 'Day of the view.' })
  asOf!: string;

  @Field(() => String, { nullable: true, description: 'Name. Null if no source states it.' })
  name!: string | null;

  @Field(() => Country, { nullable: true, description: 'Country that it represents.' })
  country!: Country | null;

  @Field(() => [String], { description: 'Earlier acronyms, oldest first.' })
  formerAcronyms!: readonly string[];

  @Field(() => [OtherName], {
    description: 'Acronyms by the day other than `acronym`, oldest first, with their sources.',
  })
  otherNames!: readonly OtherName[];

  @Field(() => Int, { nullable: true, description: 'Numeric id at ISO. Unchanged when the acronym changes.' })
  isoId!: number | null;

  /** The canonical acronym. */
  key!: string;
}

export const NationalBodyConnection = defineConnection(NationalBody, 'NationalBody', 'national bodies');

@ObjectType({ description: 'A membership of a national body in a committee.' })
export class Membership extends Sourced {
  @Field(() => MemberStatusEnum, {
    nullable: true,
    description: 'Status on the day. Null if the source does not state it.',
  })
  status!: MemberStatus | null;

  @Field(() => DateScalar, {
    description:
      'First day of the period without gaps in which sources show this status. It may have begun earlier.',
  })
  since!: string;

  committeeReference!: string;
  body!: string;
  asOf!: string;
}

export const MembershipConnection = defineConnection(Membership, 'Membership', 'memberships');

@ObjectType({ description: 'A change in the membership of a national body, as far as sources show it.' })
export class MembershipChange {
  @Field(() => MembershipChangeKindEnum, { description: 'What changed.' })
  kind!: MembershipChangeKind;

  @Field(() => DateScalar, { description: 'First day on which sources show the change.' })
  on!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day on which sources show the previous state. The change is between the two days.',
  })
  after!: string | null;

  @Field(() => MemberStatusEnum, { nullable: true, description: 'Previous status. Null for none.' })
  fromStatus!: MemberStatus | null;

  @Field(() => MemberStatusEnum, { nullable: true, description: 'New status. Null for none.' })
  toStatus!: MemberStatus | null;

  @Field(() => [Citation], { description: 'Places in sources that show the previous and the new state.' })
  sources!: readonly CitationData[];

  body!: string;
  asOf!: string;
}

export const MembershipChangeConnection = defineConnection(
  MembershipChange,
  'MembershipChange',
  'changes of membership',
);
