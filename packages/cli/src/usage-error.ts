/** The command line was used wrongly; `message` is a clear Chinese sentence. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
