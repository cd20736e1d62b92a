/**
 * The GraphQL types that say what is loaded.
 * In: nothing. Out: classes whose decorators are the schema. Not for: the facts themselves.
 */
import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../as-of/scalars.ts';

@ObjectType({ description: 'How many facts of a kind are loaded.' })
export class FactCount {
  @Field(() => String, { description: 'Kind of fact: `membership`.' })
  kind!: string;

  @Field(() => Int, { description: 'Number of facts.' })
  count!: number;
}

@ObjectType({ description: 'How many things of a type the facts describe, over all days.' })
export class EntityCount {
  @Field(() => String, { description: 'Type: `Committee`.' })
  entity!: string;

  @Field(() => Int, { description: 'Number of things.' })
  count!: number;
}

@ObjectType({ description: 'Terms under which sources are published.' })
export class DatasetLicence {
  @Field(() => String, { nullable: true, description: 'Licence; null where the sources state none.' })
  licence!: string | null;

  @Field(() => String, { nullable: true, description: 'Attribution that the licence asks for.' })
  attribution!: string | null;

  @Field(() => [String], { description: 'Ids of the sources with these terms.' })
  sourceIds!: readonly string[];
}

@ObjectType({ description: 'What is loaded.' })
export class Dataset {
  @Field(() => String, {
    description: 'Name of the state of the data that answers; a new import gives a new one.',
  })
  revision!: string;

  @Field(() => [FactCount], { description: 'Facts by kind; private contact facts are not counted.' })
  facts!: readonly FactCount[];

  @Field(() => [EntityCount], { description: 'Things that the facts describe, by type.' })
  entities!: readonly EntityCount[];

  @Field(() => DateScalar, { nullable: true, description: 'First day that any fact speaks for.' })
  firstDay!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day that any fact speaks for.' })
  lastDay!: string | null;

  @Field(() => [DatasetLicence], { description: 'Licences and attributions of the sources.' })
  licences!: readonly DatasetLicence[];

  /** Not a field: the resolver of `sources` reads it. */
  sourceIds!: readonly string[];
}
