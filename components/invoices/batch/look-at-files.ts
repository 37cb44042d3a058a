import { MAX_BYTES } from '@/components/invoices/deposit/file-check'

/** One file as it is announced to the server. */
export interface LookedAt {
  file: File
  /** What the browser can already see is wrong; the server's own controls decide. */
  refusal?: 'empty' | 'tooHeavy' | 'notPdf'
}

export interface ChosenFiles {
  files: LookedAt[]
  /** What is left aside and why, one sentence each. */
  notes: string[]
}

const MOST = 100
const HEADER = 1024

/** A first look at the files of a batch, before anything is sent: the good ones go on whatever the others are. */
export async function lookAtFiles(files: readonly File[], folders: readonly string[]): Promise<ChosenFiles> {
  const kept = files.slice(0, MOST)
  const over = files.length - kept.length
  return {
    files: await Promise.all(kept.map(async (file) => ({ file, refusal: await refusalOf(file) }))),
    notes: [
      ...(over > 0 ? [`Un lot tient ${MOST} fichiers au plus : les ${MOST} premiers sont pris, ${over > 1 ? `${over} sont laissés` : 'un est laissé'} de côté. Déposez le reste dans un second lot.`] : []),
      ...folders.map((name) => `« ${name} » est un dossier : ouvrez-le, puis choisissez les PDF qu’il contient.`),
    ],
  }
}

async function refusalOf(file: File): Promise<LookedAt['refusal']> {
  if (file.size === 0) return 'empty'
  if (file.size > MAX_BYTES) return 'tooHeavy'
  const head = await file.slice(0, HEADER).arrayBuffer().catch(() => new ArrayBuffer(0))
  return new TextDecoder('latin1').decode(head).includes('%PDF-') ? undefined : 'notPdf'
}

/** « 6 fichiers, 2,4 Mo, dont 1 qui ne peut pas être déposé » */
export function chosenSentence({ files }: ChosenFiles, sizeOf: (bytes: number) => string): string {
  const bad = files.filter(({ refusal }) => refusal).length
  const size = sizeOf(files.reduce((sum, { file }) => sum + file.size, 0))
  const rest = bad === 0 ? '' : bad === 1 ? ', dont un qui ne pourra pas être déposé' : `, dont ${bad} qui ne pourront pas être déposés`
  return `${files.length > 1 ? `${files.length} fichiers` : 'Un fichier'}, ${size}${rest}`
}
