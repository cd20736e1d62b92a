/** The list of projects, as tables of filters, orders, facets and parents. */
import { defineList } from '../../subgraph-kit/define-list.ts';
import { DeliverableTypeEnum } from '../../subgraph-kit/domain-enums.ts';
import { sharedWith } from '../../subgraph-kit/named-conditions.ts';
import { readParsed } from '../../subgraph-kit/read-argument.ts';
import { findDeliverableType } from '../../vocabulary/deliverable-types.ts';
import { parseIcsCode } from '../../vocabulary/ics-codes.ts';
import { findStage, parseStageCode } from '../../vocabulary/stages.ts';
import { projects } from './documents-projects.ts';
import { ProjectScopeEnum, ProjectStatusEnum, type ProjectScope } from './enums.ts';
import { isWorkingLevel } from './search-keys.ts';
import { CommitteeStub, PersonStub } from './types-entities.ts';
import { ProjectConnection } from './types-projects.ts';
import { toProject } from './view-projects.ts';

const readStage = (text: string, argument: string) => readParsed(parseStageCode, text, argument);
const readIcs = (text: string, argument: string) => readParsed(parseIcsCode, text, argument);
const stageType = { type: () => String, read: readStage };

export const projectList = defineList({
  name: 'Project',
  rows: 'projects',
  collection: projects,
  connection: ProjectConnection,
  toNode: toProject,
  filter: (by) => ({
    text: by.words('Words, or beginnings of words, of title, scope and reference. All must occur.'),
    committee: by.committee(
      'involved',
      'Committee that administers, approves, lists or develops the project, or shares its group, in any spelling.',
    ),
    workingGroup: by.committee('workingGroup', 'Group that develops the project, in any spelling.'),
    stages: by.anyText('stage', 'Stage codes: `20.00`, `20.20`.', readStage),
    stageFrom: by.compare('stage', '$gte', 'First stage code, inclusive.', stageType),
    stageTo: by.compare('stage', '$lte', 'Last stage code, inclusive.', stageType),
    deliverableTypes: by.anyOf('deliverableType', () => DeliverableTypeEnum, 'Deliverable types.'),
    status: by.anyOf('status', () => ProjectStatusEnum, 'Statuses.'),
    leader: by.person('leaderKeys', 'Leader or co-leader, by id or name in any spelling.'),
    ics: by.text('icsWithin', 'ICS code, including all codes below it: `35`, `35.030`.', readIcs),
    isoId: by.integer('isoId', 'Numeric id at ISO.'),
    limitDateBefore: by.compare('limitLast', '$lt', 'Limit date is before this day.'),
    limitDateAfter: by.compare('limitFirst', '$gt', 'Limit date is after this day.'),
  }),
  orders: {
    REFERENCE: { description: 'By number.', by: ['sortKey'] },
    REFERENCE_DESC: { description: 'By number, descending.', by: ['-sortKey'] },
    STAGE: { description: 'By stage; unknown last.', by: ['stageSort', 'sortKey'] },
    STAGE_DESC: { description: 'By stage, furthest first; unknown last.', by: ['-stage', '-sortKey'] },
    LIMIT_DATE: { description: 'By limit date; unknown last.', by: ['limitSort', 'sortKey'] },
    LIMIT_DATE_DESC: {
      description: 'By limit date, latest first; unknown last.',
      by: ['-limitDate', '-sortKey'],
    },
  },
  facets: {
    STATUS: { field: 'status', description: 'Status.' },
    STAGE: {
      field: 'stage',
      description: 'Stage code.',
      label: (code) => findStage(String(code))?.name ?? String(code),
    },
    TYPE: {
      field: 'deliverableType',
      description: 'Deliverable type.',
      label: (type) => findDeliverableType(String(type))?.name ?? String(type),
    },
    COMMITTEE: { field: 'committee', description: 'Committee that administers the project.' },
    WORKING_GROUP: { field: 'workingGroup', description: 'Group that develops the project.' },
  },
});

export const projectListResolvers = [
  ...projectList.facetResolvers,
  projectList.query('projects', 'Projects known on the day.'),
  projectList.under<CommitteeStub>(() => CommitteeStub, 'projects', {
    description: 'Projects in the work programme of the committee, or developed by the group.',
    nullable: true,
    arguments: (by) => ({
      scope: by.option(
        () => ProjectScopeEnum,
        'Selection. Default: PROGRAMME for a committee, DEVELOPED for a group.',
      ),
      includeAdministeredElsewhere: by.option(
        () => Boolean,
        'Include projects of the programme that another committee administers.',
        { defaultValue: true },
      ),
    }),
    rows: ({ reference, asOf }, { scope, includeAdministeredElsewhere }) => {
      const meant = (scope as ProjectScope | null | undefined) ?? defaultScope(reference);
      const isNarrow = meant === 'PROGRAMME' && includeAdministeredElsewhere === false;
      return {
        field: meant === 'PROGRAMME' ? 'programmeOf' : 'developers',
        key: reference,
        day: asOf,
        conditions: isNarrow ? [{ administeredElsewhereFor: { $ne: reference } }] : [],
      };
    },
  }),
  projectList.under<CommitteeStub>(() => CommitteeStub, 'sharedProjects', {
    description:
      'Projects shared with another committee: each of the two administers, approves, lists or develops them, or shares the group.',
    nullable: true,
    arguments: () => ({ with: sharedWith('involved') }),
    rows: ({ reference, asOf }) => ({ field: 'involved', key: reference, day: asOf }),
  }),
  projectList.under<PersonStub>(() => PersonStub, 'leads', {
    description: 'Projects that the person leads or co-leads on the day.',
    nullable: true,
    rows: ({ id, asOf }) => ({ field: 'leaderKeys', key: id, day: asOf }),
  }),
];

function defaultScope(reference: string): ProjectScope {
  return isWorkingLevel(reference) ? 'DEVELOPED' : 'PROGRAMME';
}
