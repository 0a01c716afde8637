'use strict'
// Plays command lines one after the other in this process, as the built command would; they come as JSON on standard input.
const {readFileSync, writeSync} = require('node:fs')
const {start} = require(process.argv[2])

const write = {out: process.stdout.write, err: process.stderr.write}
const environment = {...process.env}

async function played({cwd, args, env}) {
  const said = {out: '', err: ''}
  const taking = name => (data, done) => {
    said[name] += Buffer.from(data).toString('utf8')
    if (typeof done === 'function') done()
    return true
  }
  process.chdir(cwd)
  process.argv = [process.execPath, 'gangyao', ...args]
  process.env = {...environment, ...env}
  process.exitCode = undefined
  Object.assign(process.stdout, {write: taking('out')})
  Object.assign(process.stderr, {write: taking('err')})
  await start()
  Object.assign(process.stdout, {write: write.out})
  Object.assign(process.stderr, {write: write.err})
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'exit']) process.removeAllListeners(event)
  for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners('error')
  return {status: process.exitCode ?? 0, stdout: said.out, stderr: said.err}
}

async function playAll() {
  const results = []
  for (const run of JSON.parse(readFileSync(0, 'utf8'))) results.push(await played(run))
  process.exitCode = 0
  const bytes = Buffer.from(JSON.stringify(results))
  for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at)
}
void playAll()
