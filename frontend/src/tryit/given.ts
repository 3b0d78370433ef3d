/** What a person gave to be read -> what the server takes. */

export interface Given {
  text: string;
  file: File | null;
  /** ISO date, or empty. */
  published: string;
  url: string;
}

export interface Sent {
  text?: string;
  /** Base64. */
  file?: string;
  published?: string;
  url?: string;
}

/** The text, or the file's bytes where there is one; what is empty is left out. */
export async function encoded({ text, file, published, url }: Given): Promise<Sent> {
  const about = { ...(published && { published }), ...(url.trim() && { url: url.trim() }) };
  return file ? { file: base64(new Uint8Array(await file.arrayBuffer())), ...about } : { text, ...about };
}

const CHUNK = 0x8000;

export function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}
