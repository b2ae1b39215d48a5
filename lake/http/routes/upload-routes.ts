import {type Context, Hono} from 'hono'

import type {AssetKind} from '../../assets/asset-name.ts'
import {cleanFileName} from '../../assets/clean-file-name.ts'
import {type ImageMetadataField, imageMetadataNames} from '../../assets/metadata/describe-image.ts'
import {InvalidRequestError, PayloadTooLargeError} from '../../errors/lake-errors.ts'
import {requireAdministrator} from '../identify-request.ts'
import type {LakeEnv} from '../lake-env.ts'
import type {LakeServices} from '../lake-services.ts'
import {readParameter} from '../read-request.ts'

const metadataByDefault: readonly string[] = ['blurhash', 'lqip', 'palette']

/** `/assets`: uploads. The body is the bytes of the file, the query what is known of it. */
export function uploadRoutes({assets, limits}: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
  routes.post('/assets/images/:dataset', (context) => upload(context, 'image', context.req.param('dataset')))
  routes.post('/assets/files/:dataset', (context) => upload(context, 'file', context.req.param('dataset')))

  for (const kind of ['images', 'files'] as const) {
    routes.post(`/assets/${kind}/:dataset/from-url`, (context) => {
      requireAdministrator(context, 'upload assets')
      throw new InvalidRequestError(
        'This lake fetches nothing from other machines; download the file and upload it',
      )
    })
  }

  async function upload(context: Context<LakeEnv>, kind: AssetKind, dataset: string) {
    const identity = requireAdministrator(context, 'upload assets')
    refuseTooLarge(context.req.header('content-length'), limits.assetBytes)
    const filename = readParameter(context, 'filename')
    const document = await assets.upload({
      dataset,
      kind,
      body: context.req.raw.body,
      contentType: readMediaType(context.req.header('content-type')),
      filename: filename === undefined ? undefined : cleanFileName(filename),
      wantedMetadata: readWantedMetadata(context),
      details: readDetails(context),
      limit: limits.assetBytes,
      identity,
    })
    return context.json({document})
  }

  return routes
}

/** Before a byte is read: an editor is not to wait for the end of an upload that is refused. */
function refuseTooLarge(contentLength: string | undefined, limit: number): void {
  if (Number(contentLength ?? 0) > limit) {
    throw new PayloadTooLargeError(`The asset is larger than ${limit} bytes`)
  }
}

/** What an agency wrote into a picture is kept whatever else is wanted; `none` means none of it. */
function readWantedMetadata(context: Context): Set<ImageMetadataField> {
  const wanted = context.req.queries('meta') ?? metadataByDefault
  if (wanted.includes('none')) return new Set()
  return new Set([...imageMetadataNames.filter((field) => wanted.includes(field)), 'iptc'])
}

function readMediaType(contentType: string | undefined): string {
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase()
  return mediaType !== undefined && /^[\w.+-]+\/[\w.+-]+$/.test(mediaType)
    ? mediaType
    : 'application/octet-stream'
}

function readDetails(context: Context): Record<string, unknown> {
  const details: Record<string, unknown> = {}
  for (const name of ['label', 'title', 'description', 'creditLine']) {
    const value = readParameter(context, name)
    if (value !== undefined) details[name] = value
  }
  const sourceId = readParameter(context, 'sourceId')
  if (sourceId !== undefined) {
    const [name, url] = [readParameter(context, 'sourceName'), readParameter(context, 'sourceUrl')]
    details['source'] = {
      _type: 'sanity.assetSourceData',
      id: sourceId,
      ...(name === undefined ? {} : {name}),
      ...(url === undefined ? {} : {url}),
    }
  }
  return details
}
