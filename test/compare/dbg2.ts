import {copiedFrom} from '../../src/compare/copied-from.js'
import {comparable} from '../../src/text/comparable.js'
import {organNames, organUnits} from '../../src/tree/organ-units.js'
import {madeReport} from './batch.js'
import {material} from './texts.js'
const s=await material()
const n=Number(process.argv[2])
for(const pair of process.argv.slice(3)){const [x,y]=pair.split('/').map(Number)
 const a=madeReport(x!,n,s), b=madeReport(y!,n,s)
 console.log(organUnits(a.organ),organUnits(b.organ))
 const A=comparable(a.text,organNames(a.organ)),B=comparable(b.text,organNames(b.organ))
 const show=(u:Uint16Array,f:number,t:number)=>String.fromCharCode(...u.subarray(f,t)).replaceAll('\x01','□')
 for(const p of copiedFrom(A,B,20)) console.log(p.likeness.toFixed(3),'\n ',show(A.units,p.here.from-15,p.here.from),'[',show(A.units,p.here.from,p.here.to),']',show(A.units,p.here.to,p.here.to+15),'\n ',show(B.units,p.there.from-15,p.there.from),'[',show(B.units,p.there.from,p.there.to),']',show(B.units,p.there.to,p.there.to+15))
 console.log(a.copies.map(c=>c.text))
}
