import type { QuestionHit } from '../../labels/questions.ts';
import { readDefine } from '../intents.ts';
import type { Candidate } from '../result.ts';
import { GRADES } from './grades.ts';
import type { Asked, Proposal } from './reading.ts';

/** The entry of "what is …?", then the questions that entries answer. */
export async function question(asked: Asked): Promise<Proposal> {
  const defined = await definedBy(asked);
  const isDefined = defined.length > 0;
  const [first] = asked.hits;
  const questions = await questionsOf(asked, isDefined || first?.fit === 'whole' ? SURE : 0);
  return { candidates: [...defined, ...questions], settles: false };
}

async function definedBy({ query, typing, labels, make, known, language }: Asked): Promise<Candidate[]> {
  const subject = readDefine(query, known.search.defined, language);
  if (subject === undefined) return [];
  const named = (await labels.find(subject, typing)).filter(({ fit }) => fit !== 'part');
  return named.map((hit, index) => make.entry(hit, 'about', index === 0 ? GRADES.defined : GRADES.alsoDefined));
}

/** The questions that the query asks with more than this score; without their files, none. */
export async function questionsOf({ query, hits, labels, make }: Asked, least: number): Promise<Candidate[]> {
  const questions = await labels.ask(labels.query(query), hits).catch(() => []);
  return questions
    .filter(({ score }) => score > least)
    .slice(0, MOST)
    .map((hit) => make.question(hit, gradeOf(hit)));
}

function gradeOf({ score }: QuestionHit): number {
  if (score === 1) return GRADES.sameQuestion;
  return score > SURE ? GRADES.sureQuestion : GRADES.question;
}

const MOST = 3;
/** Score from which a question goes before an entry that the query names. */
export const SURE = 0.75;
