/** Codes of the International Classification for Standards: `35`, `35.030`, `35.240.40`. */
import { parsed, unparsed, type Parsed } from './parsed.ts';

const codePattern = /^\d{2}(?:\.\d{3}(?:\.\d{2})?)?$/u;

/** A code as it is written: two digits, then three, then two. */
export function parseIcsCode(text: string): Parsed<string> {
  const tidy = text.trim();
  return codePattern.test(tidy) ? parsed(tidy) : unparsed('an ICS code such as 35, 35.030 or 35.240.40');
}

/** The code one level up, or null for a field: `35.240` of `35.240.40`. */
export function icsParent(code: string): string | null {
  const dot = code.lastIndexOf('.');
  return dot === -1 ? null : code.slice(0, dot);
}

/** The code and every code above it, upwards: `35.240.40`, `35.240`, `35`. */
export function icsLine(code: string): readonly string[] {
  const parent = icsParent(code);
  return parent === null ? [code] : [code, ...icsLine(parent)];
}

/** The field that a code belongs to: `35` of `35.240.40`. */
export function icsField(code: string): string {
  return code.split('.', 1)[0] ?? code;
}

/** 1 for a field, 2 for a group, 3 for a sub-group. */
export function icsLevel(code: string): number {
  return code.split('.').length;
}
