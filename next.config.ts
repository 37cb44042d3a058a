import type { NextConfig } from 'next'

/** On every answer, pages and files alike; the policy of scripts with its nonce is in proxy.ts. */
const HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
  { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
]

const config: NextConfig = {
  headers: async () => [{ source: '/:path*', headers: HEADERS }],
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks types; the first start of a user must not pay for it again.
  typescript: { ignoreBuildErrors: true },
  // Native or worker-thread packages: loaded from node_modules at run time, never bundled.
  serverExternalPackages: ['pdfjs-dist', '@napi-rs/canvas', 'tesseract.js', 'pg-boss', 'nodemailer', 'pdfkit', '@node-rs/argon2', 'pg'],
  experimental: {
    // A 60 MB file must reach us to be refused with a sentence instead of a broken connection.
    serverActions: { bodySizeLimit: '64mb' },
    proxyClientMaxBodySize: '64mb',
  },
}

export default config
