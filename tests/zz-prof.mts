import { startPostgres } from '@/lib/cli/postgres.mjs'
import { buildIfChanged } from '@/lib/cli/start/build.mjs'
import { generateClient } from '@/lib/cli/start/generate.mjs'
import { db } from '@/lib/platform/db'
import { startPortal } from './support/portal'
import { Browser, formOf } from './bench/server/browser'
import { makeDrafts, readSupplier } from './bench/server/drafts'
import { inTurns, quantile } from './bench/server/load'
import { mkdirSync, chmodSync, readFileSync, existsSync } from 'node:fs'
const data='/tmp/prof/data'; const fresh=!existsSync(data); mkdirSync(data,{recursive:true}); chmodSync('/tmp/prof',0o755)
await generateClient(); await buildIfChanged()
const portal=await startPortal(data)
const server=await startPostgres({dir:data}); Object.assign(process.env,{DATABASE_URL:server.url(),AUTH_SECRET:'b'.repeat(32),DEMONSTRATION:'on',DATA_DIR:data})
const [{email,password}]=JSON.parse(readFileSync(data+'/demonstration.json','utf8'))
const b=new Browser(portal.url); await b.post('/connexion',formOf(await b.get('/connexion'),'password',{email,password}))
const s=await readSupplier(email)
if(fresh){await makeDrafts(s,420); await db().$executeRaw`ANALYZE`}
const sent=await db().invoice.findFirstOrThrow({where:{structureId:s.structureId,status:'MISE_A_DISPOSITION',typeCode:'380'},select:{id:true}})
const S='/factures-emises/synthese', I=`/factures-emises/${sent.id}`
const paths=(process.argv[2]??'').split(',').filter(Boolean)
for(let t=0;t<Number(process.argv[4]??1);t++){
const r=await inTurns([{name:'empty',run:()=>b.get('/mentions-legales')},{name:'S',run:()=>b.get(S)},{name:'I',run:()=>b.get(I)},...paths.map(z=>({name:z,run:()=>b.get((z.startsWith('i')?I+'?zz='+z.slice(1):S+'?zz='+z))}))],Number(process.argv[3]??150))
const e=quantile(r.get('empty')!,.5)
for(const [n,x] of r) console.log(n.padEnd(8),quantile(x,.5).toFixed(2),(quantile(x,.5)/e).toFixed(3))
}
console.log((await b.get(S)).length,(await b.get(I)).length)
await db().$disconnect(); await portal.stop(); process.exit(0)
