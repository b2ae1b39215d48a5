import {z} from 'zod'

/** What a folder with a backup holds, besides `assets/<dataset>/<file>`. */
export const DOCUMENTS_FILE = 'lake.sqlite'
export const ACCOUNTS_FILE = 'accounts.sqlite'
export const ASSETS_FOLDER = 'assets'
export const DESCRIPTION_FILE = 'backup.json'

/** `backup.json`, written last: a folder without it was never finished. */
export const descriptionShape = z.object({
  format: z.literal(1),
  projectId: z.string(),
  /** ISO 8601: the moment whose state the backup holds. */
  createdAt: z.string(),
})

export type BackupDescription = z.infer<typeof descriptionShape>
