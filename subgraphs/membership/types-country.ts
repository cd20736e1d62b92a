/**
 * The GraphQL type of a country: a value, not an entity.
 * In: nothing. Out: a class whose decorators are the schema. Not for: member bodies, which are not countries.
 */
import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType({ description: 'A country or economy with a code of its own in ISO 3166-1.' })
export class Country {
  @Field(() => String, { description: 'ISO 3166-1 alpha-2 code.' })
  code!: string;

  @Field(() => String, { description: 'English name: `Korea (Republic of)`.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Region in which the business plan of ISO/TC 307 counts it; null where the plan does not say.',
  })
  region!: string | null;
}
