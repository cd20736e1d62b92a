/** Types that describe the loaded data. */
import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../subgraph-kit/scalars.ts';

@ObjectType({ description: 'Number of loaded facts of a kind.' })
export class FactCount {
  @Field(() => String, { description: 'Kind of fact: `membership`.' })
  kind!: string;

  @Field(() => Int, { description: 'Number of facts.' })
  count!: number;
}

@ObjectType({ description: 'Number of entities of a type that the facts describe, over all days.' })
export class EntityCount {
  @Field(() => String, { description: 'Type: `Committee`.' })
  entity!: string;

  @Field(() => Int, { description: 'Number of entities.' })
  count!: number;
}

@ObjectType({ description: 'Terms under which sources are published.' })
export class DatasetLicence {
  @Field(() => String, { nullable: true, description: 'Licence. Null if the sources state none.' })
  licence!: string | null;

  @Field(() => String, { nullable: true, description: 'Attribution required by the licence.' })
  attribution!: string | null;

  @Field(() => [String], { description: 'Ids of the sources with these terms.' })
  sourceIds!: readonly string[];
}

@ObjectType({
  description:
    "A complete file of one day, such as ISO's list of all committees, in numbers. Null if files of the series do not list it.",
})
export class DatasetEdition {
  @Field(() => String, { description: 'Series that the file belongs to: `iso-committees`.' })
  series!: string;

  @Field(() => DateScalar, { description: 'Date of the file.' })
  day!: string;

  @Field(() => Int, { nullable: true, description: 'Number of committees.' })
  committees!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of memberships as P-member.' })
  participatingMemberships!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of memberships as O-member.' })
  observingMemberships!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of liaisons with committees as listed, so that one listed by both counts twice. Includes unresolved ones.',
  })
  committeeLiaisons!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of these with a record that has no public reference and is not in the file.',
  })
  unresolvedLiaisons!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of liaisons with organizations.' })
  organizationLiaisons!: number | null;

  @Field(() => Int, { nullable: true, description: 'Number of published deliverables and projects.' })
  deliverables!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of codes of the International Classification for Standards.',
  })
  icsCodes!: number | null;

  /** Read by the resolver of `source`. */
  sourceId!: string;
}

@ObjectType({ description: 'The loaded data.' })
export class Dataset {
  @Field(() => String, {
    description: 'Id of the state of the data. Changes with every import that changes a fact.',
  })
  revision!: string;

  @Field(() => [FactCount], { description: 'Number of facts by kind, without private contact facts.' })
  facts!: readonly FactCount[];

  @Field(() => [EntityCount], { description: 'Number of entities by type.' })
  entities!: readonly EntityCount[];

  @Field(() => DateScalar, { nullable: true, description: 'Earliest date of a fact.' })
  firstDay!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Latest date of a fact.' })
  lastDay!: string | null;

  @Field(() => [DatasetEdition], {
    description:
      'Loaded complete files, by series and day. A last file that only repeats the previous one is omitted.',
  })
  editions!: readonly DatasetEdition[];

  @Field(() => [DatasetLicence], { description: 'Licences and attributions of the sources.' })
  licences!: readonly DatasetLicence[];

  /** Read by the resolver of `sources`. */
  sourceIds!: readonly string[];
}
