/**
 * Before the suite of other engines: says plainly when they are not installed.
 * In: the folder of the engines. Out: a warning. Not for: installing them.
 */
import { missingEngine } from './hive-gateway.ts';

export function setup(): void {
  const missing = missingEngine();
  if (missing !== null) console.warn(`The questions behind Hive Gateway are skipped: ${missing}.`);
}
