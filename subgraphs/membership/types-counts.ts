/** Types of numbers: of members, and of whatever else sources count. See build/choose-number.ts for which one is shown. */
import { Field, Int, ObjectType } from 'type-graphql';
import { Citation, Sourced } from '../../subgraph-kit/provenance-types.ts';
import { DateScalar, PartialDateScalar } from '../../subgraph-kit/scalars.ts';
import type { Counted } from '../../facts/fact-kinds.ts';
import type { Citation as CitationData } from '../../facts/provenance.ts';
import type { CountBasis } from './documents.ts';
import { CountBasisEnum, CountedEnum } from './enums.ts';

/** The three numbers and their basis, as fields of several types. */
const participating = Field(() => Int, { nullable: true, description: 'Number of P-members.' });
const observing = Field(() => Int, { nullable: true, description: 'Number of O-members.' });
const total = Field(() => Int, { nullable: true, description: 'Sum of both. Null unless both are known.' });
const basis = Field(() => CountBasisEnum, {
  nullable: true,
  description: 'How the numbers are known; if the two differ, the weaker basis.',
});

@ObjectType({ description: 'Numbers of members with the places in sources that state them.' })
export class CitedMemberNumbers {
  @participating participating!: number | null;

  @Field(() => Citation, {
    nullable: true,
    description: 'Place in a source that states the number of P-members.',
  })
  participatingCitation!: CitationData | null;

  @observing observing!: number | null;

  @Field(() => Citation, {
    nullable: true,
    description: 'Place in a source that states the number of O-members.',
  })
  observingCitation!: CitationData | null;
}

@ObjectType({ description: 'Numbers of members in a region, as last stated.' })
export class RegionMembershipCounts extends Sourced {
  @Field(() => String, { description: 'Region as worded in the source.' })
  region!: string;

  @participating participating!: number | null;

  @observing observing!: number | null;

  @total total!: number | null;

  @Field(() => PartialDateScalar, {
    description: 'Date of the numbers. May be before the date of the whole.',
  })
  statedOn!: string;
}

@ObjectType({
  description:
    'Number of members of a committee: the latest of the stated whole, the sum of the stated regions, and the rows of a complete list. For the same date, in this order.',
})
export class MembershipCounts extends Sourced {
  @participating participating!: number | null;

  @observing observing!: number | null;

  @total total!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'P-members that the same report calls new. Null if it does not state this.',
  })
  newParticipating!: number | null;

  @basis basis!: CountBasis | null;

  @Field(() => CitedMemberNumbers, {
    nullable: true,
    description: 'The whole as last stated. Null if no source states it.',
  })
  stated!: CitedMemberNumbers | null;

  @Field(() => CitedMemberNumbers, {
    nullable: true,
    description: 'Rows of the latest complete lists. Null if no list is known to be complete.',
  })
  counted!: CitedMemberNumbers | null;

  @Field(() => [RegionMembershipCounts], { description: 'Numbers by region, if sources state them.' })
  byRegion!: readonly RegionMembershipCounts[];
}

@ObjectType({ description: 'Number of members on a day for which a source states it.' })
export class MembershipCountsOn {
  @Field(() => DateScalar, { description: 'Day of the numbers.' })
  on!: string;

  @participating participating!: number | null;

  @observing observing!: number | null;

  @total total!: number | null;

  @basis basis!: CountBasis | null;

  @Field(() => [Citation], { description: 'Places in sources that state the numbers.' })
  sources!: readonly CitationData[];
}

@ObjectType({ description: 'A number that a source states about a committee.' })
export class StatedCount extends Sourced {
  @Field(() => CountedEnum, { description: 'What it counts.' })
  counted!: Counted;

  @Field(() => String, {
    nullable: true,
    description: 'Region as worded in the source. Null for the whole.',
  })
  region!: string | null;

  @Field(() => Int, { nullable: true, description: 'The number. Null if the source leaves it open.' })
  count!: number | null;
}
