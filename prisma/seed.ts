import { db } from '@/lib/platform/db'
import { closeQueue } from '@/lib/platform/queue'
import { seedDemonstration } from './demonstration/seed-demonstration'

await seedDemonstration(db()).finally(async () => {
  await closeQueue()
  await db().$disconnect()
})
