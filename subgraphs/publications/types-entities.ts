/** Entities of other subgraphs that this one references or extends. */
import { Directive, Field, ObjectType } from 'type-graphql';
import { defineCommitteeStub, type CommitteeKey } from '../../subgraph-kit/entity-stubs.ts';
import { DateScalar } from '../../subgraph-kit/scalars.ts';

export const CommitteeStub = defineCommitteeStub();
export type CommitteeStub = CommitteeKey;

@Directive('@key(fields: "reference asOf")')
@ObjectType('Project', { description: 'A project of a work programme, as of a day.' })
export class ProjectStub {
  @Field(() => String, { description: 'Canonical reference: `ISO/TR 23245`.' })
  reference!: string;

  @Field(() => DateScalar, { description: 'Day of the view.' })
  asOf!: string;
}
