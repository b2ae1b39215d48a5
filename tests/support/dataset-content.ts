import {createHash} from 'node:crypto'

import type {SanityClient} from '@sanity/client'

export type DatasetDocument = Record<string, unknown> & {_id: string; _type: string}

/** What a dataset holds, without what an import cannot carry over: revisions, moments of change, places of assets. */
export interface DatasetContent {
  /** In the order of their ids. */
  documents: Record<string, unknown>[]
  assets: Record<string, unknown>[]
  /** SHA-1 of the bytes that are served for each asset. */
  digests: string[]
}

export async function datasetContent(client: SanityClient): Promise<DatasetContent> {
  const all = await client.fetch<DatasetDocument[]>('*[] | order(_id)')
  const assets = all.filter(isAsset)
  const digests: string[] = []
  // One after another: a dataset may have many.
  for (const asset of assets) digests.push(await digestOf(asset))
  return {
    documents: all.filter((document) => !isAsset(document)).map(withoutMoment),
    assets: assets.map(withoutPlace),
    digests,
  }
}

export function isAsset({_type}: DatasetDocument): boolean {
  return _type === 'sanity.imageAsset' || _type === 'sanity.fileAsset'
}

export function withoutMoment({_rev, _updatedAt, ...rest}: DatasetDocument): Record<string, unknown> {
  return rest
}

/** What an asset is, besides where and when it was uploaded. */
function withoutPlace(document: DatasetDocument): Record<string, unknown> {
  const {_createdAt, uploadId: _uploadId, path: _path, url: _url, ...rest} = withoutMoment(document)
  return rest
}

async function digestOf({url}: DatasetDocument): Promise<string> {
  const answer = await fetch(String(url))
  return createHash('sha1')
    .update(Buffer.from(await answer.arrayBuffer()))
    .digest('hex')
}
