/** What the stand-in for GitHub knows of the repository `me/words`. */
import { z } from 'zod';

const user = z.object({ login: z.string() });

/** An issue, or a pull request. */
const thread = z.object({
  number: z.number(),
  title: z.string(),
  body: z.string(),
  user,
  state: z.enum(['open', 'closed']),
  labels: z.array(z.string()),
  comments: z.array(z.object({ id: z.number(), user, body: z.string() })),
  /** `head` as `owner:branch`; `files` are those that it changes. */
  pull: z
    .object({ head: z.string(), sha: z.string(), draft: z.boolean(), files: z.array(z.string()).optional() })
    .optional(),
});

const state = z.object({
  labels: z.array(z.object({ name: z.string(), color: z.string(), description: z.string() })),
  threads: z.array(thread),
  statuses: z.array(z.record(z.string(), z.string())),
  artifacts: z.array(
    z.object({ id: z.number(), run: z.number(), name: z.string(), size_in_bytes: z.number(), file: z.string() }),
  ),
  /** Whether workflows may open pull requests; off in a fresh repository. */
  mayOpenPulls: z.boolean(),
  /** Whether the plan knows draft pull requests. */
  drafts: z.boolean(),
});

export type Thread = z.infer<typeof thread>;
export type GitHubState = z.infer<typeof state>;

export function stateIn(json: string): GitHubState {
  return state.parse(JSON.parse(json));
}

/** A repository that somebody has just made. */
export const FRESH: Readonly<GitHubState> = {
  labels: [],
  threads: [],
  statuses: [],
  artifacts: [],
  mayOpenPulls: true,
  drafts: true,
};
