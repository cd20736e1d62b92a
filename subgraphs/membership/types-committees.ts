/**
 * The GraphQL types of committees and what belongs to them.
 * In: nothing. Out: classes whose decorators are the schema. Not for: reading data; fields that need a lookup stand
 * with their resolvers.
 */
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Country } from '../../subgraph-kit/country-type.ts';
import { OtherName } from '../../subgraph-kit/other-name-type.ts';
import { Citation, Sourced } from '../../subgraph-kit/provenance-types.ts';
import { DateScalar, PartialDateScalar } from '../../subgraph-kit/scalars.ts';
import type { CommitteeStatus } from '../../facts/fact-kinds.ts';
import type { Citation as CitationData } from '../../facts/provenance.ts';
import { defineConnection } from '../../subgraph-runtime/connection.ts';
import { CommitteeStatusEnum } from './enums.ts';

@ObjectType({ description: 'Who runs the secretariat of a committee.' })
export class Secretariat {
  @Field(() => Country, {
    nullable: true,
    description: 'Country of the secretariat, where a source states it.',
  })
  country!: Country | null;

  @Field(() => [Citation], {
    description: 'Where the values come from; body and country may come from two places.',
  })
  sources!: readonly CitationData[];

  /** Not fields: the resolver of `nationalBody` reads them. */
  body!: string | null;
  asOf!: string;
}

@Directive('@key(fields: "reference asOf")')
@ObjectType({ description: 'A committee or group, as of a day.' })
export class Committee extends Sourced {
  @Field(() => String, { description: 'Canonical reference: `ISO/TC 307/WG 5`.' })
  reference!: string;

  @Field(() => DateScalar, { description: 'The day that this view is for.' })
  asOf!: string;

  @Field(() => String, {
    description:
      'Reference in use on that day: `ISO/PC 308` before it became `ISO/TC 308`. `reference` is the latest.',
  })
  referenceOnDay!: string;

  @Field(() => [OtherName], {
    description: 'References other than `reference` that it had by that day, oldest first.',
  })
  otherNames!: readonly OtherName[];

  @Field(() => Int, { nullable: true, description: "ISO's numeric id; it stays when the reference changes." })
  isoId!: number | null;

  @Field(() => String, { description: 'Short form of its kind: `TC`, `WG`, `JWG`.' })
  kind!: string;

  @Field(() => String, { description: 'Its kind in words: `Joint working group`.' })
  kindName!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Its number within parent and kind; null for one with a name, such as ISO/CASCO.',
  })
  number!: number | null;

  @Field(() => String, { nullable: true, description: 'Title on that day.' })
  title!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Scope as plain text, where a source gives it as data.',
  })
  scope!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Scope as the source writes it, HTML included: not checked, so never put it into a page as it is.',
  })
  scopeHtml!: string | null;

  @Field(() => CommitteeStatusEnum, {
    nullable: true,
    description: 'Status on that day, where a source states it.',
  })
  status!: CommitteeStatus | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Day of creation.' })
  createdOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Address of its public page.' })
  url!: string | null;

  @Field(() => Secretariat, {
    nullable: true,
    description: 'Who runs its secretariat; null where no source says.',
  })
  secretariat!: Secretariat | null;

  /** Not a field: the resolver of `parent` reads it. */
  parentReference!: string | null;
}

export const CommitteeConnection = defineConnection(Committee, 'Committee', 'committees');

@ObjectType({ description: 'One group continues the work of another.' })
export class Lineage extends Sourced {
  @Field(() => String, { description: 'Canonical reference of the other group.' })
  reference!: string;

  @Field(() => String, { nullable: true, description: 'Subject that both groups share.' })
  topic!: string | null;

  /** Not a field: the resolver of `committee` reads it. */
  asOf!: string;
}
