/**
 * The GraphQL types that say what is loaded.
 * In: nothing. Out: classes whose decorators are the schema. Not for: the facts themselves.
 */
import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../subgraph-kit/scalars.ts';

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

@ObjectType({
  description:
    'A complete file of one day, such as the list of all committees that ISO publishes, and what it holds. A number is null where files of the series are not about it.',
})
export class DatasetEdition {
  @Field(() => String, { description: 'What the files of one kind have in common: `iso-committees`.' })
  series!: string;

  @Field(() => DateScalar, { description: 'The day that the file speaks for.' })
  day!: string;

  @Field(() => Int, { nullable: true, description: 'Committees that it lists.' })
  committees!: number | null;

  @Field(() => Int, { nullable: true, description: 'Memberships as a participating member.' })
  participatingMemberships!: number | null;

  @Field(() => Int, { nullable: true, description: 'Memberships as an observing member.' })
  observingMemberships!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Liaisons with committees, as each committee lists them: one that both list is two. Unresolved ones included.',
  })
  committeeLiaisons!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of these, those with a record that has no public reference and is not in the file.',
  })
  unresolvedLiaisons!: number | null;

  @Field(() => Int, { nullable: true, description: 'Liaisons with organizations.' })
  organizationLiaisons!: number | null;

  @Field(() => Int, { nullable: true, description: 'Published deliverables and projects.' })
  deliverables!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Codes of the International Classification for Standards.',
  })
  icsCodes!: number | null;

  /** Not a field: the resolver of `source` reads it. */
  sourceId!: string;
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

  @Field(() => [DatasetEdition], {
    description:
      'Complete files that are loaded, by series and day. A last one that only says again what the one before says is left out.',
  })
  editions!: readonly DatasetEdition[];

  @Field(() => [DatasetLicence], { description: 'Licences and attributions of the sources.' })
  licences!: readonly DatasetLicence[];

  /** Not a field: the resolver of `sources` reads it. */
  sourceIds!: readonly string[];
}
