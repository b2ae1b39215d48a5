import {createReadStream} from 'node:fs'

import {type Context, Hono} from 'hono'

import type {AssetFile} from '../../assets/asset-library.ts'
import {type AssetKind, dimensionsOf, mediaTypeOf, sha1Of} from '../../assets/asset-name.ts'
import {readByteRange} from '../../assets/byte-range.ts'
import {digestFile} from '../../assets/digest-file.ts'
import {type ImageTransform, readImageTransform, transformImage} from '../../assets/transform-image.ts'
import {NotFoundError} from '../../errors/lake-errors.ts'
import type {LakeEnv} from '../lake-env.ts'
import type {LakeServices} from '../lake-services.ts'

const YEAR_IN_SECONDS = 31_536_000

/** `/images` and `/files`: assets, public as on Sanity's own content delivery network, named after their content. */
export function assetRoutes({core, assets}: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  for (const kind of ['image', 'file'] as const) {
    // A vanity file name may follow, for the benefit of whoever saves the file.
    routes.get(`/${kind}s/:projectId/:dataset/:name/:vanity?`, (context) => serve(context, kind))
  }

  async function serve(context: Context<LakeEnv>, kind: AssetKind): Promise<Response> {
    const {projectId = '', dataset = '', name = '', vanity} = context.req.param()
    const file = projectId === core.projectId ? await assets.find(kind, dataset, name) : undefined
    if (file === undefined) throw new NotFoundError(`No such ${kind} in this lake`)

    const query = new URL(context.req.url).searchParams
    const raw = query.get('dlRaw') === 'true'
    const describing = kind === 'image' && query.get('fm') === 'json' && !raw
    const transform =
      kind === 'image' && !raw && !describing
        ? readImageTransform(query, context.req.header('accept') ?? '')
        : undefined
    const mediaType = mediaTypeOf(name)

    context.header('Access-Control-Allow-Origin', '*', {append: false})
    context.res.headers.delete('Access-Control-Allow-Credentials')
    context.header('Cross-Origin-Resource-Policy', 'cross-origin')
    context.header('Cache-Control', `public, max-age=${YEAR_IN_SECONDS}, immutable`)
    if (query.get('auto') === 'format') context.header('Vary', 'Accept', {append: true})
    if (!isInert(mediaType)) context.header('Content-Security-Policy', "sandbox; default-src 'none'")
    const download = query.get('dl')
    if (download !== null) {
      context.header('Content-Disposition', describeDownload(download === '' ? (vanity ?? name) : download))
    }
    if (describing) return context.json(describeImageFile(name, mediaType, file))
    const entityTag = formatEntityTag(name, transform)
    context.header('ETag', entityTag)
    if (context.req.header('if-none-match')?.includes(entityTag)) return context.body(null, 304)

    if (transform !== undefined) {
      const {bytes, mimeType} = await transformImage(file.path, transform)
      return context.body(bytes, 200, {'Content-Type': mimeType})
    }
    // Exports compare them with what they received.
    context.header('X-Sanity-Sha1', sha1Of(name))
    if (raw) context.header('X-Sanity-Md5', await digestFile(file.path, 'md5'))
    return sendFile(context, file, mediaType)
  }

  return routes
}

/** `fm=json`: what an image is, in the words of Sanity's image service. */
function describeImageFile(name: string, mediaType: string, {size}: AssetFile) {
  const {width, height} = dimensionsOf(name) ?? {}
  return {'Content-Type': mediaType, 'Content-Length': String(size), PixelWidth: width, PixelHeight: height}
}

/** Players ask for parts of a recording. */
function sendFile(context: Context, {path, size}: AssetFile, mediaType: string): Response {
  context.header('Accept-Ranges', 'bytes')
  const range = readByteRange(context.req.header('range'), size)
  if (range === 'unsatisfiable') return context.body(null, 416, {'Content-Range': `bytes */${size}`})
  const {first, last} = range ?? {first: 0, last: size - 1}
  if (range !== undefined) context.header('Content-Range', `bytes ${first}-${last}/${size}`)
  const status = range === undefined ? 200 : 206
  const headers = {'Content-Type': mediaType, 'Content-Length': String(last - first + 1)}
  if (context.req.method === 'HEAD') return context.body(null, status, headers)
  return context.body(streamFile(path, first, last), status, headers)
}

function streamFile(path: string, start: number, end: number): ReadableStream<Uint8Array> {
  const file = createReadStream(path, {start, end})
  const chunks: AsyncIterator<Uint8Array> = file[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const {done, value} = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: () => void file.destroy(),
  })
}

/** Whether a browser shows this type without running anything in it. */
function isInert(mediaType: string): boolean {
  if (mediaType === 'application/pdf') return true
  return /^(image|video|audio|font)\//.test(mediaType) && !mediaType.startsWith('image/svg')
}

function describeDownload(fileName: string): string {
  return `attachment; filename*=UTF-8''${encodeURIComponent(fileName).replaceAll("'", '%27')}`
}

function formatEntityTag(name: string, transform: ImageTransform | undefined): string {
  if (transform === undefined) return `"${name}"`
  const {width, height, fit, rect, format, quality} = transform
  return `"${[name, width, height, fit, rect?.join('-'), format, quality].join('_')}"`
}
