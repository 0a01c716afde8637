import {join} from 'node:path'
import {isCurrent, sourcesId} from '../../build/current.mjs'
import {root} from '../../build/files.mjs'

/**
 * Gives all test files `dist` where it was built of these sources, and one folder to keep what is made once of them: the
 * rulebooks that they compile, and else the built command and page. A later run of the same sources takes them again.
 */
export default function setup() {
  const id = sourcesId()
  process.env.TEST_SOURCES_ID = id
  process.env.TEST_KEPT_IN = join(root, 'node_modules/.cache/gangyao-test', id)
  if (isCurrent(join(root, 'dist'))) process.env.TEST_DIST = join(root, 'dist')
  process.env.XDG_CACHE_HOME = process.env.TEST_KEPT_IN
}
