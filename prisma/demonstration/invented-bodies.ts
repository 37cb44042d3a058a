import { RESERVED_SERVICE_CODE } from '@/lib/directory/model/reserved-service'
import { inventedSiret } from './invented-siret'
import type { DemonstrationService, PublicBody, Rule } from './public-body'

const S = (code: string, name: string, more: Partial<DemonstrationService> = {}): DemonstrationService => ({ code, name, ...more })
const FINANCES = S('FINANCES', 'Direction des finances')
const WORKS = S('TECHNIQUE', 'Services techniques')
const CULTURE = S('CULTURE', 'Affaires culturelles')
const PHARMACY = S('PHARMACIE', 'Pharmacie à usage intérieur', { commitmentRequired: true })
const CARE = S('BIOMED', 'Équipement biomédical')
const STORES = S('INTENDANCE', 'Intendance')
const RESERVED = S(RESERVED_SERVICE_CODE, 'Factures entre entités publiques')

type Line = [prefix: string, name: string, city: string, postalCode: string, rule: Rule, services?: DemonstrationService[], more?: Partial<PublicBody>]

/** Bodies that exist nowhere, in towns that exist nowhere: communes, hospitals, schools, universities, syndicates. */
const LINES: Line[] = [
  ['21990001', 'Commune de Valbrune', 'Valbrune', '31999', 'S', [FINANCES, WORKS, CULTURE, RESERVED]],
  ['21990002', 'Commune de Saint-Éloi-les-Pins', 'Saint-Éloi-les-Pins', '31998', '-'],
  ['21990003', 'Commune de Roquefage', 'Roquefage', '09990', 'E', [WORKS]],
  ['21990004', 'Mairie de Montclair-sur-Orbe', 'Montclair-sur-Orbe', '34999', 'S|E', [FINANCES, WORKS]],
  ['21990005', 'Mairie de Belleserre', 'Belleserre', '81999', '-', [FINANCES, S('ANCIEN', 'Ancien service', { inactive: true })]],
  ['21990006', 'Commune de L’Isle-aux-Chênes', 'L’Isle-aux-Chênes', '59999', 'SE', [FINANCES, WORKS]],
  ['21990007', 'Commune de Port-Blanchard', 'Port-Blanchard', '56999', 'S', [FINANCES, S('PORT', 'Capitainerie du port')]],
  ['21990008', 'Ville de Grandmesnil', 'Grandmesnil', '14999', 'SE', [FINANCES, WORKS, CULTURE, RESERVED]],
  ['21990009', 'Ville d’Aubrac-le-Haut', 'Aubrac-le-Haut', '12999', '-'],
  ['21990010', 'Commune de Cormeilles-la-Forêt', 'Cormeilles-la-Forêt', '27999', 'E'],
  ['21990011', 'Commune nouvelle des Trois-Vallées', 'Trois-Vallées', '73999', 'S|E', [FINANCES]],
  ['21990012', 'Commune de Vieux-Moulin-sur-Lys', 'Vieux-Moulin-sur-Lys', '62999', '-', [], { inactive: true }],
  ['26990001', 'Centre hospitalier universitaire de Valbrune', 'Valbrune', '31999', 'S|E', [PHARMACY, CARE, S('HOTEL', 'Hôtellerie et restauration')], { payer: 'HEALTH' }],
  ['26990002', 'Centre hospitalier de Grandmesnil', 'Grandmesnil', '14999', 'E', [PHARMACY, CARE], { payer: 'HEALTH' }],
  ['26990003', 'Hôpital local d’Aubrac-le-Haut', 'Aubrac-le-Haut', '12999', '-', [CARE]],
  ['26990004', 'EHPAD Les Tilleuls de Belleserre', 'Belleserre', '81999', '-', [], { paymentNotReported: true }],
  ['26990005', 'CCAS de Montclair-sur-Orbe', 'Montclair-sur-Orbe', '34999', 'S', [S('AIDE', 'Aide à domicile')]],
  ['19990001', 'Lycée Marie-Louise-Dubreil', 'Valbrune', '31999', '-', [STORES]],
  ['19990002', 'Lycée professionnel des Arts du bois', 'Roquefage', '09990', 'S', [STORES, S('ATELIER', 'Ateliers')]],
  ['19990003', 'Collège Émilie-du-Châtelet', 'Grandmesnil', '14999', '-', [STORES], { paymentNotReported: true }],
  ['19990004', 'Lycée agricole de Cormeilles-la-Forêt', 'Cormeilles-la-Forêt', '27999', 'E', [STORES]],
  ['19990005', 'Collège Jean-Macé de Port-Blanchard', 'Port-Blanchard', '56999', '-'],
  ['19990006', 'Lycée hôtelier des Trois-Vallées', 'Trois-Vallées', '73999', 'S|E', [STORES]],
  ['13990001', 'Université de Valbrune', 'Valbrune', '31999', 'SE', [S('SCIENCES', 'Faculté des sciences'), S('DROIT', 'Faculté de droit'), S('BU', 'Bibliothèque universitaire'), RESERVED]],
  ['13990002', 'Université Grandmesnil-Littoral', 'Grandmesnil', '14999', 'S', [S('IUT', 'Institut universitaire de technologie'), S('LABO', 'Laboratoires')]],
  ['13990003', 'École nationale des ponts suspendus', 'Montclair-sur-Orbe', '34999', 'E'],
  ['13990004', 'Institut de recherche sur les marais', 'Port-Blanchard', '56999', 'S|E', [S('TERRAIN', 'Stations de terrain')]],
  ['13990005', 'Agence publique du littoral d’Orbe', 'Montclair-sur-Orbe', '34999', '-'],
  ['22990001', 'Département du Haut-Orbe', 'Montclair-sur-Orbe', '34999', 'SE', [FINANCES, S('ROUTES', 'Direction des routes'), S('COLLEGES', 'Direction des collèges'), RESERVED]],
  ['22990002', 'Département de la Basse-Lys', 'Grandmesnil', '14999', 'S', [FINANCES, S('SOCIAL', 'Solidarités')]],
  ['23990001', 'Région des Deux-Rives', 'Valbrune', '31999', 'SE', [FINANCES, S('LYCEES', 'Direction des lycées'), S('TRANSPORTS', 'Transports régionaux')]],
  ['24990001', 'Communauté de communes des Coteaux de Valbrune', 'Valbrune', '31999', 'S|E', [WORKS]],
  ['24990002', 'Communauté d’agglomération Grandmesnil-Mer', 'Grandmesnil', '14999', 'S', [FINANCES, WORKS, S('EAU', 'Eau et assainissement')]],
  ['24990003', 'Métropole d’Orbe', 'Montclair-sur-Orbe', '34999', 'SE', [FINANCES, S('VOIRIE', 'Voirie'), S('DECHETS', 'Déchets ménagers')]],
  ['25990001', 'Syndicat des eaux de la Lys', 'L’Isle-aux-Chênes', '59999', '-'],
  ['25990002', 'Syndicat d’énergie du Haut-Orbe', 'Montclair-sur-Orbe', '34999', 'E', [WORKS]],
  ['25990003', 'Syndicat mixte du parc de Roquefage', 'Roquefage', '09990', '-', [], { paymentNotReported: true }],
  ['28990001', 'Service départemental d’incendie du Haut-Orbe', 'Montclair-sur-Orbe', '34999', 'S', [S('MATERIEL', 'Matériel roulant'), S('FORMATION', 'École de formation')]],
  ['27990001', 'Office public de l’habitat de Valbrune', 'Valbrune', '31999', 'E', [S('TRAVAUX', 'Maîtrise d’ouvrage')]],
  ['29990001', 'Caisse des écoles de Belleserre', 'Belleserre', '81999', '-'],
]

export const INVENTED_BODIES: readonly PublicBody[] = LINES.map(([prefix, name, city, postalCode, rule, services, more]) => ({
  identifier: inventedSiret(prefix), name, city, postalCode, rule, services, addressLine1: 'Place de la République', ...more,
}))
