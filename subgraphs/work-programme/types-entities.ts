/** Entities of other subgraphs that this one references or extends. */
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

  @Field(() => DateScalar, { description: 'Day of the view.' })
  asOf!: string;
}

@Directive('@key(fields: "code asOf")')
@ObjectType('IcsCode', {
  description: 'A code of the International Classification for Standards (ICS), as of a day.',
})
export class IcsCodeStub {
  @Field(() => String, { description: 'Code: `35`, `35.030`, `35.240.40`.' })
  code!: string;

  @Field(() => DateScalar, { description: 'Day of the view.' })
  asOf!: string;
}

@Directive('@key(fields: "isoId asOf")')
@ObjectType('DeliverableRecord', {
  description: 'A record that a source names by its numeric ISO id alone, as of a day.',
})
export class DeliverableRecordStub {
  @Field(() => Int, { description: 'Numeric id at ISO.' })
  isoId!: number;

  @Field(() => DateScalar, { description: 'Day of the view.' })
  asOf!: string;
}
