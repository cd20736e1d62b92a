/**
 * MongoDB addresses as text. The driver takes 30 MB and a fifth of a second to load, so it is loaded only to check an
 * address. See mongo-connection.ts for connecting.
 */
import { createRequire } from 'node:module';
import type * as Driver from 'mongoose';

const DEFAULT_DATABASE = 'committee-graph';
const addressPattern = /^mongodb(?:\+srv)?:\/\/[^/?]+(?:\/([^?]*))?(?:\?.*)?$/;
const load = createRequire(import.meta.url);

/** Whether the driver accepts the address with its options. Nothing is connected. */
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

/** The database of the address. Throws TypeError for an invalid address. */
export function databaseOf(uri: string): string {
  const match = addressPattern.exec(uri);
  if (match === null) {
    throw new TypeError(
      'the address of the store is not a MongoDB address; expected mongodb://host:port/database',
    );
  }
  return match[1] === undefined || match[1] === '' ? DEFAULT_DATABASE : decodeURIComponent(match[1]);
}

/** Servers and database, without user, password and options: `host:27017/committee-graph`. */
export function placeOfMongo(uri: string): string {
  const servers = uri.replace(/^[^:]*:\/\//u, '').replace(/[/?].*$/su, '');
  return `${servers.slice(servers.lastIndexOf('@') + 1)}/${databaseOf(uri)}`;
}
