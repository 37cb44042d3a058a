import { setTimeout as sleep } from 'node:timers/promises'

/** Longer than the work takes on any path. */
const FLOOR_MS = 700

/** Lets an answer leave no earlier than a fixed time after its question: how long the work took then tells nothing. */
export const leaveEvenly = (startedAt: number): Promise<void> => sleep(Math.max(0, startedAt + FLOOR_MS - Date.now()))
