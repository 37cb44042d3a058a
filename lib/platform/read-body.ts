/** Past this, the connection is cut: nobody sends it by mistake. */
const DRAIN_LIMIT = 64 * 2 ** 20

/**
 * The body of a request, read by pieces and never kept past the limit. What is too large is read to its end and dropped, so
 * that the browser gets our sentence and not a broken connection.
 * @returns null when it is larger.
 */
export async function readBody(request: Pick<Request, 'body' | 'headers'>, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!request.body) return new Uint8Array()
  let pieces: Uint8Array[] = []
  let size = 0
  const reader = request.body.getReader()
  const announced = Number(request.headers.get('content-length') ?? 0)
  for (let turn = await reader.read(); !turn.done; turn = await reader.read()) {
    size += turn.value.byteLength
    if (size <= limit && announced <= limit) pieces.push(turn.value)
    else pieces = []
    if (size > DRAIN_LIMIT) {
      await reader.cancel()
      return null
    }
  }
  return size > limit || announced > limit ? null : new Uint8Array(Buffer.concat(pieces))
}
