/**
 * The GraphQL types of numbers: of members, and of whatever else sources count.
 * In: nothing. Out: classes whose decorators are the schema. Not for: choosing between numbers (choose-number.ts).
 */
import { Field, Int, ObjectType } from 'type-graphql';
import { Citation, Sourced } from '../../subgraph-kit/provenance-types.ts';
import { DateScalar, PartialDateScalar } from '../../subgraph-kit/scalars.ts';
import type { Counted } from '../../facts/fact-kinds.ts';
import type { Citation as CitationData } from '../../facts/provenance.ts';
import type { CountBasis } from './documents.ts';
import { CountBasisEnum, CountedEnum } from './enums.ts';

const PARTICIPATING = 'Participating members.';
const OBSERVING = 'Observing members.';
const TOTAL = 'Both together; null unless both are known.';

@ObjectType({ description: 'Numbers of members from one way to know them, each with its place in a source.' })
export class CitedMemberNumbers {
  @Field(() => Int, { nullable: true, description: PARTICIPATING })
  participating!: number | null;

  @Field(() => Citation, {
    nullable: true,
    description: 'Where the number of participating members comes from.',
  })
  participatingCitation!: CitationData | null;

  @Field(() => Int, { nullable: true, description: OBSERVING })
  observing!: number | null;

  @Field(() => Citation, { nullable: true, description: 'Where the number of observing members comes from.' })
  observingCitation!: CitationData | null;
}

@ObjectType({ description: 'Numbers of members in one region, as last stated.' })
export class RegionMembershipCounts extends Sourced {
  @Field(() => String, { description: 'Region in the words of the source.' })
  region!: string;

  @Field(() => Int, { nullable: true, description: PARTICIPATING })
  participating!: number | null;

  @Field(() => Int, { nullable: true, description: OBSERVING })
  observing!: number | null;

  @Field(() => Int, { nullable: true, description: TOTAL })
  total!: number | null;

  @Field(() => PartialDateScalar, {
    description: 'Day for which the numbers are stated, which may be before that of the whole.',
  })
  statedOn!: string;
}

@ObjectType({
  description:
    'How many members a committee has. Of the stated whole, the sum of the stated regions and the rows of a complete list, the one of the latest day is shown; of one day, the first of these three.',
})
export class MembershipCounts extends Sourced {
  @Field(() => Int, { nullable: true, description: PARTICIPATING })
  participating!: number | null;

  @Field(() => Int, { nullable: true, description: OBSERVING })
  observing!: number | null;

  @Field(() => Int, { nullable: true, description: TOTAL })
  total!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Participating members that the same report calls new; null where it does not say.',
  })
  newParticipating!: number | null;

  @Field(() => CountBasisEnum, {
    nullable: true,
    description: 'How the numbers are known; of two ways, the weaker.',
  })
  basis!: CountBasis | null;

  @Field(() => CitedMemberNumbers, {
    nullable: true,
    description: 'The whole numbers as sources last stated them; null where none does.',
  })
  stated!: CitedMemberNumbers | null;

  @Field(() => CitedMemberNumbers, {
    nullable: true,
    description: 'The rows of the complete lists; null where no list is known to be complete.',
  })
  counted!: CitedMemberNumbers | null;

  @Field(() => [RegionMembershipCounts], { description: 'By region, where sources say.' })
  byRegion!: readonly RegionMembershipCounts[];
}

@ObjectType({ description: 'How many members a committee had on a day for which a source speaks.' })
export class MembershipCountsOn {
  @Field(() => DateScalar, { description: 'The day.' })
  on!: string;

  @Field(() => Int, { nullable: true, description: PARTICIPATING })
  participating!: number | null;

  @Field(() => Int, { nullable: true, description: OBSERVING })
  observing!: number | null;

  @Field(() => Int, { nullable: true, description: TOTAL })
  total!: number | null;

  @Field(() => CountBasisEnum, {
    nullable: true,
    description: 'How the numbers are known; of two ways, the weaker.',
  })
  basis!: CountBasis | null;

  @Field(() => [Citation], { description: 'Where the numbers come from.' })
  sources!: readonly CitationData[];
}

@ObjectType({ description: 'A number that a source states about a committee.' })
export class StatedCount extends Sourced {
  @Field(() => CountedEnum, { description: 'What it counts.' })
  counted!: Counted;

  @Field(() => String, {
    nullable: true,
    description: 'Region that it is for, in the words of the source; null for the whole.',
  })
  region!: string | null;

  @Field(() => Int, { nullable: true, description: 'The number; null where the source leaves it open.' })
  count!: number | null;
}
