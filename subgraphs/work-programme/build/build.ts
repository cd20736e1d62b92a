/**
 * From facts to the documents of the work-programme subgraph.
 * In: a fact collection. Out: documents for every interval of days. Not for: reading or writing stores.
 */
import { built, type BuiltDocuments } from '../../../generations/built-documents.ts';
import type { FactCollection } from '../../../history/fact-collection.ts';
import {
  ballots,
  commentRounds,
  indicators,
  meetings,
  objectives,
  registerDocuments,
  resolutions,
  studies,
} from '../documents.ts';
import { gatherEvidence } from './evidence.ts';
import { buildResolutions } from './decisions.ts';
import { buildDocuments } from './documents.ts';
import {
  buildBallots,
  buildCommentRounds,
  buildMeetings,
  buildMilestones,
  buildStudies,
  studyFinder,
} from './meetings.ts';
import { buildIndicators, buildObjectives } from './objectives.ts';
import { buildProjects } from './projects.ts';
import { milestones, projects } from '../documents-projects.ts';

/** Everything that the work-programme subgraph stores. */
export function buildWorkProgrammeDocuments(collection: FactCollection): readonly BuiltDocuments[] {
  const evidence = gatherEvidence(collection);
  const loadedProjects = buildProjects(evidence);
  const loadedStudies = buildStudies(evidence);
  const findStudy = studyFinder(loadedStudies);
  return [
    built(projects, loadedProjects),
    built(milestones, buildMilestones(evidence)),
    built(registerDocuments, buildDocuments(collection, findStudy)),
    built(studies, loadedStudies),
    built(meetings, buildMeetings(evidence)),
    built(ballots, buildBallots(evidence, findStudy)),
    built(commentRounds, buildCommentRounds(evidence)),
    built(resolutions, buildResolutions(evidence, loadedProjects)),
    built(objectives, buildObjectives(evidence, loadedProjects)),
    built(indicators, buildIndicators(evidence)),
  ];
}
