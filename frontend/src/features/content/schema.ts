import * as v from 'valibot';
import { STATUSES } from './words.ts';

const line = (message: string, most: number) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.nonEmpty(message),
    v.maxLength(most, `Use at most ${most.toLocaleString('en')} characters.`),
  );

export const PostForm = v.object({
  title: line('Give the post a title.', 160),
  body: line('Write the post.', 20_000),
});

export const FixtureForm = v.object({
  date: v.pipe(v.optional(v.string(), ''), v.nonEmpty('Choose a date.'), v.isoDate('Choose a date.')),
  homeTeam: line('Name the home team.', 80),
  awayTeam: line('Name the away team.', 80),
  status: v.optional(v.picklist(STATUSES)),
});
