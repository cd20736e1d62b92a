/**
 * The GraphQL types that the publications subgraph owns.
 * In: nothing. Out: classes whose decorators are the schema. Not for: reading data (*-resolvers.ts).
 */
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DeliverableTypeEnum } from '../../as-of/domain-enums.ts';
import { defineFacets } from '../../as-of/facets.ts';
import { Sourced } from '../../as-of/provenance-types.ts';
import { DateScalar, PartialDateScalar } from '../../as-of/scalars.ts';
import { findDeliverableType, type DeliverableType } from '../../facts/deliverable-types.ts';
import { defineConnection } from '../../subgraph-runtime/connection.ts';
import { defineEnum } from '../../subgraph-runtime/define-enum.ts';
import { publications } from './documents.ts';
import type { ReviewRule } from './review-date.ts';
import { CommitteeStub, ProjectStub } from './types-entities.ts';

const ReviewRuleEnum = defineEnum<ReviewRule>(
  'ReviewRule',
  'By which rule a review date is computed, by the type of the deliverable.',
  {
    SYSTEMATIC_WITHIN_5_YEARS: 'International Standard: 5 years after publication.',
    SYSTEMATIC_AFTER_3_YEARS:
      'Technical Specification and Publicly Available Specification: 3 years after publication.',
    RECOMMENDED_DATE_ONLY: 'Technical Report: no systematic review; a stated date is a recommendation.',
    NO_RULE_KNOWN: 'No source states a rule for the type.',
  },
);

@ObjectType({ description: 'When a publication is to be reviewed.' })
export class ReviewDate {
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Date that a source states: of the systematic review, or recommended.',
  })
  stated!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'Date of publication and the years of the rule, with the precision of the former; null without either.',
  })
  computed!: string | null;

  @Field(() => ReviewRuleEnum, { description: 'Rule for the computed date.' })
  basis!: ReviewRule;
}

@Directive('@key(fields: "designation asOf")')
@ObjectType({ description: 'A published deliverable, as of a day.' })
export class Publication extends Sourced {
  @Field(() => String, { description: 'Designation: `ISO/TR 23244:2020`.' })
  designation!: string;

  @Field(() => DateScalar, { description: 'The day that this view is for.' })
  asOf!: string;

  @Field(() => Int, { nullable: true, description: 'Year in the designation.' })
  year!: number | null;

  @Field(() => Int, { nullable: true, description: 'Edition, where a source states it.' })
  edition!: number | null;

  @Field(() => DeliverableTypeEnum, { nullable: true, description: 'Type of the deliverable.' })
  deliverableType!: DeliverableType | null;

  @Field(() => String, { nullable: true, description: 'Title on that day.' })
  title!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Date of publication, as precise as any source gives it.',
  })
  publishedOn!: string | null;

  @Field(() => CommitteeStub, { nullable: true, description: 'Committee that published it.' })
  committee!: CommitteeStub | null;

  @Field(() => CommitteeStub, { nullable: true, description: 'Group that developed it.' })
  workingGroup!: CommitteeStub | null;

  @Field(() => ProjectStub, {
    nullable: true,
    description: 'Project that led to it: as a source states it, else the one of the same number.',
  })
  project!: ProjectStub | null;

  @Field(() => ReviewDate, { description: 'When it is to be reviewed.' })
  reviewDate!: ReviewDate;

  @Field(() => [Publication], {
    description: 'Publications that it replaces; empty where no source states any.',
  })
  replaces!: readonly Publication[];

  @Field(() => [Publication], {
    description: 'Publications that replace it; empty where no source states any.',
  })
  replacedBy!: readonly Publication[];

  @Field(() => String, { nullable: true, description: 'Public page.' })
  url!: string | null;
}

export const PublicationConnection = defineConnection(Publication, 'Publication', 'publications');

export const PublicationFacets = defineFacets(
  PublicationConnection,
  'Publication',
  'publications',
  publications,
  {
    DELIVERABLE_TYPE: {
      field: 'deliverableType',
      description: 'Type of the deliverable.',
      label: (type) => findDeliverableType(String(type))?.name ?? String(type),
    },
  },
);
