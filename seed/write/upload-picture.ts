import {Buffer} from 'node:buffer'

import type {SanityClient} from '@sanity/client'

import {STAND_IN_ALT} from '../stand-in/stand-in-description.ts'
import type {StandInPicture} from '../stand-in/stand-in-picture.ts'
import {WriteError} from './write-error.ts'

/**
 * Uploads the stand-in picture. What is kept with the file speaks of the drawing alone: the credit of the photograph it
 * stands in for belongs to the story. Throws `WriteError` when the lake gives it an id that the documents do not refer to.
 */
export async function uploadPicture(client: SanityClient, picture: StandInPicture): Promise<void> {
  const asset = await client.assets.upload('image', Buffer.from(picture.bytes), {
    filename: picture.filename,
    contentType: picture.contentType,
    title: 'Stand-in picture',
    description: STAND_IN_ALT,
    creditLine: 'Dateline',
    source: {id: 'stand-in', name: 'dateline-seed'},
    tag: 'seed.picture',
  })
  if (asset._id !== picture.assetId) {
    throw new WriteError(
      'refused',
      `The stand-in picture was stored as ${asset._id} instead of ${picture.assetId}, so nothing was written. Something changes images on their way; upload must pass them on unchanged.`,
    )
  }
}
