/**
 * The GraphQL types of projects.
 * In: nothing. Out: classes whose decorators are the schema. Not for: reading data (resolvers-projects.ts).
 */
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

@ObjectType({ description: 'What sources said of the stage of a project on one day.' })
export class StageStep {
  @Field(() => PartialDateScalar, { description: 'The day that the source speaks for.' })
  on!: string;

  @Field(() => Stage, { nullable: true, description: 'Stage, where the source states its code.' })
  stage!: Stage | null;

  @Field(() => String, { nullable: true, description: 'Reference with its stage: `ISO/CD 23257.3`.' })
  stagedReference!: string | null;

  @Field(() => [Citation], { description: 'Where it is said.' })
  sources!: readonly CitationData[];
}

@ObjectType({ description: 'The day by which a project is to reach a stage.' })
export class LimitDate {
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'The day; null where the source leaves it open.',
  })
  date!: string | null;

  @Field(() => Stage, { nullable: true, description: 'Stage that it is for, where the same source says so.' })
  forStage!: Stage | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the source says where it leaves the day open: `TBC`.',
  })
  statedAs!: string | null;
}

@ObjectType({ description: 'A development track: the months from approval to publication.' })
export class Track {
  @Field(() => String, { description: 'As committees write it: `SDT 36`.' })
  code!: string;

  @Field(() => Int, { nullable: true, description: 'Months; null for a track that is not known.' })
  months!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether ISO no longer offers it; null for one that is not known.',
  })
  retired!: boolean | null;
}

@ObjectType({ description: 'Somebody who leads a project or study.' })
export class ProjectLeader {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether he or she leads it beside the leader.' })
  isCoLeader!: boolean;

  @Field(() => PersonStub, { nullable: true, description: 'The person.' })
  person!: PersonStub | null;
}

@ObjectType({ description: 'A day that a source names for a step of a project.' })
export class Milestone extends Sourced {
  @Field(() => String, { description: 'The step.' })
  name!: string;

  @Field(() => PartialDateScalar, { nullable: true, description: 'The day.' })
  date!: string | null;

  @Field(() => MilestoneBasisEnum, { nullable: true, description: 'What the day is.' })
  basis!: MilestoneBasis | null;
}

@Directive('@key(fields: "reference asOf")')
@ObjectType({ description: 'A project of a work programme, as of a day.' })
export class Project extends Sourced {
  @Field(() => String, { description: 'Canonical reference: `ISO/TR 23245`.' })
  reference!: string;

  @Field(() => DateScalar, { description: 'The day that this view is for.' })
  asOf!: string;

  @Field(() => String, { description: 'Number with publisher, the same at every stage: `ISO 23245`.' })
  number!: string;

  @Field(() => String, { nullable: true, description: 'Title on that day.' })
  title!: string | null;

  @Field(() => DeliverableTypeEnum, { nullable: true, description: 'Type of the deliverable.' })
  deliverableType!: DeliverableType | null;

  @Field(() => Int, { nullable: true, description: 'Edition that it leads to, where a source states it.' })
  edition!: number | null;

  @Field(() => String, { nullable: true, description: 'Scope as the source gives it, in HTML.' })
  scopeHtml!: string | null;

  @Field(() => [IcsCodeStub], {
    nullable: 'itemsAndList',
    description: 'Its codes in the International Classification for Standards; empty where none is stated.',
  })
  ics!: readonly IcsCodeStub[];

  @Field(() => Int, { nullable: true, description: "ISO's numeric id of the record." })
  isoId!: number | null;

  @Field(() => String, { nullable: true, description: 'Reference with its stage: `ISO/DTR 23245`.' })
  stagedReference!: string | null;

  @Field(() => Stage, { nullable: true, description: 'Stage on that day.' })
  stage!: Stage | null;

  @Field(() => [StageStep], { description: 'What sources said of the stage up to that day, oldest first.' })
  stageHistory!: readonly StageStep[];

  @Field(() => LimitDate, { nullable: true, description: 'Limit date; null where no source speaks of one.' })
  limitDate!: LimitDate | null;

  @Field(() => Track, { nullable: true, description: 'Development track.' })
  track!: Track | null;

  @Field(() => [ProjectLeader], {
    nullable: true,
    description: 'Leaders; null where none is known, see `unknown` and `conflicts`.',
  })
  leaders!: readonly ProjectLeader[] | null;

  @Field(() => [ProjectLeader], { nullable: true, description: 'Co-leaders; null where none is known.' })
  coLeaders!: readonly ProjectLeader[] | null;

  @Field(() => CommitteeStub, {
    nullable: true,
    description: 'Committee that administers it: as stated, else the one that the working group belongs to.',
  })
  committee!: CommitteeStub | null;

  @Field(() => [CommitteeStub], {
    nullable: 'itemsAndList',
    description: 'Committees whose members approve it, where a source names several.',
  })
  approvingCommittees!: readonly CommitteeStub[];

  @Field(() => CommitteeStub, { nullable: true, description: 'Group that develops it.' })
  workingGroup!: CommitteeStub | null;

  @Field(() => [CommitteeStub], {
    nullable: 'itemsAndList',
    description: 'Committees in whose current programme it stands.',
  })
  programmeOf!: readonly CommitteeStub[];

  @Field(() => [CommitteeStub], {
    nullable: 'itemsAndList',
    description: 'Of those, the committees that list it as administered by another.',
  })
  administeredElsewhereFor!: readonly CommitteeStub[];

  @Field(() => ProjectStatusEnum, { description: 'Where it stands.' })
  status!: ProjectStatus;

  @Field(() => [Citation], { description: 'Where the status comes from.' })
  statusSources!: readonly CitationData[];

  @Field(() => [String], { description: 'References that it had before; each is accepted as an argument.' })
  formerNumbers!: readonly string[];

  @Field(() => PartialDateScalar, { nullable: true, description: 'Day on which it officially started.' })
  startedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Designation of its publication: `ISO/TR 23244:2020`.',
  })
  publishedAs!: string | null;
}

export const ProjectConnection = defineConnection(Project, 'Project', 'projects');
