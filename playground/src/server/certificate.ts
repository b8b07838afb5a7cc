/** A key and a certificate for this machine, as PEM; the certificate is its own authority. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Makes a certificate for localhost that is good for a day or so of benches: a year. */
export const createCertificate = async (): Promise<Certificate> => {
  // Only benches and tests want one.
  const { generate } = await import('selfsigned');
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  return { key, cert };
};
