/** What went wrong, and what to do about it. */

import type { ApiError } from "../api/client";

export function Problem({ error }: { error: ApiError | null }) {
  if (!error) return null;
  return (
    <div class="problem" role="alert">
      <strong>{error.message}</strong>
      {error.advice && <p>{error.advice}</p>}
    </div>
  );
}
