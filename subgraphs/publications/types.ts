/** The GraphQL types that the publications subgraph owns. */
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DeliverableTypeEnum } from '../../subgraph-kit/domain-enums.ts';
import { Citation, Sourced } from '../../subgraph-kit/provenance-types.ts';
import { DateScalar, PartialDateScalar } from '../../subgraph-kit/scalars.ts';
import { Stage } from '../../subgraph-kit/stage-type.ts';
import type { DeliverableType } from '../../vocabulary/deliverable-types.ts';
import type { Citation as CitationData } from '../../facts/provenance.ts';
import type { PublicationStatus } from '../../vocabulary/stages.ts';
import { defineConnection } from '../../subgraph-runtime/connection.ts';
import type { PublicationShare as ShareDocument } from './documents.ts';
import { PublicationShareKindEnum, PublicationStatusEnum, ReviewRuleEnum } from './enums.ts';
import type { ReviewRule } from './review-date.ts';
import { CommitteeStub, ProjectStub } from './types-entities.ts';

@ObjectType({ description: 'Review date of a publication.' })
export class ReviewDate {
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Stated date of the systematic review, or recommended date.',
  })
  stated!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'Publication date plus the period of the rule, with the precision of the publication date. Null without either.',
  })
  computed!: string | null;

  @Field(() => ReviewRuleEnum, { description: 'Rule for the computed date.' })
  basis!: ReviewRule;
}

@ObjectType({ description: 'Number of pages in one language.' })
export class PageCount {
  @Field(() => String, { description: 'ISO 639-1 code of the language.' })
  language!: string;

  @Field(() => Int, { description: 'Number of pages.' })
  count!: number;
}

@ObjectType({ description: 'A committee that shares in a publication.' })
export class PublicationShare {
  @Field(() => CommitteeStub, { nullable: true, description: 'The committee.' })
  committee!: CommitteeStub | null;

  @Field(() => PublicationShareKindEnum, { description: 'Reason.' })
  kind!: ShareDocument['kind'];

  @Field(() => CommitteeStub, {
    nullable: true,
    description: 'For JOINT_GROUP: the joint group.',
  })
  jointGroup!: CommitteeStub | null;

  @Field(() => [Citation], { description: 'Citations.' })
  sources!: readonly CitationData[];
}

@Directive('@key(fields: "designation asOf")')
@ObjectType({ description: 'A published deliverable, as of a day.' })
export class Publication extends Sourced {
  @Field(() => String, { description: 'Designation: `ISO/TR 23244:2020`.' })
  designation!: string;

  @Field(() => DateScalar, { description: 'Day of the view.' })
  asOf!: string;

  @Field(() => Int, { nullable: true, description: 'Year in the designation.' })
  year!: number | null;

  @Field(() => Int, { nullable: true, description: 'Edition, if stated.' })
  edition!: number | null;

  @Field(() => DeliverableTypeEnum, { nullable: true, description: 'Deliverable type.' })
  deliverableType!: DeliverableType | null;

  @Field(() => String, { nullable: true, description: 'Title on the day.' })
  title!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Publication date, with the best precision of all sources.',
  })
  publishedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Kind of supplement as stated: `Amd`, `Cor`. Null if it is no supplement.',
  })
  supplement!: string | null;

  @Field(() => Stage, { nullable: true, description: 'Stage on the day, if stated.' })
  stage!: Stage | null;

  @Field(() => PublicationStatusEnum, {
    nullable: true,
    description: 'Status, derived from the stage. Null if no stage is stated.',
  })
  status!: PublicationStatus | null;

  @Field(() => [String], {
    description: 'Languages of publication, as ISO 639-1 codes. Empty if none is stated.',
  })
  languages!: readonly string[];

  @Field(() => [PageCount], { description: 'Number of pages by language. Empty if none is stated.' })
  pages!: readonly PageCount[];

  @Field(() => String, { nullable: true, description: 'Scope in the HTML of the source.' })
  scopeHtml!: string | null;

  @Field(() => Int, { nullable: true, description: 'Numeric id at ISO.' })
  isoId!: number | null;

  @Field(() => CommitteeStub, { nullable: true, description: 'Committee that published it.' })
  committee!: CommitteeStub | null;

  @Field(() => CommitteeStub, { nullable: true, description: 'Group that developed it.' })
  workingGroup!: CommitteeStub | null;

  @Field(() => [PublicationShare], {
    description: 'Other committees that share in it, one row per reason.',
  })
  sharedBy!: readonly PublicationShare[];

  @Field(() => ProjectStub, {
    nullable: true,
    description: 'Project that led to it: the stated one, or else the one with the same number.',
  })
  project!: ProjectStub | null;

  @Field(() => ReviewDate, { description: 'Review date.' })
  reviewDate!: ReviewDate;

  @Field(() => String, { nullable: true, description: 'Public page of the publication.' })
  url!: string | null;

  /** Not fields: resolvers read them. */
  icsList!: readonly string[];
  replacesIds!: readonly number[];
  replacedByIds!: readonly number[];
}

export const PublicationConnection = defineConnection(Publication, 'Publication', 'publications');
