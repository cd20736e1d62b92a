/** GraphQL types of projects. */
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DeliverableTypeEnum } from '../../subgraph-kit/domain-enums.ts';
import { Citation, Sourced } from '../../subgraph-kit/provenance-types.ts';
import { DateScalar, PartialDateScalar } from '../../subgraph-kit/scalars.ts';
import { Stage } from '../../subgraph-kit/stage-type.ts';
import type { DeliverableType } from '../../vocabulary/deliverable-types.ts';
import type { MilestoneBasis } from '../../facts/fact-kinds.ts';
import type { Citation as CitationData } from '../../facts/provenance.ts';
import { defineConnection } from '../../subgraph-runtime/connection.ts';
import { MilestoneBasisEnum, ProjectStatusEnum } from './enums.ts';
import type { ProjectStatus } from './documents-projects.ts';
import { CommitteeStub, IcsCodeStub, PersonStub } from './types-entities.ts';

@ObjectType({ description: 'Stage of a project that sources state on one day.' })
export class StageStep {
  @Field(() => PartialDateScalar, { description: 'Day of the statement.' })
  on!: string;

  @Field(() => Stage, { nullable: true, description: 'Stage, if the source states its code.' })
  stage!: Stage | null;

  @Field(() => String, { nullable: true, description: 'Reference with its stage: `ISO/CD 23257.3`.' })
  stagedReference!: string | null;

  @Field(() => [Citation], { description: 'Citations.' })
  sources!: readonly CitationData[];
}

@ObjectType({ description: 'Limit date of a project: the date by which it must reach a stage.' })
export class LimitDate {
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'The date. Null if the source leaves it open.',
  })
  date!: string | null;

  @Field(() => Stage, { nullable: true, description: 'Stage to reach, if the same source states it.' })
  forStage!: Stage | null;

  @Field(() => String, {
    nullable: true,
    description: 'Text of the source if it leaves the date open: `TBC`.',
  })
  statedAs!: string | null;
}

@ObjectType({ description: 'Development track: the months from approval to publication.' })
export class Track {
  @Field(() => String, { description: 'Code: `SDT 36`.' })
  code!: string;

  @Field(() => Int, { nullable: true, description: 'Number of months. Null for an unknown track.' })
  months!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether ISO has retired the track. Null for an unknown track.',
  })
  retired!: boolean | null;
}

@ObjectType({ description: 'A leader of a project or study.' })
export class ProjectLeader {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether the person is a co-leader.' })
  isCoLeader!: boolean;

  @Field(() => PersonStub, { nullable: true, description: 'The person.' })
  person!: PersonStub | null;
}

@ObjectType({ description: 'Date of a step of a project, as a source states it.' })
export class Milestone extends Sourced {
  @Field(() => String, { description: 'Name of the step.' })
  name!: string;

  @Field(() => PartialDateScalar, { nullable: true, description: 'The date.' })
  date!: string | null;

  @Field(() => MilestoneBasisEnum, { nullable: true, description: 'Meaning of the date.' })
  basis!: MilestoneBasis | null;
}

@Directive('@key(fields: "reference asOf")')
@ObjectType({ description: 'A project of a work programme, as of a day.' })
export class Project extends Sourced {
  @Field(() => String, { description: 'Canonical reference: `ISO/TR 23245`.' })
  reference!: string;

  @Field(() => DateScalar, { description: 'Day of the view.' })
  asOf!: string;

  @Field(() => String, { description: 'Publisher and number, the same at every stage: `ISO 23245`.' })
  number!: string;

  @Field(() => String, { nullable: true, description: 'Title on the day.' })
  title!: string | null;

  @Field(() => DeliverableTypeEnum, { nullable: true, description: 'Deliverable type.' })
  deliverableType!: DeliverableType | null;

  @Field(() => Int, { nullable: true, description: 'Edition that it leads to, if stated.' })
  edition!: number | null;

  @Field(() => String, { nullable: true, description: 'Scope in the HTML of the source.' })
  scopeHtml!: string | null;

  @Field(() => [IcsCodeStub], {
    nullable: 'itemsAndList',
    description: 'ICS codes. Empty if none is stated.',
  })
  ics!: readonly IcsCodeStub[];

  @Field(() => Int, { nullable: true, description: 'Numeric id at ISO.' })
  isoId!: number | null;

  @Field(() => String, { nullable: true, description: 'Reference with its stage: `ISO/DTR 23245`.' })
  stagedReference!: string | null;

  @Field(() => Stage, { nullable: true, description: 'Stage on the day.' })
  stage!: Stage | null;

  @Field(() => [StageStep], { description: 'Stages that sources state up to the day, oldest first.' })
  stageHistory!: readonly StageStep[];

  @Field(() => LimitDate, { nullable: true, description: 'Limit date. Null if no source mentions one.' })
  limitDate!: LimitDate | null;

  @Field(() => Track, { nullable: true, description: 'Development track.' })
  track!: Track | null;

  @Field(() => [ProjectLeader], {
    nullable: true,
    description: 'Leaders. Null if not known; see `unknown` and `conflicts`.',
  })
  leaders!: readonly ProjectLeader[] | null;

  @Field(() => [ProjectLeader], { nullable: true, description: 'Co-leaders. Null if not known.' })
  coLeaders!: readonly ProjectLeader[] | null;

  @Field(() => CommitteeStub, {
    nullable: true,
    description:
      'Committee that administers it: the stated one, or else the one that the working group belongs to.',
  })
  committee!: CommitteeStub | null;

  @Field(() => [CommitteeStub], {
    nullable: 'itemsAndList',
    description: 'Committees whose members approve it, if a source names several.',
  })
  approvingCommittees!: readonly CommitteeStub[];

  @Field(() => CommitteeStub, { nullable: true, description: 'Group that develops it.' })
  workingGroup!: CommitteeStub | null;

  @Field(() => [CommitteeStub], {
    nullable: 'itemsAndList',
    description: 'Committees with the project in their current programme.',
  })
  programmeOf!: readonly CommitteeStub[];

  @Field(() => [CommitteeStub], {
    nullable: 'itemsAndList',
    description: 'Committees of `programmeOf` that list it as administered by another committee.',
  })
  administeredElsewhereFor!: readonly CommitteeStub[];

  @Field(() => ProjectStatusEnum, { description: 'Status on the day.' })
  status!: ProjectStatus;

  @Field(() => [Citation], { description: 'Citations for the status.' })
  statusSources!: readonly CitationData[];

  @Field(() => [String], { description: 'Earlier references. Each is accepted as an argument.' })
  formerNumbers!: readonly string[];

  @Field(() => PartialDateScalar, { nullable: true, description: 'Official start date.' })
  startedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Designation of its publication: `ISO/TR 23244:2020`.',
  })
  publishedAs!: string | null;
}

export const ProjectConnection = defineConnection(Project, 'Project', 'projects');
