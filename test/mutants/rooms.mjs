import {readdirSync} from 'node:fs'
import {join} from 'node:path'

/** What decides a judgement: whole rooms, and single files by their names wherever they lie. */
export const rooms = ['kinds', 'label', 'tree', 'clause', 'gate']
export const names = ['score', 'fingerprint', 'applies', 'profile']
/** It keeps repositories, and takes a second a test. */
const slow = ['test/gate/repository.test.ts']
/** What a room is held by beside its own tests. */
const beside = {kinds: ['test/rulebook/lint.test.ts']}
/** They run the whole command, and are asked about nothing but their own room. */
export const ofItsRoom = ['test/gate/config.test.ts']

/** The sources that are changed, with `/` whatever the system. */
export const sources = root => filesOf(root, 'src').filter(path => isOfRooms(path, '.ts') && !path.startsWith('src/page/'))

/** The tests that must notice. */
export const testFiles = root =>
  filesOf(root, 'test').filter(path => (isOfRooms(path, '.test.ts') || Object.values(beside).flat().includes(path)) && !slow.includes(path))

/** Whether a test is of the room that a source lies in. */
export function isNear(source, test) {
  const room = source.split('/')[1]
  return test.split('/')[1] === room || (beside[room] ?? []).includes(test)
}

const filesOf = (root, folder) =>
  readdirSync(join(root, folder), {recursive: true}).map(path => `${folder}/${path.replaceAll('\\', '/')}`).sort()

function isOfRooms(path, ending) {
  if (!path.endsWith(ending)) return false
  return rooms.includes(path.split('/')[1]) || names.includes(path.split('/').at(-1).slice(0, -ending.length))
}
