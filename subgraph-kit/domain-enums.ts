/**
 * Enumerations that several subgraphs show.
 * In: the words of the facts. Out: enums of the schema. Not for: enums of one subgraph, which stand with it.
 */
import { deliverableTypes, type DeliverableType } from '../vocabulary/deliverable-types.ts';
import type { Role } from '../facts/fact-kinds.ts';
import { defineEnum } from '../subgraph-runtime/define-enum.ts';

export const RoleEnum = defineEnum<Role>('Role', 'A role that a person holds in a committee or group.', {
  CHAIR: 'Chairs the committee.',
  COMMITTEE_MANAGER: 'Runs the secretariat of the committee; once called its secretary.',
  SECRETARY: 'Runs the secretariat of a group.',
  SUPPORT_SECRETARY: 'Supports the secretary of a group.',
  ASSISTANT: 'Assists a group.',
  CONVENOR: 'Leads a group.',
  CO_CONVENOR: 'Leads a group together with others, each from one of its parents.',
  TECHNICAL_PROGRAMME_MANAGER: 'Accompanies the committee for the ISO Central Secretariat.',
  EDITORIAL_MANAGER: 'Edits the texts of the committee for the ISO Central Secretariat.',
});

const typeNames = Object.fromEntries(deliverableTypes.map(({ type, name }) => [type, `${name}.`]));
export const DeliverableTypeEnum = defineEnum(
  'DeliverableType',
  'Type of a deliverable.',
  typeNames as Record<DeliverableType, string>,
);
