/**
 * The GraphQL types that the publications subgraph owns.
 * In: nothing. Out: classes whose decorators are the schema. Not for: reading data (*-resolvers.ts).
 */
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

@ObjectType({ description: 'How long a publication is in one of its languages.' })
export class PageCount {
  @Field(() => String, { description: 'ISO 639-1 code of the language.' })
  language!: string;

  @Field(() => Int, { description: 'Number of pages.' })
  count!: number;
}

@ObjectType({ description: 'A committee that shares in a publication, and why.' })
export class PublicationShare {
  @Field(() => CommitteeStub, { nullable: true, description: 'The committee.' })
  committee!: CommitteeStub | null;

  @Field(() => PublicationShareKindEnum, { description: 'Why it shares in it.' })
  kind!: ShareDocument['kind'];

  @Field(() => CommitteeStub, {
    nullable: true,
    description: 'For JOINT_GROUP: the group that it is a parent of.',
  })
  jointGroup!: CommitteeStub | null;

  @Field(() => [Citation], { description: 'Where that is stated.' })
  sources!: readonly CitationData[];
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

  @Field(() => String, {
    nullable: true,
    description: 'Kind of supplement as stated: `Amd`, `Cor`; null for a publication of its own.',
  })
  supplement!: string | null;

  @Field(() => Stage, { nullable: true, description: 'Stage on that day, where a source states its code.' })
  stage!: Stage | null;

  @Field(() => PublicationStatusEnum, {
    nullable: true,
    description: 'What became of it, as the stage says; null where no source states a stage.',
  })
  status!: PublicationStatus | null;

  @Field(() => [String], {
    description: 'ISO 639-1 codes of the languages that it is published in; empty where none is stated.',
  })
  languages!: readonly string[];

  @Field(() => [PageCount], { description: 'Number of pages by language; empty where none is stated.' })
  pages!: readonly PageCount[];

  @Field(() => String, { nullable: true, description: 'Scope as the source gives it, in HTML.' })
  scopeHtml!: string | null;

  @Field(() => Int, { nullable: true, description: "ISO's numeric id of the record." })
  isoId!: number | null;

  @Field(() => CommitteeStub, { nullable: true, description: 'Committee that published it.' })
  committee!: CommitteeStub | null;

  @Field(() => CommitteeStub, { nullable: true, description: 'Group that developed it.' })
  workingGroup!: CommitteeStub | null;

  @Field(() => [PublicationShare], {
    description:
      'Committees that share in it beside `committee` and `workingGroup`; one of them once for each reason.',
  })
  sharedBy!: readonly PublicationShare[];

  @Field(() => ProjectStub, {
    nullable: true,
    description: 'Project that led to it: as a source states it, else the one of the same number.',
  })
  project!: ProjectStub | null;

  @Field(() => ReviewDate, { description: 'When it is to be reviewed.' })
  reviewDate!: ReviewDate;

  @Field(() => String, { nullable: true, description: 'Public page.' })
  url!: string | null;

  /** Not fields: resolvers read them. */
  icsList!: readonly string[];
  replacesIds!: readonly number[];
  replacedByIds!: readonly number[];
}

export const PublicationConnection = defineConnection(Publication, 'Publication', 'publications');
