import path from 'node:path'
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'
import { randomFrom } from './random'
import type { Sequence } from './sequence'

export const WIDTH = 320
export const HEIGHT = 96
const INK = ['#16202C', '#0A4139', '#3B2A6B', '#5A2A14']
const FAMILY = 'CantateCaptcha'

/** A font of our own packages: what the machine has installed must not decide what people can read. */
function loadFont(): void {
  if (GlobalFonts.has(FAMILY)) return
  GlobalFonts.registerFromPath(path.join(process.cwd(), 'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'), FAMILY)
}

function drawNoise(context: SKRSContext2D, random: () => number): void {
  for (let line = 0; line < 5; line++) {
    context.beginPath()
    context.lineWidth = 1 + random()
    context.strokeStyle = '#0F5B4F66'
    context.moveTo(random() * 40, random() * HEIGHT)
    context.bezierCurveTo(random() * WIDTH, random() * HEIGHT, random() * WIDTH, random() * HEIGHT, WIDTH - random() * 40, random() * HEIGHT)
    context.stroke()
  }
  for (let dot = 0; dot < 160; dot++) {
    context.fillStyle = '#4A576655'
    context.fillRect(random() * WIDTH, random() * HEIGHT, 2, 2)
  }
}

/** The sequence as a PNG: each character turned, shifted and sheared, with lines across; black on white enough to read. */
export function drawSequence({ id, answer }: Sequence): Promise<Buffer> {
  loadFont()
  const random = randomFrom(id)
  const canvas = createCanvas(WIDTH, HEIGHT)
  const context = canvas.getContext('2d')
  context.fillStyle = '#FFFFFF'
  context.fillRect(0, 0, WIDTH, HEIGHT)
  drawNoise(context, random)
  const step = (WIDTH - 40) / answer.length
  for (const [index, character] of [...answer].entries()) {
    context.save()
    context.translate(20 + step * (index + 0.5) + (random() - 0.5) * 8, HEIGHT / 2 + (random() - 0.5) * 18)
    context.transform(1, (random() - 0.5) * 0.35, (random() - 0.5) * 0.5, 1, 0, 0)
    context.rotate((random() - 0.5) * 0.5)
    context.font = `600 ${Math.round(44 + random() * 10)}px ${FAMILY}`
    context.fillStyle = INK[Math.floor(random() * INK.length)] as string
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.fillText(character, 0, 0)
    context.restore()
  }
  return canvas.encode('png')
}
