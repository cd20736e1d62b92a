/**
 * Facts that the heading of a list of documents states itself: a project with its title and stage, or a study, as of the day
 * of the group's report.
 */
import { formatStagedReference, projectNumber } from '../../vocabulary/document-reference.ts';
import type { DocumentHeading } from './group-section.ts';
import type { Line } from './lines.ts';
import { reasonOf, type GroupPart, type ReportContext } from './report-context.ts';
import type { Place } from './report-facts.ts';

type ProjectHeading = Extract<DocumentHeading, { kind: 'project' }>;

export function addHeadingFacts(
  heading: DocumentHeading,
  part: GroupPart,
  line: Line,
  report: ReportContext,
): void {
  const place: Place = { locator: line.locator, asOf: part.date };
  switch (heading.kind) {
    case 'none':
    case 'general':
      return;
    case 'study': {
      const groups = heading.groups.length === 0 ? undefined : [...heading.groups];
      const values = { title: heading.title, acronym: heading.acronym ?? undefined, groups };
      report.facts.add('study', { study: heading.title }, values, place, reasonOf(part));
      return;
    }
    case 'project':
      // A bold lead-in only refers to the project of the list below; prose states its title and stage.
      if (line.lead === null) addProject(heading, part, line, place, report);
      return;
  }
  heading satisfies never;
}

function addProject(
  { reference, title, titleWords, cancelled }: ProjectHeading,
  part: GroupPart,
  line: Line,
  place: Place,
  report: ReportContext,
): void {
  const project = projectNumber(reference);
  const text = line.cells[0] ?? '';
  const words = (titleWords === null ? text : text.slice(0, -titleWords.length)).trim();
  const staged = reference.prefix === null ? undefined : formatStagedReference(reference);
  const workingGroup = part.group ?? undefined;
  report.facts.add(
    'project',
    { project },
    {
      title: title ?? undefined,
      stagedReference: staged,
      deliverableType: reference.type,
      workingGroup: part.reason === undefined ? workingGroup : undefined,
      cancelled: cancelled ? true : undefined,
    },
    place,
    {
      stated: {
        title:
          titleWords === null
            ? undefined
            : report.facts.canonical(line.locator, 'title', titleWords, title ?? ''),
        stagedReference: staged === undefined || staged === words ? undefined : words,
      },
    },
  );
  // The title is stated; only the group is inferred.
  if (part.reason !== undefined) {
    report.facts.add('project', { project }, { workingGroup }, place, reasonOf(part));
  }
}
