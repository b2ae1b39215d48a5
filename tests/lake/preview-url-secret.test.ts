import type {SanityClient} from '@sanity/client'
import {validatePreviewUrl} from '@sanity/preview-url-secret'
import {schemaIdSingleton, schemaType} from '@sanity/preview-url-secret/constants'
import {createPreviewSecret} from '@sanity/preview-url-secret/create-secret'
import {definePreviewUrl} from '@sanity/preview-url-secret/define-preview-url'
import {
  disablePreviewAccessSharing,
  enablePreviewAccessSharing,
} from '@sanity/preview-url-secret/toggle-preview-access-sharing'
import {afterEach, beforeEach, expect, test} from 'vitest'

import {startTestLake, type TestLake} from '../../lake/http/start-test-lake.ts'

const STUDIO_URL = 'http://localhost:3333/presentation'
const MINUTE = 60_000

let lake: TestLake
let studio: SanityClient
let site: SanityClient
let now: Date

beforeEach(async () => {
  now = new Date()
  lake = await startTestLake({clock: () => now})
  studio = lake.client()
  // A site may be on any version, and its client reads what is published.
  site = lake.client({apiVersion: '2022-03-07', perspective: 'published'})
})

afterEach(() => lake.dispose())

/** The address under which the Studio opens a page of the site. */
function enableUrl(secret: string, pathname = '/story?page=2'): Promise<string> {
  return definePreviewUrl({
    origin: 'http://localhost:4000',
    preview: pathname,
    previewMode: {enable: '/api/preview'},
  })({
    client: studio,
    previewUrlSecret: secret,
    studioPreviewPerspective: 'drafts',
    previewSearchParam: null,
    studioBasePath: '/studio',
  })
}

test('a secret that the Studio made lets a site show drafts, for an hour', async () => {
  const {secret} = await createPreviewSecret(studio, 'sanity/presentation', STUDIO_URL, 'editor')
  const url = await enableUrl(secret)
  expect(await validatePreviewUrl(site, url)).toEqual({
    isValid: true,
    redirectTo: '/story?page=2&sanity-preview-perspective=drafts',
    studioOrigin: 'http://localhost:3333',
    studioPreviewPerspective: 'drafts',
    studioPreviewVariant: null,
  })
  expect(await validatePreviewUrl(site, await enableUrl('some-other-secret'))).toMatchObject({isValid: false})
  expect(await validatePreviewUrl(site, 'http://localhost:4000/api/preview')).toEqual({isValid: false})

  now = new Date(now.getTime() + 59 * MINUTE)
  expect(await validatePreviewUrl(site, url)).toMatchObject({isValid: true})
  now = new Date(now.getTime() + 2 * MINUTE)
  expect(await validatePreviewUrl(site, url)).toMatchObject({isValid: false})
})

test('secrets whose hour is over are swept away with the next one', async () => {
  const count = () => studio.fetch<number>('count(*[_type == $type])', {type: schemaType})
  await createPreviewSecret(studio, 'sanity/presentation', STUDIO_URL)
  now = new Date(now.getTime() + 30 * MINUTE)
  await createPreviewSecret(studio, 'sanity/presentation', STUDIO_URL)
  expect(await count()).toBe(2)
  now = new Date(now.getTime() + 40 * MINUTE)
  await createPreviewSecret(studio, 'sanity/presentation', STUDIO_URL)
  expect(await count()).toBe(2)
})

test('a preview that is shared stays open until that is ended', async () => {
  const {secret} = await enablePreviewAccessSharing(studio, 'sanity/presentation', STUDIO_URL, 'editor')
  const url = await enableUrl(secret)
  now = new Date(now.getTime() + 24 * 60 * MINUTE)
  expect(await validatePreviewUrl(site, url)).toMatchObject({
    isValid: true,
    studioOrigin: 'http://localhost:3333',
  })
  const {secret: newer} = await enablePreviewAccessSharing(
    studio,
    'sanity/presentation',
    STUDIO_URL,
    'editor',
  )
  expect(await validatePreviewUrl(site, url)).toMatchObject({isValid: false})
  await disablePreviewAccessSharing(studio, 'sanity/presentation', STUDIO_URL, 'editor')
  expect(await validatePreviewUrl(site, await enableUrl(newer))).toMatchObject({isValid: false})
})

test('secrets are nobody else’s to read', async () => {
  const {secret} = await createPreviewSecret(studio, 'sanity/presentation', STUDIO_URL)
  await enablePreviewAccessSharing(studio, 'sanity/presentation', STUDIO_URL)
  const stranger = lake.client({token: null, perspective: 'published'})
  expect(await stranger.fetch('*[secret == $secret || defined(secret)]', {secret})).toEqual([])
  expect(await stranger.getDocument(schemaIdSingleton)).toBeUndefined()
  await expect(validatePreviewUrl(stranger, await enableUrl(secret))).rejects.toThrow('token')
})
