/** Types of committees. Members without a decorator are not fields; resolvers read them. */
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Country } from '../../subgraph-kit/country-type.ts';
import { OtherName } from '../../subgraph-kit/other-name-type.ts';
import { Citation, Sourced } from '../../subgraph-kit/provenance-types.ts';
import { DateScalar, PartialDateScalar } from '../../subgraph-kit/scalars.ts';
import type { CommitteeStatus } from '../../facts/fact-kinds.ts';
import type { Citation as CitationData } from '../../facts/provenance.ts';
import { defineConnection } from '../../subgraph-runtime/connection.ts';
import { CommitteeStatusEnum } from './enums.ts';

@ObjectType({ description: 'The secretariat of a committee.' })
export class Secretariat {
  @Field(() => Country, {
    nullable: true,
    description: 'Country of the secretariat. Null if no source states it.',
  })
  country!: Country | null;

  @Field(() => [Citation], {
    description: 'Places in sources that state the body and the country.',
  })
  sources!: readonly CitationData[];

  body!: string | null;
  asOf!: string;
}

@Directive('@key(fields: "reference asOf")')
@ObjectType({ description: 'A committee or group, as of a day.' })
export class Committee extends Sourced {
  @Field(() => String, { description: 'Canonical reference: `ISO/TC 307/WG 5`.' })
  reference!: string;

  @Field(() => DateScalar, { description: 'Day of the view.' })
  asOf!: string;

  @Field(() => String, {
    description:
      'Reference in use on the day: `ISO/PC 308` before it became `ISO/TC 308`. `reference` is the latest.',
  })
  referenceOnDay!: string;

  @Field(() => [OtherName], {
    description: 'References by the day other than `reference`, oldest first.',
  })
  otherNames!: readonly OtherName[];

  @Field(() => Int, {
    nullable: true,
    description: 'Numeric id at ISO. Unchanged when the reference changes.',
  })
  isoId!: number | null;

  @Field(() => String, { description: 'Short form of the kind: `TC`, `WG`, `JWG`.' })
  kind!: string;

  @Field(() => String, { description: 'Kind in words: `Joint working group`.' })
  kindName!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Number within parent and kind. Null if it has a name instead, such as ISO/CASCO.',
  })
  number!: number | null;

  @Field(() => String, { nullable: true, description: 'Title on the day.' })
  title!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Scope as plain text. Null if no source states it.',
  })
  scope!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Scope as in the source, which may contain HTML. Not sanitized.',
  })
  scopeHtml!: string | null;

  @Field(() => CommitteeStatusEnum, {
    nullable: true,
    description: 'Status on the day. Null if no source states it.',
  })
  status!: CommitteeStatus | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of creation.' })
  createdOn!: string | null;

  @Field(() => String, { nullable: true, description: 'URL of its public page.' })
  url!: string | null;

  @Field(() => Secretariat, {
    nullable: true,
    description: 'Secretariat. Null if no source states it.',
  })
  secretariat!: Secretariat | null;

  parentReference!: string | null;
}

export const CommitteeConnection = defineConnection(Committee, 'Committee', 'committees');

@ObjectType({ description: 'A group that continues the work of another.' })
export class Lineage extends Sourced {
  @Field(() => String, { description: 'Canonical reference of the other group.' })
  reference!: string;

  @Field(() => String, { nullable: true, description: 'Subject of the continued work.' })
  topic!: string | null;

  asOf!: string;
}
