/**
 * The work programme: current projects of the committee, and those that another committee administers.
 * In: rows such as `ISO/CD TR 23576<tab>title<tab>WG 2<tab>leader<tab>30.60<tab>2021-06-07<tab>SDT 36`.
 * Out: projects, programme entries and a roster of each list. Not for: choosing between a table and what a text says.
 */
import { committeeParent, parseCommittee } from '../../vocabulary/committee-reference.ts';
import {
  formatStagedReference,
  parseDocumentReference,
  projectNumber,
} from '../../vocabulary/document-reference.ts';
import type { FactOf } from '../../facts/facts.ts';
import { programmeScope } from '../../facts/rosters.ts';
import { isStandardStage, parseStageCode } from '../../vocabulary/stages.ts';
import type { Line } from './lines.ts';
import { readPeople } from './people-cells.ts';
import { isOpen, withoutCommitteeTitle } from './project-titles.ts';
import { placeOf, type ReportContext } from './report-context.ts';
import { parseStatedDate } from './stated-date.ts';
import type { ReportTable, TableFamily } from './table-family.ts';

const columns = {
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
  columns,
  read: (table, report) => {
    readProjects(table, false, report);
  },
};

export const projectsElsewhere: TableFamily = {
  name: 'current projects administered by another committee',
  title: /^current projects\s*\(administered by (?:another|other) committees?\)$/iu,
  columns,
  read: (table, report) => {
    readProjects(table, true, report);
  },
};

function readProjects(table: ReportTable, administeredElsewhere: boolean, report: ReportContext): void {
  const place = placeOf({ locator: table.titleLocator }, report);
  const scope = programmeScope(report.committee, administeredElsewhere);
  report.facts.list('programme-entry', scope, [], place);
  for (const row of table.rows) {
    const project = table.isShort(row)
      ? refuseShort(row, report)
      : addProject(table, row, administeredElsewhere, report);
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

function refuseShort(row: Line, report: ReportContext): null {
  report.facts.rejected(
    row.locator,
    `a row of ${row.cells.length} cells`,
    'a cell for every column of the header',
  );
  return null;
}

/** The canonical number of the project, or null where the row names none. */
function addProject(
  table: ReportTable,
  row: Line,
  administeredElsewhere: boolean,
  report: ReportContext,
): string | null {
  const { facts } = report;
  const place = placeOf(row, report);
  const words = table.cell(row, 'reference');
  const reference = parseDocumentReference(words);
  if (!reference.ok) {
    facts.rejected(row.locator, `${JSON.stringify(words)} is no reference of a project`, reference.expected);
    return null;
  }
  const project = projectNumber(reference.value);
  const stagedReference = formatStagedReference(reference.value);
  const fullTitle = table.cell(row, 'title');
  const title = withoutCommitteeTitle(fullTitle, report.committeeTitle);
  const workingGroup = readGroup(table.cell(row, 'workingGroup'), row, report);
  const open = (column: string): string | undefined => {
    const cell = table.cell(row, column);
    return isOpen(cell) ? cell : undefined;
  };
  const value = (column: string): string => (open(column) === undefined ? table.cell(row, column) : '');
  const leaders =
    value('leaders') === '' ? null : readPeople(value('leaders'), 'project leaders', place, report);
  const values: Partial<FactOf<'project'>['values']> = {
    stagedReference,
    deliverableType: reference.value.type,
    ...(title === '' ? {} : { title }),
    ...readStage(value('stage'), row, report),
    ...readLimitDate(value('limitDate'), row, report),
    ...(value('track') === '' ? {} : { track: value('track') }),
    ...(leaders === null ? {} : { leaders: [...leaders] }),
    ...(workingGroup === undefined ? {} : { workingGroup }),
    ...administeringCommittee(administeredElsewhere, workingGroup, report),
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

function administeringCommittee(elsewhere: boolean, workingGroup: string | undefined, report: ReportContext) {
  if (!elsewhere) return { committee: report.committee };
  const committee = workingGroup === undefined ? null : committeeParent(workingGroup);
  return committee === null ? {} : { committee };
}

/** `ISO/TC 307/WG 1` of `WG 1`; undefined for an empty, open or unreadable cell. */
export function readGroup(words: string, row: Line, report: ReportContext): string | undefined {
  if (words === '' || isOpen(words)) return undefined;
  const group = parseCommittee(words, { within: report.committee });
  if (group.ok) return group.value;
  report.facts.rejected(row.locator, `${JSON.stringify(words)} is no working group`, group.expected);
  return undefined;
}

function readStage(words: string, row: Line, report: ReportContext): { stage?: string } {
  if (words === '') return {};
  const stage = parseStageCode(words);
  if (!stage.ok) {
    report.facts.rejected(row.locator, `${JSON.stringify(words)} is no stage`, stage.expected);
    return {};
  }
  if (!isStandardStage(stage.value)) {
    report.facts.ambiguous(row.locator, 'stage code that the harmonized matrix does not have', words, [
      stage.value,
    ]);
  }
  return { stage: stage.value };
}

function readLimitDate(words: string, row: Line, report: ReportContext): { limitDate?: string } {
  if (words === '') return {};
  const date = parseStatedDate(words);
  if (date.ok) return { limitDate: date.value };
  report.facts.rejected(row.locator, `${JSON.stringify(words)} is no limit date`, date.expected);
  return {};
}
