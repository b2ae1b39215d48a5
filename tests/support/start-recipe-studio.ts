import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {createReadStream, existsSync} from 'node:fs'
import {createServer} from 'node:http'
import {extname, join} from 'node:path'

import {createClient, type SanityClient} from '@sanity/client'

import {startLake} from '../../lake/http/start-lake.ts'
import {commandEnvironment, LAKE_PORT, PROJECT_DIRECTORY, STUDIO_PORT} from './start-dateline.ts'

export interface RunningStudio {
  studioUrl: string
  administrator: SanityClient
  stop: () => Promise<void>
}

const TOKEN = 'recipe-studio-administrator'
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

/** The Studio in `tests/recipe-studio`, built by Sanity's own build into `directory` and served, on a lake of its own. */
export async function startRecipeStudio(directory: string): Promise<RunningStudio> {
  const studioUrl = `http://localhost:${STUDIO_PORT}`
  const [lake] = await Promise.all([
    startLake({
      projectId: 'dateline',
      port: LAKE_PORT,
      dataDirectory: join(directory, 'data'),
      administratorToken: TOKEN,
      studioOrigins: [studioUrl],
      user: {id: 'cook', name: 'Cook', email: 'cook@localhost'},
    }),
    build(join(directory, 'studio')),
  ])
  const server = serve(join(directory, 'studio'))
  await once(server.listen(STUDIO_PORT, '127.0.0.1'), 'listening')
  const administrator = createClient({
    projectId: 'dateline',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: lake.url,
    useProjectHostname: false,
    useCdn: false,
    token: TOKEN,
  })
  return {
    studioUrl,
    administrator,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await lake.close()
    },
  }
}

async function build(directory: string): Promise<void> {
  const cli = join(PROJECT_DIRECTORY, 'node_modules/sanity/bin/sanity')
  const child = spawn(process.execPath, [cli, 'build', '--yes', directory], {
    cwd: join(PROJECT_DIRECTORY, 'tests/recipe-studio'),
    env: commandEnvironment({SANITY_STUDIO_LAKE_URL: `http://localhost:${LAKE_PORT}`, DO_NOT_TRACK: '1'}),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const add = (chunk: Buffer) => {
    output += chunk.toString('utf8')
  }
  child.stdout.on('data', add)
  child.stderr.on('data', add)
  await once(child, 'close')
  if (child.exitCode !== 0) throw new Error(`The recipe Studio could not be built:\n${output}`)
}

/** Its files, and its page for every other address. */
function serve(directory: string) {
  return createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost')
    const asked = join(directory, pathname)
    const file = extname(asked) !== '' && existsSync(asked) ? asked : join(directory, 'index.html')
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream')
    createReadStream(file).pipe(response)
  })
}
