import {type Context, Hono} from 'hono'

import type {AssetFile} from '../../assets/asset-library.ts'
import {type AssetKind, dimensionsOf, extensionOf, mediaTypeOf, sha1Of} from '../../assets/asset-name.ts'
import {digestFile} from '../../assets/digest-file.ts'
import {chooseRendition, type Rendition} from '../../assets/image/choose-rendition.ts'
import {countFramesOfFile} from '../../assets/image/count-frames.ts'
import {readImageParameters} from '../../assets/image/image-parameters.ts'
import {mediaTypeOfFormat} from '../../assets/image/output-format.ts'
import {NotFoundError} from '../../errors/lake-errors.ts'
import {asAttachment} from '../content-disposition.ts'
import type {LakeEnv} from '../lake-env.ts'
import type {LakeServices} from '../lake-services.ts'
import {fromFile, inMemory, type Representation, sendRepresentation} from '../send-representation.ts'

/** An asset as a URL names it. */
interface NamedAsset {
  kind: AssetKind
  dataset: string
  name: string
  vanity: string | undefined
  file: AssetFile
}

/** `/images` and `/files`: assets, public as on Sanity's own content delivery network, named after their content. */
export function assetRoutes({core, assets}: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  for (const kind of ['image', 'file'] as const) {
    // A vanity file name may follow, for the benefit of whoever saves the file.
    routes.get(`/${kind}s/:projectId/:dataset/:name/:vanity?`, async (context) => {
      const {projectId = '', dataset = '', name = '', vanity} = context.req.param()
      const file = projectId === core.projectId ? await assets.find(kind, dataset, name) : undefined
      if (file === undefined) throw new NotFoundError(`No such ${kind} in this lake`)
      return answer(context, {kind, dataset, name, vanity, file})
    })
  }

  async function answer(context: Context<LakeEnv>, asset: NamedAsset): Promise<Response> {
    const query = new URL(context.req.url).searchParams
    const raw = query.get('dlRaw') === 'true'
    const parameters = asset.kind === 'image' && !raw ? readImageParameters(query) : undefined
    if (parameters?.describe === true) {
      return sendRepresentation(context, await describe(asset))
    }
    const rendition =
      parameters && chooseRendition(parameters, extensionOf(asset.name), context.req.header('accept') ?? '')
    const representation = rendition === undefined ? await original(asset, raw) : rendered(asset, rendition)
    if (parameters?.autoFormat === true) representation.headers['Vary'] = 'Accept'
    if (raw || query.has('dl')) {
      representation.headers['Content-Disposition'] = asAttachment(
        downloadName(asset, rendition, query.get('dl') ?? ''),
      )
    }
    return sendRepresentation(context, representation)
  }

  function rendered({dataset, name, file}: NamedAsset, rendition: Rendition): Representation {
    return {
      entityTag: `"${name}.${rendition.key}"`,
      modified: file.modified,
      mediaType: mediaTypeOfFormat(rendition.format),
      headers: {},
      read: async () => inMemory(await assets.render(dataset, name, file, rendition)),
    }
  }

  /** The name that the URL gives, else the one it was uploaded under; with the extension of what it is now. */
  function downloadName(
    {kind, dataset, name, vanity}: NamedAsset,
    rendition: Rendition | undefined,
    wanted: string,
  ): string {
    if (wanted !== '' && wanted !== 'true') return wanted
    const known = vanity ?? assets.originalFilename(kind, dataset, name) ?? name
    if (rendition === undefined || rendition.format === extensionOf(name)) return known
    return `${known.replace(/\.\w+$/, '')}.${rendition.format === 'pjpg' ? 'jpg' : rendition.format}`
  }

  return routes
}

async function original({name, file}: NamedAsset, raw: boolean): Promise<Representation> {
  return {
    entityTag: `"${name}"`,
    modified: file.modified,
    mediaType: mediaTypeOf(name),
    // Exports compare them with what they received.
    headers: {
      'X-Sanity-Sha1': sha1Of(name),
      ...(raw ? {'X-Sanity-Md5': await digestFile(file.path, 'md5')} : {}),
    },
    read: async () => fromFile(file),
  }
}

/** `fm=json`: what an image is, in the words of Sanity's image service. */
async function describe({name, file}: NamedAsset): Promise<Representation> {
  const {width, height} = dimensionsOf(name) ?? {}
  const description = {
    'Content-Type': mediaTypeOf(name),
    'Content-Length': String(file.size),
    PixelWidth: width,
    PixelHeight: height,
    FrameCount: await countFramesOfFile(file.path),
  }
  return {
    entityTag: `"${name}.json"`,
    modified: file.modified,
    mediaType: 'application/json',
    headers: {},
    read: async () => inMemory(Buffer.from(JSON.stringify(description))),
  }
}
