/** Organizations, the entities of other subgraphs that liaisons refer to or extend, and the two kinds of party. */
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

  @Field(() => DateScalar, { description: 'Day of the view.' })
  asOf!: string;

  @Field(() => String, { nullable: true, description: 'Name on that day.' })
  name!: string | null;

  @Field(() => [OtherName], {
    description: 'Other acronyms up to that day, oldest first.',
  })
  otherNames!: readonly OtherName[];

  @Field(() => Int, { nullable: true, description: 'Numeric id at ISO. Unchanged when the acronym changes.' })
  isoId!: number | null;

  @Field(() => Int, { description: 'Number of committees in liaison with it on that day.' })
  committeeCount!: number;

  /** Not a field: the acronym by which liaisons name it, the latest. */
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
