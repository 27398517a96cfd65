#!/usr/bin/env python3
"""Shares and reads pastes of an mdbin server. Python 3.8 or later, and the package `cryptography`.

    mdbin.py share [FILE|-] [--title T] [--expires 1h|1d|1w|never] [--burn] [--normal]
                            [--password-file F [--password-only]] [--edit-link] [--server URL]
    mdbin.py cat LINK|-     [--password-file F] [--revision N] [--resume WHAT]

With - the link comes from standard input, where other users of the machine do not see it.
"""

import argparse
import os
import re
import secrets
import stat
import sys

from mdbin_format import FormatError, b64, choose, id_of, keys_of, new_head, seal, sha256, unb64, unseal
from mdbin_http import CONTENT, FILE, NETWORK, UNREADABLE, USAGE, call, fail, said_in


def text_in(path):
    with sys.stdin.buffer if path == "-" else open(path, "rb") as file:
        return file.read().decode("utf-8")


def password_in(path):
    """None where no file was named. One line end behind the password is not a part of it."""
    password = re.sub(r"\r?\n\Z", "", text_in(path)) if path else None
    if password == "":
        fail(USAGE, "The password file is empty.")
    return password


def share(args):
    """[Making a paste, in order]"""
    password = password_in(args.password_file)
    if (args.normal and (password or args.title)) or (args.password_only and not password):
        fail(USAGE, "--normal takes neither title nor password; --password-only needs --password-file.")
    text, edit_token = text_in(args.file), secrets.token_bytes(32)
    paste_id = id_of(sha256(edit_token))
    query = f"burn={'true' if args.burn else 'false'}" + (f"&expires={args.expires}" if args.expires else "")
    server = args.server.rstrip("/")
    address = f"{server}/api/v1/pastes"
    headers = {"Paste-Edit-Verifier": b64(sha256(edit_token))}
    if args.normal:
        link = f"{server}/p/{paste_id}"
        headers.update({"Content-Type": "text/markdown; charset=utf-8", "Accept": "application/json"})
        _, answer = call("POST", f"{address}?{query}", headers, text.encode())
    else:
        link_key = None if args.password_only else secrets.token_bytes(32)
        fragment = f"#{b64(link_key)}" + ("~p" if password else "") if link_key else ""
        link = f"{server}/e/{paste_id}{fragment}"
        head = new_head(link_key, password)
        content_key, read_token = keys_of(head, paste_id, link_key, password)
        document = {"text": text, "revision": 1}
        if args.title:
            document["title"] = args.title[:200]
        if args.file != "-":
            document["name"] = os.path.basename(args.file)
            document["format"] = "markdown" if args.file.endswith(".md") else "plain"
        if args.file.endswith(".env"):  # whose values the page shows masked
            document.update(format="code", language="dotenv")
        headers.update({"Content-Type": "application/vnd.mdbin.envelope", "If-None-Match": "*"})
        headers["Paste-Read-Verifier"] = b64(sha256(read_token))
        _, answer = call("PUT", f"{address}/{paste_id}?{query}", headers, seal(document, head, content_key))
    if said_in(answer)["id"] != paste_id:
        fail(NETWORK, "The server answers about another paste.")
    if args.edit_link:
        page, _, fragment = link.partition("#")
        print(f"{page}/edit#edit={b64(edit_token)}" + (f"&key={fragment}" if fragment else ""), file=sys.stderr)
    print(link)


def cat(args):
    """[Links, Over HTTP]"""
    link = sys.stdin.readline().rstrip("\r\n") if args.link == "-" else args.link
    parts = re.fullmatch(r"(https?://[^\s#?]+)/([ep])/([0-9A-Za-z]{12})(?:/raw)?(?:#(.*))?", link)
    if not parts:
        fail(USAGE, "This is no link of a paste: one begins with https://… and has /e/ or /p/ in it.")
    server, letter, paste_id, fragment = parts.groups("")
    kind = "encrypted" if letter == "e" else "normal"
    address, headers = f"{server}/api/v1/pastes/{paste_id}", {}
    if args.resume:
        claim_id, _, header = args.resume.partition(".")
        paste = {"kind": kind, "burn": True, "header": header}
    else:
        claim_id, paste = b64(secrets.token_bytes(16)), said_in(call("GET", address, {})[1])
    if paste["kind"] != kind:
        fail(UNREADABLE, "What the server has under this id is a paste of the other kind.")
    if kind == "encrypted":
        head = unb64(paste["header"])
        link_key, password = choose(head, fragment, password_in(args.password_file))
        if head[4] & 1 and not link_key:
            fail(UNREADABLE, "This paste needs its whole link: the key behind # is missing, or was cut off.")
        if head[4] & 2 and not password:
            fail(USAGE, "This paste needs a password: give it by --password-file.")
        content_key, read_token = keys_of(head, paste_id, link_key, password)
        headers["Paste-Read-Token"] = b64(read_token)
    if paste["burn"] and not args.revision:
        resume = f"--resume={claim_id}.{paste.get('header', '')}"
        print(f"This is the only reading. If it breaks off, read on within five minutes: {resume}", file=sys.stderr)
        answered, content = call("POST", f"{address}/claim", {**headers, "Claim-Id": claim_id})
    else:
        which = f"/revisions/{args.revision}/content" if args.revision else "/content"
        answered, content = call("GET", address + which, headers)
    number = args.revision or int(re.sub(r"\D", "", answered["ETag"]))
    if kind == "normal" and not answered["Content-Type"].startswith("text/plain"):
        fail(NETWORK, "What came is not the text of a paste: something between here and the server has answered.")
    if kind == "encrypted":
        if content[:25] != head[:25]:
            raise FormatError("unreadable")
        document = unseal(content, content_key)
        content = document["text"].encode("utf-8")
        if document.get("revision", number) != number:
            print(f"This was sealed as revision {document['revision']}; the server calls it {number}.", file=sys.stderr)
    while content:
        content = content[os.write(1, content) :]
    if stat.S_ISREG(os.fstat(1).st_mode):
        os.fsync(1)
    if paste["burn"]:  # and only now, that every byte is out: without this it is destroyed after five minutes
        call("DELETE", f"{address}/claim", {"Claim-Id": claim_id})


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True, metavar="share|cat")
    sharing, reading = commands.add_parser("share"), commands.add_parser("cat")
    sharing.set_defaults(run=share)
    sharing.add_argument("file", nargs="?", default="-")
    sharing.add_argument("--title")
    sharing.add_argument("--expires", choices=("1h", "1d", "1w", "never"))
    for flag in ("--burn", "--normal", "--password-only", "--edit-link"):
        sharing.add_argument(flag, action="store_true")
    sharing.add_argument("--server", default=os.environ.get("MDBIN_SERVER", "http://localhost:3000"))
    sharing.add_argument("--password-file")
    reading.set_defaults(run=cat)
    reading.add_argument("link")
    reading.add_argument("--revision", type=int)
    reading.add_argument("--resume")
    reading.add_argument("--password-file")
    return parser.parse_args([os.fsencode(argument).decode("utf-8", "replace") for argument in sys.argv[1:]])


def main():
    args = arguments()
    try:
        args.run(args)
    except FormatError as error:
        fail(UNREADABLE, str(error))
    except OSError as error:
        fail(FILE, f"{error.filename or 'Standard output'}: {error.strerror}.")
    except UnicodeDecodeError:
        fail(CONTENT, "This is not text in UTF-8, and nothing was shared.")
    except (ValueError, KeyError, TypeError, AttributeError):
        fail(NETWORK, "The server's answer makes no sense.")


if __name__ == "__main__":
    main()
