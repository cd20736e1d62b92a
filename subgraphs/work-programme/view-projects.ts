/** From stored projects to GraphQL objects: pure functions of a document and a day. */
import { committeeOn, committeesOn } from '../../subgraph-kit/entity-stubs.ts';
import { toProvenance } from '../../subgraph-kit/provenance-types.ts';
import { toStage } from '../../subgraph-kit/stage-type.ts';
import { formatProjectReference } from '../../vocabulary/document-reference.ts';
import type { Day } from '../../vocabulary/partial-date.ts';
import { findTrack } from '../../vocabulary/tracks.ts';
import type { MilestoneDocument, NamedPerson, ProjectDocument } from './documents-projects.ts';
import type { LimitDate, Milestone, Project, ProjectLeader, Track } from './types-projects.ts';

/** The leaders, or the co-leaders, of a project or study. */
export function toLeaders(
  people: readonly NamedPerson[] | null,
  isCoLeader: boolean,
  asOf: Day,
): readonly ProjectLeader[] | null {
  return people?.map(({ id, name }) => ({ name, isCoLeader, person: { id, asOf } })) ?? null;
}

/** A project as of a day. */
export function toProject(document: ProjectDocument, asOf: Day): Project {
  return {
    ...document,
    asOf,
    number: document.key,
    scopeHtml: document.scope,
    ics: document.ics.map((code) => ({ code, asOf })),
    stage: toStage(document.stage),
    stageHistory: document.stageHistory.map((step) => ({ ...step, stage: toStage(step.stage) })),
    limitDate: toLimitDate(document),
    track: document.track === null ? null : toTrack(document.track),
    leaders: toLeaders(document.leaders, false, asOf),
    coLeaders: toLeaders(document.coLeaders, true, asOf),
    committee: committeeOn(document.committee, asOf),
    approvingCommittees: committeesOn(document.approvingCommittees, asOf),
    workingGroup: committeeOn(document.workingGroup, asOf),
    programmeOf: committeesOn(document.programmeOf, asOf),
    administeredElsewhereFor: committeesOn(document.administeredElsewhereFor, asOf),
    formerNumbers: document.formerNumbers.map((number) =>
      formatProjectReference(number, document.deliverableType),
    ),
    ...toProvenance(document),
  };
}

/** A milestone. */
export function toMilestone(document: MilestoneDocument): Milestone {
  return { ...document, ...toProvenance(document) };
}

function toLimitDate({ limitDate, limitStage, unknown }: ProjectDocument): LimitDate | null {
  const statedAs = unknown['limitDate'] ?? null;
  if (limitDate === null && statedAs === null) return null;
  return { date: limitDate, forStage: toStage(limitStage), statedAs };
}

function toTrack(stated: string): Track {
  const known = findTrack(stated);
  return { code: known?.track ?? stated, months: known?.months ?? null, retired: known?.retired ?? null };
}
