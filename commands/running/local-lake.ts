import {userInfo} from 'node:os'

import {administratorToken} from '../../config/administrator-token.ts'
import {type Environment, studioUrlOf} from '../../config/environment.ts'
import {LOCAL_DATASET, LOCAL_PROJECT_ID} from '../../config/target.ts'
import {type RunningLake, startLake} from '../../lake/http/start-lake.ts'
import {readLakeCertificate} from './lake-certificate.ts'

/** Starts the embedded lake as the environment says. The person at this machine is its editor. */
export function startLocalLake(environment: Environment): Promise<RunningLake> {
  return startLake({
    projectId: LOCAL_PROJECT_ID,
    dataset: LOCAL_DATASET,
    withComments: true,
    port: environment.lakePort,
    ...(environment.lakeTls === undefined ? {} : {tls: readLakeCertificate(environment.lakeTls)}),
    dataDirectory: environment.dataDirectory,
    administratorToken: administratorToken(environment.dataDirectory, environment.lakeToken),
    studioOrigins: [studioUrlOf(environment.studioPort)],
    user: localUser(),
  })
}

function localUser(): {id: string; name: string; email: string} {
  const {username} = userInfo()
  return {id: 'local-editor', name: username, email: `${username}@localhost`}
}
