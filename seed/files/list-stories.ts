import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The captures that the project ships. */
export const SHIPPED_STORIES = fileURLToPath(new URL('../stories', import.meta.url))

/** The capture files of a folder, by name, so that every run takes them in the same order. */
export async function listStories(directory: string = SHIPPED_STORIES): Promise<string[]> {
  const entries = await readdir(directory, {withFileTypes: true})
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
    .map((entry) => join(directory, entry.name))
    .toSorted()
}
