import { randomBytes } from 'node:crypto';
import { connectMongo, type MongoAddress } from '../../store/mongo-connection.ts';

/** A separate database. */
export interface TestDatabase extends Required<Pick<MongoAddress, 'uri' | 'database'>> {
  drop(): Promise<void>;
}

/** A new empty database on a server. */
export function databaseOn(uri: string): TestDatabase {
  const database = `test-${randomBytes(6).toString('hex')}`;
  return {
    uri,
    database,
    drop: async () => {
      const connection = connectMongo({ uri, database });
      await connection.run(({ db }) => db.dropDatabase());
      await connection.close();
    },
  };
}

/** The address with the database in its path, as in MONGODB_URI, with all hosts. */
export function withDatabase({ uri, database }: Pick<TestDatabase, 'uri' | 'database'>): string {
  return uri.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${database}`);
}
