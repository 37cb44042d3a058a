import { db } from '@/lib/platform/db'
import { closeQueue } from '@/lib/platform/queue'
import { seedDemonstration } from './demonstration/seed-demonstration'

async function seed() {
  await seedDemonstration(db())
  // After so many rows at once the planner knows nothing of them until a minute later.
  await db().$executeRaw`ANALYZE`
}

await seed().finally(async () => {
  await closeQueue()
  await db().$disconnect()
})
