/**
 * Entities of other subgraphs that liaisons refer to or add fields to, organizations, and the two kinds of party.
 * In: nothing. Out: classes whose decorators are the schema. Not for: reading data.
 */
import { createUnionType, Directive, Field, ObjectType } from 'type-graphql';
import { Sourced } from '../../as-of/provenance-types.ts';
import { DateScalar } from '../../as-of/scalars.ts';
import { defineConnection } from '../../subgraph-runtime/connection.ts';

@Directive('@key(fields: "reference asOf")')
@ObjectType('Committee', { description: 'A committee or group, as of a day.' })
export class CommitteeStub {
  @Field(() => String, { description: 'Canonical reference: `ISO/TC 307/WG 5`.' })
  reference!: string;

  @Field(() => DateScalar, { description: 'The day that this view is for.' })
  asOf!: string;
}

@Directive('@key(fields: "id asOf")')
@ObjectType('Person', { description: 'A person named in the sources, as of a day.' })
export class PersonStub {
  @Field(() => String, { description: 'Stable id, made of the name.' })
  id!: string;

  @Field(() => DateScalar, { description: 'The day that this view is for.' })
  asOf!: string;
}

@Directive('@key(fields: "acronym asOf")')
@ObjectType({ description: 'An organization in liaison, as of a day.' })
export class Organization extends Sourced {
  @Field(() => String, { description: 'Acronym on that day.' })
  acronym!: string;

  @Field(() => DateScalar, { description: 'The day that this view is for.' })
  asOf!: string;

  @Field(() => String, { nullable: true, description: 'Name on that day.' })
  name!: string | null;
}

export const OrganizationConnection = defineConnection(Organization, 'Organization', 'organizations');

export const LiaisonParty = createUnionType({
  name: 'LiaisonParty',
  description: 'One end of a liaison.',
  types: () => [CommitteeStub, Organization] as const,
  resolveType: (party) => ('acronym' in party ? Organization : CommitteeStub),
});
export type LiaisonParty = CommitteeStub | Organization;
