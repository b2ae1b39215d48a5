import {Hono} from 'hono'
import {z} from 'zod'

import {robotUser} from '../../accounts/user-directory.ts'
import {writeBackup} from '../../backup/write-backup.ts'
import {ForbiddenError} from '../../errors/lake-errors.ts'
import {requireAdministrator} from '../identify-request.ts'
import type {LakeEnv} from '../lake-env.ts'
import type {LakeServices} from '../lake-services.ts'
import {readJsonBody} from '../read-request.ts'

/** `/lake/backup`, an endpoint of this lake's own: only the lake itself can read its files while it runs. */
export function backupRoutes(services: LakeServices): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  routes.post('/lake/backup', async (context) => {
    const identity = requireAdministrator(context, 'make a backup')
    // It writes files wherever it is told to: that is for whoever has the token of this machine, never for a web page.
    if (identity.id !== robotUser.id || context.req.header('origin') !== undefined) {
      throw new ForbiddenError('A backup needs the administrator token, and is not for web pages')
    }
    const {folder} = await readJsonBody(context, services.limits.jsonBytes, backupBody)
    return context.json(await writeBackup(services, folder))
  })

  return routes
}

const backupBody = z.object({folder: z.string().min(1)})
