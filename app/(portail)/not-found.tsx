import { NotFoundPage } from '@/components/layout/not-found-page'

/** Next drops the metadata of a page that calls notFound(): the title stands here. */
export default function NotFound() {
  return (
    <>
      <title>Page introuvable – Cantate</title>
      <NotFoundPage />
    </>
  )
}
