import type { NextConfig } from 'next'

const config: NextConfig = {
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
