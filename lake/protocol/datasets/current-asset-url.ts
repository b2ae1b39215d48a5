import type {StoredDocument} from '../../store/stored-document.ts'

export interface AssetPlace {
  projectId: string
  /** Where this lake serves assets, without a slash at the end. */
  baseUrl: string
}

/**
 * An asset document as it is to be read: its `url` leads to where the lake is now. What is stored says where the lake was when
 * the asset was uploaded, and the port of a machine changes more easily than what a document says. A `url` that leads to
 * another machine, or not to the asset's `path`, is somebody's word and stays.
 */
export function withCurrentUrl(document: StoredDocument, {projectId, baseUrl}: AssetPlace): StoredDocument {
  const {_type, path, url} = document
  const kind = _type === 'sanity.imageAsset' ? 'images' : _type === 'sanity.fileAsset' ? 'files' : undefined
  if (kind === undefined || typeof path !== 'string' || !path.startsWith(`${kind}/${projectId}/`)) {
    return document
  }
  const current = `${baseUrl}/${path}`
  const follows = typeof url === 'string' && url !== current && isOfThisMachine(url, path)
  return follows ? {...document, url: current} : document
}

function isOfThisMachine(url: string, path: string): boolean {
  if (!URL.canParse(url)) return false
  const {hostname, pathname, protocol} = new URL(url)
  return (
    /^https?:$/.test(protocol) &&
    pathname === `/${path}` &&
    /^(?:(?:[\w-]+\.)?localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
  )
}
