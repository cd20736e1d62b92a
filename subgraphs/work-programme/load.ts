/**
 * From facts to the documents of the work-programme subgraph.
 * In: a fact collection. Out: documents for every stretch of days. Not for: reading or writing stores.
 */
import { loaded, type LoadedDocuments } from '../../as-of/loaded-documents.ts';
import type { FactCollection } from '../../facts/fact-collection.ts';
import {
  ballots,
  commentRounds,
  indicators,
  meetings,
  objectives,
  registerDocuments,
  resolutions,
  studies,
} from './documents.ts';
import { gatherEvidence } from './evidence.ts';
import { loadResolutions } from './load-decisions.ts';
import { loadDocuments } from './load-documents.ts';
import {
  loadBallots,
  loadCommentRounds,
  loadMeetings,
  loadMilestones,
  loadStudies,
  studyFinder,
} from './load-meetings.ts';
import { loadIndicators, loadObjectives } from './load-objectives.ts';
import { loadProjects } from './load-projects.ts';
import { milestones, projects } from './project-documents.ts';

/** Everything that the work-programme subgraph stores. */
export function loadWorkProgramme(collection: FactCollection): readonly LoadedDocuments[] {
  const evidence = gatherEvidence(collection);
  const loadedProjects = loadProjects(evidence);
  const loadedStudies = loadStudies(evidence);
  const findStudy = studyFinder(loadedStudies);
  return [
    loaded(projects, loadedProjects),
    loaded(milestones, loadMilestones(evidence)),
    loaded(registerDocuments, loadDocuments(collection, findStudy)),
    loaded(studies, loadedStudies),
    loaded(meetings, loadMeetings(evidence)),
    loaded(ballots, loadBallots(evidence, findStudy)),
    loaded(commentRounds, loadCommentRounds(evidence)),
    loaded(resolutions, loadResolutions(evidence, loadedProjects)),
    loaded(objectives, loadObjectives(evidence, loadedProjects)),
    loaded(indicators, loadIndicators(evidence)),
  ];
}
