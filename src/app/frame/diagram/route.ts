// The frame that draws diagrams, under Next's own server; in production serve.ts answers it without Next.
import { readDiagramFrame } from "../../../server/diagram-frame";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  const frame = readDiagramFrame(process.cwd());
  if (frame === null) return new Response(null, { status: 404 });
  const { file, headers } = frame;
  const https = new URL(request.url).protocol === "https:";
  return new Response(new Uint8Array(await file.identity()), {
    headers: { ...headers(https), "Content-Type": file.type, "Cache-Control": file.cacheControl },
  });
}
