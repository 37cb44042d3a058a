/** The one layout of our mails, text and HTML from the same parts. No image, no attachment, no tracking. */
export interface MailParts {
  /** Name of the builder, `accounts.activation`. */
  template: string
  to: string
  subject: string
  /** « Bonjour Camille Durand, »: a name proves that the mail is ours (portal 2.3). Null where the person is unknown to us. */
  name: string | null
  paragraphs: string[]
  /** Rows « label : value » shown after the paragraphs. */
  facts?: [label: string, value: string][]
  /** The one thing to do; its address is also printed so that it can be copied. */
  action?: { label: string; url: string }
  /** Lists under a title each, after the paragraphs: what a summary counts. */
  sections?: { title: string; lines: { text: string; url?: string }[] }[]
  /** After the action: how long the link lives, what to do when it was not you. */
  closing?: string[]
  /** What « Mes messages » says under the subject; the first paragraph by default. */
  summary?: string
  /** Where its reader says that he wants no more of them. */
  stopUrl?: string
}

/** A mail with the parts it was made of, from which its message in the portal is made too. */
export type LaidOutMail = ReturnType<typeof layOutMail>

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string)

const FOOTER = 'Cantate, le portail fournisseur de la facturation électronique publique. Ce message est envoyé automatiquement, n’y répondez pas. Nous ne demandons jamais votre mot de passe et nous n’envoyons jamais de pièce jointe.'

/** Builds the mail that `postMail` takes. */
export function layOutMail(parts: MailParts) {
  const greeting = parts.name ? `Bonjour ${parts.name},` : 'Bonjour,'
  const text = [
    greeting,
    ...parts.paragraphs,
    ...(parts.facts ? [parts.facts.map(([label, value]) => `${label}\u00a0: ${value}`).join('\n')] : []),
    ...(parts.sections ?? []).map(({ title, lines }) => [title, ...lines.map(({ text, url }) => `- ${text}${url ? `\u00a0: ${url}` : ''}`)].join('\n')),
    ...(parts.action ? [`${parts.action.label}\u00a0:\n${parts.action.url}`] : []),
    ...(parts.closing ?? []),
    ...(parts.stopUrl ? [`${STOP}\u00a0:\n${parts.stopUrl}`] : []),
    `-- \n${FOOTER}`,
  ].join('\n\n')
  return { template: parts.template, to: parts.to, subject: parts.subject, text, html: htmlOf(parts, greeting), parts }
}

const STOP = 'Ne plus recevoir ces courriels'

function htmlOf(parts: MailParts, greeting: string): string {
  const p = (content: string) => `<p style="margin:0 0 16px">${content}</p>`
  const facts = parts.facts
    ? `<table role="presentation" style="margin:0 0 16px;border-collapse:collapse">${parts.facts.map(([label, value]) => `<tr><td style="padding:4px 16px 4px 0;color:#4A5766">${escapeHtml(label)}</td><td style="padding:4px 0"><strong>${escapeHtml(value)}</strong></td></tr>`).join('')}</table>`
    : ''
  const line = ({ text, url }: { text: string; url?: string }) => `<li style="margin:0 0 4px">${url ? `<a href="${escapeHtml(url)}" style="color:#0F5B4F">${escapeHtml(text)}</a>` : escapeHtml(text)}</li>`
  const sections = (parts.sections ?? []).map(({ title, lines }) => `${p(`<strong>${escapeHtml(title)}</strong>`)}<ul style="margin:0 0 16px;padding-left:20px">${lines.map(line).join('')}</ul>`).join('\n')
  const stop = parts.stopUrl ? `<p style="margin:16px 0 0;font-size:14px"><a href="${escapeHtml(parts.stopUrl)}" style="color:#4A5766">${STOP}</a></p>` : ''
  const url = parts.action ? escapeHtml(parts.action.url) : ''
  const action = parts.action
    ? `${p(`<a href="${url}" style="display:inline-block;padding:12px 20px;background:#0F5B4F;color:#FFFFFF;border-radius:8px;text-decoration:none;font-weight:600">${escapeHtml(parts.action.label)}</a>`)}${p(`Si le bouton ne répond pas, copiez cette adresse dans votre navigateur&nbsp;:<br><a href="${url}" style="color:#0F5B4F;word-break:break-all">${url}</a>`)}`
    : ''
  const body = [p(escapeHtml(greeting)), ...parts.paragraphs.map((text) => p(escapeHtml(text))), facts, sections, action, ...(parts.closing ?? []).map((text) => p(escapeHtml(text)))].join('\n')
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>${escapeHtml(parts.subject)}</title></head>
<body style="margin:0;background:#FAF9F6;color:#16202C;font:16px/1.5 Inter,Arial,sans-serif">
<div style="max-width:600px;margin:0 auto;padding:24px">
<p style="margin:0 0 24px;font-weight:700;font-size:20px;color:#0F5B4F">Cantate</p>
<div style="background:#FFFFFF;border:1px solid #DFDCD3;border-radius:8px;padding:24px">
${body}
</div>
<p style="margin:16px 0 0;color:#4A5766;font-size:14px">${escapeHtml(FOOTER)}</p>
${stop}
</div></body></html>`
}
