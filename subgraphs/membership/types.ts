/**
 * The GraphQL types that the membership subgraph owns.
 * In: nothing. Out: classes whose decorators are the schema. Not for: reading data (resolvers.ts).
 */
import { Directive, Field, ObjectType } from 'type-graphql';
import { Sourced } from '../../as-of/provenance-types.ts';
import { DateScalar, PartialDateScalar } from '../../as-of/scalars.ts';
import { defineConnection } from '../../subgraph-runtime/connection.ts';

@Directive('@key(fields: "reference asOf")')
@ObjectType({ description: 'A committee or group, as of a day.' })
export class Committee extends Sourced {
  @Field(() => String, { description: 'Canonical reference: `ISO/TC 307/WG 5`.' })
  reference!: string;

  @Field(() => DateScalar, { description: 'The day that this view is for.' })
  asOf!: string;

  @Field(() => String, { nullable: true, description: 'Title on that day.' })
  title!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Day of creation.' })
  createdOn!: string | null;

  /** Not a field: the resolver of `parent` reads it. */
  parentReference!: string | null;
}

export const CommitteeConnection = defineConnection(Committee, 'Committee', 'committees');
