/**
 * The work programme: current projects of the committee, and those that another committee administers, in rows such as
 * `ISO/CD TR 23576<tab>title<tab>WG 2<tab>leader<tab>30.60<tab>2021-06-07<tab>SDT 36`.
 */
import { describeCommittee, parseCommittee } from '../../vocabulary/committee-reference.ts';
import {
  formatStagedReference,
  parseDocumentReference,
  projectNumber,
} from '../../vocabulary/document-reference.ts';
import { programmeScope } from '../../facts/rosters.ts';
import { isStandardStage, parseStageCode } from '../../vocabulary/stages.ts';
import type { Line } from './lines.ts';
import { readPeople } from './people-cells.ts';
import { isOpen, readValue } from './open-cells.ts';
import { withoutCommitteeTitle } from './project-titles.ts';
import { placeOf, type ReportContext } from './report-context.ts';
import { parseStatedDate } from './stated-date.ts';
import { isWholeRow, type ReportTable, type TableFamily } from './table-family.ts';

export const projectColumns = {
  reference: { header: /^reference/iu },
  title: { header: /^(?:document )?title/iu },
  workingGroup: { header: /^(?:wg|working group|group)$/iu, optional: true },
  leaders: { header: /^project leaders?/iu, optional: true },
  stage: { header: /^(?:current )?stage/iu },
  limitDate: { header: /^limit date/iu, optional: true },
  track: { header: /^(?:timeframe|(?:development )?track)/iu, optional: true },
} as const;

export const ownProjects: TableFamily = {
  name: 'current projects',
  title: /^current projects$/iu,
  columns: projectColumns,
  read: (table, report) => {
    readProjects(table, false, report);
  },
};

export const projectsElsewhere: TableFamily = {
  name: 'current projects administered by another committee',
  title: /^current projects\s*\(administered by (?:another|other) committees?\)$/iu,
  columns: projectColumns,
  read: (table, report) => {
    readProjects(table, true, report);
  },
};

function readProjects(table: ReportTable, administeredElsewhere: boolean, report: ReportContext): void {
  const place = placeOf({ locator: table.titleLocator }, report);
  const scope = programmeScope(report.committee, administeredElsewhere);
  report.facts.list('programme-entry', scope, [], place);
  for (const row of table.rows) {
    const project = isWholeRow(row, table, report)
      ? addProject(table, row, administeredElsewhere, report)
      : null;
    const entry =
      project === null
        ? null
        : report.facts.add(
            'programme-entry',
            { committee: report.committee, project },
            { administeredElsewhere },
            placeOf(row, report),
          );
    report.facts.list('programme-entry', scope, [entry], place);
  }
}

/** The canonical number of the project; null if the row was rejected. */
function addProject(
  table: ReportTable,
  row: Line,
  administeredElsewhere: boolean,
  report: ReportContext,
): string | null {
  const { facts } = report;
  const place = placeOf(row, report);
  const words = table.cell(row, 'reference');
  const reference = facts.accept(parseDocumentReference(words), words, 'a project reference', row.locator);
  if (reference === undefined) return null;
  const project = projectNumber(reference);
  const stagedReference = formatStagedReference(reference);
  const fullTitle = table.cell(row, 'title');
  const title = withoutCommitteeTitle(fullTitle, report.committeeTitle);
  const workingGroup = readGroup(table.cell(row, 'workingGroup'), row, report);
  const open = (column: string): string | undefined => {
    const cell = table.cell(row, column);
    return isOpen(cell) ? cell : undefined;
  };
  const value = (column: string): string => (open(column) === undefined ? table.cell(row, column) : '');
  const [leaders, track, limitDate] = [value('leaders'), value('track'), value('limitDate')];
  const people = leaders === '' ? null : readPeople(leaders, 'project leaders', place, report);
  const values = {
    stagedReference,
    deliverableType: reference.type,
    title: title === '' ? undefined : title,
    stage: readStage(value('stage'), row, report),
    limitDate: readValue(limitDate, 'a limit date', parseStatedDate, row, report),
    track: track === '' ? undefined : track,
    leaders: people === null ? undefined : [...people],
    workingGroup,
    committee: administeringCommittee(administeredElsewhere, workingGroup, report),
  };
  const unknown = {
    title: open('title'),
    workingGroup: open('workingGroup'),
    leaders: open('leaders'),
    stage: open('stage'),
    limitDate: open('limitDate'),
    track: open('track'),
  };
  const groupWords = value('workingGroup');
  const stated = {
    stagedReference: facts.canonical(row.locator, 'reference', words, stagedReference),
    title: facts.canonical(row.locator, 'title', fullTitle, title),
    workingGroup: workingGroup === undefined || groupWords === workingGroup ? undefined : groupWords,
  };
  return facts.add('project', { project }, values, place, { stated, unknown }) === null ? null : project;
}

function administeringCommittee(elsewhere: boolean, group: string | undefined, report: ReportContext) {
  if (!elsewhere) return report.committee;
  return group === undefined ? undefined : (describeCommittee(group).parent ?? undefined);
}

/** `ISO/TC 307/WG 1` of `WG 1`; undefined for an empty, open or unreadable cell. */
export function readGroup(words: string, row: Line, report: ReportContext): string | undefined {
  const parse = (group: string) => parseCommittee(group, { within: report.committee });
  return readValue(words, 'a working group', parse, row, report);
}

function readStage(words: string, row: Line, report: ReportContext): string | undefined {
  const stage = readValue(words, 'a stage', parseStageCode, row, report);
  if (stage !== undefined && !isStandardStage(stage)) {
    report.facts.ambiguous(row.locator, 'stage that is not in the harmonized stage codes', words, [stage]);
  }
  return stage;
}
