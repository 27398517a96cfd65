"""The calls of docs/format.md, Over HTTP, and what a program ends with (docs/clients/README.md)."""

import http.client
import json
import sys
import time
import urllib.parse

USAGE, NOT_FOUND, BURNED, UNREADABLE, REFUSED, NETWORK, FILE, CONTENT = 2, 3, 4, 5, 7, 8, 9, 10
REFUSALS = {
    404: (NOT_FOUND, "There is no such paste, or no such revision: it is over, or never was."),
    410: (BURNED, "This paste was read and destroyed."),
}
ANSWER_MAX = 24 << 20  # no server keeps longer ones
WHOLE = {"GET": (200,), "POST": (200, 201), "PUT": (200, 201), "DELETE": (204,)}


def fail(code, sentence):
    print(sentence, file=sys.stderr)
    sys.exit(code)


def call(method, address, headers, body=None):
    """Headers and body of the answer. Where none comes whole, the very same call is made again: each may be."""
    # By http.client, which follows no redirection: tokens go to no other server than the one that was named.
    url = urllib.parse.urlsplit(address)
    connect = http.client.HTTPSConnection if url.scheme == "https" else http.client.HTTPConnection
    for pause in (1, 3, None):
        try:
            connection = connect(url.netloc, timeout=60)
            connection.request(method, url.path + (f"?{url.query}" if url.query else ""), body, headers)
            answer = connection.getresponse()
            content = answer.read(ANSWER_MAX + 1)
            if answer.length and len(content) <= ANSWER_MAX:
                raise http.client.IncompleteRead(content)
            break
        except (OSError, http.client.HTTPException):
            if pause is None:
                fail(NETWORK, "There is no answer from the server.")
            time.sleep(pause)
    if answer.status == 403 and "Paste-Read-Token" in headers:
        fail(UNREADABLE, "The link or the password does not open this. Nothing was destroyed.")
    # Something in between, as a page that wants a login, may answer 200 to everything.
    if answer.status not in WHOLE[method] or len(content) > ANSWER_MAX:
        said = f"The server answers {answer.status} {http.client.responses.get(answer.status, '')}."
        fail(*REFUSALS.get(answer.status, (REFUSED if 400 <= answer.status < 500 else NETWORK, said)))
    return answer.headers, content


def said_in(content):
    """What an answer says as JSON: an object, else `ValueError`."""
    try:
        said = json.loads(content.decode("utf-8", "replace"))
    except RecursionError:
        said = None
    if not isinstance(said, dict):
        raise ValueError("no object")
    return said
