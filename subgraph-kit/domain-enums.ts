/** Enums that several subgraphs share. */
import { deliverableTypes, type DeliverableType } from '../vocabulary/deliverable-types.ts';
import type { Role } from '../facts/fact-kinds.ts';
import { defineEnum } from '../subgraph-runtime/define-enum.ts';

export const RoleEnum = defineEnum<Role>('Role', 'Role of a person in a committee or group.', {
  CHAIR: 'Chairs the committee.',
  COMMITTEE_MANAGER: 'Runs the secretariat of a committee; formerly called secretary.',
  SECRETARY: 'Runs the secretariat of a group.',
  SUPPORT_SECRETARY: 'Supports the secretary of a group.',
  ASSISTANT: 'Assists a group.',
  CONVENOR: 'Leads a group.',
  CO_CONVENOR: 'Leads a joint group together with others, each from one parent.',
  TECHNICAL_PROGRAMME_MANAGER: 'Technical programme manager at the ISO Central Secretariat.',
  EDITORIAL_MANAGER: 'Editorial manager at the ISO Central Secretariat.',
});

const typeNames = Object.fromEntries(deliverableTypes.map(({ type, name }) => [type, `${name}.`]));
export const DeliverableTypeEnum = defineEnum(
  'DeliverableType',
  'Deliverable type.',
  typeNames as Record<DeliverableType, string>,
);
