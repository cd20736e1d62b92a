/**
 * Sources: A and C from iec.ch on liaisons; B and D from the ISO/IEC Directives, Part 1, 1.17.2, as quoted in committee
 * documents. C and D swapped use: D is ISO's older name for the working-group level that is C today, so the
 * letter alone does not give the level of an old liaison.
 */

/** The letters, in their order. */
export const liaisonCategoryLetters = ['A', 'B', 'C', 'D'] as const;
export type LiaisonCategory = (typeof liaisonCategoryLetters)[number];

interface LiaisonCategoryEntry {
  readonly category: LiaisonCategory;
  /** Whether the letter is in use today or is the older name of another. */
  readonly scheme: 'current' | 'older';
  readonly level: 'COMMITTEE' | 'WORKING_GROUP';
  readonly meaning: string;
}

export const liaisonCategories: readonly LiaisonCategoryEntry[] = [
  {
    category: 'A',
    scheme: 'current',
    level: 'COMMITTEE',
    meaning: 'Contributes to most of the work, receives all documents and may nominate experts.',
  },
  {
    category: 'B',
    scheme: 'current',
    level: 'COMMITTEE',
    meaning: 'Governmental body that is kept informed and receives reports.',
  },
  {
    category: 'C',
    scheme: 'current',
    level: 'WORKING_GROUP',
    meaning: 'Contributes to the technical work of a working group; its experts speak for it.',
  },
  {
    category: 'D',
    scheme: 'older',
    level: 'WORKING_GROUP',
    meaning: "ISO's older letter for what is category C today.",
  },
];
