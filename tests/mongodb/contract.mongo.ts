import { describe } from 'vitest';
import { openMongoStore } from '../../store/mongo.ts';
import { isMongodbMissing, isRealMongodb, newDatabase } from '../harness/mongodb.ts';
import { describeStore } from '../store/contract.ts';

describe.skipIf(isMongodbMissing)('MongoDB', () => {
  const open = async () => {
    const database = newDatabase();
    const store = await openMongoStore({ ...database, sweepMs: 0 });
    return {
      ...store,
      close: async () => {
        await store.close();
        await database.drop();
      },
    };
  };
  // The double for tests is written in Java, whose text is ordered by code unit.
  describeStore('the MongoDB store', open, { ordersByCodePoint: isRealMongodb });
});
