import type { AnswerMessages } from '../messages.ts';

export const answer: AnswerMessages = {
  title: 'Tempfail: what does this SMTP reply mean?',
  description:
    'Paste a failed SMTP reply or a code: will waiting help, who said it, what to do and what not to do. Works offline.',
  heading: 'What did the server say?',
  lead: 'Paste the reply. You get: will waiting help, who said it, what to do, and what not to waste the night on.',
  label: 'Reply, log lines, bounce or code',
  placeholder:
    '450 4.7.1 <client.example.org[192.0.2.7]>: Client host rejected: cannot find your reverse hostname',
  hint: 'A code (450, 4.7.1, 450 471), a reply, lines of a mail log or queue, an SMTP dialogue, or a whole bounce with its headers. The words decide, so paste them too.',
  noScript: 'The box needs JavaScript. Without it, go by code or browse all entries:',
  clear: 'Clear',
  examples: 'Try one',
  working: 'Looking it up…',
  loadFailed: 'The data could not be loaded: no network, and not stored on this device yet.',
  retry: 'Try again',
  unknownHeading: 'I do not know this text.',
  unknownText:
    'No wording on record matches it. What follows is only what the code means by its specification; the server may mean something narrower.',
  unknownNoCode:
    'No wording on record matches it, and it holds no reply code. Expected: a code like 450 or 4.7.1, or a reply like “450 4.7.1 Client host rejected: …”.',
  codeHeading: (code) => `${code} alone`,
  codePrompt: 'The same code stands for different failures. Paste the words behind it for an answer.',
  classAdvice: {
    '2': 'Success: nothing failed.',
    '3': 'Intermediate: the server waits for more input.',
    '4': 'Transient by its class: the client should try again, unless the text names something to change.',
    '5': 'Permanent by its class: the same attempt will fail again; something must change first.',
  },
  noSuchCode: (code) => `${code} is in no specification and no registry that we know.`,
  saidBy: 'Said by',
  nobodyKnown: 'not recognised from the text',
  stage: 'Answered',
  cause: 'Cause',
  matched: 'What decided it',
  matchedBy: { text: 'wording', host: 'host', enhanced: 'enhanced code', basic: 'basic code' },
  doThis: 'Do this',
  notThis: 'Do not waste the night on',
  open: 'Everything about it',
  otherMatches: 'Also possible',
  sameCode: 'Entries with the same code',
  found: 'Found in the reference',
  status: (matches) =>
    matches === 0
      ? 'No wording matched.'
      : matches === 1
        ? 'One entry matched.'
        : `${matches} entries matched.`,
  tooLong: (limit) => `Only the first ${limit} were read: a reply is shorter. The rest is kept in the box.`,
  meansHere: 'By its specification',
  unknownDelivery: 'No wording on record matches it, and no code stands in it.',
  likeliest: 'Its code and its general words fit many failures. The likeliest is:',
  openCause: 'Everything about this cause',
  causeEntries: 'On record for this cause',
  recipient: 'Recipient',
  nobodyNamed: 'no recipient named',
  server: 'Server',
  codes: 'Codes',
  outcome: 'Outcome',
  outcomes: {
    failed: 'Failed, will not be tried again',
    delayed: 'Not delivered yet',
    delivered: 'Delivered',
    feedback: 'Complaint about spam',
    vacation: 'Automatic reply',
  },
  spokenBy: 'Whose words',
  speakers: {
    local: 'our own server’s',
    remote: 'the other server’s',
    gateway: 'a gateway’s in between',
  },
  firstTried: 'First tried',
  lastTried: 'Last tried',
  tries: (count) => `${count} tries`,
  deliveredLater: 'delivered later',
  deliveredLaterSentence: 'A later line says that this message was delivered after all.',
  noFailure: {
    delivered: {
      heading: 'It was delivered.',
      text: 'The server took the message. Nothing failed, and nothing is to be done.',
    },
    feedback: {
      heading: 'A complaint, not a bounce.',
      text: 'The message was delivered, and its reader pressed “spam”. Take this address off the list; sending again costs reputation.',
    },
    vacation: {
      heading: 'An automatic reply, not a bounce.',
      text: 'The message was delivered; the recipient is away. Nothing failed.',
    },
  },
  notBounce: {
    heading: 'This message is no bounce.',
    text: 'It does not say that a delivery failed or is late. Expected: the report that came back, with all its headers (“show original”, “view source”).',
  },
  noDelivery: {
    heading: 'Nothing failed here.',
    text: 'It was read as a log or a queue, and no line of it tells of a delivery that failed or is late.',
  },
  countOf: {
    failed: (count) => `${count} failed`,
    delayed: (count) => `${count} not delivered yet`,
    delivered: (count) => `${count} delivered`,
    feedback: (count) => (count === 1 ? '1 complaint' : `${count} complaints`),
    vacation: (count) => (count === 1 ? '1 automatic reply' : `${count} automatic replies`),
  },
  likely: (cause) => `Not sure, likely: ${cause}`,
  recipients: (count) => (count === 1 ? '1 recipient' : `${count} recipients`),
  undetermined: 'I do not know this text',
  showAll: (count) => `Show all ${count}`,
};
