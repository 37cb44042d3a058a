import { RESERVED_SERVICE_CODE } from '@/lib/directory/model/reserved-service'
import { STATE_SIRET } from '@/lib/shared/siret'
import type { PublicBody } from './public-body'

const RESERVED = { code: RESERVED_SERVICE_CODE, name: 'Factures entre entités publiques' }

/** The State: one SIRET for all its services (seed 001). SFACETAT stands in the official guides; the others are invented. */
const STATE: PublicBody = {
  identifier: STATE_SIRET, name: 'Services de l’État', rule: 'SE', city: 'Paris', postalCode: '75012', addressLine1: '139 rue de Bercy',
  services: [
    { code: 'SFACETAT', name: 'Services facturiers de l’État' },
    { code: 'FAC0000075', name: 'Service facturier – Administration centrale' },
    { code: 'FAC0000031', name: 'Centre de services partagés – Occitanie' },
    { code: 'FAC0000069', name: 'Centre de services partagés – Auvergne-Rhône-Alpes' },
    { code: 'FAC0000059', name: 'Centre de services partagés – Hauts-de-France' },
    { code: 'FAC0000013', name: 'Centre de services partagés – Provence-Alpes-Côte d’Azur' },
    { code: 'FAC0000001', name: 'Ancien service facturier', inactive: true },
    RESERVED,
  ],
}

/** The eight budgets of the Conseil départemental de la Haute-Garonne (seed 002), with invented services. */
const BUDGETS: [identifier: string, name: string][] = [
  ['22310001700423', 'CD31 – budget 01 Principal'],
  ['22310001700456', 'CD31 – budget 15 Restauration'],
  ['22310001700183', 'CD31 – budget 40 Cité Roguet'],
  ['22310001700696', 'CD31 – budget 42 Parc technique'],
  ['22310001700761', 'CD31 – budget 43 Labo RD'],
  ['22310001700167', 'CD31 – budget 61 Pépinières'],
  ['22310001700225', 'CD31 – budget 62 Laboratoire Eau Air'],
  ['22310001700449', 'CD31 – budget 65 Transports interurbains'],
]
const DEPARTMENT: PublicBody[] = BUDGETS.map(([identifier, name], index) => ({
  identifier, name, rule: 'SE', city: 'Toulouse', postalCode: '31090', addressLine1: '1 boulevard de la Marquette',
  services: [
    { code: 'DRH', name: 'Direction des ressources humaines' },
    { code: 'DSI', name: 'Direction des systèmes d’information' },
    { code: 'DLMG', name: 'Direction de la logistique et des moyens généraux' },
    { code: 'DVI', name: 'Direction de la voirie et des infrastructures' },
    ...(index === 0 ? [RESERVED] : []),
  ],
}))

/** One recipient for each rule of the table (portal 6.4, 6.6); the State is the fifth. */
const RULES: PublicBody[] = [
  { identifier: '12345678200028', name: 'Destinataire avec code service obligatoire', rule: 'S', city: 'Paris', postalCode: '75001', addressLine1: '1 rue des Règles', services: [{ code: 'SERVICE-1', name: 'Premier service' }, { code: 'SERVICE-2', name: 'Deuxième service, engagement obligatoire', commitmentRequired: true }] },
  { identifier: '12345678200036', name: 'Destinataire avec numéro d’engagement obligatoire', rule: 'E', city: 'Paris', postalCode: '75002', addressLine1: '2 rue des Règles', services: [{ code: 'SERVICE-1', name: 'Premier service' }] },
  { identifier: '12345678200044', name: 'Destinataire avec code service ou numéro d’engagement', rule: 'S|E', city: 'Paris', postalCode: '75003', addressLine1: '3 rue des Règles', services: [{ code: 'SERVICE-1', name: 'Premier service' }] },
  { identifier: '12345678200051', name: 'Destinataire sans obligation', rule: '-', city: 'Paris', postalCode: '75004', addressLine1: '4 rue des Règles', services: [{ code: 'SERVICE-1', name: 'Premier service' }] },
]

export const KNOWN_BODIES: readonly PublicBody[] = [STATE, ...DEPARTMENT, ...RULES]

/** Commitments of the State that the portal knows: their existence is checked at sending. */
export const STATE_COMMITMENTS = ['1300001234', '1300001235', '1300005678', '1400000042', '1512345678', 'EJ2026001']
