/**
 * Entities of other subgraphs that the work programme refers to or adds fields to.
 * In: nothing. Out: classes whose decorators are the schema. Not for: reading data.
 */
import { Directive, Field, ObjectType } from 'type-graphql';
import {
  defineCommitteeStub,
  definePersonStub,
  type CommitteeKey,
  type PersonKey,
} from '../../as-of/entity-stubs.ts';
import { DateScalar } from '../../as-of/scalars.ts';

export const CommitteeStub = defineCommitteeStub();
export type CommitteeStub = CommitteeKey;

export const PersonStub = definePersonStub();
export type PersonStub = PersonKey;

@Directive('@key(fields: "acronym asOf")')
@ObjectType('Organization', { description: 'An organization in liaison, as of a day.' })
export class OrganizationStub {
  @Field(() => String, { description: 'Acronym on that day.' })
  acronym!: string;

  @Field(() => DateScalar, { description: 'The day that this view is for.' })
  asOf!: string;
}
