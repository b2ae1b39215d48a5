import type {VerifiedBackup} from '../../lake/backup/verify-backup.ts'
import {table} from './output.ts'

/** What a verified backup holds, a row for each dataset. */
export function reportBackup({createdAt, datasets}: VerifiedBackup): void {
  table([
    ['As of', createdAt],
    ...datasets.map(({name, documents, transactions, assets}): [string, string] => [
      name,
      `${documents} documents, ${assets} images and files, ${transactions} transactions of history`,
    ]),
  ])
}
