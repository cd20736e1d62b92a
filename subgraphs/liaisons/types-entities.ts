/**
 * Entities of other subgraphs that liaisons refer to or add fields to, organizations, and the two kinds of party.
 * In: nothing. Out: classes whose decorators are the schema. Not for: reading data.
 */
import { createUnionType, Directive, Field, Int, ObjectType } from 'type-graphql';
import {
  defineCommitteeStub,
  definePersonStub,
  type CommitteeKey,
  type PersonKey,
} from '../../subgraph-kit/entity-stubs.ts';
import { OtherName } from '../../subgraph-kit/other-name-type.ts';
import { Sourced } from '../../subgraph-kit/provenance-types.ts';
import { DateScalar } from '../../subgraph-kit/scalars.ts';
import { defineConnection } from '../../subgraph-runtime/connection.ts';

export const CommitteeStub = defineCommitteeStub();
export type CommitteeStub = CommitteeKey;

export const PersonStub = definePersonStub();
export type PersonStub = PersonKey;

@Directive('@key(fields: "acronym asOf")')
@ObjectType({ description: 'An organization in liaison, as of a day.' })
export class Organization extends Sourced {
  @Field(() => String, { description: 'Acronym on that day.' })
  acronym!: string;

  @Field(() => DateScalar, { description: 'The day that this view is for.' })
  asOf!: string;

  @Field(() => String, { nullable: true, description: 'Name on that day.' })
  name!: string | null;

  @Field(() => [OtherName], {
    description: 'Acronyms other than `acronym` that it had by that day, oldest first.',
  })
  otherNames!: readonly OtherName[];

  @Field(() => Int, { nullable: true, description: "ISO's numeric id; it stays when the acronym changes." })
  isoId!: number | null;

  @Field(() => Int, { description: 'Number of committees that it is in liaison with on that day.' })
  committeeCount!: number;

  /** Not a field: the acronym by which liaisons name it, which is the latest. */
  canonical!: string;
}

export const OrganizationConnection = defineConnection(Organization, 'Organization', 'organizations');

export const LiaisonParty = createUnionType({
  name: 'LiaisonParty',
  description: 'One end of a liaison.',
  types: () => [CommitteeStub, Organization] as const,
  resolveType: (party) => ('acronym' in party ? Organization : CommitteeStub),
});
export type LiaisonParty = CommitteeStub | Organization;
