import { Alert } from '@/components/ui/alert'

/** What was just done, said on the page one comes to. `done` stands in its address; an unknown word says nothing. */
export function DoneMessage({ done, sentences }: { done: string | string[] | undefined; sentences: Record<string, string> }) {
  const sentence = typeof done === 'string' && Object.hasOwn(sentences, done) ? sentences[done] : undefined
  return sentence ? (
    <div className="mb-6">
      <Alert tone="success" live>{sentence}</Alert>
    </div>
  ) : null
}
