// What Next would take from the request; the session token, the rights and the database behind it are real. Set up before each
// file, for the files of a process share the modules that they load.
import { vi } from 'vitest'

interface TestRequest {
  headers: Headers
  cookies: Map<string, string>
}

/** The request under way: without cookies it comes from a visitor. */
export const request = ((globalThis as { cantateRequest?: TestRequest }).cantateRequest ??= { headers: new Headers(), cookies: new Map() })

vi.mock('next/headers', () => {
  const current = () => (globalThis as unknown as { cantateRequest: TestRequest }).cantateRequest
  return {
    headers: async () => current().headers,
    cookies: async () => ({ get: (name: string) => (current().cookies.has(name) ? { name, value: current().cookies.get(name) } : undefined) }),
  }
})
vi.mock('react', async (original) => ({ ...(await original<object>()), cache: <T>(run: T) => run }))
vi.mock('next/cache', () => ({ revalidatePath: () => undefined, revalidateTag: () => undefined }))
