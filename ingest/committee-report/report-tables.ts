/** Every table family, in the order in which they are tried. A new one is a file with a TableFamily and a line here. */
import { documentList } from './document-lists.ts';
import { liaisonsFrom, liaisonsTo } from './liaison-tables.ts';
import { memberTable } from './member-tables.ts';
import { organizationTable } from './organization-tables.ts';
import { ownProjects, projectsElsewhere } from './project-tables.ts';
import { publicationTable } from './publication-table.ts';
import { resolutionTable } from './resolution-table.ts';
import { contactTable, officerTable } from './role-tables.ts';
import type { TableFamily } from './table-family.ts';

/** Meetings for several projects are in several rows, so the numbers cannot be attributed to one project. */
const meetingNumbers: TableFamily = {
  name: 'numbers of meetings for each project',
  columns: {
    project: { header: /^project$/iu },
    onsite: { header: /^onsite$/iu },
    virtual: { header: /^virtual$/iu },
  },
  read(table, report) {
    const reason =
      'numbers of meetings for each project: projects share meetings, so the numbers are not imported';
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
