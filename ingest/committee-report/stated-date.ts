/**
 * Dates as reports write them: `2020-05-28`, `May 15th, 2020`, `31 December 2022`, `May 2020`. All-digit dates in which day
 * and month may be swapped (`05/06/2020`) are refused.
 */
import { parsed, unparsed, type Parsed } from '../../vocabulary/parsed.ts';
import { isPartialDate } from '../../vocabulary/partial-date.ts';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const dayFirst = /^(\d{1,2})(?:\s?(?:st|nd|rd|th))?\s+([A-Za-z]{3,})\.?,?\s+(\d{4})$/;
const monthFirst = /^([A-Za-z]{3,})\.?(?:\s+(\d{1,2})(?:\s?(?:st|nd|rd|th))?,?)?\s+(\d{4})$/;

export function parseStatedDate(text: string): Parsed<string> {
  const trimmed = text.trim();
  if (/^\d{4}(-\d{2}){0,2}$/.test(trimmed)) return checked(trimmed);
  const early = dayFirst.exec(trimmed);
  if (early !== null) return compose(early[3], early[2], early[1]);
  const late = monthFirst.exec(trimmed);
  if (late !== null) return compose(late[3], late[1], late[2]);
  return unparsed('a date such as 2020-05-28, 28 May 2020 or May 28th, 2020');
}

function compose(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): Parsed<string> {
  const index = months.findIndex((name) => name.startsWith((month ?? '').toLowerCase()));
  if (index === -1) return unparsed('the name of a month, such as May');
  const parts = [year ?? '', pad(index + 1), ...(day === undefined ? [] : [pad(Number(day))])];
  return checked(parts.join('-'));
}

function checked(date: string): Parsed<string> {
  return isPartialDate(date) ? parsed(date) : unparsed('an existing day of the calendar');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
