import { randomUUID } from 'node:crypto'
import { db } from '@/lib/platform/db'
import { newSequence, openSequence } from '@/lib/platform/captcha/sequence'
import { inventSiret } from './people'

/** A captcha that is right, as a person would copy it. */
export async function captcha(now = new Date()) {
  const sequence = await newSequence(now)
  return { sequence, captcha: (await openSequence(sequence))?.answer ?? '' }
}

interface Changes {
  email?: string
  person?: Record<string, string>
  structure?: Record<string, string>
}

/** What « Créer mon compte » sends, as the form names it. */
export async function registrationForm({ email = `${randomUUID()}@exemple.fr`, person, structure }: Changes = {}, now = new Date()) {
  return {
    person: { email, emailAgain: email, firstName: 'Camille', lastName: 'Durand', phone: '', contactEmail: '', ...person },
    structure: { identifierType: 'SIRET', identifier: inventSiret(), name: 'Boulangerie Durand', addressLine1: '1 rue du Four', postalCode: '31000', city: 'Toulouse', addressCountry: 'FR', ...structure },
    conditions: 'oui',
    ...(await captcha(now)),
  }
}

export const mailsFor = (recipient: string) => db().outgoingMail.findMany({ where: { recipient }, orderBy: { id: 'asc' } })

/** The secret of the newest link mailed to this address. */
export async function mailedSecret(recipient: string, part: '/activation/' | '/mot-de-passe/' = '/activation/'): Promise<string> {
  const texts = (await mailsFor(recipient)).map((mail) => mail.text).reverse()
  const link = texts.map((text) => new RegExp(`${part}([\\w-]{43})`).exec(text)?.[1]).find(Boolean)
  if (!link) throw new Error(`No link ${part} was mailed to ${recipient}.`)
  return link
}

export const PASSWORD = 'Tr-4verse-le-Pont'
