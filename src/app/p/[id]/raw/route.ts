// A normal paste's text under Next's own server; in production serve.ts answers it without Next.
import { answerWeb, handle } from "../../../../server";

export const dynamic = "force-dynamic";

const answer = (request: Request): Promise<Response> => answerWeb(handle, request);

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
