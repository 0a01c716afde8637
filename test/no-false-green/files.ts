import {Buffer} from 'node:buffer'
import {execFileSync} from 'node:child_process'
import {readFileSync, rmdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {strToU8, zipSync} from 'fflate'
import {poorReport, report} from '../cli/workplace.js'
import type {Case} from './case.js'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../fixtures/read/${name}`, import.meta.url))
const lfs = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n'
const annex = '/annex/objects/SHA256E-s12345--4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393.docx\n'
const conflict = (between: string): string => report.replace('三、存在', `<<<<<<< HEAD\n三、存在`).replace('四、下', `=======\n${between}>>>>>>> branch\n四、下`)
const zip = (name: string, text: string): Buffer => Buffer.from(zipSync({[name]: [strToU8(text), {level: 0}]}))

/** A zip of two reports whose directory tells of the first alone. */
function halfListed(): Uint8Array {
  const bytes = Buffer.from(zipSync({'a.txt': strToU8(report), 'b.txt': strToU8(poorReport)}))
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  const start = bytes.readUInt32LE(end + 16)
  const second = bytes.indexOf('PK\u0001\u0002', start + 4, 'latin1')
  const [entry, tail] = [bytes.subarray(start, second), Buffer.from(bytes.subarray(end))]
  tail.writeUInt16LE(1, 8)
  tail.writeUInt16LE(1, 10)
  tail.writeUInt32LE(entry.length, 12)
  return Buffer.concat([bytes.subarray(0, start), entry, tail])
}

/** A zip whose count of files was cut to 16 bits, as of 65,537 files to one. */
function wrapped(): Uint8Array {
  const bytes = Buffer.from(zipSync({'a.txt': strToU8(report), 'b.txt': strToU8(poorReport)}))
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  bytes.writeUInt16LE(1, 8 + end)
  bytes.writeUInt16LE(1, 10 + end)
  return bytes
}

/** Two zips of one length, one behind the other: the offsets of the second lead into the first. */
const twoZips = (): Uint8Array => Buffer.concat([zip('b.txt', report.padEnd(4000)), zip('a.txt', report.padEnd(4000))])

const git = (folder: string, ...args: readonly string[]): void =>
  void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {cwd: folder, stdio: 'ignore'})
/** A repository with a first commit of what `.gitignore` does not name. */
const committed = (folder: string): void => {
  rmdirSync(join(folder, '.git'))
  git(folder, 'init', '-q', '-b', 'main')
  git(folder, 'add', '-A')
  git(folder, 'commit', '-qm', 'first')
}
const dangling = /leads to no\.txt, which is not there; it was not checked/

/** Files that are there and cannot be checked, or not all of them. */
export const files: readonly Case[] = [
  {name: 'a link to nowhere that is named', files: {'l.txt': {to: 'no.txt'}}, args: ['check', 'a.txt', 'l.txt'], code: 2, says: /l\.txt: The link leads to/},
  {name: 'a link to nowhere in a folder', files: {'r/a.txt': report, 'r/l.txt': {to: 'no.txt'}}, args: ['check', 'r'], code: 3, says: dangling},
  {name: 'a link to nowhere without an ending', files: {'r/a.txt': report, 'r/报告': {to: 'no.txt'}}, args: ['check', 'r'], code: 3, says: dangling},
  {name: 'a link to nowhere that a pattern matches', files: {'r/a.txt': report, 'r/l.txt': {to: 'no.txt'}}, args: ['check', 'r/*.txt'], code: 3, says: dangling},
  {name: 'a pattern that matches a link to nowhere alone', files: {'r/l.txt': {to: 'no.txt'}}, args: ['check', 'r/*.txt'], code: 3, says: dangling},
  {name: 'links in a circle in a folder', files: {'r/a.txt': report, 'r/l.txt': {to: 'm.txt'}, 'r/m.txt': {to: 'l.txt'}}, args: ['check', 'r'], code: 3, says: /r\/m\.txt: The link leads to l\.txt/},
  {name: 'a link to itself that a pattern matches', files: {'r/a.txt': report, 'r/l.txt': {to: 'l.txt'}}, args: ['check', 'r/*'], code: 3, says: /r\/l\.txt/},
  {name: 'a link to nowhere with --no-gate', files: {'r/a.txt': report, 'r/l.txt': {to: 'no.txt'}}, args: ['check', 'r', '--no-gate'], code: 3, says: dangling},
  {name: 'a link to nowhere, in the JSON', files: {'r/a.txt': report, 'r/l.txt': {to: 'no.txt'}}, args: ['check', 'r', '-f', 'json'], code: 3, says: /"unreadable": 1/},
  {name: 'what git-annex has not got', files: {'r/a.txt': report, 'r/b.docx': {to: '../.git/annex/objects/x/SHA256E-s1--a.docx'}}, args: ['check', 'r'], code: 3, says: /git annex get/},
  {name: 'a pointer of git-annex', files: {'r/a.txt': report, 'r/b.docx': annex}, args: ['check', 'r'], code: 3, says: /r\/b\.docx: Only a pointer of git-annex/},
  {name: 'a pointer of Git LFS', files: {'b.txt': lfs}, args: ['check', 'b.txt'], code: 3, says: /Only a pointer of Git LFS.*git lfs pull/},
  {name: 'a pointer of Git LFS among reports', files: {'r/a.txt': report, 'r/b.pdf': lfs}, args: ['check', 'r'], code: 3, says: /r\/b\.pdf: Only a pointer/},
  {name: 'a pointer of Git LFS without an ending', files: {'r/a.txt': report, 'r/报告': lfs}, args: ['check', 'r'], code: 3, says: /r\/报告: Only a pointer/},
  {name: 'a merge conflict', files: {'b.txt': conflict('三、存在的问题\n一是执法力量薄弱，由于编制不足。\n')}, args: ['check', 'b.txt'], code: 3, says: /b\.txt:8:1: The file holds an unresolved merge conflict/},
  {name: 'a merge conflict of which one side is empty', files: {'b.txt': conflict('')}, args: ['check', 'b.txt'], code: 3, says: /merge conflict/},
  {name: 'a merge conflict in Markdown', files: {'b.md': conflict('x\n')}, args: ['check', 'b.md'], code: 3, says: /b\.md:8:1: .*merge conflict/},
  {name: 'a merge conflict with line ends of Windows', files: {'b.txt': conflict('x\n').replaceAll('\n', '\r\n')}, args: ['check', 'b.txt'], code: 3, says: /merge conflict/},
  {name: 'half of a Word file of old', files: {'b.doc': fixture('000.doc').slice(0, fixture('000.doc').length >> 1)}, args: ['check', 'b.doc'], code: 3, says: /b\.doc/},
  {name: 'a Word file of old without its end', files: {'b.doc': fixture('000.doc').slice(0, -512)}, args: ['check', 'b.doc'], code: 3, says: /b\.doc/},
  {name: 'a zip that does not list all that it holds', files: {'z.zip': halfListed()}, args: ['check', 'z.zip'], code: 3, says: /z\.zip: The archive holds files that its directory does not list/},
  {name: 'a zip that counts too few', files: {'z.zip': wrapped()}, args: ['check', 'z.zip'], code: 3, says: /does not list/},
  {name: 'a zip behind a zip', files: {'z.zip': twoZips()}, args: ['check', 'z.zip'], code: 3, says: /does not list/},
  {name: 'an ignored report under --changed', files: {'.gitignore': 'r/\n', 'r/b.txt': poorReport}, ready: committed, args: ['check', '.', '--changed'], code: 1, says: /r\/b\.txt/},
  {
    name: 'a report of a submodule under --changed', files: {'r/a.txt': report}, args: ['check', '.', '--changed'], code: 1, says: /r\/b\.txt/,
    ready: folder => {
      git(join(folder, 'r'), 'init', '-q', '-b', 'main')
      git(join(folder, 'r'), 'add', '-A')
      git(join(folder, 'r'), 'commit', '-qm', 'inner')
      committed(folder)
      writeFileSync(join(folder, 'r/b.txt'), poorReport)
    },
  },
  {name: 'no git under --changed', args: ['check', 'a.txt', '--changed'], env: {PATH: '/nowhere'}, code: 2, says: /There is no git command/},
  {name: 'a pipe in a folder', files: {'r/a.txt': poorReport}, ready: folder => void execFileSync('mkfifo', [join(folder, 'r/p.txt')]), args: ['check', 'r'], code: 1, says: /p\.txt/},
]
