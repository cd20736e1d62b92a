/**
 * Every table that this importer knows, in the order in which it is tried.
 * In: nothing. Out: a table of tables. A new one is a file with a TableFamily and a line here. Not for: reading.
 */
import { documentList } from './document-lists.ts';
import { liaisonsFrom, liaisonsTo } from './liaison-tables.ts';
import { memberTable } from './member-tables.ts';
import { organizationTable } from './organization-tables.ts';
import { ownProjects, projectsElsewhere } from './project-tables.ts';
import { publicationTable } from './publication-table.ts';
import { resolutionTable } from './resolution-table.ts';
import { contactTable, officerTable } from './role-tables.ts';
import type { TableFamily } from './table-family.ts';

/** Meetings that serve several projects stand in several rows, so the numbers say nothing about a single one. */
const meetingNumbers: TableFamily = {
  name: 'numbers of meetings for each project',
  columns: {
    project: { header: /^project$/iu },
    onsite: { header: /^onsite$/iu },
    virtual: { header: /^virtual$/iu },
  },
  read(table, report) {
    const reason =
      'numbers of meetings for each project: meetings are shared between projects, so they are neither added up nor imported';
    report.facts.unplaced(table.titleLocator, reason);
  },
};

export const reportTables: readonly TableFamily[] = [
  memberTable,
  liaisonsTo,
  liaisonsFrom,
  organizationTable,
  ownProjects,
  projectsElsewhere,
  publicationTable,
  resolutionTable,
  contactTable,
  meetingNumbers,
  officerTable,
  documentList,
];
