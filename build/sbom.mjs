// What is in the package, part by part, for those who keep watch over such lists: CycloneDX, as npm writes it.
import {spawnSync} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from './files.mjs'
import {partsIn} from './notices.mjs'

/**
 * Writes `sbom.cdx.json`: of all that npm knows of, the packages that went into the bundles of these files and those that are
 * installed beside them. Without time and serial number, so that the same package has the same list.
 * @throws where npm is missing or fails
 */
export function sbom(dist, inputs) {
  const {status, stdout, stderr} = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28, shell: process.platform === 'win32'})
  if (status !== 0) throw new Error(`npm sbom failed: ${stderr}`)
  const {serialNumber: _serial, metadata: {timestamp: _time, ...metadata}, components, dependencies, ...all} = JSON.parse(stdout)
  const carried = new Set(partsIn(inputs).map(({name}) => name.replace(/ (\S+)$/, '@$1')))
  const kept = components.filter(({name, version, scope}) => scope !== 'optional' || carried.has(`${name}@${version}`))
  const missing = [...carried].filter(part => !part.includes('(') && !kept.some(({name, version}) => `${name}@${version}` === part))
  if (missing.length > 0) throw new Error(`npm sbom does not know ${missing.join(' ')}`)
  const refs = new Set([...kept.map(part => part['bom-ref']), metadata.component['bom-ref']])
  const edges = dependencies.filter(({ref}) => refs.has(ref)).map(({ref, dependsOn}) => ({ref, dependsOn: dependsOn.filter(other => refs.has(other))}))
  writeFileSync(join(dist, 'sbom.cdx.json'), `${JSON.stringify({...all, metadata: {...metadata, component: {...metadata.component, name: 'gangyao'}}, components: kept, dependencies: edges}, undefined, 1)}\n`)
}
