/**
 * By what projects and documents are counted.
 * In: dimensions. Out: the resolvers that add `facets` to their lists. Not for: counting (subgraph-kit/facets.ts).
 */
import { defineFacets } from '../../subgraph-kit/facets.ts';
import { findDeliverableType } from '../../vocabulary/deliverable-types.ts';
import { findStage } from '../../vocabulary/stages.ts';
import { registerDocuments } from './documents.ts';
import { projects } from './documents-projects.ts';
import { DocumentConnection } from './types-documents.ts';
import { ProjectConnection } from './types-projects.ts';

export const ProjectFacets = defineFacets(ProjectConnection, 'Project', 'projects', projects, {
  STATUS: { field: 'status', description: 'Where it stands.' },
  STAGE: {
    field: 'stage',
    description: 'Stage code.',
    label: (code) => findStage(String(code))?.name ?? String(code),
  },
  TYPE: {
    field: 'deliverableType',
    description: 'Type of the deliverable.',
    label: (type) => findDeliverableType(String(type))?.name ?? String(type),
  },
  COMMITTEE: { field: 'committee', description: 'Committee that administers it.' },
  WORKING_GROUP: { field: 'workingGroup', description: 'Group that develops it.' },
});

export const DocumentFacets = defineFacets(DocumentConnection, 'Document', 'documents', registerDocuments, {
  REGISTER: { field: 'register', description: 'Committee or group in whose register it stands.' },
  PURPOSE: { field: 'purpose', description: 'Purpose as stated.' },
});
