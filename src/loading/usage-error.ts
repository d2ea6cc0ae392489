/** A command was called wrongly, or its environment is set wrongly; the message says what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code = 'BAD_USAGE';
}
