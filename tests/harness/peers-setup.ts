import { missingEngine } from './hive-gateway.ts';

export function setup(): void {
  const missing = missingEngine();
  if (missing !== null) console.warn(`The questions behind Hive Gateway are skipped: ${missing}.`);
}
