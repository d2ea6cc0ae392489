/** How likely each kind of proposal is meant; among equals the order of the reading stays. */
export const GRADES = {
  comparison: 100,
  /** One of the two that are compared. */
  side: 90,
  /** Where an entry answers just what is asked of it, and the entry itself. */
  place: 85,
  placed: 84,
  /** The entry of "what is …?". */
  defined: 80,
  /** A question that is asked in the same words. */
  sameQuestion: 87,
  /** A name and nothing else. */
  nameAlone: 78,
  topic: 77,
  /** A question that is asked in nearly the same words. */
  sureQuestion: 75,
  /** Two names that stand in the query, and that a page compares. */
  together: 74,
  name: 70,
  foreignName: 68,
  question: 60,
  /** Other entries that "what is …?" may mean. */
  alsoDefined: 55,
  /** A name that begins so, is mistyped, or stands among other words. */
  nearName: 50,
} as const;
