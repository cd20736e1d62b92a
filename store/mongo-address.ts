/**
 * Addresses of MongoDB as text.
 * In: an address. Out: whether it is one, and what may be shown of it. Not for: connecting (mongo-connection.ts).
 *
 * The driver takes 30 MB and a fifth of a second to load, so that only who names an address loads it.
 */
import { createRequire } from 'node:module';
import type * as Driver from 'mongoose';

const DEFAULT_DATABASE = 'committee-graph';
const addressPattern = /^mongodb(?:\+srv)?:\/\/[^/?]+(?:\/([^?]*))?(?:\?.*)?$/;
const load = createRequire(import.meta.url);

/** Whether the driver takes the address, its options included; nothing is connected to. */
export function isMongoAddress(uri: string): boolean {
  try {
    if (!addressPattern.test(uri)) return false;
    const { mongo } = load('mongoose') as typeof Driver;
    new mongo.MongoClient(uri);
    databaseOf(uri);
    return true;
  } catch {
    return false;
  }
}

/** The database that the address names. Throws where the address is none. */
export function databaseOf(uri: string): string {
  const match = addressPattern.exec(uri);
  if (match === null) {
    throw new TypeError(
      'the address of the store is no MongoDB address; expected mongodb://host:port/database',
    );
  }
  return match[1] === undefined || match[1] === '' ? DEFAULT_DATABASE : decodeURIComponent(match[1]);
}

/** Servers and database of an address, without user, password and options: `host:27017/committee-graph`. */
export function placeOfMongo(uri: string): string {
  const servers = uri.replace(/^[^:]*:\/\//u, '').replace(/[/?].*$/su, '');
  return `${servers.slice(servers.lastIndexOf('@') + 1)}/${databaseOf(uri)}`;
}
