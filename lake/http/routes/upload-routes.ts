import {type Context, Hono} from 'hono'

import type {AssetKind} from '../../assets/asset-name.ts'
import type {ImageMetadataField} from '../../assets/describe-image.ts'
import {requireAdministrator} from '../identify-request.ts'
import type {LakeEnv} from '../lake-env.ts'
import type {LakeServices} from '../lake-services.ts'
import {readParameter} from '../read-request.ts'

const metadataFields: readonly ImageMetadataField[] = ['blurhash', 'exif', 'location', 'lqip', 'palette']
const metadataFieldsByDefault: readonly string[] = ['blurhash', 'lqip', 'palette']

/** `/assets`: uploads. The body is the bytes of the file, the query what is known of it. */
export function uploadRoutes({assets, limits}: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
  routes.post('/assets/images/:dataset', (context) => upload(context, 'image', context.req.param('dataset')))
  routes.post('/assets/files/:dataset', (context) => upload(context, 'file', context.req.param('dataset')))

  async function upload(context: Context<LakeEnv>, kind: AssetKind, dataset: string) {
    const identity = requireAdministrator(context, 'upload assets')
    const wanted = context.req.queries('meta') ?? metadataFieldsByDefault
    const document = await assets.upload({
      dataset,
      kind,
      body: context.req.raw.body,
      contentType: readMediaType(context.req.header('content-type')),
      filename: readParameter(context, 'filename'),
      wantedMetadata: new Set(metadataFields.filter((field) => wanted.includes(field))),
      details: readDetails(context),
      limit: limits.assetBytes,
      identity,
    })
    return context.json({document})
  }

  return routes
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
