/** GraphQL types of ISO records and ICS codes. */
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Sourced } from '../../subgraph-kit/provenance-types.ts';
import { DateScalar } from '../../subgraph-kit/scalars.ts';
import { defineConnection } from '../../subgraph-runtime/connection.ts';

@Directive('@key(fields: "isoId asOf")')
@ObjectType({ description: 'A record that a source names by its numeric ISO id alone, as of a day.' })
export class DeliverableRecord {
  @Field(() => Int, { description: 'Numeric id at ISO.' })
  isoId!: number;

  @Field(() => DateScalar, { description: 'Day of the view.' })
  asOf!: string;
}

@Directive('@key(fields: "code asOf")')
@ObjectType({ description: 'A code of the International Classification for Standards (ICS), as of a day.' })
export class IcsCode extends Sourced {
  @Field(() => String, { description: 'Code: `35`, `35.030`, `35.240.40`.' })
  code!: string;

  @Field(() => DateScalar, { description: 'Day of the view.' })
  asOf!: string;

  @Field(() => Int, { description: '1 for a field, 2 for a group, 3 for a sub-group.' })
  level!: number;

  @Field(() => String, {
    nullable: true,
    description: 'English title. Null for a code that sources use but do not list.',
  })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'French title.' })
  titleFr!: string | null;

  @Field(() => String, { nullable: true, description: 'Scope of the code.' })
  scope!: string | null;

  /** Not a field: the resolver of `parent` reads it. */
  parentCode!: string | null;
}

export const IcsCodeConnection = defineConnection(IcsCode, 'IcsCode', 'ICS codes');
