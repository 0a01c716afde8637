import {commonRuns} from '../../src/compare/common-runs.js'
import {align} from '../../src/compare/alignment.js'
import {comparable} from '../../src/text/comparable.js'
import {organNames} from '../../src/tree/organ-units.js'
import {madeReport} from './batch.js'
import {material} from './texts.js'
const source = await material()
const n=Number(process.argv[2]??2000)
const entries=Array.from({length:n},(_,i)=>{const r=madeReport(i,n,source);return {group:i>>1,...comparable(r.text,organNames(r.organ))}})
const mem=()=>Math.round(process.memoryUsage().rss/1e6)
console.log('mem',mem())
let t=performance.now()
const runs=commonRuns(entries)
console.log('runs',performance.now()-t,mem()); t=performance.now()
let pairs=0
runs.forEachPair(()=>{pairs++})
console.log('pairs',pairs,performance.now()-t,mem()); t=performance.now()
let ok=0
runs.forEachPair((a,b,i,j)=>{ if(align(entries[a]!.units,entries[b]!.units,{here:i,there:j},40)) ok++ })
console.log('align',ok,performance.now()-t,mem())
