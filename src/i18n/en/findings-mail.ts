import type { FindingCatalogue } from '../finding-messages.ts';

/** Findings about where mail goes and who connects: MX, addresses, reverse names, HELO, transport security. */
export const findingsMail = {
  'could-not-ask': { says: 'Could not ask for {type} {name}, because {reason}.' },
  'server-failed': {
    says: 'The name servers failed on {type} {name} ({rcode}).',
    means:
      'The record may exist: nobody can see it now. Receivers and senders defer mail meanwhile. Look at the domain’s name servers, its delegation and DNSSEC.',
  },
  'mx-ok': { says: 'Mail goes to {hosts}, in this order.' },
  'mx-domain-missing': {
    says: 'The domain {domain} does not exist.',
    means:
      'Mail to it bounces, mail from it is refused. Check the spelling first, then whether the registration has run out.',
  },
  'mx-alias-missing': {
    says: '{domain} is an alias (CNAME) of {target}, which does not exist.',
    means: 'Point the alias at a name that exists, or replace it with MX records of its own.',
  },
  'mx-none': {
    says: '{domain} exists, but has neither MX nor address: there is nowhere to deliver.',
    means: 'Publish an MX record, or the null MX if the domain takes no mail.',
  },
  'mx-implicit': {
    says: 'No MX record: mail goes to the address of {domain} itself, {addresses}.',
    means: 'That is allowed. If another machine takes the mail, publish an MX record.',
  },
  'mx-null': {
    says: '{domain} declares that it takes no mail (null MX).',
    means:
      'Right for a domain without mailboxes. Mail sent from it is often refused too, because nothing can be returned.',
  },
  'mx-null-with-others': {
    says: 'A null MX stands beside other hosts: {hosts}.',
    means: 'What senders make of it is undefined. Remove the null MX, or the others.',
  },
  'mx-null-preference': {
    says: 'The null MX of {domain} has a preference other than 0.',
    means: 'Publish it exactly as below, or some senders take it for a host.',
  },
  'mx-single': {
    says: 'One MX host only: {host}.',
    means: 'Enough while senders retry for days; with the host down, mail waits at the senders.',
  },
  'mx-equal-preference': {
    says: 'Preference {preference} is shared by {hosts}.',
    means: 'Senders choose among them at random: each must take all of the domain’s mail.',
  },
  'mx-repeated': { says: 'The host {host} is listed twice.', means: 'Remove the second record.' },
  'mx-domain-is-alias': {
    says: '{domain} is an alias (CNAME) of {target}; that name’s MX holds.',
    means: 'Mind that an alias takes the place of every other record of the name, SPF included.',
  },
  'mx-ip-literal': {
    says: 'The MX target {host} is an IP address.',
    means: 'An MX names a host. Give the address a name with an A or AAAA record and point the MX there.',
  },
  'mx-localhost': {
    says: 'The MX target {host} is the sender’s own machine.',
    means:
      'Senders deliver to themselves and report a loop. Name the real host, or publish the null MX (0 .).',
  },
  'mx-not-fqdn': {
    says: 'The MX target {host} is not a full name.',
    means: 'Usually the final dot or the domain is missing in the zone file.',
  },
  'mx-not-a-hostname': {
    says: 'The MX target {host} is not a valid host name.',
    means: 'Letters, digits and hyphens only; an underscore makes some senders refuse it.',
  },
  'mx-addresses-ok': { says: '{host} has {addresses}.' },
  'mx-without-address': {
    says: 'The MX host {host} has no address.',
    means:
      'Senders skip it. Publish an A or AAAA record with the host’s own address; the one below is an example.',
  },
  'mx-host-missing': {
    says: 'The MX host {host} does not exist.',
    means: 'Senders skip it. Correct the MX, or publish the name; the address below is an example.',
  },
  'mx-is-alias': {
    says: 'The MX host {host} is an alias (CNAME) of {target}.',
    means:
      'Some servers refuse mail from or to such a domain, others run into loops. Name {target} in the MX.',
  },
  'mx-ipv6-only': {
    says: 'Every MX host has IPv6 addresses only: {hosts}.',
    means: 'Senders without IPv6 cannot deliver. Add a host with an IPv4 address.',
  },
  'mx-host-ipv6-only': { says: '{host} has no IPv4 address.' },
  'mx-private-address': {
    says: '{host} has the private address {address}.',
    means: 'Nobody outside that network can deliver there. Publish the public address.',
  },
  'mx-loopback-address': {
    says: '{host} has the loopback address {address}.',
    means: 'Each sender would deliver to itself. Publish the host’s real address.',
  },
  'mx-special-address': {
    says: '{host} has {address}, an address that no mail can reach.',
    means: 'Publish the host’s real address.',
  },
  'mx-example-address': { says: '{host} has {address}, an address for documentation.' },
  'dnssec-secure': { says: '{type} {name} is signed, and the resolver has validated it.' },
  'dnssec-insecure': {
    says: '{type} {name} is not signed.',
    means: 'Common and allowed. DANE needs a signed zone.',
  },
  'dnssec-bogus': {
    says: 'The DNSSEC signature of {type} {name} is broken: validating resolvers answer with a failure.',
    means:
      'Mail is deferred everywhere where DNSSEC is checked. Renew the signatures, or remove the DS record at the registrar until that is done.',
  },
  'dnssec-probably-bogus': {
    says: 'Asked without checking, {type} {name} is there; asked with it, the resolver fails.',
    means: 'That is how a broken DNSSEC signature looks. Ask a resolver that is known to validate.',
  },
  'dnssec-not-judged': {
    says: 'This resolver is not known to validate DNSSEC, so {name} is not judged.',
    means: 'Ask another resolver if it matters.',
  },
  'ptr-confirmed': { says: 'The reverse name of {ip} is {names}, and it leads back to the address.' },
  'ptr-missing': {
    says: 'The address {ip} has no reverse name (PTR).',
    means:
      'Many servers refuse such a client. Only the owner of the address (provider, data centre) can publish the PTR; ask for the record below.',
  },
  'ptr-not-confirmed': {
    says: 'The reverse name of {ip} is {names}, but that name does not lead back to the address.',
    means: 'Publish the address under the name, as below, or ask the address’s owner for the right PTR.',
  },
  'ptr-partly-confirmed': {
    says: 'Of the reverse names of {ip}, {names} does not lead back to it.',
    means: 'A receiver may look at any one of them. Keep one name, and confirm it.',
  },
  'ptr-several': {
    says: '{ip} has several reverse names: {names}.',
    means: 'Allowed, but receivers look at any one of them.',
  },
  'ptr-not-a-hostname': {
    says: 'The reverse name {name} is not a valid host name.',
    means: 'Receivers treat it like a missing one. Ask the address’s owner for a proper name.',
  },
  'ptr-generic': {
    says: 'The reverse name {name} looks like that of a customer’s line.',
    means:
      'A guess by its form. Filters take such clients for home connections: ask the address’s owner for a name below your own domain.',
  },
  'ptr-address-not-public': {
    says: '{ip} is not an address of the public Internet.',
    means: 'Give the address under which the server is seen from outside.',
  },
  'helo-ok': { says: 'The HELO name {helo} leads to {addresses}.' },
  'helo-not-fqdn': {
    says: 'The HELO name {helo} is not a full name.',
    means: 'Set the server’s own name with its domain (in Postfix: smtp_helo_name, myhostname).',
  },
  'helo-not-a-hostname': {
    says: 'The HELO name {helo} is not a valid host name.',
    means: 'Letters, digits and hyphens only. Many servers refuse anything else.',
  },
  'helo-bare-address': {
    says: 'The HELO name {helo} is an IP address without brackets.',
    means: 'Use the server’s name.',
  },
  'helo-literal': {
    says: 'The client calls itself by its address, {helo}.',
    means: 'Allowed for clients without a name; mail servers are expected to have one.',
  },
  'helo-literal-mismatch': {
    says: 'The client calls itself {helo}, which is not the address it comes from.',
    means: 'Use the server’s name.',
  },
  'helo-unresolved': {
    says: 'The HELO name {helo} has no address.',
    means: 'Publish the record below, or make the server say a name that exists.',
  },
  'helo-mismatch': {
    says: 'The HELO name {helo} leads to {addresses}, not to the sending address.',
    means: 'No server may refuse for this alone, but filters count it.',
  },
  'mta-sts-missing': {
    says: 'No MTA-STS record at {name}.',
    means: 'Optional. With it, senders insist on TLS with a valid certificate.',
  },
  'mta-sts-record-ok': { says: 'The MTA-STS record is there, id {id}.' },
  'mta-sts-several': {
    says: '{count} MTA-STS records at {name}.',
    means: 'With more than one, senders treat the domain as if it had none. Keep one.',
  },
  'mta-sts-not-a-record': {
    says: 'The text at {name} is no MTA-STS record.',
    means: 'It must begin with exactly v=STSv1;',
  },
  'mta-sts-id': {
    says: 'The MTA-STS record at {name} has no valid id.',
    means: 'One to 32 letters and digits, new for each change of the policy; the one below is an example.',
  },
  'mta-sts-policy-not-fetched': {
    says: 'The policy file {url} cannot be read by a page.',
    means: 'Open the link and paste the file below: then it is compared with the MX hosts.',
  },
  'mta-sts-policy-invalid': {
    says: 'The policy file is not valid: {faults}.',
    means: 'Senders that have no older policy do without one.',
  },
  'mta-sts-policy-ok': { says: 'The policy file is valid (mode {mode}) and covers every MX host.' },
  'mta-sts-mx-not-covered': {
    says: 'The policy (mode enforce) does not cover the MX host {host}; it lists {mx}.',
    means: 'Senders that honour MTA-STS do not deliver there. Add the host to the policy and change the id.',
  },
  'mta-sts-mx-not-covered-testing': {
    says: 'The policy (mode testing) does not cover the MX host {host}; it lists {mx}.',
    means: 'Nothing is lost yet. Add the host before the mode becomes enforce.',
  },
  'tls-rpt-missing': {
    says: 'No TLS-RPT record at {name}.',
    means: 'Optional. With it, senders report failures of TLS.',
  },
  'tls-rpt-ok': { says: 'Reports of TLS failures go to {rua}.' },
  'tls-rpt-several': {
    says: '{count} TLS-RPT records at {name}.',
    means: 'With more than one, senders send no reports. Keep one.',
  },
  'tls-rpt-no-address': {
    says: 'The TLS-RPT record at {name} names no usable address.',
    means: 'Name one, as below.',
  },
  'tls-rpt-invalid-address': {
    says: 'The TLS-RPT address {uri} is neither mailto: nor https:.',
    means: 'Reports do not get there.',
  },
  'tlsa-none': { says: 'No TLSA records (DANE) for {hosts}.', means: 'Optional; needs DNSSEC.' },
  'tlsa-ok': {
    says: '{count} TLSA records at {name}, validated.',
    means: 'Whether the certificate fits them, only a server that connects to port 25 can tell.',
  },
  'tlsa-insecure': {
    says: 'TLSA records at {name} are not signed.',
    means: 'Senders ignore them. Sign the zone.',
  },
  'tlsa-mx-insecure': {
    says: 'TLSA at {name} is signed, but the way there is not: the MX of {domain} or the host’s address.',
    means: 'Senders do not apply DANE. Sign both zones.',
  },
  'tlsa-not-judged': {
    says: 'There are TLSA records at {name}; this resolver is not known to validate them.',
    means: 'Ask a validating resolver.',
  },
  'tlsa-unusable': {
    says: 'A TLSA record at {name} cannot be used: {fault}.',
    means:
      'If no other record is usable, senders fall back to unverified TLS; usage 3 1 1 is the common form.',
  },
  'tlsa-full-certificate': {
    says: 'A TLSA record at {name} holds a whole certificate.',
    means: 'Allowed, but large. A digest (3 1 1) is enough.',
  },
  'tlsa-lookup-failed': {
    says: 'The name servers failed on TLSA {name} ({rcode}).',
    means:
      'Senders that use DANE defer the mail: it could be an attack. Mend the name servers of the MX host.',
  },
  'bimi-none': { says: 'No BIMI record at {name}.', means: 'Optional: a logo for mail that passes DMARC.' },
  'bimi-ok': { says: 'A BIMI record is there.', means: 'No reply depends on it.' },
  'bimi-several': { says: '{count} BIMI records at {name}.', means: 'Keep one.' },
  'bimi-declined': { says: 'The BIMI record at {name} declines to show a logo.' },
  'bimi-invalid-link': { says: 'Tag {tag} of the BIMI record at {name} is no https link.' },
  'bimi-without-enforcement': {
    says: 'A BIMI record is there, but DMARC does not enforce (policy: {policy}).',
    means: 'No logo is shown until the policy is quarantine or reject.',
  },
} as const satisfies Partial<FindingCatalogue>;
