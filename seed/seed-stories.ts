import type {SanityClient} from '@sanity/client'

import {CaptureError} from './capture/capture-error.ts'
import {listStories} from './files/list-stories.ts'
import {readStory, type GivenOptions, type Story} from './files/read-story.ts'
import {loadStandIn} from './stand-in/stand-in-picture.ts'
import {joinSummaries, type SeedObserver, type SeedSummary} from './write/seed-event.ts'
import {writeStory} from './write/write-story.ts'

export interface SeedStoriesOptions {
  /** With a token that may write. Its dataset can be in an embedded lake or a hosted one. */
  client: SanityClient
  /** Capture files; the stories that the project ships unless given. */
  files?: readonly string[]
  /** Count more than the options files beside the captures. */
  options?: GivenOptions
  /** Writes documents again that an editor deleted. */
  restore?: boolean
  onProgress?: SeedObserver
}

/**
 * Reads captures and writes their documents, one transaction for each story. All files are read before the first is written,
 * so a capture that is wrong (`CaptureError`) leaves the dataset as it was. Throws `WriteError` when the dataset does not
 * take a story; those before it are there.
 */
export async function seedStories({
  client,
  files,
  options = {},
  restore = false,
  onProgress = () => {},
}: SeedStoriesOptions): Promise<SeedSummary> {
  const stories: Story[] = []
  for (const file of files ?? (await listStories())) {
    const story = await readStory(file, options)
    refuseSameStory(story, stories)
    stories.push(story)
    onProgress({type: 'storyRead', file, headline: headlineOf(story), report: story.report})
  }
  const picture = await loadStandIn()
  const summaries: SeedSummary[] = []
  for (const {documents} of stories) {
    summaries.push(await writeStory({client, documents, picture, restore, onProgress}))
  }
  return joinSummaries(summaries)
}

/** One address, one story: the second would overwrite the first. */
function refuseSameStory(story: Story, earlier: readonly Story[]): void {
  const id = articleOf(story)?._id
  const other = earlier.find((candidate) => articleOf(candidate)?._id === id)
  if (other === undefined) return
  throw new CaptureError(
    {
      code: 'duplicate-part',
      what: `The story has the same headline, and so the same address, as the one in ${other.file}.`,
      advice: 'Keep one of the two files.',
    },
    {file: story.file},
  )
}

function headlineOf(story: Story): string {
  return articleOf(story)?.headline ?? ''
}

function articleOf({documents}: Story) {
  return documents.find((document) => document._type === 'article')
}
