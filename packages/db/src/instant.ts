import { customType } from 'drizzle-orm/pg-core';

/** A moment: `timestamptz` in the database, epoch milliseconds in the program. */
export const instant = customType<{ data: number; driverData: string | Date }>({
  dataType: () => 'timestamp(3) with time zone',
  toDriver: (ms) => new Date(ms).toISOString(),
  fromDriver: (value) => new Date(value).getTime(),
});
