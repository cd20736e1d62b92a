/**
 * Entities of other subgraphs that publications refer to and add fields to.
 * In: nothing. Out: classes whose decorators are the schema. Not for: reading data (resolvers).
 */
import { Directive, Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../as-of/scalars.ts';

@Directive('@key(fields: "reference asOf")')
@ObjectType('Committee', { description: 'A committee or group, as of a day.' })
export class CommitteeStub {
  @Field(() => String, { description: 'Canonical reference: `ISO/TC 307/WG 5`.' })
  reference!: string;

  @Field(() => DateScalar, { description: 'The day that this view is for.' })
  asOf!: string;
}

@Directive('@key(fields: "reference asOf")')
@ObjectType('Project', { description: 'A project of a work programme, as of a day.' })
export class ProjectStub {
  @Field(() => String, { description: 'Canonical reference: `ISO/TR 23245`.' })
  reference!: string;

  @Field(() => DateScalar, { description: 'The day that this view is for.' })
  asOf!: string;
}
