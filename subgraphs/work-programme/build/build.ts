/** Builds everything that the work-programme subgraph stores, projects and studies before what refers to them. */
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

export function buildWorkProgrammeDocuments(collection: FactCollection): readonly BuiltDocuments[] {
  const evidence = gatherEvidence(collection);
  const builtProjects = buildProjects(evidence);
  const builtStudies = buildStudies(evidence);
  const findStudy = studyFinder(builtStudies);
  return [
    built(projects, builtProjects),
    built(milestones, buildMilestones(evidence)),
    built(registerDocuments, buildDocuments(collection, findStudy)),
    built(studies, builtStudies),
    built(meetings, buildMeetings(evidence)),
    built(ballots, buildBallots(evidence, findStudy)),
    built(commentRounds, buildCommentRounds(evidence)),
    built(resolutions, buildResolutions(evidence, builtProjects)),
    built(objectives, buildObjectives(evidence, builtProjects)),
    built(indicators, buildIndicators(evidence)),
  ];
}
