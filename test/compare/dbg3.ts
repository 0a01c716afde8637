import {madeReport} from './batch.js'
import {material} from './texts.js'
const s=await material()
const want=new Set(['4888','9792','9688'])
for(let i=0;i<10000;i++){const r=madeReport(i,10000,s);for(const c of r.copies)if(want.has(c.from)&&c.kept===90)console.log(`${i}/${c.from}`)}
