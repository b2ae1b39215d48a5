import type {StoredDocument} from '../../store/stored-document.ts'

export interface AssetMove {
  projectId: string
  source: string
  target: string
}

/** `path` and `url` of an asset document as they are in another dataset; `undefined` for any other document. */
export function relocatedAsset(
  {_type, path, url}: StoredDocument,
  {projectId, source, target}: AssetMove,
): {path: string; url?: string} | undefined {
  const kind = _type === 'sanity.imageAsset' ? 'images' : _type === 'sanity.fileAsset' ? 'files' : undefined
  const from = `${kind}/${projectId}/${source}/`
  if (kind === undefined || typeof path !== 'string' || !path.startsWith(from)) return undefined
  const to = `${kind}/${projectId}/${target}/${path.slice(from.length)}`
  return {
    path: to,
    ...(typeof url === 'string' && url.endsWith(`/${path}`) ? {url: url.slice(0, -path.length) + to} : {}),
  }
}
