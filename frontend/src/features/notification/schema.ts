import * as v from 'valibot';
import { TOPICS } from './words.ts';

/** One checkbox comes as a text, several as a list, none not at all. */
const topics = v.pipe(
  v.optional(v.union([v.string(), v.array(v.string())]), []),
  v.transform((chosen) => [chosen].flat()),
  v.array(v.picklist(TOPICS)),
);

const word = v.optional(v.string(), '');

export const MailForm = v.pipe(
  v.object({
    mail: topics,
    quiet: v.optional(v.string()),
    'quietHours.from': word,
    'quietHours.until': word,
    'quietHours.zone': word,
  }),
  v.transform((form) => ({
    topics: form.mail,
    ...(form.quiet !== undefined && {
      quietHours: { from: form['quietHours.from'], until: form['quietHours.until'], zone: form['quietHours.zone'] },
    }),
  })),
);

export const NewWebhook = v.pipe(
  v.object({
    url: v.pipe(word, v.nonEmpty('Enter the address that we call, such as https://example.com/hooks.')),
    description: word,
    topics: v.pipe(topics, v.minLength(1, 'Choose at least one thing to hear of.')),
  }),
  v.transform(({ url, description, topics: chosen }) => ({
    url,
    topics: chosen,
    ...(description !== '' && { description }),
  })),
);
