/**
 * Entities of other subgraphs that the work programme refers to or adds fields to.
 * In: nothing. Out: classes whose decorators are the schema. Not for: reading data.
 */
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import {
  defineCommitteeStub,
  definePersonStub,
  type CommitteeKey,
  type PersonKey,
} from '../../subgraph-kit/entity-stubs.ts';
import { DateScalar } from '../../subgraph-kit/scalars.ts';

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

@Directive('@key(fields: "code asOf")')
@ObjectType('IcsCode', {
  description: 'A code of the International Classification for Standards, as of a day.',
})
export class IcsCodeStub {
  @Field(() => String, { description: 'Code: `35`, `35.030`, `35.240.40`.' })
  code!: string;

  @Field(() => DateScalar, { description: 'The day that this view is for.' })
  asOf!: string;
}

@Directive('@key(fields: "isoId asOf")')
@ObjectType('DeliverableRecord', {
  description: 'A record that a source names by its numeric id only, as of a day.',
})
export class DeliverableRecordStub {
  @Field(() => Int, { description: "ISO's numeric id." })
  isoId!: number;

  @Field(() => DateScalar, { description: 'The day that this view is for.' })
  asOf!: string;
}
