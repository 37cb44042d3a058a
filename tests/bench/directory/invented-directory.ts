/** Half a million public structures that exist nowhere, with the words, and the repetition of words, of the real directory. */

const STEMS = 'Aubigny Beaumont Belmont Bellegarde Boissy Bourg Brion Brissac Bussy Cazères Chabris Champagne Charmes Chavigny Clairvaux Corbigny Coulommes Courcelles Dampierre Dompierre Échenay Écully Épinay Ermont Estrées Étampes Fontaine Fontenay Fresnes Garonnac Gouvieux Grandpré Guérigny Hautefort Hérisson Issoire Jarnac Jussey Lagarde Langeac Lormont Lusigny Magny Marigny Mérignac Mézières Mirebeau Montaigu Montbard Montfort Montréal Moulins Nérac Neuilly Noisy Orgères Orléac Pézenas Pierrefitte Plessis Pontoise Précy Puylaurens Quincy Rochefort Romilly Rozières Ruffec Sauveterre Sévérac Sommières Tanneron Thézan Thiers Toulousac Tournon Urçay Valençay Vaucresson Verneuil Vézelay Vignory Villars Villeneuve Vitry Voiron Xertigny Yvetot'.split(' ')
const SAINTS = 'Amand André Aubin Benoît Brice Céré Chamond Cyr Denis Didier Éloi Étienne Eugène Flour Gaudens Georges Germain Gilles Girons Hilaire Jean Julien Junien Laurent Léger Lô Loup Maixent Marcel Martin Maur Médard Michel Nazaire Nicolas Omer Ouen Paul Pierre Quentin Rémy Sulpice Symphorien Thibault Vaast Vallier Yrieix'.split(' ')
const ENDINGS = ['', '', '', '-sur-Loire', '-sur-Garonne', '-sur-Saône', '-sur-Orne', '-sur-Mer', '-les-Bains', '-le-Château', '-la-Forêt', '-en-Bresse', '-en-Plaine', '-aux-Bois', '-le-Vieux', '-lès-Dijon', '-d’Auvergne', '-du-Gers', '-sous-Bois', '-l’Évêque']
const PATRONS = ['Jules-Ferry', 'Jean-Jaurès', 'Victor-Hugo', 'Marie-Curie', 'Louis-Pasteur', 'Jacques-Prévert', 'Émile-Zola', 'Simone-Veil', 'Les Tilleuls', 'Les Hirondelles', 'Saint-Exupéry', 'Jean-Moulin', 'Irène-Joliot-Curie', 'Georges-Brassens']
const BUDGETS = ['budget eau', 'budget assainissement', 'budget lotissement', 'budget transports', 'budget ordures ménagères', 'régie d’électricité']

export interface InventedBody {
  identifier: string
  name: string
  city: string
  postalCode: string
}

/** Always the same numbers: a bench compares runs. */
function numbers(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const of = (town: string) => (/^[AEÉIOUYH]/.test(town) ? `d’${town}` : `de ${town}`)

const FIRSTS = 'Ab Ag Al Am An Ar Au Av Ba Bel Ber Bi Bo Bou Bran Bri Ca Cam Cha Chan Chau Cler Col Com Cor Cou Cra Da Dam Do Dou Éch Ég En Es Eu Fa Fer Flo Fon Fra Ga Gar Ger Gou Gra Gué Ha Her Hou Is Ja Jon Jou La Lan Lar Lau Lé Li Lon Lu Ma Mar Mau Mé Mi Mon Mou Na Né Noi Nou Or Ou Pa Par Pé Pi Plé Pon Pra Qué Ra Ré Ri Ro Rou Sa Sau Sé So Sou Ta Tau Té Tour Tré Va Ver Vi Vou Yz'.split(' ')
const MIDDLES = 'b ba bel ber bi bon ca cha cour da di dou fé fon ga gné gou guer la lan li lu ma man mé mi mon na ni no pa pel pi quer ra ri ro sa sel si so ta tau ti tre va ver vi zi'.split(' ')
const LASTS = 'bourg cy court dan deux dun fay gnac gny guen lac lanne las les leuc lhac lles lly man mont nac nay ncourt nges nne ny pont rac ras res rgues ron rons sac san seul sse ssy tel ternac thon tot tour val vert ville viers vron zac'.split(' ')

/** Words that many towns share, as in « Villeneuve », or one of the tens of thousands that few have. */
const stemOf = (draw: (below: number) => number) =>
  draw(3) === 0 ? STEMS[draw(STEMS.length)] : `${FIRSTS[draw(FIRSTS.length)]}${draw(2) === 0 ? MIDDLES[draw(MIDDLES.length)] : ''}${LASTS[draw(LASTS.length)]}`

function townOf(draw: (below: number) => number): string {
  const stem = draw(8) === 0 ? `Saint-${SAINTS[draw(SAINTS.length)]}` : stemOf(draw)
  const second = draw(4) === 0 ? `-${stemOf(draw)}` : ''
  return `${stem}${second}${ENDINGS[draw(ENDINGS.length)]}`
}

/** Bodies of one town, as the real directory has them: the commune, its budgets, its schools, its care. */
function bodiesOf(town: string, draw: (below: number) => number): string[] {
  const patron = () => PATRONS[draw(PATRONS.length)]
  const some: string[] = [draw(3) === 0 ? `Mairie ${of(town)}` : `Commune ${of(town)}`, `Centre communal d’action sociale ${of(town)}`]
  for (let i = draw(4); i >= 0; i--) some.push(`Commune ${of(town)} – ${BUDGETS[draw(BUDGETS.length)]}`)
  for (let i = draw(4); i >= 0; i--) some.push(`École ${['maternelle', 'élémentaire', 'primaire'][draw(3)]} ${patron()} ${of(town)}`)
  if (draw(3) === 0) some.push(`Collège ${patron()}`, `Caisse des écoles ${of(town)}`)
  if (draw(6) === 0) some.push(`Lycée ${['général', 'professionnel', 'agricole'][draw(3)]} ${patron()}`, `EHPAD ${patron()} ${of(town)}`)
  if (draw(8) === 0) some.push(`Communauté de communes du pays ${of(town)}`, `Syndicat intercommunal des eaux ${of(town)}`)
  if (draw(20) === 0) some.push(`Centre hospitalier ${of(town)}`, `Office public de l’habitat ${of(town)}`, `Université ${of(town)}`)
  return some
}

/** @param sirets real ones where the directory's list is there; invented beyond them. */
export function* inventedDirectory(count: number, sirets: readonly string[]): Generator<InventedBody> {
  const draw = numbers(20_261_121)
  let made = 0
  while (made < count) {
    const city = townOf(draw)
    const postalCode = String(1000 + draw(95_000)).padStart(5, '0')
    for (const name of bodiesOf(city, draw)) {
      if (made === count) return
      yield { identifier: sirets[made] ?? String(50_000_000_000_000 + made * 7), name, city, postalCode }
      made += 1
    }
  }
}
