/**
 * The GraphQL types of national bodies and memberships.
 * In: nothing. Out: classes whose decorators are the schema. Not for: reading data; fields that need a lookup stand
 * with their resolvers.
 */
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
  @Field(() => String, { description: 'Acronym on that day.' })
  acronym!: string;

  @Field(() => DateScalar, { description: 'The day that this view is for.' })
  asOf!: string;

  @Field(() => String, { nullable: true, description: 'Name, where a source states it.' })
  name!: string | null;

  @Field(() => Country, { nullable: true, description: 'Country that it represents.' })
  country!: Country | null;

  @Field(() => [String], { description: 'Acronyms that it had before, oldest first.' })
  formerAcronyms!: readonly string[];

  @Field(() => [OtherName], {
    description: 'Acronyms other than that of the day that it had by then, oldest first, with their sources.',
  })
  otherNames!: readonly OtherName[];

  @Field(() => Int, { nullable: true, description: "ISO's numeric id; it stays when the acronym changes." })
  isoId!: number | null;

  /** Not a field: the canonical acronym, by which the resolvers of `memberships` and `secretariats` look. */
  key!: string;
}

export const NationalBodyConnection = defineConnection(NationalBody, 'NationalBody', 'national bodies');

@ObjectType({ description: 'A national body takes part in a committee.' })
export class Membership extends Sourced {
  @Field(() => MemberStatusEnum, {
    nullable: true,
    description: 'Status on that day; null where the source does not say.',
  })
  status!: MemberStatus | null;

  @Field(() => DateScalar, {
    description: 'First day for which sources show the membership in this status; it may be older.',
  })
  since!: string;

  /** Not fields: the resolvers of `committee` and `nationalBody` read them. */
  committeeReference!: string;
  body!: string;
  asOf!: string;
}

export const MembershipConnection = defineConnection(Membership, 'Membership', 'memberships');

@ObjectType({ description: 'A change in the membership of a national body, as far as sources prove it.' })
export class MembershipChange {
  @Field(() => MembershipChangeKindEnum, { description: 'What changed.' })
  kind!: MembershipChangeKind;

  @Field(() => DateScalar, { description: 'Day by which sources show the change.' })
  on!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day for which sources show the state before; the change lies between the two days.',
  })
  after!: string | null;

  @Field(() => MemberStatusEnum, { nullable: true, description: 'Status before; null for none.' })
  fromStatus!: MemberStatus | null;

  @Field(() => MemberStatusEnum, { nullable: true, description: 'Status since; null for none.' })
  toStatus!: MemberStatus | null;

  @Field(() => [Citation], { description: 'Where the states before and since come from.' })
  sources!: readonly CitationData[];

  /** Not fields: the resolver of `nationalBody` reads them. */
  body!: string;
  asOf!: string;
}

export const MembershipChangeConnection = defineConnection(
  MembershipChange,
  'MembershipChange',
  'changes of membership',
);
