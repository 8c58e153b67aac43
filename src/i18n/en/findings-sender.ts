import type { FindingCatalogue } from '../finding-messages.ts';

/** Findings about who may send for a domain: SPF, DKIM, DMARC. */
export const findingsSender = {
  'spf-ok': { says: 'The SPF record is valid: {lookups} of 10 look-ups, {voids} of 2 without an answer.' },
  'spf-missing': {
    says: '{domain} has no SPF record.',
    means:
      'Large providers refuse or defer mail without it. The record below lets the MX hosts send; add what else does.',
  },
  'spf-multiple': {
    says: '{domain} has {count} SPF records.',
    means: 'Every check ends in permerror. Merge them into one.',
  },
  'spf-syntax': {
    says: 'The term {term} of the SPF record is wrong: {fault}.',
    means: 'One error makes the whole record a permerror.',
  },
  'spf-join-without-space': {
    says: 'The record is cut into {strings} strings, which are joined without a space between them.',
    means: 'Two terms become one word. Put a space at the end of the first string, as below.',
  },
  'spf-too-many-lookups': {
    says: 'The record costs {lookups} look-ups, at most {most} are allowed ({by}).',
    means: 'Receivers end in permerror. Replace includes by ip4/ip6 terms, or drop services no longer used.',
  },
  'spf-too-many-voids': {
    says: '{voids} look-ups have no answer, at most {most} are allowed.',
    means: 'Receivers end in permerror. Remove terms whose names are gone.',
  },
  'spf-too-many-mx': {
    says: 'An mx term leads to {hosts} hosts, at most {most} are allowed.',
    means: 'Receivers end in permerror. Name the networks instead.',
  },
  'spf-include-without-record': {
    says: '{term}: {domain} has no SPF record.',
    means: 'An include without a record is a permerror. Remove the term or correct the name.',
  },
  'spf-redirect-without-record': {
    says: '{term}: {domain} has no SPF record.',
    means: 'A redirect without a record is a permerror. Correct the name.',
  },
  'spf-include-broken': {
    says: '{term}: the record of {domain} is not valid ({fault}).',
    means: 'Its error becomes that of your record. Its owner must mend it, or the term must go.',
  },
  'spf-include-unanswered': {
    says: '{term}: {domain} could not be asked, so the tree below it is not known.',
  },
  'spf-loop': {
    says: '{term} leads back to {domain}: the records run in a circle.',
    means: 'Receivers end in permerror.',
  },
  'spf-void': {
    says: '{voids} of at most {most} look-ups have no answer.',
    means: 'One more name that disappears can make it a permerror. Remove terms whose names are gone.',
  },
  'spf-pass-all': {
    says: '{term} lets the whole Internet send for the domain.',
    means: 'It protects nobody, and filters count it against you. End the record in -all or ~all.',
  },
  'spf-neutral-all': {
    says: '{term} says nothing about other senders.',
    means: 'End the record in ~all or -all.',
  },
  'spf-no-all': {
    says: 'The record has neither all nor redirect at its end.',
    means: 'Other senders come out neutral. End it in ~all or -all.',
  },
  'spf-terms-after-all': { says: 'After all nothing counts: {terms}.', means: 'Move these terms before it.' },
  'spf-redirect-ignored': {
    says: '{term} is ignored, because the record has all.',
    means: 'Keep one of the two.',
  },
  'spf-ptr': {
    says: 'The record uses ptr.',
    means: 'Slow, unreliable and advised against; some receivers skip it. Name the networks instead.',
  },
  'spf-unknown-modifier': { says: 'The modifier {term} is unknown and ignored.' },
  'spf-needs-sender': {
    says: '{term} depends on who sends.',
    means: 'Give the sending IP and the envelope sender to follow it.',
  },
  'spf-type-99': {
    says: 'A record of the old type SPF (99) is still there.',
    means: 'Nobody asks for it any more. Keep the TXT record only.',
  },
  'spf-result-pass': { says: 'SPF passes for {ip} and {mailFrom}: {cause}.' },
  'spf-result-fail': {
    says: 'SPF fails for {ip} and {mailFrom}: {cause}.',
    means:
      'Add the address to the record if it may send for the domain; else send through a server that may.',
  },
  'spf-result-softfail': {
    says: 'SPF says softfail for {ip} and {mailFrom}: {cause}.',
    means:
      'Usually accepted with a mark, and no help to DMARC. Add the address if it may send for the domain.',
  },
  'spf-result-neutral': {
    says: 'SPF says neutral for {ip} and {mailFrom}: {cause}.',
    means: 'It is no pass, and no help to DMARC.',
  },
  'spf-result-none': {
    says: 'SPF has nothing to say for {ip} and {mailFrom}: {cause}.',
    means: 'Publish a record for the domain of the envelope sender.',
  },
  'spf-result-permerror': {
    says: 'SPF ends in permerror for {ip} and {mailFrom}: {cause}.',
    means: 'The record must be mended; resending does not help.',
  },
  'spf-result-temperror': {
    says: 'SPF could not be evaluated for {ip} and {mailFrom}: {cause}.',
    means: 'Receivers in the same position defer the mail.',
  },
  'dkim-ok': { says: 'The DKIM key at the selector is valid ({type}, {bits} bits).' },
  'dkim-missing': {
    says: 'There is no DKIM key at {name}.',
    means:
      'Signatures with the selector {selector} cannot be verified. Publish the key that your signer made.',
  },
  'dkim-selector-invalid': { says: 'The selector {selector} makes no valid name.' },
  'dkim-not-a-key': {
    says: 'The text at {name} is no DKIM key.',
    means: 'Publish the key that your signer made.',
  },
  'dkim-several': {
    says: '{count} keys at {name}.',
    means: 'Which one a receiver takes is undefined. Keep one, and give the other a selector of its own.',
  },
  'dkim-revoked': {
    says: 'The key at {name} is withdrawn (p= is empty).',
    means: 'Signatures with this selector fail. Sign with another selector.',
  },
  'dkim-invalid': {
    says: 'The key at {name} is not valid: {fault}.',
    means: 'Signatures with this selector fail.',
  },
  'dkim-key-too-short': {
    says: 'The RSA key at {name} has {bits} bits; below 1024 receivers must not accept it.',
    means: 'Make a key of 2048 bits under a new selector.',
  },
  'dkim-key-short': {
    says: 'The RSA key at {name} has {bits} bits.',
    means: 'Still accepted; 2048 are recommended.',
  },
  'dkim-ed25519': {
    says: 'The key at {name} is Ed25519.',
    means: 'Some receivers cannot verify it yet: sign with RSA as well.',
  },
  'dkim-test': {
    says: 'The key at {name} is marked as a test (t=y).',
    means: 'Receivers may treat the mail as unsigned. Remove the mark when signing works.',
  },
  'dkim-strict': { says: 'The key at {name} is for exactly this domain, not its subdomains (t=s).' },
  'dmarc-missing': {
    says: '{domain} has no DMARC record, and none above it applies.',
    means: 'Large providers ask it of bulk senders. The record below changes nothing and brings reports.',
  },
  'dmarc-several': {
    says: '{count} DMARC records at {name}.',
    means: 'With more than one, all are ignored. Keep one.',
  },
  'dmarc-not-a-record': {
    says: 'The text at _dmarc of {domain} is no DMARC record.',
    means: 'It must begin with v=DMARC1, in capitals.',
  },
  'dmarc-wrong-name': {
    says: 'A DMARC record stands at {domain} itself.',
    means: 'It is read below _dmarc only. Move it there.',
  },
  'dmarc-no-policy': {
    says: 'The DMARC record of {domain} has an invalid policy and names no address for reports.',
    means: 'It counts as none. Correct p, sp or np.',
  },
  'dmarc-enforced': {
    says: 'DMARC policy {policy} ({by}).',
    means: 'Mail in the name of the domain that neither SPF nor DKIM speaks for is refused or filed as spam.',
  },
  'dmarc-monitoring': {
    says: 'DMARC policy {policy} ({by}).',
    means: 'Receivers report, but refuse nothing for it.',
  },
  'dmarc-inherited': { says: '{domain} has no record of its own: that of {from} holds ({by}).' },
  'dmarc-test': {
    says: 'The record is marked as a test (t=y): instead of {policy}, receivers apply {applied}.',
  },
  'dmarc-public-suffix': { says: '{domain} is a public suffix (psd=y).' },
  'dmarc-non-existent': {
    says: '{domain} does not exist, so the policy for names that do not exist (np) holds.',
    means: 'Check the spelling of the domain in From.',
  },
  'dmarc-no-reports': {
    says: 'The record of {domain} asks for no reports (rua).',
    means: 'Without reports nobody sees what DMARC stops. The address below is an example.',
  },
  'dmarc-removed-tag': {
    says: 'Tag {tag} is no longer part of DMARC (value {value}).',
    means: 'Receivers ignore it. Remove it.',
  },
  'dmarc-unknown-tag': { says: 'Tag {tag} is unknown and ignored (value {value}).' },
  'dmarc-malformed-tag': {
    says: 'A piece of the record is no tag: {tag}.',
    means: 'A semicolon or an equals sign is probably missing.',
  },
  'dmarc-repeated-tag': { says: 'Tag {tag} stands twice.', means: 'Keep one.' },
  'dmarc-invalid-value': {
    says: 'The value {value} of tag {tag} is not valid.',
    means: 'It is ignored, and with it possibly the whole policy.',
  },
  'dmarc-missing-p': {
    says: 'The record has no p tag.',
    means: 'It counts as p=none; older receivers ignore such a record. Write p.',
  },
  'dmarc-invalid-uri': {
    says: 'The address {value} in {tag} is no valid URI.',
    means: 'It begins with mailto:',
  },
  'dmarc-size-limit': { says: 'The address {value} in {tag} has a size limit, which is ignored now.' },
  'dmarc-p-not-second': {
    says: 'The p tag does not follow v.',
    means: 'Older receivers ignore such a record. Put p second.',
  },
  'dmarc-aligned': {
    says: 'DMARC passes by SPF: {authenticated} speaks for {domain} (mode {mode}).',
  },
  'dmarc-not-aligned': {
    says: 'SPF does not give {domain} a DMARC pass: SPF says {spf} for {authenticated} (mode {mode}), and the policy is {policy}.',
    means:
      'Unless a DKIM signature of the domain is valid, the mail is refused or filed as spam. Send with an envelope sender below the domain, or sign with DKIM.',
  },
  'dmarc-not-aligned-monitoring': {
    says: 'SPF does not give {domain} a DMARC pass: SPF says {spf} for {authenticated} (mode {mode}).',
    means:
      'Nothing is refused for it while the policy is none. A valid DKIM signature of the domain passes all the same.',
  },
  'dmarc-alignment-unknown': {
    says: 'Whether SPF gives {domain} a DMARC pass could not be found out.',
  },
  'dmarc-report-authorized': { says: 'The report address {uri} ({tag}) has agreed to get reports.' },
  'dmarc-report-refused': {
    says: 'The report address {uri} ({tag}) is outside the domain, and has not agreed to get its reports.',
    means: 'No reports are sent there. Its owner must publish the record below.',
  },
  'dmarc-report-unknown': { says: 'Whether the report address {uri} ({tag}) has agreed could not be asked.' },
} as const satisfies Partial<FindingCatalogue>;
