import { missingPrograms, startDnsLab } from './servers.ts';

/** Keeps the lab's DNS servers up until it is interrupted: for a browser, or for `npm run dns -- --resolver URL`. */
const missing = missingPrograms();
if (missing.length > 0) {
  process.stderr.write(
    `not installed: ${missing.join(', ')} (apt-get install knot dnsdist bind9-dnsutils)\n`,
  );
  process.exit(1);
}
const lab = await startDnsLab();
process.stdout.write(`DoH ${lab.url}\nDNS 127.0.0.1:${lab.port}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void lab.stop().then(() => process.exit(0)));
}
