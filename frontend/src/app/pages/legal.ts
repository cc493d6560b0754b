export interface LegalDocument {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly (readonly [heading: string, text: string])[];
}

/** Templates: what is true of the program is said; what only its operator can know stands in brackets. */
export const legal: Readonly<Record<string, LegalDocument>> = {
  terms: {
    title: 'Terms',
    lead: 'What you may expect of Livegate, and what it expects of you.',
    parts: [
      ['Who offers it', '[Name and address of the operator] runs this Livegate.'],
      [
        'What it does',
        'It checks whether your app is ready, hands you files to deploy it, looks at it from outside, and keeps watching. It deploys nothing itself and holds no key to your provider.',
      ],
      [
        'What you may let it look at',
        'Only addresses and databases that are yours, or whose owner has agreed. Each look is a handful of requests, and each is written down.',
      ],
      ['What it costs', '[Prices and terms of payment]. A trial lasts 14 days and ends by itself.'],
      [
        'What nobody can promise',
        'A verification says what was seen at that moment. It does not replace your own tests. [Liability, as your law allows]',
      ],
      ['How it ends', 'You may delete your workspace at any time. [Notice by the operator]. [Governing law and court]'],
    ],
  },
  privacy: {
    title: 'Privacy',
    lead: 'Which data about people is kept here, why, and for how long.',
    parts: [
      ['Who is responsible', '[Name, address and e-mail of the operator; data protection officer, if there is one]'],
      [
        'What is kept of you',
        'Your e-mail address and name, when you signed in last, the public part of your passkeys, and in the audit what you did in a workspace. There is no password.',
      ],
      [
        'What is kept of your app',
        'Its address, the address of its database, what checks found, and names and fingerprints of secrets. Values that our prober needs are sealed; all others are shown once and never stored.',
      ],
      [
        'How long',
        'Mails and calls 30 days, runs 400 days, ended sessions 7 days, the audit 36 months, backups 14 nights. [Say so if your settings differ]',
      ],
      [
        'Who else sees it',
        'Nobody but those who run this Livegate: [provider of the machines], [provider of mail]. Pages load nothing from other addresses, and nobody counts you.',
      ],
      [
        'Your rights',
        'An owner takes all data of a workspace out, or deletes it, at any time. Ask [e-mail] for what is kept of you, to correct or to delete it, or complain to [authority].',
      ],
    ],
  },
  cookies: {
    title: 'Cookies',
    lead: 'Only what signing in needs, so there is nothing to agree to.',
    parts: [
      ['Session', 'A cookie that says who you are. It ends after 15 minutes and is renewed while you work; no script can read it.'],
      ['Renewal', 'A cookie by which the session is renewed. It is sent to one address only, and ends when you sign out.'],
      [
        'In this browser',
        'Light or dark, and a sign-up that you have begun, are remembered in your browser and sent nowhere. Delete them with the data of this site.',
      ],
      ['Others', 'There are none: nothing counts you, and nothing follows you elsewhere.'],
    ],
  },
  dpa: {
    title: 'Data processing',
    lead: 'The agreement under Article 28 GDPR between a workspace’s owner and the operator. Sign it with the operator.',
    parts: [
      ['Subject', 'The operator processes data about people for the customer, only to offer Livegate, and only as the customer instructs.'],
      ['Kinds of data and people', 'E-mail addresses, names and actions of the customer’s members; whatever the customer writes into a workspace.'],
      [
        'Measures',
        'TLS; secrets sealed with AES-256-GCM; row-level security per customer; an audit that shows each change and its author; least rights for the program’s database role; backups each night, restored in a drill.',
      ],
      ['Others who process', '[List of sub-processors, with place and purpose]. The operator announces a new one [30] days ahead.'],
      ['When something happens', 'The operator tells the customer within [48] hours of knowing, with what is known.'],
      ['Help, inspection and end', 'The operator helps with requests of people and shows how it works. At the end the customer takes the data out and deletes it.'],
    ],
  },
  contact: {
    title: 'Support',
    lead: 'Where to write when something does not work.',
    parts: [
      ['Write to', '[support@example.com]. Add the id that an error shows: by it we find what happened.'],
      ['When it is urgent', '[Telephone, hours]'],
      ['A hole in our security', 'Write to [security@example.com] before you tell others. We answer within two working days.'],
    ],
  },
};
