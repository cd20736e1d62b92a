/**
 * The GraphQL types of what publications refer to: records of ISO by their ids, and codes of the classification.
 * In: nothing. Out: classes whose decorators are the schema. Not for: reading data (*-resolvers.ts).
 */
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Sourced } from '../../subgraph-kit/provenance-types.ts';
import { DateScalar } from '../../subgraph-kit/scalars.ts';
import { defineConnection } from '../../subgraph-runtime/connection.ts';

@Directive('@key(fields: "isoId asOf")')
@ObjectType({ description: 'A record that a source names by its numeric id only, as of a day.' })
export class DeliverableRecord {
  @Field(() => Int, { description: "ISO's numeric id." })
  isoId!: number;

  @Field(() => DateScalar, { description: 'The day that this view is for.' })
  asOf!: string;
}

@Directive('@key(fields: "code asOf")')
@ObjectType({ description: 'A code of the International Classification for Standards, as of a day.' })
export class IcsCode extends Sourced {
  @Field(() => String, { description: 'Code: `35`, `35.030`, `35.240.40`.' })
  code!: string;

  @Field(() => DateScalar, { description: 'The day that this view is for.' })
  asOf!: string;

  @Field(() => Int, { description: '1 for a field, 2 for a group, 3 for a sub-group.' })
  level!: number;

  @Field(() => String, {
    nullable: true,
    description: 'English title; null for a code that is only used by then.',
  })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'French title.' })
  titleFr!: string | null;

  @Field(() => String, { nullable: true, description: 'What belongs here and what does not.' })
  scope!: string | null;

  /** Not a field: the resolver of `parent` reads it. */
  parentCode!: string | null;
}

export const IcsCodeConnection = defineConnection(IcsCode, 'IcsCode', 'ICS codes');
