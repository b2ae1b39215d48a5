import {temporaryFolder} from '../../tests/support/temporary-folder.ts'
import {startLake} from '../../lake/http/start-lake.ts'

/**
 * A lake alone in a process, so that the process's memory is the lake's. Sends its address; answers every message with the
 * bytes it holds, all garbage collected before (`--expose-gc`). Ends with its parent.
 */
const folder = temporaryFolder('bench-lake')
const lake = await startLake({
  projectId: 'bench',
  port: 0,
  dataDirectory: folder.path,
  administratorToken: process.env['LAKE_TOKEN'] ?? '',
  studioOrigins: [],
  user: {id: 'bench', name: 'Bench', email: 'bench@example.test'},
})
process.on('message', () => {
  globalThis.gc?.()
  process.send?.(process.memoryUsage().rss)
})
process.on('disconnect', async () => {
  await lake.close()
  folder.remove()
})
process.send?.(lake.url)
