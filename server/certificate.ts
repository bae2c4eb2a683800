/** The TLS certificate: read, checked against its key, and read again when it was renewed. */
import { X509Certificate } from "node:crypto";
import { readFileSync, unwatchFile, watchFile } from "node:fs";
import type { Server } from "node:http";
import { createSecureContext, type Server as TlsServer } from "node:tls";
import type { Logger } from "./observability/logger.ts";

export interface CertificateFiles {
  /** PEM: the certificate, then those that lead to its authority */
  readonly certificate: string;
  /** PEM */
  readonly key: string;
}

/** The files do not make a certificate; the message says which and why. */
export class CertificateRefused extends Error {
  override readonly name = "CertificateRefused";
}

/** how often the files are looked at, in ms: they are replaced weeks before they expire */
const LOOK = 30_000;

/** Throws CertificateRefused. */
export function readCertificate(files: CertificateFiles): { cert: Buffer; key: Buffer } {
  const cert = read(files.certificate, "TABLEE_TLS_CERT");
  const key = read(files.key, "TABLEE_TLS_KEY");
  try {
    createSecureContext({ cert, key });
  } catch (error) {
    throw new CertificateRefused(
      `${files.certificate} (TABLEE_TLS_CERT) and ${files.key} (TABLEE_TLS_KEY) are not a certificate and its key, in PEM: ${reason(error)}`,
      { cause: error },
    );
  }
  return { cert, key };
}

export interface FollowedCertificate {
  /** reads the files now; when they are not right, the certificate in use stays */
  renew(): void;
  close(): void;
}

/** Gives `server` the new certificate when the files change; connections that are open keep theirs. */
export function followCertificate(
  files: CertificateFiles,
  server: Server,
  logger: Logger,
  look = LOOK,
): FollowedCertificate {
  const renew = () => {
    try {
      const pair = readCertificate(files);
      (server as unknown as TlsServer).setSecureContext(pair);
      logger.info({ expires: new X509Certificate(pair.cert).validTo }, "the certificate was read again");
    } catch (error) {
      // between the writing of the two files they do not fit: the second change settles it
      logger.warn({ err: error }, "the certificate in use stays: the files are not right");
    }
  };
  const watched = [files.certificate, files.key];
  for (const file of watched) watchFile(file, { interval: look, persistent: false }, renew);
  return {
    renew,
    close: () => {
      for (const file of watched) unwatchFile(file, renew);
    },
  };
}

function read(file: string, variable: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CertificateRefused(`${file} (${variable}) cannot be read: ${reason(error)}`, { cause: error });
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
