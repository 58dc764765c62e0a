const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

/** A fetch that says what to do when no mock listens at an address; a fault that breaks a connection looks as it is. */
export function fetchFrom(address: string): (request: Request) => Promise<Response> {
  return request => fetch(request).catch((failure: unknown) => {
    if (!isUnreachable(failure)) {
      throw failure;
    }
    throw new Error(
      `No mock answers at ${address}. Start one (npx bandstand mock), or name its address in BANDSTAND_URL.`,
      {cause: failure},
    );
  });
}

function isUnreachable(failure: unknown): boolean {
  const cause = (failure as {cause?: {code?: string} | null} | null)?.cause;
  return UNREACHABLE.has(cause?.code ?? '') || /bad port/.test(String(cause));
}
