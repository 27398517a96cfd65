// The one thing that can go wrong on the way to the server. By itself, so that who only tells of it loads no schemas.

/** No answer came: the network or the server is away. What was sent may have arrived or not. */
export class Unreachable extends Error {
  override name = "Unreachable";
}
