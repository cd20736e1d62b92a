/**
 * From stored projects to what callers see: pure functions of a document and a day.
 * In: documents. Out: plain objects of the types in types-projects.ts. Not for: reading stores.
 */
import { committeeOn, committeesOn } from '../../subgraph-kit/entity-stubs.ts';
import { toProvenance } from '../../subgraph-kit/provenance-types.ts';
import { toStage } from '../../subgraph-kit/stage-type.ts';
import { formatProjectReference } from '../../vocabulary/document-reference.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { findTrack } from '../../vocabulary/tracks.ts';
import type { MilestoneDocument, NamedPerson, ProjectDocument } from './documents-projects.ts';
import type { LimitDate, Milestone, Project, ProjectLeader, StageStep, Track } from './types-projects.ts';

/** The leaders of a project or study, leaders first. */
export function toLeaders(
  people: readonly NamedPerson[] | null,
  isCoLeader: boolean,
  asOf: Day,
): readonly ProjectLeader[] | null {
  return people?.map(({ id, name }) => ({ name, isCoLeader, person: { id, asOf } })) ?? null;
}

/** A project as of a day. */
export function toProject(document: ProjectDocument, asOf: Day): Project {
  const { stage, workingGroup, committee, deliverableType } = document;
  return {
    reference: document.reference,
    asOf,
    number: document.key,
    title: document.title,
    edition: document.edition,
    scopeHtml: document.scope,
    ics: document.ics.map((code) => ({ code, asOf })),
    isoId: document.isoId,
    deliverableType,
    stagedReference: document.stagedReference,
    stage: toStage(stage),
    stageHistory: document.stageHistory.map(showStep),
    limitDate: showLimitDate(document),
    track: document.track === null ? null : showTrack(document.track),
    leaders: toLeaders(document.leaders, false, asOf),
    coLeaders: toLeaders(document.coLeaders, true, asOf),
    committee: committeeOn(committee, asOf),
    approvingCommittees: committeesOn(document.approvingCommittees, asOf),
    workingGroup: committeeOn(workingGroup, asOf),
    programmeOf: committeesOn(document.programmeOf, asOf),
    administeredElsewhereFor: committeesOn(document.administeredElsewhereFor, asOf),
    status: document.status,
    statusSources: document.statusSources,
    formerNumbers: document.formerNumbers.map((number) => formatProjectReference(number, deliverableType)),
    startedOn: document.startedOn,
    publishedAs: document.publishedAs,
    ...toProvenance(document),
  };
}

/** A milestone. */
export function toMilestone(document: MilestoneDocument): Milestone {
  const { name, date, basis } = document;
  return { name, date, basis, ...toProvenance(document) };
}

function showStep({
  on,
  stage,
  stagedReference,
  sources,
}: ProjectDocument['stageHistory'][number]): StageStep {
  return { on, stage: toStage(stage), stagedReference, sources };
}

function showLimitDate({ limitDate, limitStage, unknown }: ProjectDocument): LimitDate | null {
  const statedAs = unknown['limitDate'] ?? null;
  if (limitDate === null && statedAs === null) return null;
  return { date: limitDate, forStage: toStage(limitStage), statedAs };
}

function showTrack(stated: string): Track {
  const known = findTrack(stated);
  return { code: known?.track ?? stated, months: known?.months ?? null, retired: known?.retired ?? null };
}
