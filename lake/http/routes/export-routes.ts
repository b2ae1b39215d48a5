import {Hono} from 'hono'

import {InvalidRequestError} from '../../errors/lake-errors.ts'
import type {StoredDocument} from '../../protocol/lake-core.ts'
import type {LakeEnv} from '../lake-env.ts'
import type {LakeServices} from '../lake-services.ts'
import {readIds, readParameter} from '../read-request.ts'

/** Characters that one piece of an export has at least. */
const PIECE_LENGTH = 65_536

/** `/data/export`: a dataset as NDJSON, one document in a line. */
export function exportRoutes({core}: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  routes.get('/data/export/:dataset', (context) => {
    if (readParameter(context, 'nextCursor') !== undefined) {
      throw new InvalidRequestError(
        'Export without "nextCursor": this lake sends a dataset whole and gives no cursors',
      )
    }
    const types = readParameter(context, 'types')
    const documents = core.exportDocuments({
      dataset: context.req.param('dataset'),
      types: types === undefined ? undefined : readIds(types),
      identity: context.get('identity'),
    })
    return context.body(streamLines(documents), 200, {'Content-Type': 'application/x-ndjson'})
  })

  return routes
}

/** Serialises documents as fast as the reader takes them, and no faster. */
function streamLines(documents: Iterable<StoredDocument>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const remaining = documents[Symbol.iterator]()
  return new ReadableStream({
    pull(controller) {
      let piece = ''
      while (piece.length < PIECE_LENGTH) {
        const {done, value} = remaining.next()
        if (done) {
          if (piece !== '') controller.enqueue(encoder.encode(piece))
          controller.close()
          return
        }
        piece += `${JSON.stringify(value)}\n`
      }
      controller.enqueue(encoder.encode(piece))
    },
  })
}
